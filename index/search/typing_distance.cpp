#include "index/search/typing_distance.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>

namespace okienko::search {

namespace {

constexpr TypingCost neighbouring_key = 8;
constexpr TypingCost other_letter = 11;
constexpr TypingCost first_letter = 15;
constexpr TypingCost swapped = 8;
constexpr TypingCost inserted = 10;
constexpr TypingCost missing = 10;

/// More letters than this cannot be missing or too many.
constexpr std::size_t band = 2;
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

const Changes& changes() {
    static const Changes all;
    return all;
}

}  // namespace

TypingDistance::TypingDistance(std::string_view typed, Limits limits, bool is_reversed)
    : typed_(typed), limits_(limits), is_reversed_(is_reversed) {
    assert(typed.size() <= longest);
    for (std::size_t j = 0; j <= band + 1; ++j) {
        costs_[0][j] = j > band ? out_of_reach : static_cast<TypingCost>(j) * inserted;
    }
}

std::size_t TypingDistance::take(std::string_view other, std::size_t from) {
    for (std::size_t at = from; at < other.size(); ++at) {
        if (!take_letter(other, at)) return at + 1;
    }
    return other.size();
}

/// Fills in the row for the letter at `at`; whether anything in it is within the limits.
bool TypingDistance::take_letter(std::string_view other, std::size_t at) {
    const std::size_t i = at + 1;
    const std::size_t first = i > band ? i - band : 0;
    const std::size_t last = std::min(i + band, typed_.size());
    auto& row = costs_[i];
    if (first > 0) row[first - 1] = out_of_reach;
    bool is_within = false;
    for (std::size_t j = first; j <= last; ++j) {
        row[j] = j == 0 ? static_cast<TypingCost>(i) * missing : cost_at(other, i, j);
        // A swap with the next letter starts from the row above, which may be this much less.
        const TypingCost least = row[j] - (missing - swapped);
        is_within |= least <= (j <= limits_.start ? limits_.most_at_start : limits_.most);
    }
    if (last + 1 < row.size()) row[last + 1] = out_of_reach;
    return is_within;
}

TypingCost TypingDistance::cost_at(std::string_view other, std::size_t i, std::size_t j) const {
    const char letter = other[i - 1];
    const char typed = typed_[j - 1];
    const auto& above = costs_[i - 1];
    const TypingCost cost = std::min({above[j - 1] + change(typed, letter, i == 1 && j == 1),
                                      above[j] + missing, costs_[i][j - 1] + inserted});
    const bool is_swap = i > 1 && j > 1 && typed == other[i - 2] && typed_[j - 2] == letter;
    return is_swap ? std::min(cost, costs_[i - 2][j - 2] + swapped) : cost;
}

TypingCost TypingDistance::change(char typed, char letter, bool is_first) const {
    if (is_first && !is_reversed_ && typed != letter) return first_letter;
    return changes().cost(typed, letter);
}

TypingCost TypingDistance::cost(std::size_t length) const {
    const std::size_t size = typed_.size();
    const bool is_near = length <= size + band && size <= length + band;
    return is_near ? costs_[length][size] : out_of_reach;
}

TypingCost typing_cost(std::string_view typed, std::string_view other) {
    TypingDistance distance(typed, {});
    return distance.take(other, 0) < other.size() ? out_of_reach : distance.cost(other.size());
}

}  // namespace okienko::search
