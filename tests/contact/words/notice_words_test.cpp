/// How notices are told: when, and until when.
#include "app/contact/words/notice_words.h"

#include <doctest/doctest.h>

#include <string>

#include "app/language/share_folder.h"

using namespace okienko::contact;
using namespace std::chrono;
namespace language = okienko::language;

namespace {

constexpr Date today = 2026y / November / 26;

const language::Language& polish() {
    static const language::Language words(language::share_folder() / "interface", "pl");
    return words;
}

ShownNotice shown(NoticeState state, Notice::Kind kind = Notice::Kind::outage) {
    ShownNotice one;
    one.state = state;
    one.notice.kind = kind;
    one.notice.since = {today, hours(9)};
    one.notice.updated = {today, hours(15) + minutes(10)};
    one.notice.expected_end = LocalTime{2026y / November / 27, hours(8)};
    return one;
}

}  // namespace

TEST_CASE("a moment is told as people tell it") {
    const std::pair<Date, const char*> cases[] = {
        {today, "dziś o 9:05"},
        {2026y / November / 27, "jutro o 9:05"},
        {2026y / November / 25, "wczoraj o 9:05"},
        {2026y / November / 24, "24 listopada 2026 o 9:05"},
        {2027y / January / 1, "1 stycznia 2027 o 9:05"},
    };
    for (const auto& [date, told] : cases) {
        CAPTURE(told);
        CHECK(moment_words({date, hours(9) + minutes(5)}, today, polish()) == told);
    }
}

TEST_CASE("a day is told as people tell it") {
    const std::pair<Date, const char*> cases[] = {{today, "dziś"},
                                                  {2026y / November / 27, "jutro"},
                                                  {2026y / November / 25, "wczoraj"},
                                                  {2027y / January / 1, "1 stycznia 2027"}};
    for (const auto& [date, told] : cases) CHECK(day_words(date, today, polish()) == told);
}

TEST_CASE("a notice tells how long it lasts, and when it is late, who looked when") {
    CHECK(state_words(shown(NoticeState::active), today, polish()) ==
          "Powinno znów działać jutro o 8:00.");
    CHECK(state_words(shown(NoticeState::overdue), today, polish()) ==
          "Trwa dłużej, niż zakładaliśmy. Ostatnio sprawdzone dziś o 15:10.");
    CHECK(state_words(shown(NoticeState::announced, Notice::Kind::planned), today, polish()) ==
          "Zacznie się dziś o 9:00. Powinno znów działać jutro o 8:00.");
    CHECK(state_words(shown(NoticeState::active, Notice::Kind::recall), today, polish()) ==
          "Ogłoszone dziś o 9:00.");
    ShownNotice open_ended = shown(NoticeState::active);
    open_ended.notice.expected_end.reset();
    CHECK(state_words(open_ended, today, polish()) ==
          "Zaczęło się dziś o 9:00. Nie wiemy jeszcze, do kiedy potrwa.");
}
