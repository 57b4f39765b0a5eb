#include "app/contact/pattern.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

#include "index/text/typing_cost.h"

namespace okienko::contact {
namespace {

using Words = std::set<std::string>;

constexpr std::size_t widest_gap = 5;

// A word of four letters has too many neighbours: "pali" and "pani".
// Of one with five, only the likeliest slips are forgiven: a neighbouring key, two letters swapped,
// one too many or missing.
constexpr std::size_t shortest_mistyped = 5;
constexpr std::size_t shortest_mistyped_anyhow = 6;
constexpr std::size_t shortest_mistyped_twice = 9;
constexpr text::TypingCost likely_slip = 10;
constexpr text::TypingCost any_slip = 11;
constexpr text::TypingCost two_slips = 20;

text::TypingCost most_for(std::size_t length) {
    if (length < shortest_mistyped_anyhow) return likely_slip;
    return length < shortest_mistyped_twice ? any_slip : two_slips;
}

constexpr text::TypingCost cheapest_slip = 8;

/// Which letters a word has, a bit each.
std::uint64_t letters_of(std::string_view word) {
    std::uint64_t letters = 0;
    for (const char c : word) letters |= std::uint64_t{1} << (static_cast<unsigned char>(c) % 64);
    return letters;
}

/// Are there more letters that only one of the words has than so many slips could make? Cheap: of a
/// thousand pairs of words it leaves a handful to be compared letter by letter.
bool are_far_apart(std::uint64_t one, std::uint64_t other, int slips) {
    return std::popcount(one ^ other) > 2 * slips;
}

bool is_slip_of(const std::string& typed, std::uint64_t typed_letters, const std::string& meant,
                std::uint64_t meant_letters) {
    if (typed.size() > text::longest_compared_word || meant.size() > text::longest_compared_word) {
        return false;
    }
    const std::size_t shorter = std::min(typed.size(), meant.size());
    const std::size_t longer = std::max(typed.size(), meant.size());
    if (shorter < shortest_mistyped || longer - shorter > text::most_length_difference) {
        return false;
    }
    // A finger in a hurry hits a key too many as easily as it misses one.
    const auto too_many = static_cast<text::TypingCost>(typed.size() - shorter);
    const auto most = most_for(shorter) + too_many;
    if (are_far_apart(typed_letters, meant_letters, most / cheapest_slip)) return false;
    return text::typing_cost(typed, meant, most) <= most;
}

/// A token, and which letters it has: it is compared with thousands of words.
struct TypedWord {
    explicit TypedWord(const text::Token& read)
        : token(&read), term_letters(letters_of(read.term)), word_letters(letters_of(read.word)) {}

    const text::Token* token;
    std::uint64_t term_letters;
    std::uint64_t word_letters;
};

using TypedWords = std::vector<TypedWord>;

bool matches_word(const PatternWord& word, const TypedWord& typed, const Words& look_alikes) {
    const text::Token& token = *typed.token;
    if (word.is_beginning) return token.word.starts_with(word.word);
    if (word.is_exact) return token.word == word.word;
    if (token.term == word.term || token.word == word.word) return true;
    if (!is_slip_of(token.word, typed.word_letters, word.word, word.word_letters)) {
        const bool has_own_stem = token.term != token.word || word.term != word.word;
        if (!has_own_stem ||
            !is_slip_of(token.term, typed.term_letters, word.term, word.term_letters)) {
            return false;
        }
    }
    return !look_alikes.contains(token.word) && !look_alikes.contains(token.term);
}

bool matches_any(const Alternatives& alternatives, const TypedWord& typed,
                 const Words& look_alikes) {
    return std::any_of(alternatives.begin(), alternatives.end(), [&](const PatternWord& word) {
        return matches_word(word, typed, look_alikes);
    });
}

/// Looks for the places of a pattern within a few words, each at a token that no other has.
class PlaceFinder {
public:
    PlaceFinder(const Pattern& pattern, const text::Tokens& tokens, const Words& look_alikes)
        : tokens_(tokens) {
        const TypedWords typed(tokens.begin(), tokens.end());
        for (const Alternatives& place : pattern.places) {
            std::vector<bool> fits(tokens.size());
            std::transform(typed.begin(), typed.end(), fits.begin(), [&](const TypedWord& word) {
                return matches_any(place, word, look_alikes);
            });
            is_possible_ = std::find(fits.begin(), fits.end(), true) != fits.end();
            if (!is_possible_) return;
            fits_.push_back(std::move(fits));
        }
    }

    bool is_found() {
        if (!is_possible_) return false;
        is_taken_.assign(tokens_.size(), false);
        // What the last words do not hold, fewer of them do not hold either.
        for (first_ = 0, last_ = 0; last_ < tokens_.size(); ++first_) {
            last_ = std::min(tokens_.size(), first_ + fits_.size() + widest_gap);
            if (is_found(0)) return true;
        }
        return false;
    }

private:
    bool is_found(std::size_t place) {
        if (place == fits_.size()) return true;
        for (std::size_t at = first_; at < last_; ++at) {
            if (is_taken_[at] || !fits_[place][at]) continue;
            is_taken_[at] = true;
            if (is_found(place + 1)) return true;
            is_taken_[at] = false;
        }
        return false;
    }

    const text::Tokens& tokens_;
    std::vector<std::vector<bool>> fits_;  ///< of each place, which tokens would do
    bool is_possible_ = false;             ///< does every place fit some token?
    std::size_t first_ = 0;
    std::size_t last_ = 0;
    std::vector<bool> is_taken_;
};

}  // namespace

PatternWord pattern_word(const text::Token& token, bool is_beginning, bool is_exact) {
    return {token.term,
            token.word,
            is_beginning,
            is_exact,
            letters_of(token.term),
            letters_of(token.word)};
}

bool matches(const Pattern& pattern, const text::Tokens& tokens, const Words& look_alikes) {
    return PlaceFinder(pattern, tokens, look_alikes).is_found();
}

bool is_all_there_is(const Pattern& pattern, const Alternatives& filler, const text::Tokens& tokens,
                     const Words& look_alikes) {
    bool has_first = false;
    for (const TypedWord& token : TypedWords(tokens.begin(), tokens.end())) {
        const bool is_first = matches_any(pattern.places.front(), token, look_alikes);
        has_first = has_first || is_first;
        const bool is_known = is_first || matches_any(filler, token, look_alikes) ||
                              std::any_of(pattern.places.begin(), pattern.places.end(),
                                          [&](const Alternatives& place) {
                                              return matches_any(place, token, look_alikes);
                                          });
        if (!is_known) return false;
    }
    return has_first;
}

}  // namespace okienko::contact
