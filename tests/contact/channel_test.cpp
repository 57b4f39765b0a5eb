/// The ways to reach a person.
#include "app/contact/channel.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "tests/article/problems_in.h"
#include "tests/article/temporary_folder.h"

using namespace okienko::contact;
using namespace std::chrono_literals;

namespace {

using std::chrono::Friday;
using std::chrono::Monday;
using std::chrono::Saturday;
using std::chrono::Sunday;
using std::chrono::Thursday;
using std::chrono::Tuesday;
using std::chrono::Wednesday;

/// What is read of a desk with these further lines, from line 8.
Channels desk_with(const std::string& lines) {
    const std::string desk =
        "channels:\n  - id: punkt\n    kind: desk\n    name: Punkt obsługi\n    summary: Pomoc\n"
        "    how: Podejdź\n    icon: store\n";
    return parse_channels(desk + lines, "channels.yaml");
}

struct Row {
    std::string what;
    std::string lines;
    std::string told;
};

}  // namespace

TEST_CASE("a channel says who helps, how and when") {
    const auto read = parse_channels(R"(
channels:
  - id: infolinia
    kind: phone
    name: Infolinia
    summary: Zadzwoń z domu.
    how: Przygotuj numer zamówienia.
    value: 22 000 00 00
    hours:
      - {days: mon-fri, open: "8:00", close: "20:00"}
      - {days: "sat, sun", open: 09:30, close: "24:00"}
    icon: phone
    languages: [pl, uk]
)",
                                     "channels.yaml");
    CHECK(told(read.problems).empty());
    REQUIRE(read.channels.size() == 1);
    const Channel& line = read.channels[0];
    CHECK(line.id == "infolinia");
    CHECK(line.kind == Channel::Kind::phone);
    CHECK(line.name == "Infolinia");
    CHECK(line.summary == "Zadzwoń z domu.");
    CHECK(line.how == "Przygotuj numer zamówienia.");
    CHECK(line.value == "22 000 00 00");
    CHECK(line.icon == "phone");
    CHECK(line.languages == std::vector<std::string>{"pl", "uk"});
    REQUIRE(line.hours.size() == 2);
    CHECK(line.hours[0].days ==
          std::vector<std::chrono::weekday>{Monday, Tuesday, Wednesday, Thursday, Friday});
    CHECK(line.hours[0].open == 8h);
    CHECK(line.hours[0].close == 20h);
    CHECK(line.hours[1].days == std::vector<std::chrono::weekday>{Saturday, Sunday});
    CHECK(line.hours[1].open == 9h + 30min);
    CHECK(line.hours[1].close == 24h);
}

TEST_CASE("days are names, ranges, and both joined by commas") {
    struct Days {
        std::string text;
        std::vector<std::chrono::weekday> days;
    };

    const Days rows[] = {
        {"mon", {Monday}},
        {"mon,wed-fri", {Monday, Wednesday, Thursday, Friday}},
        {"sat-mon", {Monday, Saturday, Sunday}},
        {"sun, mon", {Monday, Sunday}},
        {"mon - sun", {Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday}},
    };
    for (const Days& row : rows) {
        CAPTURE(row.text);
        const auto read = desk_with("    hours:\n      - {days: \"" + row.text +
                                    "\", open: 8:00, close: 9:00}\n");
        REQUIRE(read.channels.size() == 1);
        REQUIRE(read.channels[0].hours.size() == 1);
        CHECK(read.channels[0].hours[0].days == row.days);
    }
}

