#include "index/search/evaluation.h"

#include <doctest/doctest.h>

using namespace okienko;
using namespace okienko::search;

namespace {

Answer answer_with(std::vector<std::string> ids, Intent intent = Intent::answered) {
    Answer answer;
    answer.intent = intent;
    for (std::string& id : ids) {
        Hit hit;
        hit.article.id = std::move(id);
        answer.hits.push_back(std::move(hit));
    }
    return answer;
}

}  // namespace

TEST_CASE("a golden file holds a question a line, and says nothing in comments") {
    const GoldenFile golden = parse_golden(
        "# zwroty\n\nnie mam paragonu\tzwrot-bez-paragonu, reklamacja\r\n"
        "ile mogę przyznać\trabat\tagent\tpl\nпогода\t!none\tcustomer\tuk",
        "pytania.tsv");

    CHECK(golden.problems.empty());
    REQUIRE(golden.questions.size() == 3);
    CHECK(golden.questions[0].question == "nie mam paragonu");
    CHECK(golden.questions[0].ids == std::vector<std::string>{"zwrot-bez-paragonu", "reklamacja"});
    CHECK(golden.questions[0].audience == "customer");
    CHECK(golden.questions[0].line == 3);
    CHECK(golden.questions[1].audience == "agent");
    CHECK(golden.questions[2].intent == "none");
    CHECK(golden.questions[2].language == "uk");
}

TEST_CASE("a slip in a golden file is told with its line") {
    struct Case {
        std::string line;
        std::string what;
    };

    const Case cases[] = {
        {"nie mam paragonu", "2 to 4 columns"},
        {"a\tb\tcustomer\tpl\tx", "2 to 4 columns"},
        {"\tzwrot", "the question is empty"},
        {"nie mam paragonu\t", "no article is named"},
        {"nie mam paragonu\t,", "no article is named"},
        {"pali się\t!pozar", "unknown intent"},
        {"pali się\tpozar\tstrazak", "unknown audience"},
    };

    for (const Case& c : cases) {
        CAPTURE(c.line);
        const GoldenFile golden = parse_golden(std::string("#\n") + c.line + "\n", "pytania.tsv");
        CHECK(golden.questions.empty());
        REQUIRE(golden.problems.size() == 1);
        CHECK(golden.problems[0].file == "pytania.tsv");
        CHECK(golden.problems[0].line == 2);
        CHECK(golden.problems[0].what.find(c.what) != std::string::npos);
    }
}

TEST_CASE("metrics are those of the textbook") {
    const GoldenFile golden =
        parse_golden("pierwszy\ta\ndrugi\ta\tagent\ntrzeci\ta,b\nczwarty\ta\n", "pytania.tsv");
    const Evaluation evaluation = evaluate(golden.questions, [](const GoldenQuestion& question) {
        if (question.question == "pierwszy") return answer_with({"a", "x"});
        if (question.question == "drugi") return answer_with({"x", "y", "z", "a"});
        if (question.question == "trzeci") return answer_with({"x", "b", "a"});
        return answer_with({});
    });

    CHECK(evaluation.all.questions == 4);
    CHECK(evaluation.all.success1 == doctest::Approx(1.0 / 4));
    CHECK(evaluation.all.success3 == doctest::Approx(2.0 / 4));
    CHECK(evaluation.all.mrr10 == doctest::Approx((1 + 0.25 + 0.5) / 4));
    // 1; 1 / log2(5); (1 / log2(3) + 1 / log2(4)) / (1 + 1 / log2(3)); 0
    CHECK(evaluation.all.ndcg10 == doctest::Approx((1 + 0.4307 + 0.6934) / 4).epsilon(0.001));
    CHECK(evaluation.by_audience.at("agent").questions == 1);
    CHECK(evaluation.by_audience.at("customer").success1 == doctest::Approx(1.0 / 3));
    CHECK(evaluation.by_language.at("pl").questions == 4);
    REQUIRE(evaluation.misses.size() == 2);
    CHECK(evaluation.misses[0].got == "x, y, z");
    CHECK(evaluation.misses[1].got.empty());
}

