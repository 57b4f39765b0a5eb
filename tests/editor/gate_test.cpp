#include "app/editor/gate.h"

#include <doctest/doctest.h>

using namespace okienko::editor;
using okienko::search::Evaluation;

namespace {

Evaluation measured() {
    Evaluation evaluation;
    evaluation.all = {.questions = 30, .success3 = 0.9};
    evaluation.by_audience["customer"] = {.questions = 20, .success3 = 0.95};
    evaluation.by_audience["agent"] = {.questions = 10, .success3 = 0.8};
    return evaluation;
}

}  // namespace

TEST_CASE("a gate is a share of all questions, or one an audience") {
    const auto all = parse_gates("0.9");
    REQUIRE(all.size() == 1);
    CHECK(all[0].audience.empty());
    CHECK(all[0].minimum == 0.9);

    const auto both = parse_gates("customer=0.95,agent=1");
    REQUIRE(both.size() == 2);
    CHECK(both[0].audience == "customer");
    CHECK(both[1].audience == "agent");
    CHECK(both[1].minimum == 1);
}

TEST_CASE("what is no gate is refused") {
    for (const char* text :
         {"", "x", "1.1", "-0.1", "nan", "0.9x", "customer", "customer=", "client=0.9", "0.9,",
          ",0.9", "0,9", "customer=0.9;agent=0.9", "inf"}) {
        CAPTURE(text);
        CHECK(parse_gates(text).empty());
    }
}

TEST_CASE("a gate is passed when as many questions are answered as it asks for") {
    struct Row {
        const char* gates;
        bool passes;
    };

    const Row rows[] = {
        {"0.9", true},
        {"0.91", false},
        {"customer=0.95,agent=0.8", true},
        {"customer=0.95,agent=0.81", false},
        {"0", true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.gates);
        CHECK(all_passed(pass_gates(parse_gates(row.gates), measured())) == row.passes);
    }
}

TEST_CASE("a gate of an audience that nobody asked for is missed") {
    Evaluation evaluation = measured();
    evaluation.by_audience.erase("agent");
    CHECK_FALSE(all_passed(pass_gates(parse_gates("agent=0"), evaluation)));
}
