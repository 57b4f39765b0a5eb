#include "index/search/typing_distance.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace okienko::search {

namespace {

constexpr double neighbour = 0.8;
constexpr double other_letter = 1.1;
constexpr double first_letter = 1.5;
constexpr double swapped = 0.8;
constexpr double inserted = 1;
constexpr double missing = 1;

/// Which letters lie side by side, each row of keys being shifted by less than half a key.
class Keyboard {
public:
    Keyboard() {
        constexpr std::string_view rows[] = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
        for (std::size_t row = 0; row < std::size(rows); ++row) {
            for (std::size_t key = 0; key < rows[row].size(); ++key) {
                place(rows[row][key], static_cast<double>(key) + 0.4 * static_cast<double>(row),
                      static_cast<int>(row));
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

    void place(char letter, double x, int row) {
        keys_[static_cast<unsigned char>(letter)] = {true, x, row};
    }

    std::array<Key, 256> keys_;
};

double replaced(char typed, char letter) {
    static const Keyboard keyboard;
    return keyboard.are_neighbours(typed, letter) ? neighbour : other_letter;
}

}  // namespace

TypingDistance::TypingDistance(std::string_view typed) : typed_(typed) {
    assert(typed.size() <= longest);
    for (std::size_t j = 0; j <= typed_.size(); ++j) {
        costs_[0][j] = static_cast<double>(j) * inserted;
    }
}

std::size_t TypingDistance::take(std::string_view other, std::size_t from, double most) {
    for (std::size_t at = from; at < other.size(); ++at) {
        // A swap with the next letter starts from the row above, which may be this much less.
        if (take_letter(other, at) > most + missing - swapped) return at + 1;
    }
    return other.size();
}

/// Fills the row for the letter at `at`; gives back the least cost in it.
double TypingDistance::take_letter(std::string_view other, std::size_t at) {
    const std::size_t i = at + 1;
    const auto& above = costs_[at];
    auto& row = costs_[i];
    row[0] = static_cast<double>(i) * missing;
    double least = row[0];
    for (std::size_t j = 1; j <= typed_.size(); ++j) {
        double change = 0;
        if (typed_[j - 1] != other[at]) {
            change = i == 1 && j == 1 ? first_letter : replaced(typed_[j - 1], other[at]);
        }
        double cost = std::min({above[j - 1] + change, above[j] + missing, row[j - 1] + inserted});
        const bool is_swap =
            i > 1 && j > 1 && typed_[j - 1] == other[at - 1] && typed_[j - 2] == other[at];
        if (is_swap) cost = std::min(cost, costs_[i - 2][j - 2] + swapped);
        row[j] = cost;
        least = std::min(least, cost);
    }
    return least;
}

}  // namespace okienko::search
