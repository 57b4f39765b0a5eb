/// Values by the endings of words: rules and exceptions alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "index/text/packed_trie.h"
#include "index/text/patch.h"

namespace okienko::text {

/// Stands before the first letter of a key that is a whole word.
inline constexpr char word_start = ' ';

/// Where a key was found.
enum class KeyKind : std::uint8_t { ending, whole_word, behind_prefix };

/// The longest ending that a word has decides. Keys are written from the end backwards, one byte a
/// letter: where it stands, "aibor" -> "robić" is a rule for "zarobią" too; a key with `word_start`
/// behind it speaks for that word alone, and for what is made of it by "nie" or "naj".
class EndingTrie {
public:
    /// The value that says "ask elsewhere"; also of a word no ending of which is listed.
    static constexpr std::uint32_t undecided = 0;

    /// `bytes` as PackedTrie::serialize makes them.
    explicit EndingTrie(std::string_view bytes) : trie_(bytes) {}

    /// The value for `letters`, of those keys that `fits(value, kind)`.
    template <class Fits>
    std::uint32_t find(std::string_view letters, Fits fits) const {
        PackedTrie::Cursor cursor(trie_);
        // Both prefixes have three letters, so one place in the word has to be watched.
        const std::size_t prefix_end =
            has_prefix(letters, superlative_prefix) || has_prefix(letters, negative_prefix)
                ? superlative_prefix.size()
                : 0;
        std::uint32_t found = undecided;
        const auto take = [&](const PackedTrie::Cursor& at, KeyKind kind) {
            const auto value = at.value();
            if (value && fits(*value, kind)) found = *value;
        };
        for (std::size_t i = letters.size(); i > 0; --i) {
            if (i == prefix_end) {
                PackedTrie::Cursor behind = cursor;
                if (behind.step(word_start)) take(behind, KeyKind::behind_prefix);
            }
            if (!cursor.step(letters[i - 1])) return found;
            take(cursor, KeyKind::ending);
        }
        if (cursor.step(word_start)) take(cursor, KeyKind::whole_word);
        return found;
    }

private:
    PackedTrie trie_;
};

}  // namespace okienko::text
