#include "index/text/packed_trie.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>

using okienko::text::PackedTrie;

namespace {

std::optional<std::uint32_t> value_of(const std::string& bytes, std::string_view key) {
    std::string word(key.rbegin(), key.rend());
    if (key.ends_with(' ')) word.erase(0, 1);
    PackedTrie::Matches matches;
    PackedTrie(bytes).find_endings(word, ' ', matches);
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const auto match = matches.longest(i);
        if (match.letters == key.size()) return match.value;
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("a packed trie gives every key its value, and other words none") {
    const PackedTrie::Keys keys = {
        {"a", 1},
        {"ana", 2},       // goes on behind a key
        {"anakzawo", 3},  // too long for a leaf
        {"anakzaw", PackedTrie::largest_value},
        {"awordz ", 5},  // a whole word
        {"Ewordz", 0},   // a mark, and a value of nothing
        {"im", 7},
        {"imaikwarawziksulopanerazc", 8}  // many letters that nothing else shares
    };
    const std::string bytes = PackedTrie::serialize(keys);

    for (const auto& [key, value] : keys) {
        CAPTURE(key);
        CHECK(value_of(bytes, key) == value);
    }
    for (const char* other : {"b", "an", "anakzawox", "awordz", "Eword", "ewordz", "ima", "ż"}) {
        CAPTURE(other);
        CHECK_FALSE(value_of(bytes, other));
    }
}

TEST_CASE("a word meets its endings on one way, the longest last") {
    const std::string bytes = PackedTrie::serialize({{"a", 1}, {"ana", 2}, {"ana ", 3}, {"b", 4}});
    PackedTrie::Matches matches;
    PackedTrie(bytes).find_endings("ana", ' ', matches);

    REQUIRE(matches.size() == 3);
    CHECK(matches.longest(0).value == 3);
    CHECK(matches.longest(0).letters == 4);
    CHECK(matches.longest(1).value == 2);
    CHECK(matches.longest(2).value == 1);
}

TEST_CASE("of more endings than there is room for, the longest are kept") {
    PackedTrie::Keys keys;
    for (std::uint32_t length = 1; length <= 40; ++length) keys[std::string(length, 'a')] = length;
    const std::string bytes = PackedTrie::serialize(keys);
    PackedTrie::Matches matches;
    PackedTrie(bytes).find_endings(std::string(50, 'a'), ' ', matches);

    CHECK(matches.longest(0).value == 40);
    CHECK(matches.longest(matches.size() - 1).value == 41 - matches.size());
}

TEST_CASE("a trie of nothing has nothing") {
    CHECK(PackedTrie::serialize({}).empty());
    CHECK_FALSE(value_of("", "a"));
}

TEST_CASE("a trie damaged anywhere is read without harm") {
    const std::string good =
        PackedTrie::serialize({{"a", 1}, {"anakzawo", 3}, {"anakzima", 4}, {"im", 7}});
    for (std::size_t at = 0; at < good.size(); ++at) {
        for (const int change : {0x01, 0x40, 0x80, 0xFF}) {
            std::string damaged = good;
            damaged[at] = static_cast<char>(damaged[at] ^ change);
            for (const char* key : {"a", "anakzawo", "anakzima", "im"}) value_of(damaged, key);
            value_of(damaged.substr(0, at), "anakzawo");
        }
    }
    CHECK(value_of(good, "anakzawo") == 3U);
}
