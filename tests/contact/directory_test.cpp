/// All the ways to a person, from all files of the contact folder.
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "app/contact/channel.h"
#include "tests/article/problems_in.h"
#include "tests/article/temporary_folder.h"

using namespace okienko::contact;

namespace {

std::string entry(const std::string& id, const std::string& kind, const std::string& more) {
    return "  - {id: " + id + ", kind: " + kind + ", name: A, summary: b, how: c, icon: d" + more +
           "}\n";
}

std::string list(const std::string& entries) {
    return "channels:\n" + entries;
}

}  // namespace

TEST_CASE("each kind asks for what it cannot do without") {
    struct Row {
        std::string kind;
        std::string more;
        std::string told;
    };

    const Row rows[] = {
        {"chat", ", value: \"https://czat.example.com\"", ""},
        {"chat", "", "a.yaml:2: \"value\" is missing; add \"value: ...\"\n"},
        {"social", ", value: czat.example.com",
         "a.yaml:2: \"czat.example.com\" is no address for a QR code: begin with https://\n"},
        {"interpreter", "", ""},
        {"call-back", ", wait: 60", ""},
        {"call-back", ", wait: długo",
         "a.yaml:2: \"wait\" must be a whole number from 0 to 10080, not \"długo\"\n"},
        {"branch", ", town: Lublin, address: ul. Przykładowa 2", ""},
        {"branch", ", town: Lublin", "a.yaml:2: \"address\" is missing; add \"address: ...\"\n"},
        {"partner", ", address: ul. Przykładowa 2",
         "a.yaml:2: \"town\" is missing; add \"town: ...\"\n"},
        {"desk", ", town: Lublin", "a.yaml:2: only a branch or partner has a town\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.kind + row.more);
        const auto read = parse_channels(list(entry("a", row.kind, row.more)), "a.yaml");
        CHECK(told(read.problems) == row.told);
        CHECK(read.channels.size() == (row.told.empty() ? 1 : 0));
    }
}

TEST_CASE("a channel tells how long one waits and what it solves") {
    const auto read = parse_channels(
        list(entry("a", "desk", ", wait: 10, solves: [zwroty, reklamacje]")), "a.yaml");
    REQUIRE(read.channels.size() == 1);
    CHECK(read.channels[0].wait == std::chrono::minutes(10));
    CHECK(read.channels[0].solves == std::vector<std::string>{"zwroty", "reklamacje"});
    CHECK_FALSE(parse_channels(list(entry("a", "desk", "")), "a.yaml").channels[0].wait);
}

TEST_CASE("trading Sundays and holidays are days with hours of their own") {
    const auto hours_of = [](const std::string& days) {
        return parse_channels(
            list(entry("a", "desk",
                       ", hours: [{days: \"" + days + "\", open: 9:00, close: 17:00}]")),
            "a.yaml");
    };
    const auto both = hours_of("mon-fri, trading, holiday");
    CHECK(told(both.problems).empty());
    CHECK(both.channels[0].hours[0].days.size() == 5);
    CHECK(both.channels[0].hours[0].on_trading_sundays);
    CHECK(both.channels[0].hours[0].on_holidays);
    CHECK(hours_of("trading").channels[0].hours[0].days.empty());
    CHECK(told(hours_of("mon-holiday").problems) ==
          "a.yaml:2: \"trading\" and \"holiday\" stand alone, not in a range\n");
    CHECK(told(hours_of("hol").problems) ==
          "a.yaml:2: unknown day \"hol\"; the days are mon, tue, wed, thu, fri, sat, sun, trading, "
          "holiday\n");
}

TEST_CASE("channels come from every file of the folder, channels.yaml first") {
    const TemporaryFolder folder;
    folder.write("channels.yaml", list(entry("z", "desk", "")));
    folder.write("places.yaml", list(entry("b", "staff", "") + entry("z", "staff", "")));
    folder.write("again.yaml", list(entry("a", "staff", "")));
    folder.write("calendar.yaml", "closed: []\n");
    folder.write("emergencies.yaml", "emergencies: []\n");
    folder.write(".hidden.yaml", "?");
    folder.write("notes.txt", "?");
    const auto read = read_directory(folder.path());
    std::string ids;
    for (const Channel& channel : read.channels) ids += channel.id;
    CHECK(ids == "zab");
    REQUIRE(read.problems.size() == 1);
    CHECK(told(read.problems).find("the channel \"z\" stands in two files") != std::string::npos);
    CHECK(read_directory(folder.path() / "brak").problems.size() == 1);
}

TEST_CASE("towns stand in Polish order, and branches before partners") {
    std::vector<Channel> channels;
    const auto add = [&](const char* town, Channel::Kind kind, const char* name) {
        channels.push_back({.id = name, .kind = kind, .name = name, .town = town});
    };
    using enum Channel::Kind;
    add("Łódź", partner, "Żelazko");
    add("Lublin", branch, "b");
    add("Zamość", branch, "c");
    add("Żory", branch, "d");
    add("Ćmielów", branch, "e");
    add("Ciechanów", branch, "f");
    add("Łódź", branch, "Żubr");
    add("Łódź", branch, "Zamek");
    add("", staff, "nobody's town");
    std::vector<std::string> names;
    for (const Town& town : by_town(channels)) names.push_back(town.name);
    CHECK(names ==
          std::vector<std::string>{"Ciechanów", "Ćmielów", "Lublin", "Łódź", "Zamość", "Żory"});
    const auto lodz = by_town(channels)[3].channels;
    REQUIRE(lodz.size() == 3);
    CHECK(lodz[0].name == "Zamek");
    CHECK(lodz[1].name == "Żubr");
    CHECK(lodz[2].name == "Żelazko");
}

TEST_CASE("the directory that comes with the project is sound, and has every kind") {
    const auto read = read_directory(std::filesystem::path(OKIENKO_SOURCE_DIR) / "content/contact");
    CHECK(told(read.problems).empty());
    std::set<Channel::Kind> kinds;
    for (const Channel& channel : read.channels) kinds.insert(channel.kind);
    CHECK(kinds.size() == 10);
    CHECK(by_town(read.channels).size() >= 3);
}

TEST_CASE("every way to a person of the made-up shop is told in every language") {
    const Channels all = read_directory(std::string(OKIENKO_SOURCE_DIR) + "/content/contact");
    CHECK(told(all.problems).empty());
    CHECK(all.channels.size() >= 12);
    for (const Channel& channel : all.channels) {
        for (const char* code : {"en", "uk"}) {
            CAPTURE(channel.id);
            CAPTURE(code);
            REQUIRE(channel.translations.contains(code));
            const ChannelTranslation& said = channel.translations.at(code);
            CHECK_FALSE(said.summary.empty());
            CHECK_FALSE(said.how.empty());
            // A firm's name is the same everywhere.
            CHECK(said.name.empty() == (channel.kind == Channel::Kind::branch ||
                                        channel.kind == Channel::Kind::partner));
        }
    }
}
