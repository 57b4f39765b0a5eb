#include "index/search/form_corrector.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "index/search/shared_starts.h"
#include "index/text/folding.h"

namespace okienko::search {

namespace {

constexpr std::size_t shortest_typed = 5;

/// What of a typed word has to begin as a word of the vocabulary does, and what may be its ending.
constexpr std::size_t shortest_begin = 4;
constexpr std::size_t longest_ending = 4;

/// What a form of a common stem is preferred by, for each e-fold of the articles that hold it.
constexpr double stem_commonness = 0.6;

constexpr text::TypingCost one_slip = text::two_slips - 1;

/// All words of the vocabulary are spelled by the alphabet. Wherever one is a slip away from what
/// was typed up to an ending, that ending makes it a form.
class FormSearch {
public:
    FormSearch(std::string_view typed, const Vocabulary& vocabulary, const text::Analyzer& analyzer)
        : typed_(typed),
          vocabulary_(vocabulary),
          analyzer_(analyzer),
          sorted_(vocabulary.sorted_words()),
          costs_(typed) {}

    std::optional<CorrectedForm> find() {
        for (std::size_t at = 0; at < sorted_.words.size();) at = take(at);
        return std::move(best_);
    }

private:
    /// Takes the forms that begin as a word does; gives back the next that may be near enough.
    std::size_t take(std::size_t at) {
        const WordId word = sorted_.words[at];
        const std::string_view text = vocabulary_.word(word);
        const std::size_t shared = sorted_.shared[at];
        if (shared > spelled_ || shared > text.size()) {
            vocabulary_.damaged("words_unordered", "its words are out of order");
        }
        for (spelled_ = shared; spelled_ < text.size();) {
            const bool is_near = costs_.spell(spelled_, text[spelled_]) <= one_slip;
            ++spelled_;
            if (!is_near) return first_less(sorted_.shared, at + 1, spelled_);
            take_forms(word, text);
        }
        return at + 1;
    }

    void take_forms(WordId word, std::string_view text) {
        const std::size_t most = std::min(longest_ending, typed_.size() - shortest_begin);
        for (std::size_t ending = 1; ending <= most; ++ending) {
            const std::size_t begin = typed_.size() - ending;
            const text::TypingCost slips = costs_.cost(spelled_, begin);
            if (slips == 0 || slips > one_slip) continue;
            // Where the word goes on as what was typed, a longer start of both makes this form.
            if (spelled_ < text.size() && text[spelled_] == typed_[begin]) continue;
            std::string form(text.substr(0, spelled_));
            take_form(word, slips, std::move(form.append(typed_.substr(begin))));
        }
    }

    void take_form(WordId word, text::TypingCost slips, std::string form) {
        if (!tried_.insert(form).second) return;
        if (!analyzer_.knows(form)) return;
        const text::Tokens tokens = analyzer_.analyze(form);
        if (tokens.size() != 1 || tokens[0].is_stop) return;
        const std::optional<StemId> stem = vocabulary_.find_stem(tokens[0].term);
        const std::uint32_t articles = stem ? vocabulary_.articles_with_stem(*stem) : 0;
        if (articles == 0) return;
        const double cost = slips - stem_commonness * std::log1p(articles);
        if (cost > least_ || (cost == least_ && best_->word < form)) return;
        least_ = cost;
        best_ = CorrectedForm{std::move(form), *stem, word, spelled_, slips};
    }

    std::string_view typed_;
    const Vocabulary& vocabulary_;
    const text::Analyzer& analyzer_;
    Vocabulary::SortedWords sorted_;
    text::SpelledCosts costs_;
    std::size_t spelled_ = 0;  ///< letters of the word before
    std::set<std::string, std::less<>> tried_;
    double least_ = std::numeric_limits<double>::infinity();
    std::optional<CorrectedForm> best_;
};

bool continues_letter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// Where the letter numbered `letter` begins in well-formed UTF-8; its size where there is none.
std::size_t begin_of(std::string_view text, std::size_t letter) {
    std::size_t at = 0;
    for (; at < text.size() && (letter > 0 || continues_letter(text[at])); ++at) {
        if (!continues_letter(text[at])) --letter;
    }
    return at;
}

}  // namespace

std::optional<CorrectedForm> form_meant(std::string_view typed, const Vocabulary& vocabulary,
                                        const text::Analyzer& analyzer) {
    if (!analyzer.has_dictionary() || typed.size() < shortest_typed ||
        typed.size() > text::longest_compared_word) {
        return std::nullopt;
    }
    return FormSearch(typed, vocabulary, analyzer).find();
}

std::string written_form(const CorrectedForm& form, std::string_view typed,
                         const Vocabulary& vocabulary) {
    const std::string_view like = vocabulary.written(form.begins_as);
    const std::size_t ending = form.word.size() - form.begin;
    const auto letters = static_cast<std::size_t>(
        std::count_if(typed.begin(), typed.end(), [](char c) { return !continues_letter(c); }));
    const std::string written = std::string(like.substr(0, begin_of(like, form.begin)))
                                    .append(typed.substr(begin_of(typed, letters - ending)));
    const bool is_it = text::fold_diacritics(text::fold_case(written)) == form.word;
    return is_it ? written : form.word;
}

}  // namespace okienko::search
