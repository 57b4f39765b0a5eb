#include "index/text/typing_cost.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdint>

namespace okienko::text {

namespace {

constexpr TypingCost neighbouring_key = 8;
constexpr TypingCost other_letter = 11;
constexpr TypingCost wrong_first_letter = 15;
constexpr TypingCost swapped = 8;
constexpr TypingCost inserted = 11;  // fingers miss a key more often than they hit one too many
constexpr TypingCost doubled = 9;
constexpr TypingCost missing = 10;

/// Cells farther than this from the diagonal are out of reach.
constexpr std::size_t band = most_length_difference;
static_assert(highest_typing_cost < (band + 1) * missing);

constexpr TypingCost out_of_reach = 1000;

/// Which keys lie side by side, each row being shifted to the right by less than half a key.
class Keyboard {
public:
    Keyboard() {
        constexpr std::string_view rows[] = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
        for (std::size_t row = 0; row < std::size(rows); ++row) {
            for (std::size_t key = 0; key < rows[row].size(); ++key) {
                keys_[static_cast<unsigned char>(rows[row][key])] = {
                    true, static_cast<double>(key) + 0.4 * static_cast<double>(row),
                    static_cast<int>(row)};
            }
        }
    }

    bool are_neighbours(char one, char other) const {
        const Key& a = keys_[static_cast<unsigned char>(one)];
        const Key& b = keys_[static_cast<unsigned char>(other)];
        return a.is_letter && b.is_letter && std::abs(a.row - b.row) <= 1 &&
               std::abs(a.x - b.x) <= 1.1;
    }

private:
    struct Key {
        bool is_letter = false;
        double x = 0;
        int row = 0;
    };

    std::array<Key, 256> keys_;
};

/// The cost of every letter in place of every other.
class Changes {
public:
    Changes() {
        const Keyboard keyboard;
        for (std::size_t one = 0; one < 256; ++one) {
            for (std::size_t other = 0; other < 256; ++other) {
                const bool are_near =
                    keyboard.are_neighbours(static_cast<char>(one), static_cast<char>(other));
                costs_[one][other] = static_cast<std::uint8_t>(one == other ? 0
                                                               : are_near   ? neighbouring_key
                                                                            : other_letter);
            }
        }
    }

    TypingCost cost(char one, char other) const {
        return costs_[static_cast<unsigned char>(one)][static_cast<unsigned char>(other)];
    }

private:
    std::array<std::array<std::uint8_t, 256>, 256> costs_;
};

TypingCost change(char typed, char letter, bool is_first) {
    static const Changes changes;
    return is_first && typed != letter ? wrong_first_letter : changes.cost(typed, letter);
}

}  // namespace

SpelledCosts::SpelledCosts(std::string_view typed, std::size_t head) : typed_(typed), head_(head) {
    assert(typed.size() <= longest_compared_word);
    for (std::size_t j = 0; j <= std::min(band, typed.size()); ++j) {
        costs_[0][j] = within_head(j, static_cast<TypingCost>(j) * inserted);
    }
    costs_[0][std::min(band, typed.size()) + 1] = out_of_reach;
}

TypingCost SpelledCosts::spell(std::size_t kept, char letter) {
    const std::size_t row = kept + 1;
    if (row > typed_.size() + band) return out_of_reach;
    spelled_[row] = letter;
    return std::min(fill(row), least_after(row));
}

TypingCost SpelledCosts::cost(std::size_t letters, std::size_t typed) const {
    const bool is_near = letters <= typed + band && letters + band >= typed;
    return is_near ? costs_[letters][typed] : out_of_reach;
}

TypingCost SpelledCosts::within_head(std::size_t column, TypingCost cost) const {
    return column <= head_ && cost >= two_slips ? out_of_reach : cost;
}

/// Fills in a row; gives back the least in it.
TypingCost SpelledCosts::fill(std::size_t i) {
    const std::size_t first = i > band ? i - band : 0;
    const std::size_t last = std::min(i + band, typed_.size());
    auto& row = costs_[i];
    if (first > 0) row[first - 1] = out_of_reach;
    TypingCost least = out_of_reach;
    for (std::size_t j = first; j <= last; ++j) {
        row[j] = within_head(j, j == 0 ? static_cast<TypingCost>(i) * missing : cost_at(i, j));
        least = std::min(least, row[j]);
    }
    row[last + 1] = out_of_reach;
    return least;
}

TypingCost SpelledCosts::cost_at(std::size_t i, std::size_t j) const {
    const char letter = spelled_[i];
    const char typed = typed_[j - 1];
    const auto& above = costs_[i - 1];
    const bool is_double = j > 1 && typed == typed_[j - 2];
    const TypingCost too_many = is_double ? doubled : inserted;
    const TypingCost cost = std::min({above[j - 1] + change(typed, letter, i == 1 && j == 1),
                                      above[j] + missing, costs_[i][j - 1] + too_many});
    const bool is_swap = i > 1 && j > 1 && typed == spelled_[i - 1] && typed_[j - 2] == letter;
    return is_swap ? std::min(cost, costs_[i - 2][j - 2] + swapped) : cost;
}

/// The least that the letter of row `i` can still cost swapped with the one that comes after it.
TypingCost SpelledCosts::least_after(std::size_t i) const {
    const std::size_t first = i > band + 1 ? i - band - 1 : 0;
    const std::size_t last = std::min(i - 1 + band, typed_.size());
    TypingCost least = out_of_reach;
    for (std::size_t j = first; j <= last && j + 1 < typed_.size(); ++j) {
        if (typed_[j + 1] == spelled_[i]) least = std::min(least, costs_[i - 1][j] + swapped);
    }
    return least;
}

TypingCost typing_cost(std::string_view typed, std::string_view other, TypingCost most) {
    assert(typed.size() <= longest_compared_word && other.size() <= longest_compared_word);
    if (other.size() > typed.size() + band || typed.size() > other.size() + band) {
        return out_of_reach;
    }
    SpelledCosts costs(typed);
    for (std::size_t i = 0; i < other.size(); ++i) {
        if (costs.spell(i, other[i]) > most) return out_of_reach;
    }
    return costs.cost(other.size());
}

}  // namespace okienko::text
