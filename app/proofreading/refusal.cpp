#include <algorithm>
#include <array>
#include <span>

#include "app/proofreading/phrases.h"
#include "app/proofreading/rules.h"

namespace okienko::proofreading {
namespace {

constexpr Phrase signs[] = {{"odmow*", ""},    {"odmaw*", ""},     {"odmów*", ""},
                            {"odrzuc*", ""},   {"nie przyj*", ""}, {"bez zwrotu", ""},
                            {"nie zwróc*", ""}};

// The four reasons: no goods, no means, the shop's rules, the law.
constexpr Phrase reasons[] = {
    {"brak*", ""},    {"wyprzeda*", ""}, {"zapas*", ""},   {"dostaw*", ""}, {"termin*", ""},
    {"zasob*", ""},   {"zajęt*", ""},    {"wolny", ""},    {"zasad*", ""},  {"regulamin*", ""},
    {"przepis*", ""}, {"ustaw*", ""},    {"prawo", ""},    {"higien*", ""}, {"powód", ""},
    {"powod*", ""},   {"przyczyn*", ""}, {"ponieważ", ""}, {"dlatego", ""}, {"bo", ""}};

constexpr Phrase ways[] = {
    {"zamiast", ""},    {"możesz", ""},    {"możliw*", ""},     {"zaproponuj*", ""},
    {"propozycj*", ""}, {"proponuj*", ""}, {"inny", ""},        {"inne", ""},
    {"inną", ""},       {"innego", ""},    {"wybierz", ""},     {"wymian*", ""},
    {"wymień", ""},     {"albo", ""},      {"alternatyw*", ""}, {"w zamian", ""}};

constexpr Phrase steps[] = {
    {"zapytaj", ""},    {"zadzwoń", ""}, {"napisz", ""}, {"przyjdź", ""},     {"podejdź", ""},
    {"poproś", ""},     {"zgłoś*", ""},  {"złóż", ""},   {"porozmawiaj", ""}, {"dotknij", ""},
    {"kierownik*", ""}, {"powiedz", ""}, {"pokaż", ""},  {"odwoła*", ""},     {"sprawdź", ""}};

bool has_any(const std::vector<Word>& words, std::span<const Phrase> any) {
    return !PhraseFinder(any).find(words).empty();
}

/// The words of the body, and where it begins.
struct Body {
    std::vector<Word> words;
    std::string first_word;
    int line = 1;
};

Body body_of(const article::Manuscript& manuscript) {
    Body body;
    for (const article::Passage& passage : manuscript.parsed.passages) {
        using Kind = article::Passage::Kind;
        if (!is_ours(passage) || passage.kind == Kind::title) continue;
        const auto words = words_of(passage.text);
        if (body.words.empty() && !words.empty()) {
            body.first_word = words.front().small;
            body.line = passage.line_at(0);
        }
        body.words.insert(body.words.end(), words.begin(), words.end());
    }
    return body;
}

bool leads_on(const article::Manuscript& manuscript) {
    const auto& references = manuscript.parsed.references;
    return std::any_of(references.begin(), references.end(), [](const article::Reference& one) {
        return one.kind == article::Reference::Kind::link ||
               one.kind == article::Reference::Kind::related;
    });
}

}  // namespace

void check_refusal(const article::Manuscript& manuscript, Notes& notes) {
    const Body body = body_of(manuscript);
    const auto title = words_of(manuscript.parsed.article.title);
    const bool refuses = body.first_word == "nie" || has_any(title, signs);
    if (!refuses) return;
    if (!has_any(body.words, reasons)) notes.advise("odmowa", body.line, "refusal.reason");
    if (!has_any(body.words, ways) || !leads_on(manuscript)) {
        notes.advise("odmowa", body.line, "refusal.way");
    }
    if (!has_any(body.words, steps)) notes.advise("odmowa", body.line, "refusal.step");
}

}  // namespace okienko::proofreading
