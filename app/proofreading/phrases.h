/// Phrases to look for in a text, and what to write instead.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/proofreading/words.h"

namespace okienko::proofreading {

struct Phrase {
    /// Words in small letters: "w terminie #", where # is any number; "dokon*" is how a word
    /// begins, "*ć" how one ends.
    std::string_view words;
    std::string_view better;       ///< what to write instead
    std::string_view unless = {};  ///< following words that make it right: "się|do"
};

struct Found {
    const Phrase* phrase = nullptr;
    std::size_t first_word = 0;  ///< its place among the words
    std::size_t begin = 0;       ///< byte offsets in the text
    std::size_t end = 0;
};

/// Finds the phrases of a table, which outlives it.
class PhraseFinder {
public:
    explicit PhraseFinder(std::span<const Phrase> phrases);

    /// Where phrases stand among `words`, in order; of two that begin alike, the longer.
    std::vector<Found> find(const std::vector<Word>& words) const;

private:
    struct Pattern {
        const Phrase* phrase;
        std::vector<std::string_view> words;
        std::vector<std::string_view> unless;
    };

    const Pattern* longest_at(const std::vector<Word>& words, std::size_t first) const;

    std::map<std::string, std::vector<Pattern>, std::less<>> by_start_;  // by the first byte
};

}  // namespace okienko::proofreading
