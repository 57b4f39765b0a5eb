#include "index/search/corrector.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "index/text/typing_cost.h"

namespace okienko::search {

namespace {

using text::cheapest_slip;
using text::highest_typing_cost;
using text::longest_compared_word;
using text::most_length_difference;
using text::typing_cost;
using text::TypingCost;

constexpr std::size_t shortest_word = 4;

/// What a common word is preferred by, for each e-fold of its occurrences.
constexpr double commonness = 0.6;

/// What the slips in a word of `length` letters may cost.
TypingCost most_for(std::size_t length) {
    if (length <= 4) return 11;
    if (length < 7) return 16;
    return highest_typing_cost;
}

bool can_be_corrected(std::string_view word) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return word.size() >= shortest_word && word.size() <= longest_compared_word &&
           std::none_of(word.begin(), word.end(), is_digit);
}

/// Whether `letters` has at most `count` letters, which is 1 or 2.
bool has_at_most(LetterSet letters, int count) {
    for (int i = 0; i < count; ++i) letters &= letters - 1;  // takes one away
    return letters == 0;
}

/// The best word for one that was typed.
class Correction {
public:
    Correction(const Vocabulary& vocabulary, std::string_view typed)
        : vocabulary_(&vocabulary),
          typed_(typed),
          letters_(letters_of(typed)),
          most_(most_for(typed.size())) {}

    std::optional<WordId> find() {
        const std::size_t longest =
            std::min(typed_.size() + most_length_difference, longest_compared_word);
        for (auto length = typed_.size() - most_length_difference; length <= longest; ++length) {
            try_words(vocabulary_->words_of_length(length));
        }
        return best_;
    }

private:
    /// A slip takes away one letter at most, and brings in another: few words pass this, and only
    /// those are compared letter by letter.
    void try_words(const Vocabulary::LengthClass& words) {
        const int slips = most_ / cheapest_slip;
        for (std::size_t i = 0; i < words.words.size(); ++i) {
            const LetterSet letters = words.letters[i];
            if (has_at_most(letters_ & ~letters, slips) &&
                has_at_most(letters & ~letters_, slips)) {
                try_word(words.words[i]);
            }
        }
    }

    void try_word(WordId word) {
        const std::string_view other = vocabulary_->word(word);
        // In a damaged index a word may be longer than the list it stands in says.
        if (other.size() > longest_compared_word) return;
        const TypingCost slips = typing_cost(typed_, other, most_);
        if (slips > most_) return;
        const double cost = slips - commonness * std::log1p(vocabulary_->count_of(word));
        if (cost > least_ || (cost == least_ && word >= *best_)) return;
        least_ = cost;
        best_ = word;
    }

    const Vocabulary* vocabulary_;
    std::string_view typed_;
    LetterSet letters_;
    TypingCost most_;
    double least_ = std::numeric_limits<double>::max();
    std::optional<WordId> best_;
};

}  // namespace

std::optional<WordId> Corrector::correct(std::string_view word) const {
    if (!can_be_corrected(word)) return std::nullopt;
    if (is_real_word_ && is_real_word_(word)) return std::nullopt;
    return Correction(*vocabulary_, word).find();
}

}  // namespace okienko::search
