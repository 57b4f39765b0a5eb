#include "app/contact/directions.h"

#include <doctest/doctest.h>

#include <fstream>
#include <string>

#include "index/article/yaml.h"

using namespace okienko;
using namespace okienko::contact;

namespace {

struct Read {
    std::optional<Directions> directions;
    article::Problems problems;
};

Read read(const std::string& text) {
    article::FileProblems problems("site.yaml");
    const auto yaml = article::parse_yaml(text, 1, problems);
    auto directions = read_directions(yaml.root, problems);
    return {std::move(directions), problems.by_line()};
}

const std::string plan =
    "metres: 12\npl: [Idź prosto., Skręć w lewo.]\nen: Go straight on.\nplan:\n"
    "  size: [18, 13.5]\n  kiosk: [12, 9]\n  desk: [3, 4.5]\n  way: [[12, 4.5]]\n"
    "  blocks:\n    - {at: [5, 6], size: [2, 4], name: {pl: Kasa, en: Till}}\n"
    "    - {at: [9, 6], size: [2, 4]}\n";

}  // namespace

TEST_CASE("the way to the desk: words in the visitor's language, or Polish, and a plan") {
    const Read all = read(plan);
    CHECK(all.problems.empty());
    REQUIRE(all.directions);
    const Directions& way = *all.directions;
    CHECK(way.metres == 12);
    CHECK(way.steps_in("pl").size() == 2);
    CHECK(way.steps_in("en") == std::vector<std::string>{"Go straight on."});
    CHECK(way.steps_in("uk") == way.steps_in("pl"));
    REQUIRE(way.plan);
    CHECK(way.plan->depth == doctest::Approx(13.5));
    REQUIRE(way.plan->way.size() == 3);
    CHECK(way.plan->way.front().x == doctest::Approx(12));
    CHECK(way.plan->way.back().x == doctest::Approx(3));
    REQUIRE(way.plan->blocks.size() == 2);
    CHECK(name_of(way.plan->blocks[0], "en") == "Till");
    CHECK(name_of(way.plan->blocks[0], "uk") == "Kasa");
    CHECK(name_of(way.plan->blocks[1], "pl").empty());
}

TEST_CASE("a plan that cannot be drawn is told with its line, and the words stay") {
    struct Row {
        std::string was;
        std::string is;
        int line;
    };

    for (const Row& row : {Row{"[12, 9]", "[12]", 6}, Row{"[12, 9]", "[zwölf, 9]", 6},
                           Row{"[18, 13.5]", "[0, 13.5]", 5}, Row{"[18, 13.5]", "[4, 3]", 5},
                           Row{"  desk: [3, 4.5]\n", "", 5}, Row{"[[12, 4.5]]", "[[12, 900]]", 8},
                           Row{"at: [5, 6]", "at: nan", 10}}) {
        std::string text = plan;
        text.replace(text.find(row.was), row.was.size(), row.is);
        CAPTURE(row.is);
        const Read some = read(text);
        REQUIRE(some.problems.size() == 1);
        CHECK(some.problems.front().line == row.line);
        REQUIRE(some.directions);
        CHECK_FALSE(some.directions->plan);
        CHECK(some.directions->steps_in("pl").size() == 2);
    }
}

TEST_CASE("a way without Polish words is none") {
    const Read none = read("metres: 12\nen: Go straight on.\n");
    CHECK_FALSE(none.directions);
    CHECK(none.problems.size() == 1);
}
