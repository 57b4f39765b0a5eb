#include <algorithm>

#include "app/proofreading/phrases.h"
#include "app/proofreading/rules.h"

namespace okienko::proofreading {
namespace {

constexpr Phrase phrases[] = {
    {"nie możemy", "możemy zaproponować…"},
    {"nie możesz", "możesz… albo: wystarczy…"},
    {"nie mogą państwo", "mogą Państwo…"},
    {"nie da się", "da się…, gdy… albo: zrobisz to inaczej…"},
    {"nie ma możliwości", "możesz zamiast tego…"},
    {"nie jest możliw*", "możliwe jest…"},
    {"niemożliw*", "możliwe jest…"},
    {"nie przyjmujemy", "przyjmujemy…"},
    {"nie przyjmiemy", "przyjmiemy…, gdy…"},
    {"nie zwracamy", "zwracamy…, gdy…"},
    {"nie oddajemy", "oddajemy…, gdy…"},
    {"nie oddamy", "oddamy…, gdy…"},
    {"nie wymieniamy", "wymieniamy…, gdy…"},
    {"nie udzielamy", "udzielamy…, gdy…"},
    {"nie prowadzimy", "prowadzimy… albo: znajdziesz to…"},
    {"nie realizujemy", "realizujemy…"},
    {"nie obsługujemy", "obsługujemy…"},
    {"nie odpowiadamy za", "odpowiadamy za… albo: zgłoś to…"},
    {"nie zgadzamy się", "zgadzamy się na…"},
    {"nie wiemy", "sprawdzimy…"},
    {"nie wolno", "wolno…", "z|ci|wam"},
    {"odmawiamy", "proponujemy…"},
    {"niestety", "samo „mamy za to…”, bez „niestety”"},
    {"musisz", "wystarczy, że… albo: potrzebujesz…"},
};

/// Words before the phrase that make it the customer's trouble, and no refusal of ours.
bool is_condition(const std::vector<Word>& words, std::size_t first) {
    constexpr std::string_view openings[] = {"jeśli", "jeżeli", "gdy",     "kiedy",  "czego",
                                             "co",    "gdyby",  "których", "którego"};
    const auto before = std::min<std::size_t>(first, 4);
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(first - before),
                       words.begin() + static_cast<std::ptrdiff_t>(first), [&](const Word& word) {
                           return std::find(std::begin(openings), std::end(openings), word.small) !=
                                  std::end(openings);
                       });
}

/// A table's column of what not to say, or a warning of danger, where a ban is in place.
bool may_be_negative(const article::Passage& passage) {
    const bool shows_bad_words = passage.column.starts_with("Zamiast") ||
                                 passage.column.starts_with("Nie ") ||
                                 passage.column.starts_with("Czego");
    const bool is_label = passage.kind == article::Passage::Kind::header;
    const bool is_danger = passage.callout && *passage.callout != article::Callout::Kind::tip;
    return shows_bad_words || is_label || is_danger;
}

bool is_question(std::string_view sentence) {
    return sentence.substr(0, sentence.find_last_not_of(" \n") + 1).ends_with('?');
}

/// "nie musisz" takes a burden off.
bool is_denied(const std::vector<Word>& words, const Found& found) {
    return found.phrase->words == "musisz" && found.first_word > 0 &&
           words[found.first_word - 1].small == "nie";
}

/// "Części nie da się dosłać: wymienimy całość": the sentence goes on to what can be done.
bool goes_on_to_remedy(std::string_view sentence, const Found& found) {
    return found.phrase->words.starts_with("nie da się") &&
           sentence.find(':', found.end) != sentence.npos;
}

/// Words that the text quotes in order to replace them: zamiast „nie możemy”.
bool follows_instead(const std::vector<Word>& words, std::size_t first) {
    return first > 0 && words[first - 1].small == "zamiast";
}

void check_sentence(const article::Passage& passage, const Sentence& bounds, Notes& notes) {
    static const PhraseFinder finder(phrases);
    const auto sentence =
        std::string_view(passage.text).substr(bounds.begin, bounds.end - bounds.begin);
    if (is_question(sentence)) return;
    const auto words = words_of(sentence);
    for (const Found& found : finder.find(words)) {
        if (is_condition(words, found.first_word) || follows_instead(words, found.first_word) ||
            is_denied(words, found) || goes_on_to_remedy(sentence, found)) {
            continue;
        }
        const auto said = sentence.substr(found.begin, found.end - found.begin);
        notes.advise("negacja", passage.line_at(bounds.begin + found.begin), "negation",
                     {{"said", quoted_words(said, 60)}, {"better", found.phrase->better}});
    }
}

}  // namespace

void check_negation(const article::Manuscript& manuscript, Notes& notes) {
    for (const article::Passage& passage : manuscript.parsed.passages) {
        if (!is_ours(passage) || may_be_negative(passage)) continue;
        for (const Sentence& bounds : sentences_of(passage.text)) {
            check_sentence(passage, bounds, notes);
        }
    }
}

}  // namespace okienko::proofreading
