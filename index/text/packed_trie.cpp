#include "index/text/packed_trie.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstring>
#include <span>
#include <vector>

namespace okienko::text {
namespace {

// Those a leaf may hold come first: its symbols have five bits each.
constexpr std::string_view alphabet = "abcdefghijklmnopqrstuvwxyz -'ACELNOSXZ";
constexpr std::uint8_t no_symbol = 0xFF;

constexpr std::array<std::uint8_t, 256> make_symbols() {
    std::array<std::uint8_t, 256> symbols{};
    for (std::uint8_t& symbol : symbols) symbol = no_symbol;
    for (std::size_t i = 0; i < alphabet.size(); ++i) {
        symbols[static_cast<unsigned char>(alphabet[i])] = static_cast<std::uint8_t>(i);
    }
    return symbols;
}

constexpr auto symbols = make_symbols();
static_assert(alphabet.size() <= 64);

std::uint8_t raw_symbol(char letter) {
    return symbols[static_cast<unsigned char>(letter)];
}

constexpr std::size_t word_bytes = sizeof(std::uint32_t);

// Entries.
constexpr std::uint32_t leaf_mark = 1U << 31U;
constexpr std::uint32_t chain_mark = 1U << 30U;
constexpr std::uint32_t value_mark = 1U << 29U;
constexpr std::uint32_t place_mask = value_mark - 1;
constexpr unsigned count_shift = 29;
constexpr std::uint32_t count_mask = 3;
constexpr unsigned value_bits = 13;
constexpr unsigned symbol_bits = 5;
constexpr std::uint32_t symbol_mask = (1U << symbol_bits) - 1;
constexpr std::size_t most_in_leaf = 3;

struct Key {
    std::string_view letters;
    std::uint32_t value;
};

class Writer {
public:
    explicit Writer(const PackedTrie::Keys& keys) {
        std::vector<Key> known;
        for (const auto& [letters, value] : keys) {
            assert(value <= PackedTrie::largest_value && !letters.empty());
            if (PackedTrie::can_hold(letters)) known.push_back({letters, value});
        }
        words_.resize(2);
        if (!known.empty()) words_[0] = write_node(known, 0, false);
        words_[1] = static_cast<std::uint32_t>(words_.size() * word_bytes);
    }

    std::string bytes() const {
        return std::string(reinterpret_cast<const char*>(words_.data()),
                           words_.size() * word_bytes) +
               chains_;
    }

private:
    using Keys = std::span<const Key>;

    /// Writes what follows after `depth` letters that all `keys` share; the entry of it.
    std::uint32_t write(Keys keys, std::size_t depth) {
        const bool ends_here = keys.front().letters.size() == depth;
        if (keys.size() == 1) return write_tail(keys.front(), depth);
        if (ends_here) return write_node(keys, depth, true);
        std::size_t shared = depth;
        while (share(keys, shared)) ++shared;
        if (shared == depth) return write_node(keys, depth, false);
        return write_chain(keys.front().letters.substr(depth, shared - depth), write(keys, shared));
    }

    static bool share(Keys keys, std::size_t at) {
        const std::string_view first = keys.front().letters;
        return first.size() > at && keys.back().letters[at] == first[at];
    }

    std::uint32_t write_tail(const Key& key, std::size_t depth) {
        const std::string_view tail = key.letters.substr(depth);
        const bool fits =
            tail.size() <= most_in_leaf && std::all_of(tail.begin(), tail.end(), [](char letter) {
                return raw_symbol(letter) <= symbol_mask;
            });
        if (!fits) return write_chain(tail, leaf_mark | key.value);
        std::uint32_t entry = leaf_mark | static_cast<std::uint32_t>(tail.size()) << count_shift;
        unsigned shift = value_bits;
        for (const char letter : tail) {
            entry |= std::uint32_t{raw_symbol(letter)} << shift;
            shift += symbol_bits;
        }
        return entry | key.value;
    }

    std::uint32_t write_chain(std::string_view letters, std::uint32_t next) {
        const auto at = static_cast<std::uint32_t>(chains_.size());
        chains_ += static_cast<char>(letters.size());
        for (const char letter : letters) chains_ += static_cast<char>(raw_symbol(letter));
        chains_.append(reinterpret_cast<const char*>(&next), sizeof next);
        return chain_mark | at;
    }

