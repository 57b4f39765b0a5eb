/// Numbers by keys, laid out so that each letter of a key costs one look.
///
///     word      32 bits; the first is how the first node is entered, the second where, in bytes,
///               the chains begin
///     node      64 bits, one for each symbol, set where a child begins with it; then a word for
///               each child, how it is entered
///     entry     of a leaf: 1, then 2 bits how many symbols must follow, those symbols, 5 bits
///               each, and the value in the lowest 13 bits
///               of a node: 00, whether it has a value in the word before it, and which word it is
///               of a chain: 01, and which byte of the chains it is: how many symbols must follow,
///               those symbols, one a byte, and the entry behind them
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace okienko::text {

/// Why not icu::BytesTrie: keys that are endings branch at every letter, and its search among
/// twenty branches took two thirds of the time that a word takes.
class PackedTrie {
public:
    using Keys = std::map<std::string, std::uint32_t, std::less<>>;

    static constexpr std::uint32_t largest_value = 8191;

    explicit PackedTrie(std::string_view bytes) : bytes_(bytes) {}

    /// The bytes of a trie of `keys`; those that it cannot hold are left out.
    /// Values are `largest_value` at most, keys have one byte or more.
    static std::string serialize(const Keys& keys);

    /// A key's value, and how many letters the key has.
    struct Match {
        std::uint32_t value;
        std::uint32_t letters;
    };

    /// The keys met on one way down, shortest first. Of more than there is room for, the longest.
    class Matches {
    public:
        void add(Match match) { matches_[size_++ % room] = match; }

        std::size_t size() const { return size_ < room ? size_ : room; }

        /// The `number`th longest, from 0.
        Match longest(std::size_t number) const { return matches_[(size_ - 1 - number) % room]; }

    private:
        static constexpr std::size_t room = 32;
        std::array<Match, room> matches_;  ///< left as they are: clearing them takes too long
        std::size_t size_ = 0;
    };

    /// Adds the keys that are the last letters of `word`, backwards, and the one that is all of
    /// them with `front` behind.
    void find_endings(std::string_view word, char front, Matches& matches) const;

    /// Whether a key may have these letters.
    static bool can_hold(std::string_view letters);

private:
    class Way;

    std::string_view bytes_;
};

}  // namespace okienko::text
