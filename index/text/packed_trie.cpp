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

#if defined(__x86_64__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
// Counting bits is one instruction of every processor since 2008, and a call without it: the loader
// picks the function for the processor at hand.
#define OKIENKO_FOR_EACH_PROCESSOR [[gnu::flatten, gnu::target_clones("popcnt", "default")]]
#else
#define OKIENKO_FOR_EACH_PROCESSOR
#endif

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

/// One way down the trie: a word's letters from its end, then `front`. Damage leads to no key and
/// never out of the file; as every step takes a letter, it leads round in no circle.
class PackedTrie::Way {
public:
    Way(std::string_view bytes, std::string_view word, char front, Matches& matches)
        : bytes_(bytes), word_(word), front_(front), matches_(matches) {}

    void walk() {
        std::uint32_t entry = word_at(0);
        while ((entry & leaf_mark) == 0) {
            const bool goes_on = (entry & chain_mark) != 0 ? pass_chain(entry) : pass_node(entry);
            if (!goes_on) return;
        }
        end_in_leaf(entry);
    }

private:
    /// Goes through a chain or node and leaves, in `entry`, how to go on; false where no key does.
    bool pass_chain(std::uint32_t& entry) {
        std::size_t at = std::size_t{word_at(word_bytes)} + (entry & place_mask);
        if (at >= bytes_.size()) return false;
        const std::size_t end = at + 1 + static_cast<std::uint8_t>(bytes_[at]);
        if (++at == end || end > bytes_.size()) return false;
        for (; at < end; ++at) {
            if (static_cast<std::uint8_t>(bytes_[at]) != next_symbol()) return false;
        }
        entry = word_at(end);
        return passed_ <= word_.size() + 1;  // damage may have symbols that match no letter
    }

    bool pass_node(std::uint32_t& entry) {
        const std::size_t at = (entry & place_mask) * word_bytes;
        if ((entry & value_mark) != 0) add(word_at(at - word_bytes));
        const std::uint8_t symbol = next_symbol();
        if (symbol == no_symbol) return false;
        const auto bits = at_byte<std::uint64_t>(at);
        const std::uint64_t bit = std::uint64_t{1} << symbol;
        if ((bits & bit) == 0) return false;
        entry = word_at(at + (2 + static_cast<std::size_t>(std::popcount(bits & (bit - 1)))) *
                                 word_bytes);
        return true;
    }

    void end_in_leaf(std::uint32_t entry) {
        std::uint32_t symbols_left = entry >> value_bits;
        for (std::uint32_t left = entry >> count_shift & count_mask; left > 0; --left) {
            if ((symbols_left & symbol_mask) != next_symbol()) return;
            symbols_left >>= symbol_bits;
        }
        add(entry);
    }

    void add(std::uint32_t word) {
        matches_.add({word & largest_value, static_cast<std::uint32_t>(passed_)});
    }

    /// `no_symbol` behind the last letter, and for a letter that no key has.
    std::uint8_t next_symbol() {
        const std::size_t number = passed_++;
        if (number < word_.size()) return raw_symbol(word_[word_.size() - 1 - number]);
        return number == word_.size() ? raw_symbol(front_) : no_symbol;
    }

    /// The number that begins there; zero behind the end.
    template <class Number>
    Number at_byte(std::size_t byte) const {
        Number number = 0;
        if (byte + sizeof number > bytes_.size()) return 0;
        std::memcpy(&number, bytes_.data() + byte, sizeof number);
        return number;
    }

    std::uint32_t word_at(std::size_t byte) const { return at_byte<std::uint32_t>(byte); }

    std::string_view bytes_;
    std::string_view word_;
    char front_;
    std::size_t passed_ = 0;  ///< letters
    Matches& matches_;
};

OKIENKO_FOR_EACH_PROCESSOR
void PackedTrie::find_endings(std::string_view word, char front, Matches& matches) const {
    if (!bytes_.empty()) Way(bytes_, word, front, matches).walk();
}

}  // namespace okienko::text