TEST_CASE("a slip in a channel is told with its line, and the channel left out") {
    const Row rows[] = {
        {"nothing wrong", "", ""},
        {"an unknown key", "    hour: []\n",
         "channels.yaml:8: unknown key \"hour\"; did you mean \"hours\"?\n"},
        {"an unknown day", "    hours:\n      - {days: mon-fry, open: 8:00, close: 9:00}\n",
         "channels.yaml:9: unknown day \"fry\"; did you mean \"fri\"?\n"},
        {"a Polish day", "    hours:\n      - {days: piątek, open: 8:00, close: 9:00}\n",
         "channels.yaml:9: unknown day \"piątek\"; the days are mon, tue, wed, thu, fri, sat, "
         "sun, trading, holiday\n"},
        {"an empty day", "    hours:\n      - {days: \"mon,\", open: 8:00, close: 9:00}\n",
         "channels.yaml:9: unknown day \"\"; the days are mon, tue, wed, thu, fri, sat, sun, "
         "trading, holiday\n"},
        {"a time that is none",
         "    hours:\n      - days: mon\n        open: \"8\"\n        close: "
         "25:00\n",
         "channels.yaml:10: \"open\" must be a time from 0:00 to 24:00, not \"8\"\n"
         "channels.yaml:11: \"close\" must be a time from 0:00 to 24:00, not \"25:00\"\n"},
        {"minutes that are none", "    hours:\n      - {days: mon, open: 8:60, close: 9:5}\n",
         "channels.yaml:9: \"open\" must be a time from 0:00 to 24:00, not \"8:60\"\n"
         "channels.yaml:9: \"close\" must be a time from 0:00 to 24:00, not \"9:5\"\n"},
        {"hours over midnight", "    hours:\n      - {days: mon, open: 22:00, close: 6:00}\n",
         "channels.yaml:9: \"close\" must be later than \"open\"; give the hours behind midnight "
         "to "
         "the next day\n"},
        {"hours that overlap",
         "    hours:\n      - {days: mon-fri, open: 8:00, close: 16:00}\n"
         "      - {days: fri-sat, open: 15:00, close: 18:00}\n",
         "channels.yaml:10: these hours overlap with others of the same day; name each once\n"},
        {"hours that are incomplete", "    hours:\n      - {open: 8:00}\n",
         "channels.yaml:9: \"days\" is missing; add \"days: ...\"\n"
         "channels.yaml:9: \"close\" is missing; add \"close: ...\"\n"},
        {"a language nobody speaks here", "    languages: [pl, de]\n",
         "channels.yaml:8: unknown language \"de\"; it may be pl, en, uk\n"},
        {"a second desk",
         "  - id: punkt\n    kind: desk\n    name: Inny\n    summary: a\n    how: "
         "b\n    icon: c\n",
         "channels.yaml:8: the channel \"punkt\" stands here again; delete one of them\n"},
        {"a phone without a number",
         "  - id: Infolinia\n    kind: phone\n    name: Telefon\n    summary: a\n    how: b\n    "
         "icon: c\n",
         "channels.yaml:8: the id \"Infolinia\" may hold only the letters a-z, digits and hyphens; "
         "write \"infolinia\"\n"
         "channels.yaml:8: \"value\" is missing; add \"value: ...\"\n"},
        {"an address without @",
         "  - {id: e-mail, kind: emial, name: E-mail}\n  - id: mail\n    "
         "kind: email\n    name: E-mail\n    summary: a\n    how: b\n    icon: c\n    value: "
         "example.com\n",
         "advice: channels.yaml:8: \"summary\" is missing: one sentence tells what the channel is "
         "good for\n"
         "advice: channels.yaml:8: \"how\" is missing: one or two sentences tell what to do\n"
         "advice: channels.yaml:8: \"icon\" is missing: a name of the Material Design icons, as "
         "\"phone\"\n"
         "channels.yaml:8: unknown kind \"emial\"; did you mean \"email\"?\n"
         "channels.yaml:15: \"example.com\" is no e-mail address: it lacks the @\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const auto read = desk_with(row.lines);
        CHECK(told(read.problems) == row.told);
        const bool is_about_the_desk = row.lines.starts_with("    ");
        CHECK(read.channels.size() == (is_about_the_desk && !row.told.empty() ? 0 : 1));
    }
}

TEST_CASE("a file that is no list of channels gives none") {
    for (const char* text : {"", "channels:", "channels: []", "- a", "channels: {a: b}", "a: b",
                             "channels: [", "\xFF\xFE", "channels:\n  - - - a\n  - b\n  -\n"}) {
        CAPTURE(text);
        const auto read = parse_channels(text, "channels.yaml");
        CHECK(read.channels.empty());
        CHECK(read.problems.empty() == (std::string(text) == "channels: []"));
    }
}

TEST_CASE("channels are read from the folder that holds them") {
    TemporaryFolder folder;
    CHECK(read_channels(folder.path()).problems.size() == 1);
    CHECK(read_channels(folder.path() / "brak").problems.size() == 1);
    CHECK(read_channels({}).problems.size() == 1);
    folder.write("channels.yaml", "");
    CHECK(read_channels(folder.path()).problems.size() == 1);
    folder.write("channels.yaml",
                 "channels:\n  - {id: a, kind: staff, name: Pracownik, summary: b, how: c, icon: "
                 "d}\n");
    const auto read = read_channels(folder.path());
    CHECK(told(read.problems).empty());
    CHECK(read.channels.size() == 1);
}

TEST_CASE("the channels that come with the project are sound") {
    const auto read = read_channels(std::filesystem::path(OKIENKO_SOURCE_DIR) / "content/contact");
    CHECK(told(read.problems).empty());
    CHECK(read.channels.size() >= 3);
}

TEST_CASE("a channel is told in another language as far as somebody translated it") {
    const auto read = desk_with(
        "    en:\n      name: Service desk\n      how: Come here\n    uk: {summary: Поміч}\n");
    CHECK(told(read.problems).empty());
    REQUIRE(read.channels.size() == 1);
    const Channel& desk = read.channels[0];

    struct Telling {
        const char* language;
        const char* name;
        const char* summary;
        const char* how;
    };

    for (const Telling& row : {Telling{"pl", "Punkt obsługi", "Pomoc", "Podejdź"},
                               Telling{"en", "Service desk", "Pomoc", "Come here"},
                               Telling{"uk", "Punkt obsługi", "Поміч", "Podejdź"}}) {
        CAPTURE(row.language);
        const ChannelWords words = told_in(desk, row.language);
        CHECK(words.name == row.name);
        CHECK(words.summary == row.summary);
        CHECK(words.how == row.how);
    }
    CHECK_FALSE(told(desk_with("    en: {value: 1}\n").problems).empty());
}
