/// Words in the order of their endings: those that share an ending stand together.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace okienko::text {

/// A word by its letters, and the value it must get.
struct ValuedWord {
    std::string_view letters;
    std::uint32_t value;
    bool may_be_undecided = false;  ///< EndingTrie::undecided serves as well
};

using ValuedWords = std::span<const ValuedWord*>;

/// The letter before an ending of `length` letters; `word_start` before the first.
char letter_before(const ValuedWord& word, std::size_t length);

/// Sorts words that share an ending by the letter before it, one letter at a time.
class LetterSorter {
public:
    /// Room for so many words at most.
    explicit LetterSorter(std::size_t words) : sorted_(words) {}

    /// Calls `use(letter, words)` with those of `words` that have `letter` before an ending of
    /// `length` letters, for each letter.
    template <class Use>
    void for_each_letter(ValuedWords words, std::size_t length, Use use) {
        sort(words, length);
        for (std::size_t begin = 0; begin < words.size();) {
            const char letter = letter_before(*words[begin], length);
            std::size_t end = begin + 1;
            while (end < words.size() && letter_before(*words[end], length) == letter) ++end;
            use(letter, words.subspan(begin, end - begin));
            begin = end;
        }
    }

private:
    void sort(ValuedWords words, std::size_t length);

    std::vector<const ValuedWord*> sorted_;
};

}  // namespace okienko::text
