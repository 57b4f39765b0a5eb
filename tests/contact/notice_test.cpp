/// Notices of what does not work, and what holds of them when.
#include "app/contact/notice.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "app/contact/availability.h"
#include "index/text/lexicon.h"
#include "tests/article/problems_in.h"
#include "tests/article/temporary_folder.h"

using namespace okienko::contact;
using namespace std::chrono;
namespace text = okienko::text;

namespace {

const TimeZone warsaw;

sys_seconds at(Date date, minutes time) {
    return warsaw.moment({date, time});
}

/// A notice's file: the fields that must be there, and `more` lines.
std::string lift(const std::string& more) {
    return "---\nid: winda\nkind: outage\ntitle: Winda nie działa\nsince: 2026-11-25 8:30\n"
           "expected_end: 2026-11-25 18:00\nupdated: 2026-11-25 9:00\nwords: [winda]\n" +
           more + "---\n\nSerwis już pracuje.\n";
}

const std::string alternative = "alternatives: [Druga winda jest za kasami.]\n";

Notice notice(const std::string& more = {}) {
    const auto read = parse_notice(lift(alternative + more), "winda.md");
    REQUIRE(told(read.problems) == "");
    return read.notices.at(0);
}

Notice other(const std::string& id, Notice::Kind kind, LocalTime since) {
    Notice other = notice();
    other.id = id;
    other.kind = kind;
    other.since = since;
    other.expected_end.reset();
    return other;
}

std::string ids(const std::vector<ShownNotice>& shown) {
    std::string ids;
    for (const ShownNotice& one : shown) ids += one.notice.id + " ";
    return ids;
}

}  // namespace

TEST_CASE("a notice says what, since when, until when, and what to do instead") {
    const Notice lift = notice(
        "scope: Piętro z meblami\nchannels: [infolinia]\n"
        "valid_to: 2026-11-26 21:00\n");
    CHECK(lift.id == "winda");
    CHECK(lift.kind == Notice::Kind::outage);
    CHECK(lift.title == "Winda nie działa");
    CHECK(lift.scope == "Piętro z meblami");
    CHECK(lift.since == LocalTime{2026y / November / 25, 8h + 30min});
    CHECK(lift.expected_end == LocalTime{2026y / November / 25, 18h});
    CHECK(lift.updated == LocalTime{2026y / November / 25, 9h});
    CHECK(lift.valid_to == LocalTime{2026y / November / 26, 21h});
    CHECK(lift.alternatives == std::vector<std::string>{"Druga winda jest za kasami."});
    CHECK(lift.channels == std::vector<std::string>{"infolinia"});
    CHECK(lift.words == std::vector<std::string>{"winda"});
    CHECK(lift.blocks.size() == 1);
}

