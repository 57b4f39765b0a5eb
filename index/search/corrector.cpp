#include "index/search/corrector.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "index/search/typing_distance.h"

namespace okienko::search {

namespace {

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
    return word.size() >= shortest_word && word.size() <= TypingDistance::longest &&
           std::none_of(word.begin(), word.end(), is_digit);
}

/// The first place from `from` on where a value is below `limit`.
std::size_t next_below(std::span<const std::uint8_t> values, std::size_t from, std::uint8_t limit) {
    // Whole blocks first, in a form that compilers turn into vector instructions.
    constexpr std::size_t block = 32;
    for (; from + block <= values.size(); from += block) {
        std::uint8_t least = 255;
        for (std::size_t i = 0; i < block; ++i) least = std::min(least, values[from + i]);
        if (least < limit) break;
    }
    while (from < values.size() && values[from] >= limit) ++from;
    return from;
}

/// Words in an order in which those that begin alike stand together, or those that end alike.
///
/// A word at most `most` apart has at most half of that in one of its halves. So words are walked
/// twice, once from either end, and given up as soon as the half that comes first costs more: few
/// are walked far.
class Walk {
public:
    Walk(const Vocabulary& vocabulary, std::string_view typed, TypingCost most)
        : vocabulary_(&vocabulary), typed_(typed), most_(most) {}

    /// Calls `take` with every word that may be near enough.
    template <class Take>
    void from_beginning(Take take) const {
        TypingDistance distance(typed_, limits(typed_.size() / 2));
        walk(
            vocabulary_->by_beginning(), distance,
            [](std::string_view word, std::string&) { return word; }, take);
    }

    template <class Take>
    void from_ending(Take take) const {
        const std::string reversed(typed_.rbegin(), typed_.rend());
        TypingDistance distance(reversed, limits(typed_.size() - typed_.size() / 2), true);
        walk(
            vocabulary_->by_ending(), distance,
            [](std::string_view word, std::string& buffer) {
                buffer.assign(word.rbegin(), word.rend());
                return std::string_view(buffer);
            },
            take);
    }

private:
    TypingDistance::Limits limits(std::size_t start) const {
        // In four letters, a swap across the middle has no cheap half.
        const bool has_halves = typed_.size() > shortest_word;
        return {most_, has_halves ? most_ / 2 : most_, start};
    }

    template <class Read, class Take>
    void walk(const Vocabulary::Order& order, TypingDistance& distance, Read read,
              Take take) const {
        std::string buffer;
        // Of the letters that the word before was compared by, those this one shares need no second
        // look; and where those were already too far away, so is this one.
        std::size_t taken = 0;
        for (std::size_t i = 0; i < order.words.size(); ++i) {
            taken = std::min<std::size_t>(taken, order.shared[i]);
            const std::string_view whole = vocabulary_->word(order.words[i]);
            const std::string_view word = read(whole.substr(0, TypingDistance::longest), buffer);
            taken = distance.take(word, taken);
            const bool is_too_far = taken < word.size();
            if (is_too_far) {
                i = next_below(order.shared, i + 1, static_cast<std::uint8_t>(taken)) - 1;
            } else if (whole.size() == word.size() && distance.cost(word.size()) <= most_) {
                take(order.words[i]);
            }
        }
    }

    const Vocabulary* vocabulary_;
    std::string_view typed_;
    TypingCost most_;
};

/// The best of the words it is given.
class Best {
public:
    Best(const Vocabulary& vocabulary, std::string_view typed, TypingCost most)
        : vocabulary_(&vocabulary), typed_(typed), most_(most) {}

    void take(WordId word) {
        const TypingCost slips = typing_cost(typed_, vocabulary_->word(word));
        if (slips > most_) return;
        const double cost = slips - commonness * std::log1p(vocabulary_->count_of(word));
        if (cost > least_ || (cost == least_ && word >= *best_)) return;
        least_ = cost;
        best_ = word;
    }

    std::optional<WordId> word() const { return best_; }

private:
    const Vocabulary* vocabulary_;
    std::string_view typed_;
    TypingCost most_;
    double least_ = std::numeric_limits<double>::max();
    std::optional<WordId> best_;
};

}  // namespace

std::optional<WordId> Corrector::correct(std::string_view word) const {
    if (!can_be_corrected(word)) return std::nullopt;
    const TypingCost most = most_for(word.size());
    Best best(*vocabulary_, word, most);
    const auto take = [&best](WordId candidate) { best.take(candidate); };
    const Walk walk(*vocabulary_, word, most);
    walk.from_beginning(take);
    walk.from_ending(take);
    return best.word();
}

}  // namespace okienko::search
