#include "index/text/stem_set.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "index/sentence/failure.h"

using okienko::text::StemSet;

namespace {

std::vector<std::string> stems(const std::string& kind, int count) {
    std::vector<std::string> stems;
    for (int i = 0; i < count; ++i) stems.push_back(kind + std::to_string(i));
    return stems;
}

}  // namespace

TEST_CASE("a set of stems knows each of them, and takes one other in 256 for one") {
    const auto known = stems("zarowka", 20'000);
    const std::string bytes = StemSet::serialize(known);
    const StemSet set(bytes);

    for (const std::string& stem : known) CHECK(set.has(stem));
    int mistaken = 0;
    for (const std::string& stem : stems("zarufka", 100'000)) mistaken += set.has(stem) ? 1 : 0;
    CHECK(mistaken > 200);
    CHECK(mistaken < 600);
    CHECK(bytes.size() < known.size() * 13 / 10);
}

TEST_CASE("the same stems make the same bytes") {
    CHECK(StemSet::serialize(stems("klej", 500)) == StemSet::serialize(stems("klej", 500)));
}

TEST_CASE("an empty set knows nothing, and a damaged one is refused") {
    CHECK_FALSE(StemSet("").has("klej"));
    const std::string good = StemSet::serialize({"klej", "farba"});
    CHECK_THROWS_AS(StemSet(good.substr(0, 5)), okienko::sentence::Failure);
    CHECK_THROWS_AS(StemSet(good.substr(0, good.size() - 1)), okienko::sentence::Failure);
}
