/// Automata made by hand, byte by byte: the dictionary's own is too large to see what is read.
#include "index/text/lexicon_compiler/automaton.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

using okienko::text::Automaton;
using Sequences = std::vector<std::string>;

namespace {

// An arc's first byte.
constexpr char next = '\x80';   // its target is the node behind this one
constexpr char last = '\x40';   // no arc of its node follows
constexpr char final = '\x20';  // a sequence ends here

char flags(std::initializer_list<char> all) {
    unsigned sum = 0;
    for (const char flag : all) sum |= static_cast<unsigned char>(flag);
    return static_cast<char>(sum);
}

/// A header without short labels, and the arc that leads to the root behind it.
std::string with_root(const std::string& arcs) {
    return std::string("\\fsa\xC6\0\0\0", 8) + flags({next, last}) + '^' + arcs;
}

std::string arc(std::initializer_list<char> kinds, char label) {
    return {flags(kinds), label};
}

std::string arc(std::initializer_list<char> kinds, char label, char target) {
    return {flags(kinds), label, target};
}

Sequences sequences_of(const std::string& bytes) {
    Sequences sequences;
    Automaton(bytes).for_each([&](std::string_view each) { sequences.emplace_back(each); });
    return sequences;
}

std::string refusal(const std::string& bytes) {
    try {
        sequences_of(bytes);
    } catch (const std::runtime_error& error) {
        return error.what();
    }
    return "";
}

bool says(const std::string& sentence, const char* words) {
    return sentence.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("an automaton spells its sequences in order") {
    // Offsets count from the arc to the root; the root is at 2.
    CHECK(sequences_of(with_root(arc({final}, 'a', 8) + arc({final, last}, 'c', 0) +
                                 arc({final, last}, 'b', 0))) == Sequences{"a", "ab", "c"});
}

TEST_CASE("a target may be the node that follows, also behind further arcs of its own node") {
    CHECK(sequences_of(with_root(arc({next}, 'a') + arc({final, last}, 'c', 0) +
                                 arc({final, last}, 'b', 0))) == Sequences{"ab", "c"});
    CHECK(sequences_of(with_root(arc({next, last}, 'a') + arc({final, last}, 'b', 0))) ==
          Sequences{"ab"});
}

TEST_CASE("common labels are short numbers into a table") {
    const std::string header("\\fsa\xC6\0\0\3\0xy", 11);
    const std::string root = {flags({next, last, '\1'})};
    CHECK(sequences_of(header + root + std::string{flags({final, '\1'}), '\0'} +
                       std::string{flags({final, last, '\2'}), '\0'}) == Sequences{"x", "y"});
}

TEST_CASE("two paths may share a node") {
    CHECK(sequences_of(with_root(arc({}, 'a', 8) + arc({last}, 'b', 8) +
                                 arc({final, last}, 'c', 0))) == Sequences{"ac", "bc"});
}

TEST_CASE("a target far away takes more than one byte") {
    const std::string far = {flags({last}), 'a', '\x80' + 5, '\1'};  // 5 + 128
    std::string bytes = with_root(far);
    bytes.resize(8 + 133, 'x');
    bytes += arc({final, last}, 'b', 0);
    CHECK(sequences_of(bytes) == Sequences{"ab"});
}

TEST_CASE("what is no such automaton, or was numbered or cut, is refused with a sentence") {
    const std::string good = with_root(arc({final, last}, 'a', 0));
    REQUIRE(refusal(good).empty());

    struct Case {
        std::string bytes;
        const char* words;
    };

    std::string numbered = good;
    numbered[5] = 1;
    std::string older = good;
    older[4] = '\xC5';
    const Case cases[] = {
        {"", "not a CFSA2"},
        {"PK\3\4 a jar, still packed", "not a CFSA2"},
        {older, "not a CFSA2"},
        {numbered, "numbered"},
        {good.substr(0, 7), "ends in its header"},
        {std::string("\\fsa\xC6\0\0\x20", 8) + "abc", "label table"},
        {good.substr(0, good.size() - 1), "outside"},
        {good.substr(0, good.size() - 2), "outside"},
        {with_root(arc({last}, 'a', 100)), "outside"},
        {with_root(arc({last}, 'a', 2)), "never ends"},  // a circle
        {with_root(std::string{flags({last}), 'a'} + std::string(6, '\xFF')), "too long"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.words);
        CAPTURE(refusal(c.bytes));
        CHECK(says(refusal(c.bytes), c.words));
    }
}

TEST_CASE("an automaton damaged in any byte is read or refused, and never harms") {
    const std::string good =
        with_root(arc({next}, 'a') + arc({final, last}, 'c', 0) + arc({final, last}, 'b', 0));
    for (std::size_t at = 0; at < good.size(); ++at) {
        for (const int change : {0x01, 0x20, 0x40, 0x80, 0xFF}) {
            std::string damaged = good;
            damaged[at] = static_cast<char>(damaged[at] ^ change);
            refusal(damaged);
        }
        CHECK_FALSE(refusal(good.substr(0, at)).empty());
    }
}
