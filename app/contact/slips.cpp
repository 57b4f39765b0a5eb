#include "app/contact/slips.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "index/text/typing_cost.h"

namespace okienko::contact {
namespace {

constexpr std::size_t most_words = 8;
constexpr std::size_t shortest_word = 5;
constexpr std::size_t longest_word = 20;
constexpr text::TypingCost costliest_slip = 10;

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";

/// Halves of that length are any two words; only these short ones stand before or after others.
constexpr std::size_t shortest_half = 4;
const std::set<std::string, std::less<>> short_words = {
    "w",   "z",   "o",   "na",  "do", "po", "za",  "od",  "ze",  "we",  "mi", "mu",  "ja", "go",
    "sie", "nie", "jej", "mam", "ma", "on", "ona", "nas", "aed", "pan", "tu", "gaz", "syn"};

bool is_latin(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Every word one slip away from `typed`, likely or not.
std::vector<std::string> slips_of(const std::string& typed) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i + 1 < typed.size(); ++i) {
        words.push_back(typed);
        std::swap(words.back()[i], words.back()[i + 1]);
    }
    for (std::size_t i = 0; i < typed.size(); ++i) {
        words.push_back(typed.substr(0, i) + typed.substr(i + 1));
        for (const char letter : letters) {
            words.push_back(typed);
            words.back()[i] = letter;
            words.push_back(typed.substr(0, i + 1) + letter + typed.substr(i + 1));
        }
    }
    return words;
}

class Corrector {
public:
    Corrector(const text::Analyzer& analyzer, const KnownTerms& known)
        : analyzer_(analyzer), known_(known) {}

    /// The word meant by a slip, the likeliest one first.
    std::optional<text::Token> without_slip(const text::Token& token) const {
        std::optional<text::Token> best;
        text::TypingCost least = costliest_slip + 1;
        for (const std::string& word : slips_of(token.word)) {
            if (!analyzer_.knows(word)) continue;
            const text::TypingCost cost = text::typing_cost(token.word, word, costliest_slip);
            if (cost >= least) continue;
            const auto meant = known_word(word);
            if (!meant) continue;
            best = at(token, *meant);
            least = cost;
        }
        return best;
    }

    /// The two words that `token` is without the space between them, both of a rule if they can be;
    /// empty if it is not.
    text::Tokens halves(const text::Token& token) const {
        text::Tokens best;
        for (std::size_t end = 1; end < token.word.size(); ++end) {
            const std::string one = token.word.substr(0, end);
            const std::string other = token.word.substr(end);
            if (!is_half(one) || !is_half(other)) continue;
            const auto first = analysed(one);
            const auto second = analysed(other);
            if (!first || !second || (!is_known(*first) && !is_known(*second))) continue;
            const bool are_both = is_known(*first) && is_known(*second);
            if (best.empty() || are_both) best = {at(token, *first), at(token, *second)};
            if (are_both) break;
        }
        return best;
    }

private:
    bool is_half(const std::string& word) const {
        return short_words.contains(word) ||
               (word.size() >= shortest_half && analyzer_.knows(word));
    }

    std::optional<text::Token> analysed(const std::string& word) const {
        text::Tokens tokens = analyzer_.analyze(word);
        if (tokens.size() != 1) return std::nullopt;
        return std::move(tokens.front());
    }

    bool is_known(const text::Token& token) const { return known_.terms.contains(token.term); }

    std::optional<text::Token> known_word(const std::string& word) const {
        auto token = analysed(word);
        return token && is_known(*token) ? token : std::nullopt;
    }

    /// `meant`, where `token` stands.
    static text::Token at(const text::Token& token, text::Token meant) {
        meant.begin = token.begin;
        meant.end = token.end;
        meant.position = token.position;
        return meant;
    }

    const text::Analyzer& analyzer_;
    const KnownTerms& known_;
};

bool may_be_slip(const text::Token& token, const text::Analyzer& analyzer,
                 const KnownTerms& known) {
    const std::string& word = token.word;
    return word.size() >= shortest_word && word.size() <= longest_word && is_latin(word) &&
           !known.terms.contains(token.term) && !known.look_alikes.contains(word) &&
           !known.look_alikes.contains(token.term) && !analyzer.knows(word);
}

}  // namespace

text::Tokens put_right(const text::Tokens& tokens, const text::Analyzer& analyzer,
                       const KnownTerms& known) {
    const Corrector corrector(analyzer, known);
    text::Tokens right;
    std::size_t looked_at = 0;
    for (const text::Token& token : tokens) {
        if (looked_at == most_words || !may_be_slip(token, analyzer, known)) {
            right.push_back(token);
            continue;
        }
        ++looked_at;
        if (const auto meant = corrector.without_slip(token)) {
            right.push_back(*meant);
            continue;
        }
        text::Tokens halves = corrector.halves(token);
        if (halves.empty()) halves.push_back(token);
        std::move(halves.begin(), halves.end(), std::back_inserter(right));
    }
    return right;
}

}  // namespace okienko::contact
