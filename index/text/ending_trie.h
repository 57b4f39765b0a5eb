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
        PackedTrie::Matches matches;
        trie_.find_endings(letters, word_start, matches);
        // Both prefixes have three letters, so one place in the word has to be watched.
        constexpr std::size_t prefix = superlative_prefix.size();
        bool may_be_behind =
            has_prefix(letters, superlative_prefix) || has_prefix(letters, negative_prefix);
        std::uint32_t found = undecided;
        const auto take = [&](std::uint32_t value, KeyKind kind) {
            if (!fits(value, kind)) return false;
            found = value;
            return true;
        };
        for (std::size_t i = 0; i < matches.size(); ++i) {
            const auto [value, length] = matches.longest(i);
            if (may_be_behind && length + prefix <= letters.size()) {
                may_be_behind = false;
                if (take_behind(letters.substr(prefix), take)) return found;
            }
            const bool is_whole = length > letters.size();
            if (take(value, is_whole ? KeyKind::whole_word : KeyKind::ending)) return found;
        }
        if (may_be_behind) take_behind(letters.substr(prefix), take);
        return found;
    }

private:
    /// Takes the key that is `rest` and nothing more, if there is one that fits.
    template <class Take>
    bool take_behind(std::string_view rest, Take take) const {
        PackedTrie::Matches matches;
        trie_.find_endings(rest, word_start, matches);
        if (matches.size() == 0) return false;
        const auto [value, length] = matches.longest(0);
        return length > rest.size() && take(value, KeyKind::behind_prefix);
    }

    PackedTrie trie_;
};

}  // namespace okienko::text
