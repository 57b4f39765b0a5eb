#include "app/editor/batch.h"

#include <doctest/doctest.h>

#include <limits>
#include <sstream>
#include <string>

using namespace okienko::editor;
using namespace std::chrono_literals;
using okienko::search::Hit;

namespace {

std::vector<BatchQuestion> questions_in(const std::string& text) {
    std::istringstream lines(text);
    return read_batch(lines);
}

Hit hit(const char* id, double score) {
    Hit hit;
    hit.article.id = id;
    hit.score = score;
    return hit;
}

}  // namespace

TEST_CASE("a batch is an id, a tab and a question a line") {
    const auto questions =
        questions_in("\xEF\xBB\xBFq1\tnie mam paragonu\r\n\nq2\t\nbez numeru\nq3\ta\tb");
    REQUIRE(questions.size() == 4);
    CHECK(questions[0].id == "q1");
    CHECK(questions[0].question == "nie mam paragonu");
    CHECK(questions[1].id == "q2");
    CHECK(questions[1].question.empty());
    CHECK(questions[2].id == "4");  // its line
    CHECK(questions[2].question == "bez numeru");
    CHECK(questions[3].question == "a\tb");
    CHECK(questions_in("").empty());
}

TEST_CASE("scores for trec_eval fall strictly with the rank") {
    CHECK(trec_lines("q", {}).empty());
    CHECK(trec_lines("q1", {hit("b", 2.5), hit("a", 2.5), hit("c", 2.4999999), hit("d", 3)}) ==
          "q1 Q0 b 1 2.500000 okienko\n"
          "q1 Q0 a 2 2.499999 okienko\n"
          "q1 Q0 c 3 2.499998 okienko\n"
          "q1 Q0 d 4 2.499997 okienko\n");
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(trec_lines("q", {hit("a", nan), hit("b", -1)}) ==
          "q Q0 a 1 0.000000 okienko\nq Q0 b 2 -1.000000 okienko\n");
}

TEST_CASE("durations are summed up by the nearest rank") {
    CHECK(sum_up({}).questions == 0);
    const Timing one = sum_up({1500ns});
    CHECK(one.p50_us == 1.5);
    CHECK(one.max_us == 1.5);

    std::vector<std::chrono::nanoseconds> hundred;
    for (int i = 100; i >= 1; --i) hundred.push_back(std::chrono::microseconds(i));
    const Timing timing = sum_up(hundred);
    CHECK(timing.questions == 100);
    CHECK(timing.p50_us == 50);
    CHECK(timing.p95_us == 95);
    CHECK(timing.p99_us == 99);
    CHECK(timing.max_us == 100);
}