    std::uint32_t write_node(Keys keys, std::size_t depth, bool has_value) {
        std::uint64_t bits = 0;
        std::array<std::uint32_t, 64> entries{};
        const std::uint32_t value = keys.front().value;
        if (has_value) keys = keys.subspan(1);
        for (std::size_t begin = 0; begin < keys.size();) {
            const char letter = keys[begin].letters[depth];
            std::size_t end = begin + 1;
            while (end < keys.size() && keys[end].letters[depth] == letter) ++end;
            const std::uint8_t symbol = raw_symbol(letter);
            bits |= std::uint64_t{1} << symbol;
            entries[symbol] = write(keys.subspan(begin, end - begin), depth + 1);
            begin = end;
        }
        if (has_value) words_.push_back(value);
        const auto at = static_cast<std::uint32_t>(words_.size());
        words_.push_back(static_cast<std::uint32_t>(bits));
        words_.push_back(static_cast<std::uint32_t>(bits >> 32U));
        for (unsigned symbol = 0; symbol < 64; ++symbol) {
            if ((bits >> symbol & 1U) != 0) words_.push_back(entries[symbol]);
        }
        return (has_value ? value_mark : 0) | at;
    }

    std::vector<std::uint32_t> words_;
    std::string chains_;
};

}  // namespace

std::string PackedTrie::serialize(const Keys& keys) {
    return keys.empty() ? std::string() : Writer(keys).bytes();
}

bool PackedTrie::can_hold(std::string_view letters) {
    return std::all_of(letters.begin(), letters.end(),
                       [](char letter) { return raw_symbol(letter) != no_symbol; });
}

/// Zero where the trie ends: damage leads to no key, never out of the file.
std::uint32_t PackedTrie::Cursor::word_at(std::size_t byte) const {
    std::uint32_t word = 0;
    if (byte + word_bytes > bytes_.size()) return 0;
    std::memcpy(&word, bytes_.data() + byte, word_bytes);
    return word;
}

std::uint32_t PackedTrie::Cursor::word(std::size_t number) const {
    return word_at(number * word_bytes);
}

bool PackedTrie::Cursor::stop() {
    place_ = Place::nowhere;
    has_value_ = false;
    return false;
}

void PackedTrie::Cursor::enter(std::uint32_t entry) {
    has_value_ = false;
    if ((entry & leaf_mark) != 0) {
        place_ = Place::leaf;
        remaining_ = entry >> count_shift & count_mask;
        symbols_ = entry >> value_bits;
        value_ = entry & largest_value;
        has_value_ = remaining_ == 0;
    } else if ((entry & chain_mark) != 0) {
        place_ = Place::chain;
        at_ = std::size_t{word(1)} + (entry & place_mask);
        remaining_ = at_ < bytes_.size() ? static_cast<std::uint8_t>(bytes_[at_++]) : 0;
        if (remaining_ == 0) place_ = Place::nowhere;
    } else {
        place_ = Place::node;
        at_ = entry & place_mask;
        has_value_ = (entry & value_mark) != 0;
        if (has_value_) value_ = word(at_ - 1) & largest_value;
    }
}

bool PackedTrie::Cursor::step(char letter) {
    const std::uint8_t symbol = raw_symbol(letter);
    if (symbol == no_symbol) return stop();
    if (place_ == Place::node) {
        const std::uint64_t bits = word(at_) | std::uint64_t{word(at_ + 1)} << 32U;
        const std::uint64_t bit = std::uint64_t{1} << symbol;
        if ((bits & bit) == 0) return stop();
        enter(word(at_ + 2 + static_cast<std::size_t>(std::popcount(bits & (bit - 1)))));
        return true;
    }
    if (place_ == Place::leaf) {
        if (remaining_ == 0 || (symbols_ & symbol_mask) != symbol) return stop();
        symbols_ >>= symbol_bits;
        has_value_ = --remaining_ == 0;
        return true;
    }
    if (place_ == Place::chain) {
        if (at_ >= bytes_.size() || static_cast<std::uint8_t>(bytes_[at_]) != symbol) return stop();
        ++at_;
        if (--remaining_ == 0) enter(word_at(at_));
        return true;
    }
    return false;
}

}  // namespace okienko::text
