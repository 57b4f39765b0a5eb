#include "index/text/lexicon_compiler/ending_order.h"

#include <algorithm>
#include <array>
#include <utility>

#include "index/text/ending_trie.h"

namespace okienko::text {

char letter_before(const ValuedWord& word, std::size_t length) {
    const std::size_t letters = word.letters.size();
    return length < letters ? word.letters[letters - length - 1] : word_start;
}

/// By counting where there are many: this is where most of the time goes.
void LetterSorter::sort(ValuedWords words, std::size_t length) {
    constexpr std::size_t few = 32;
    if (words.size() < few) {
        std::sort(words.begin(), words.end(), [&](const ValuedWord* a, const ValuedWord* b) {
            return std::pair(letter_before(*a, length), a) <
                   std::pair(letter_before(*b, length), b);
        });
        return;
    }
    std::array<std::size_t, 257> begins{};
    const auto place = [&](const ValuedWord* word) {
        return static_cast<std::size_t>(static_cast<unsigned char>(letter_before(*word, length)));
    };
    for (const ValuedWord* word : words) ++begins[place(word) + 1];
    for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
    for (const ValuedWord* word : words) sorted_[begins[place(word)]++] = word;
    std::copy_n(sorted_.begin(), words.size(), words.begin());
}

}  // namespace okienko::text