TEST_CASE("an expected intent is counted apart from what was found") {
    const GoldenFile golden = parse_golden("pogoda\t!none\nhoroskop\t!none\nzwrot\ta\n", "p.tsv");
    const Evaluation evaluation = evaluate(golden.questions, [](const GoldenQuestion& question) {
        if (question.question == "pogoda") return answer_with({}, Intent::none);
        return answer_with({"a"});
    });

    CHECK(evaluation.all.questions == 1);
    const IntentMetrics none = evaluation.intents.at("none");
    CHECK(none.expected == 2);
    CHECK(none.given == 1);
    CHECK(none.right == 1);
    CHECK(evaluation.intents.at("answered").given == 2);
    CHECK(evaluation.intents.at("answered").right == 1);
    REQUIRE(evaluation.misses.size() == 1);
    CHECK(evaluation.misses[0].got == "answered");
}

TEST_CASE("an everyday question may be answered with anything but an emergency") {
    const auto answer = [](const GoldenQuestion& question) {
        if (question.question.starts_with("pali")) return answer_with({"a"}, Intent::emergency);
        return answer_with({"a"}, Intent::unsure);
    };
    const GoldenFile golden = parse_golden(
        "pali się\t!emergency\ncena ognia\t!everyday\npali się lampka\t!everyday\nzwrot\ta\n",
        "p.tsv");
    CHECK(golden.problems.empty());
    const Evaluation evaluation = evaluate(golden.questions, answer);
    const IntentMetrics everyday = evaluation.intents.at("everyday");
    CHECK(everyday.expected == 2);
    CHECK(everyday.right == 1);
    const IntentMetrics emergency = evaluation.intents.at("emergency");
    CHECK(emergency.expected == 1);
    CHECK(emergency.given == 2);
    CHECK(emergency.right == 1);
    CHECK(evaluation.intents.at("unsure").given == 1);  // "zwrot" alone: cena ognia is nobody's
    REQUIRE(evaluation.misses.size() == 1);
    CHECK(evaluation.misses[0].question.question == "pali się lampka");
}

TEST_CASE("an emergency may be expected together with the article that says more") {
    const GoldenFile golden = parse_golden(
        "pali się\t!emergency,pozar\ndym\t!emergency,pozar\nogień\t!emergency,pozar\n", "p.tsv");
    CHECK(golden.problems.empty());
    const Evaluation evaluation = evaluate(golden.questions, [](const GoldenQuestion& question) {
        if (question.question == "dym") return answer_with({"pozar"});
        if (question.question == "ogień") return answer_with({"a"}, Intent::emergency);
        return answer_with({"pozar"}, Intent::emergency);
    });
    CHECK(evaluation.intents.at("emergency").expected == 3);
    CHECK(evaluation.intents.at("emergency").right == 2);
    CHECK(evaluation.all.questions == 3);
    CHECK(evaluation.all.success1 == doctest::Approx(2.0 / 3));
    REQUIRE(evaluation.misses.size() == 2);
    CHECK(evaluation.misses[0].got == "answered");
    CHECK(evaluation.misses[1].got == "a");
}

TEST_CASE("among emergencies alone, no intent means no emergency") {
    struct Row {
        const char* text;
        const char* meant;  // by !none
    };

    const Row rows[] = {
        {"cena ognia\t!none\npali się\t!emergency\n", "everyday"},
        {"pogoda\t!none\nhoroskop\t!none\n", "none"},
        {"pogoda\t!none\npali się\t!emergency\nczłowiek\t!person\n", "none"},
        {"pogoda\t!none\npali się\t!emergency\nzwrot\tzwroty\n", "none"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(parse_golden(row.text, "p.tsv").questions.at(0).intent == row.meant);
    }
}
