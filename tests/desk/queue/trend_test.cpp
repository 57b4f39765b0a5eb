/// The same trouble rising.
#include "app/desk/queue/trend.h"

#include <doctest/doctest.h>

#include <sstream>

#include "tests/desk/queue/counter.h"

using namespace okienko;
using namespace okienko::desk;

namespace {

/// Stems as far as these tests need them: the first five bytes of each word.
std::vector<std::string> stems(std::string_view question) {
    std::istringstream words{std::string(question)};
    std::vector<std::string> all;
    for (std::string word; words >> word;) all.push_back(word.substr(0, 5));
    return all;
}

using Questions = std::vector<journal::AskedQuestion>;

/// `question`, asked `times` in the hour before at(0), and `before` in the week before that.
void add(Questions& questions, const char* question, int times, int before) {
    for (int i = 0; i < before; ++i) questions.push_back({question, at(-120 - 60 * i)});
    for (int i = 0; i < times; ++i) questions.push_back({question, at(-1 - i)});
}

}  // namespace

TEST_CASE("a trouble rises when it comes often, and oftener than it used to") {
    struct Row {
        const char* what;
        int times;
        int before;
        bool rises;
    };

    const Row rows[] = {
        {"nobody asked", 0, 0, false},           {"twice", 2, 0, false},
        {"three times, new", 3, 0, true},        {"three times, as once an hour", 3, 166, true},
        {"two an hour is usual", 5, 336, false}, {"six where two are usual", 6, 336, true}};
    for (const Row& row : rows) {
        CAPTURE(row.what);
        Questions questions;
        for (int i = 0; i < row.before; ++i)
            questions.push_back({"terminal nie działa", at(-61 - (i * 10'000.0) / 400)});
        add(questions, "terminal nie działa", row.times, 0);
        const auto rising = trends(questions, at(0), stems);
        CHECK(rising.size() == (row.rises ? 1U : 0U));
        if (!rising.empty()) CHECK(rising[0].times == static_cast<std::size_t>(row.times));
    }
}

TEST_CASE("inflected and reordered questions are one trouble, different ones are not") {
    Questions questions{
        {"terminal nie działa", at(-5)},    {"nie działa terminal płatniczy", at(-4)},
        {"terminale działają nie", at(-3)}, {"gdzie są kabiny", at(-2)},
        {"gdzie są toalety", at(-2)},       {"zwrot bez paragonu", at(-1)}};
    const auto rising = trends(questions, at(0), stems);
    REQUIRE(rising.size() == 1);
    CHECK(rising[0].times == 3);
    CHECK(rising[0].question == "terminale działają nie");  // the words of whoever came last
}

TEST_CASE("the commonest trouble comes first, and yesterday's is none") {
    Questions questions;
    add(questions, "winda stoi", 3, 0);
    add(questions, "brak prądu", 5, 0);
    const auto rising = trends(questions, at(0), stems);
    REQUIRE(rising.size() == 2);
    CHECK(rising[0].question == "brak prądu");
    CHECK(trends(questions, at(24 * 60), stems).empty());
}
