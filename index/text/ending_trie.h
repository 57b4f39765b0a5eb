/// Patches by the endings of words: rules and exceptions in one.
#pragma once

#include <cstdint>
#include <string_view>

#include "index/text/patch_table.h"

namespace okienko::text {

/// Stands before the first letter of a key that is a whole word.
inline constexpr char word_start = ' ';

/// An icu::BytesTrie of endings, written from the end backwards, one byte a letter; the longest one
/// that a word has decides. Where it stands, "robią" -> "robić" is a rule for "zarobią" too; a key
/// with `word_start` behind it speaks for that word alone, and for what is made of it by "nie" or
/// "naj".
///
/// Values are numbers of patches from 1; 0 says that another trie must decide.
class EndingTrie {
public:
    static constexpr std::uint32_t undecided = 0;

    /// `bytes` as TrieBuilder makes them; none for an empty trie.
    EndingTrie(std::string_view bytes, const PatchTable& patches)
        : bytes_(bytes), patches_(&patches) {}

    /// The value for `letters`; `undecided` where no ending of theirs is listed.
    ///
    /// An ending is passed over where its patch would leave less than `shortest_stem` letters.
    std::uint32_t find(std::string_view letters) const;

private:
    bool is_known(std::uint32_t value) const;
    bool leaves_enough(std::uint32_t value, std::size_t letters) const;
    bool fits_behind(std::string_view prefix, std::uint32_t value) const;

    std::string_view bytes_;
    const PatchTable* patches_;
};

}  // namespace okienko::text
