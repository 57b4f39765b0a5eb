#include "index/search/corrector.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "index/search/typing_distance.h"

namespace okienko::search {

namespace {

constexpr std::size_t shortest_word = 4;

/// What a common word is preferred by, for each e-fold of its occurrences.
constexpr double commonness = 0.06;

/// The slips a word of `length` letters may have.
double most_for(std::size_t length) {
    if (length <= 4) return 1.1;
    if (length < 7) return 1.6;
    return 2.2;
}

bool can_be_corrected(std::string_view word) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return word.size() >= shortest_word && word.size() <= TypingDistance::longest &&
           std::none_of(word.begin(), word.end(), is_digit);
}

}  // namespace

std::optional<WordId> Corrector::correct(std::string_view word) const {
    if (!can_be_corrected(word)) return std::nullopt;
    const double most = most_for(word.size());
    TypingDistance distance(word);

    std::optional<WordId> best;
    double least = std::numeric_limits<double>::max();
    // Words are met in order, so each shares its first letters with the one before: those need no
    // second look, and what begins like a word that is too far away is too far away as well.
    std::size_t taken = 0;
    bool is_too_far = false;
    const auto words = vocabulary_->sorted();
    const auto shared = vocabulary_->shared_letters();
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_too_far && shared[i] >= taken) continue;
        const std::string_view other = vocabulary_->word(words[i]);
        if (other.size() > TypingDistance::longest) {
            taken = std::min<std::size_t>(taken, shared[i]);
            is_too_far = false;
            continue;
        }
        taken = distance.take(other, std::min<std::size_t>(taken, shared[i]), most);
        is_too_far = taken < other.size();
        if (is_too_far) continue;
        const double slips = distance.cost(other.size());
        if (slips > most) continue;
        const double cost = slips - commonness * std::log1p(vocabulary_->count_of(words[i]));
        if (cost < least) {
            least = cost;
            best = words[i];
        }
    }
    return best;
}

}  // namespace okienko::search
