#include "index/search/corrector.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "index/search/shared_starts.h"

namespace okienko::search {

namespace {

using text::highest_typing_cost;
using text::longest_compared_word;
using text::most_length_difference;
using text::two_slips;
using text::typing_cost;
using text::TypingCost;

constexpr std::size_t shortest_word = 4;

/// What a common word is preferred by, for each e-fold of its occurrences.
constexpr double commonness = 0.6;

static_assert(highest_typing_cost < two_slips + text::cheapest_slip, "no word has three slips");

/// What the slips in a word of `length` letters may cost.
TypingCost most_for(std::size_t length) {
    if (length <= 4) return 11;
    if (length < 7) return two_slips;
    return highest_typing_cost;
}

double preference_of(std::uint32_t count) {
    return commonness * std::log1p(count);
}

bool can_be_corrected(std::string_view word) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return word.size() >= shortest_word && word.size() <= longest_compared_word &&
           std::none_of(word.begin(), word.end(), is_digit);
}

/// The word that costs least so far.
class Best {
public:
    Best(const Vocabulary& vocabulary, TypingCost most) : vocabulary_(&vocabulary), most_(most) {}

    void take(WordId word, TypingCost slips) {
        if (slips > most_) return;
        const double cost = slips - preference_of(vocabulary_->count_of(word));
        if (cost > least_ || (cost == least_ && word >= correction_->word)) return;
        least_ = cost;
        correction_ = {word, slips};
    }

    /// The most that slips may cost which still make a better word, of at least `bytes` bytes.
    TypingCost can_win(std::size_t bytes) const {
        const double preference = preference_of(vocabulary_->highest_count(bytes));
        return static_cast<TypingCost>(std::min(least_ + preference, static_cast<double>(most_)));
    }

    std::optional<Correction> correction() const { return correction_; }

private:
    const Vocabulary* vocabulary_;
    TypingCost most_;
    double least_ = std::numeric_limits<double>::max();
    std::optional<Correction> correction_;
};

/// Whether one slip, of any cost, may lie between two words.
bool may_be_one_slip(std::string_view one, std::string_view other) {
    const auto [begin, other_begin] =
        std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    one.remove_prefix(static_cast<std::size_t>(begin - one.begin()));
    other.remove_prefix(static_cast<std::size_t>(other_begin - other.begin()));
    while (!one.empty() && !other.empty() && one.back() == other.back()) {
        one.remove_suffix(1);
        other.remove_suffix(1);
    }
    return (one.size() <= 1 && other.size() <= 1) ||
           (one.size() == 2 && other.size() == 2 && one[0] == other[1] && one[1] == other[0]);
}

/// Takes the words at one slip from `typed`. A slip leaves the first half of the word whole, or the
/// second, or it swaps the two letters that meet in the middle.
void take_one_slip(const Vocabulary& vocabulary, std::string_view typed, Best& best) {
    const auto take = [&](std::span<const WordId> words) {
        for (const WordId id : words) {
            const std::string_view word = vocabulary.word(id);
            if (word.size() + 1 < typed.size() || word.size() > typed.size() + 1) continue;
            if (word.size() > longest_compared_word || !may_be_one_slip(typed, word)) continue;
            best.take(id, typing_cost(typed, word, two_slips - 1));
        }
    };
    const std::size_t half = typed.size() / 2;
    take(vocabulary.words_starting_with(typed.substr(0, half)));
    take(vocabulary.words_ending_with(typed.substr(half)));
    std::string swapped(typed);
    std::swap(swapped[half - 1], swapped[half]);
    take(vocabulary.words_starting_with(swapped));
}

/// Takes the words at two slips of which at most one lies in the typed word's first `head` letters.
/// All words are spelled by the alphabet; where the start of one is too far from what was typed,
/// the others that begin so are passed over.
class SortedWords {
public:
    SortedWords(const Vocabulary& vocabulary, std::string_view typed, std::size_t head,
                TypingCost most)
        : vocabulary_(&vocabulary),
          sorted_(vocabulary.sorted_words()),
          costs_(typed, head),
          most_(most) {}

    void take(Best& best) {
        for (std::size_t at = 0; at < sorted_.words.size();) at = take(at, best);
    }

private:
    /// Takes a word; gives back the next that may be near enough.
    std::size_t take(std::size_t at, Best& best) {
        const WordId word = sorted_.words[at];
        const std::string_view text = vocabulary_->word(word);
        const std::size_t shared = sorted_.shared[at];
        if (shared > spelled_ || shared > text.size()) {
            vocabulary_->damaged("words_unordered", "its words are out of order");
        }
        for (spelled_ = shared; spelled_ < text.size(); ++spelled_) {
            if (costs_.spell(spelled_, text[spelled_]) > most_) {
                return first_less(sorted_.shared, at + 1, spelled_ + 1);
            }
        }
        const TypingCost slips = costs_.cost(text.size());
        if (slips <= most_) best.take(word, slips);
        return at + 1;
    }

    const Vocabulary* vocabulary_;
    Vocabulary::SortedWords sorted_;
    text::SpelledCosts costs_;
    TypingCost most_;
    std::size_t spelled_ = 0;  ///< letters of the word before
};

/// Takes the words at two slips that both lie in the typed word's first `head` letters: the others
/// are the word's ending.
void take_slips_in_head(const Vocabulary& vocabulary, std::string_view typed, std::size_t head,
                        TypingCost most, Best& best) {
    const std::string_view start = typed.substr(0, head);
    const std::size_t ending = typed.size() - head;
    for (const WordId id : vocabulary.words_ending_with(typed.substr(head))) {
        const std::string_view word = vocabulary.word(id);
        const std::size_t rest = word.size() - ending;
        if (rest > head + most_length_difference || rest + most_length_difference < head) continue;
        const TypingCost slips = typing_cost(start, word.substr(0, rest), most);
        if (slips <= most) best.take(id, slips);
    }
}

/// Takes the words at two slips: both lie in the first half of the typed word, or at most one does.
/// To spell all words that two slips make of its start would be to spell most of the vocabulary.
void take_two_slips(const Vocabulary& vocabulary, std::string_view typed, TypingCost most,
                    Best& best) {
    const std::size_t head = typed.size() / 2;
    take_slips_in_head(vocabulary, typed, head, most, best);
    SortedWords(vocabulary, typed, head, most).take(best);
}

}  // namespace

std::optional<Correction> Corrector::correct(std::string_view word) const {
    if (!can_be_corrected(word)) return std::nullopt;
    Best best(*vocabulary_, most_for(word.size()));
    take_one_slip(*vocabulary_, word, best);
    // Two slips rarely make a better word than one does: only a far commoner one.
    const TypingCost most = best.can_win(word.size() - most_length_difference);
    if (most >= two_slips) take_two_slips(*vocabulary_, word, most, best);
    return best.correction();
}

}  // namespace okienko::search
