/// What analysis makes of a text: its words, and the terms they are found under.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace okienko::text {

/// One word of a text. `begin` and `end` are byte offsets in the source, `end` one past the last.
struct Token {
    std::string term;      ///< what both sides match on: the folded stem, "Żarówki" -> "zarowka"
    std::string word;      ///< the word itself, case and diacritics folded: "zarowki"
    std::size_t begin;     ///< first byte of the word in the source
    std::size_t end;       ///< one past its last byte
    std::size_t position;  ///< the word's place in the source, from 0
    bool is_stop = false;  ///< a stop or question word: kept, and worth less
};

using Tokens = std::vector<Token>;

}  // namespace okienko::text