TEST_CASE("a slip in a notice is told with its line, and the notice left out") {
    struct Row {
        std::string text;
        std::string told;
    };

    const Row rows[] = {
        {lift(""), "winda.md:2: \"alternatives\" is missing; add \"alternatives: ...\"\n"},
        {lift(alternative + "valid_to: jutro\n"),
         "winda.md:10: \"valid_to\" must be as 2026-11-25 8:30, not \"jutro\"\n"},
        {lift(alternative + "valid_to: 2026-11-25 25:00\n"),
         "winda.md:10: \"valid_to\" must be as 2026-11-25 8:30, not \"2026-11-25 25:00\"\n"},
        {lift(alternative + "valid_to: 2026-11-25 8:00\n"),
         "winda.md:10: \"valid_to\" is not after \"since\"\n"},
        {lift(alternative + "chanels: [infolinia]\n"),
         "winda.md:10: unknown key \"chanels\"; did you mean \"channels\"?\n"},
        {"---\nid: winda\nkind: awaria\ntitle: a\nsince: 2026-11-25 8:30\n" + alternative +
             "updated: 2026-11-25 9:00\nwords: [a]\nexpected_end: 2026-11-26 9:00\n---\n",
         "winda.md:3: unknown kind \"awaria\"; it may be recall, outage, planned\n"},
        {lift(alternative).replace(8, 5, "lifta"),
         "winda.md:1: the id is \"lifta\" and the file \"winda.md\"; give both one name\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto read = parse_notice(row.text, "winda.md");
        CHECK(told(read.problems) == row.told);
        CHECK(read.notices.empty());
    }
    CHECK(parse_notice("", "winda.md").notices.empty());
    CHECK_FALSE(parse_notice("Winda nie działa", "winda.md").problems.empty());
    CHECK(parse_notice("\xFF\xFE---\n---\n", "winda.md").notices.empty());
}

TEST_CASE("an outage without an expected end is advised to have one") {
    std::string text = lift(alternative);
    const auto line = text.find("expected_end");
    text.erase(line, text.find('\n', line) + 1 - line);
    const auto read = parse_notice(text, "winda.md");
    CHECK(read.notices.size() == 1);
    CHECK(told(read.problems).find("people want to know when it will work again") !=
          std::string::npos);
}

TEST_CASE("a notice is announced, active, overdue and gone, by the minute") {
    const std::vector<Notice> notices = {notice("valid_to: 2026-11-26 21:00\n")};
    const Date day = 2026y / November / 25;

    struct Row {
        sys_seconds now;
        NoticeState state;
        minutes remaining;
    };

    const Row rows[] = {
        {at(day, 8h + 29min), NoticeState::announced, 9h + 31min},
        {at(day, 8h + 30min), NoticeState::active, 9h + 30min},
        {at(day, 17h + 59min), NoticeState::active, 1min},
        {at(day, 18h), NoticeState::overdue, 0min},
        {at(day, 20h), NoticeState::overdue, -2h},
        {at(2026y / November / 26, 20h + 59min), NoticeState::overdue, -(26h + 59min)},
        {at(2026y / November / 26, 21h), NoticeState::gone, 0min},
    };
    for (const Row& row : rows) {
        CAPTURE(row.now.time_since_epoch().count());
        const auto found = shown(notices, warsaw, row.now);
        if (row.state == NoticeState::gone) {
            CHECK(found.empty());
            continue;
        }
        REQUIRE(found.size() == 1);
        CHECK(found[0].state == row.state);
        CHECK(found[0].remaining == row.remaining);
    }
}

TEST_CASE("with a clock that stands in 1970 every notice is shown, and none is late") {
    const std::vector<Notice> notices = {notice("valid_to: 2026-11-26 21:00\n")};
    const auto found = shown(notices, warsaw, {});
    REQUIRE(found.size() == 1);
    CHECK(found[0].state == NoticeState::active);
    CHECK_FALSE(found[0].remaining);
}

TEST_CASE("in the night the clocks go back, an expected end is an hour later than it looks") {
    Notice night = notice();
    night.since = {2026y / October / 24, 23h};
    night.expected_end = LocalTime{2026y / October / 25, 4h};
    const auto found = shown({night}, warsaw, at(2026y / October / 25, 1h));
    CHECK(found.at(0).remaining == 4h);
}

TEST_CASE("recalls stand first, then the newest outage, then what is to come soonest") {
    using enum Notice::Kind;
    const Date day = 2026y / November / 25;
    const std::vector<Notice> notices = {
        other("old", outage, {day, 7h}),
        other("next-week", planned, {2026y / December / 1, 8h}),
        other("tomorrow", planned, {2026y / November / 26, 8h}),
        other("kettle", recall, {2026y / October / 1, 8h}),
        other("new", outage, {day, 11h}),
    };
    CHECK(ids(shown(notices, warsaw, at(day, 12h))) == "kettle new old tomorrow next-week ");
}

TEST_CASE("a notice takes its channels out while it holds, not before and not after") {
    const std::vector<Notice> notices = {
        notice("channels: [infolinia]\nvalid_to: 2026-11-26 21:00\n")};
    const auto out_at = [&](sys_seconds now) { return out_of_order(shown(notices, warsaw, now)); };
    const Date day = 2026y / November / 25;
    CHECK(out_at(at(day, 8h)).empty());
    CHECK(out_at(at(day, 12h)) == std::set<std::string>{"infolinia"});
    CHECK(out_at(at(day, 20h)) == std::set<std::string>{"infolinia"});
    CHECK(out_at(at(2026y / November / 27, 8h)).empty());

    const std::vector<Channel> channels = {{.id = "infolinia"}, {.id = "punkt"}};
    const auto offered =
        offers(channels, {}, warsaw, at(day, 12h), {.out_of_order = out_at(at(day, 12h))});
    REQUIRE(offered.size() == 1);
    CHECK(offered[0].channel.id == "punkt");
    CHECK(check_channels(notices, channels).empty());
    CHECK(check_channels({notice("channels: [czat]\n")}, channels).size() == 1);
}

TEST_CASE("a notice concerns a question that has one of its words, in any inflection") {
    const auto analyzer = text::polish_analyzer(text::Lexicon::open(OKIENKO_LEXICON), {});
    const auto all = shown({notice("scope: Piętro\n")}, warsaw, at(2026y / November / 25, 12h));
    CHECK(concerning(all, "czy jest tu windą na górę", analyzer).size() == 1);
    CHECK(concerning(all, "WINDY", analyzer).size() == 1);
    CHECK(concerning(all, "gdzie są schody", analyzer).empty());
    CHECK(concerning(all, "", analyzer).empty());
    Notice two_words = notice();
    two_words.words = {"kasa samoobsługowa"};
    const auto both = shown({two_words}, warsaw, at(2026y / November / 25, 12h));
    CHECK(concerning(both, "zepsute kasy samoobslugowe", analyzer).size() == 1);
    CHECK(concerning(both, "gdzie jest kasa", analyzer).empty());
}

TEST_CASE("a notice that a program writes is read back the same") {
    Notice written = notice("scope: Piętro\nchannels: [infolinia]\nvalid_to: 2026-11-26 21:00\n");
    written.title = "Kasy: \"samoobsługowe\" – nie \\ działają # dziś";
    written.alternatives = {"- Kasa 1: działa", "'Poproś' pracownika\nna sali"};
    const auto read = parse_notice(notice_text(written), "winda.md");
    CHECK(told(read.problems) == "");
    REQUIRE(read.notices.size() == 1);
    const Notice& again = read.notices[0];
    CHECK(again.title == written.title);
    CHECK(again.alternatives ==
          std::vector<std::string>{"- Kasa 1: działa", "'Poproś' pracownika na sali"});
    CHECK(again.since == written.since);
    CHECK(again.expected_end == written.expected_end);
    CHECK(again.updated == written.updated);
    CHECK(again.valid_to == written.valid_to);
    CHECK(again.channels == written.channels);
    CHECK(again.words == written.words);
    CHECK(again.body == written.body);
    CHECK(notice_text(again) ==
          notice_text(parse_notice(notice_text(again), "winda.md").notices[0]));
}

TEST_CASE("notices are read from a folder, and a folder that is not there has none") {
    const TemporaryFolder folder;
    CHECK(read_notices(folder.path() / "brak").problems.empty());
    folder.write("winda.md", lift(alternative));
    folder.write("README.md", "Jak pisać");
    folder.write(".winda.md.swp", "?");
    folder.write("kasy.md", "?");
    const auto read = read_notices(folder.path());
    REQUIRE(read.notices.size() == 1);
    CHECK(read.notices[0].id == "winda");
    CHECK_FALSE(read.problems.empty());
}

TEST_CASE("a template has no times of its own") {
    const auto split = lift(alternative);
    CHECK(told(parse_template(split, "winda.md").problems) ==
          "winda.md:5: a template leaves \"since\" to whoever takes it\n"
          "winda.md:6: a template leaves \"expected_end\" to whoever takes it\n"
          "winda.md:7: a template leaves \"updated\" to whoever takes it\n");
    const auto read = parse_template(
        "---\nid: winda\nkind: outage\ntitle: Winda\nwords: [winda]\n" + alternative + "---\n",
        "winda.md");
    CHECK(told(read.problems) == "");
    REQUIRE(read.notices.size() == 1);
    CHECK(read.notices[0].title == "Winda");
}

TEST_CASE("a shop's own notice stands for the one of its id that came with the content") {
    Notice own = notice();
    own.title = "Winda znów działa";
    const auto all = joined({other("kasy", Notice::Kind::outage, {}), notice()}, {own});
    REQUIRE(all.size() == 2);
    CHECK(all[0].id == "kasy");
    CHECK(all[1].title == "Winda znów działa");
}

TEST_CASE("the templates of this project are sound") {
    const auto read =
        read_templates(std::string(OKIENKO_SOURCE_DIR) + "/content/notices/templates");
    CHECK(told(read.problems) == "");
    CHECK(read.notices.size() >= 6);
}

TEST_CASE("the example that editors are told to copy is sound") {
    std::ifstream stream(std::string(OKIENKO_SOURCE_DIR) + "/content/README.md");
    const std::string guide{std::istreambuf_iterator<char>(stream), {}};
    const auto begin = guide.find("---\nid: winda-nie-dziala");
    REQUIRE(begin != std::string::npos);
    const auto read =
        parse_notice(guide.substr(begin, guide.find("```", begin) - begin), "winda-nie-dziala.md");
    CHECK(told(read.problems) == "");
    CHECK(read.notices.size() == 1);
}

TEST_CASE("a notice is told in the reader's language, and what nobody translated in Polish") {
    const std::string translated =
        "scope: Piętro z meblami\n"
        "en:\n  title: The lift is out of order\n  alternatives: [Use the other lift.]\n"
        "  words: [lift]\n  body: The service is at work.\n"
        "uk:\n  title: Ліфт не працює\n";
    const Notice lift = notice(translated);

    struct Row {
        const char* language;
        const char* title;
        const char* alternative;
        bool is_partly_polish;
    };

    const Row rows[] = {
        {"pl", "Winda nie działa", "Druga winda jest za kasami.", false},
        {"en", "The lift is out of order", "Use the other lift.", false},
        {"uk", "Ліфт не працює", "Druga winda jest za kasami.", true},
        {"de", "Winda nie działa", "Druga winda jest za kasami.", true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.language);
        const Notice told = told_in(lift, row.language);
        CHECK(told.title == row.title);
        CHECK(told.alternatives == std::vector<std::string>{row.alternative});
        CHECK(told.scope == "Piętro z meblami");
        CHECK(is_partly_polish(lift, row.language) == row.is_partly_polish);
    }
    CHECK(is_partly_polish(notice(), "en"));
    const auto read = parse_notice(notice_text(lift), "winda.md");
    CHECK(told(read.problems) == "");
    CHECK(read.notices.at(0).translations == lift.translations);
}

TEST_CASE("a question in any language meets what is told in it") {
    static const auto lexicon = text::Lexicon::open(OKIENKO_LEXICON);
    const std::vector<ShownNotice> shown = {{.notice = notice("en: {title: a, words: [lift]}\n")}};
    const auto analyzer = text::polish_analyzer(lexicon, {});
    CHECK(ids(concerning(shown, "is there a lift", analyzer)) == "winda ");
    CHECK(ids(concerning(shown, "gdzie jest winda", analyzer)) == "winda ");
    CHECK(ids(concerning(shown, "where is the till", analyzer)).empty());
}

TEST_CASE("our templates are told in all three languages") {
    const auto read = read_templates(OKIENKO_SOURCE_DIR "/content/notices/templates");
    REQUIRE_FALSE(read.notices.empty());
    for (const Notice& pattern : read.notices) {
        CAPTURE(pattern.id);
        for (const char* language : {"en", "uk"}) {
            CHECK_FALSE(is_partly_polish(pattern, language));
            CHECK_FALSE(pattern.translations.at(language).words.empty());
        }
    }
}
