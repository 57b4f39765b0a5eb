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

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
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

    /// Walks down a key, letter by letter. Copies remember their place.
    class Cursor {
    public:
        explicit Cursor(const PackedTrie& trie) : bytes_(trie.bytes_) {
            if (!bytes_.empty()) enter(word(0));
        }

        /// Goes on by `letter`; false, and for good, where no key does.
        bool step(char letter);

        /// The value of the key that ends here.
        std::optional<std::uint32_t> value() const {
            return has_value_ ? std::optional(value_) : std::nullopt;
        }

    private:
        enum class Place : std::uint8_t { nowhere, node, leaf, chain };

        std::uint32_t word_at(std::size_t byte) const;
        std::uint32_t word(std::size_t number) const;
        void enter(std::uint32_t entry);
        bool stop();

        std::string_view bytes_;
        Place place_ = Place::nowhere;
        bool has_value_ = false;
        std::uint32_t value_ = 0;
        std::size_t at_ = 0;  ///< of a node: its number; in a chain: the next symbol's byte
        std::uint32_t remaining_ = 0;  ///< symbols left in a leaf or chain
        std::uint32_t symbols_ = 0;    ///< of a leaf: the next one lowest
    };

    /// Whether a key may have these letters.
    static bool can_hold(std::string_view letters);

private:
    std::string_view bytes_;
};

}  // namespace okienko::text
