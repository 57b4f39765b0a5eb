/// Words and sentences of a text, as a reader counts them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace okienko::proofreading {

struct Word {
    std::string small;      ///< in small letters: "Żarówka" -> "żarówka"
    std::size_t begin = 0;  ///< byte offsets in the text
    std::size_t end = 0;
};

/// Letters, and digits, in a row: "RTV-200" is two words. Ill-formed bytes separate words.
std::vector<Word> words_of(std::string_view text);

/// A sentence and its bounds: byte offsets in the text.
struct Sentence {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Sentences end with . ? ! or …, and the quotation marks and brackets behind it, where a blank and
/// no small letter follow; not behind "art.", "ul." and the like. The rest is one too.
std::vector<Sentence> sentences_of(std::string_view text);

/// The text with blanks, line ends included, as single spaces: for quoting it. At most `most`
/// bytes.
std::string quoted_words(std::string_view text, std::size_t most);

}  // namespace okienko::proofreading
