/// The configuration of a kiosk.
#include "app/device/configuration.h"

#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "app/device/pin.h"
#include "tests/article/problems_in.h"
#include "tests/article/temporary_folder.h"

using namespace okienko::device;
using namespace std::chrono_literals;

TEST_CASE("a configuration says what belongs to this shop and this kiosk") {
    const auto hash = hash_pin("240618");
    const auto parsed = parse_configuration(
        "shop:\n  name: Narzędziownia\n  address: ul. Miła 1, 00-180 Warszawa\n  phone: 22 000 00 "
        "00\nkiosk:\n  position: przy kasie 3\n  idle_seconds: 90\n  pin_hash: " +
            hash + "\n",
        "site.yaml");
    CHECK(told(parsed.problems).empty());
    const Configuration& site = parsed.configuration;
    CHECK(site.shop_name == "Narzędziownia");
    CHECK(site.shop_address == "ul. Miła 1, 00-180 Warszawa");
    CHECK(site.shop_phone == "22 000 00 00");
    CHECK(site.position.in("pl") == "przy kasie 3");
    CHECK(site.idle == 90s);
    CHECK(is_pin("240618", site.pin_hash));
}

TEST_CASE("a kiosk knows its name, its journal, and what seals for the desk") {
    const std::string key(64, 'a');
    const auto site = parse_configuration(
        "kiosk:\n  name: Kiosk 1\njournal:\n  file: journal.db\n  desk_key: \"" + key + "\"\n",
        "site.yaml");
    CHECK(told(site.problems).empty());
    CHECK(site.configuration.kiosk_name == "Kiosk 1");
    CHECK(site.configuration.journal == "journal.db");
    CHECK(site.configuration.desk_key == key);

    for (const char* slip : {"abc", "zz00", "\"okienko-key-1:aabb\""}) {
        CAPTURE(slip);
        const auto parsed =
            parse_configuration(std::string("journal:\n  desk_key: ") + slip + "\n", "site.yaml");
        REQUIRE(parsed.problems.size() == 1);
        CHECK(parsed.problems[0].line == 2);
        CHECK(parsed.configuration.desk_key.empty());
    }
}

TEST_CASE("a shop has its own colour, logo and address") {
    const auto parsed = parse_configuration(
        "shop:\n  address: ul. Miła 1\n  site: https://sklep.example.com\nbrand:\n  colour: "
        "\"#C8102E\"\n  logo: znak.png\nkiosk:\n  less_motion: yes\n",
        "site.yaml");
    CHECK(told(parsed.problems).empty());
    CHECK(parsed.configuration.brand_colour == 0xC8102EU);
    CHECK(parsed.configuration.logo == "znak.png");
    CHECK(parsed.configuration.site == "https://sklep.example.com");
    CHECK(parsed.configuration.is_calm);
    for (const char* colour : {"red", "#12345", "#GG0000", "0B57D0", "#1234567"}) {
        CAPTURE(colour);
        const auto other =
            parse_configuration("brand:\n  colour: \"" + std::string(colour) + "\"\n", "site.yaml");
        CHECK_FALSE(other.configuration.brand_colour);
        CHECK(other.problems.size() == 1);
    }
}

TEST_CASE("a kiosk that is told nothing works as shipped") {
    for (const char* text : {"", "# nothing\n", "shop:\nkiosk:\n", "{}"}) {
        CAPTURE(text);
        const auto site = parse_configuration(text, "site.yaml").configuration;
        CHECK(site.shop_name == "Dom i Majster");
        CHECK(site.idle == 60s);
        CHECK(site.pin_hash.empty());
    }
    CHECK(parse_configuration("", "site.yaml").problems.empty());
}

TEST_CASE("a slip in a configuration is told with its line, and the rest holds") {
    const auto parsed = parse_configuration(
        "shop:\n"
        "  name: [Dom]\n"
        "  adress: ul. Miła 1\n"
        "kisk: {}\n"
        "kiosk:\n"
        "  idle_seconds: 5\n"
        "  pin_hash: 1234\n"
        "  position: przy kasie\n",
        "site.yaml");
    CHECK(told(parsed.problems) ==
          "site.yaml:2: \"name\" must be one text, not a list\n"
          "advice: site.yaml:2: \"address\" is missing: people who call 112 read it out from the "
          "screen\n"
          "site.yaml:3: unknown key \"adress\"; did you mean \"address\"?\n"
          "site.yaml:4: unknown key \"kisk\"; did you mean \"kiosk\"?\n"
          "site.yaml:6: \"idle_seconds\" must be a whole number from 30 to 3600, not \"5\"\n"
          "site.yaml:7: \"pin_hash\" must be a hash, which begins with $argon2id$; it is never the "
          "PIN itself; \"okienko device pin\" makes it\n");
    CHECK(parsed.configuration.shop_name == "Dom i Majster");
    CHECK(parsed.configuration.idle == 60s);
    CHECK(parsed.configuration.pin_hash.empty());
    CHECK(parsed.configuration.position.in("pl") == "przy kasie");
}

TEST_CASE("numbers that are none are told") {
    for (const char* number : {"abc", "60s", "6e1", "-60", "99999999999999999999", "60.5"}) {
        CAPTURE(number);
        const auto parsed = parse_configuration(
            "kiosk:\n  idle_seconds: " + std::string(number) + "\n", "site.yaml");
        CHECK(parsed.configuration.idle == 60s);
        CHECK(parsed.problems.size() == 1);
    }
}

TEST_CASE("the example that comes with the project is sound") {
    const auto parsed =
        read_configuration(std::filesystem::path(OKIENKO_SOURCE_DIR) / "assets/site.example.yaml");
    CHECK(told(parsed.problems).empty());
    CHECK(parsed.configuration.shop_name == "Dom i Majster");
    CHECK_FALSE(parsed.configuration.shop_address.empty());
    CHECK_FALSE(parsed.configuration.position.empty());
}

TEST_CASE("editors are told every placeholder, and what the made-up shop says") {
    const std::filesystem::path root = OKIENKO_SOURCE_DIR;
    const auto values = read_configuration(root / "assets/site.example.yaml").configuration.values;
    std::ifstream stream(root / "content/README.md");
    const std::string readme{std::istreambuf_iterator<char>(stream), {}};
    CHECK(values.size() > 15);
    for (const auto& each : values) {
        const std::string& name = each.first;
        if (name.find('@') != std::string::npos) continue;
        CAPTURE(name);
        const auto row = readme.find("| `{{" + name + "}}`");
        REQUIRE(row != std::string::npos);
        CHECK(
            readme.substr(row, readme.find('\n', row) - row).ends_with("| " + each.second + " |"));
    }
}

TEST_CASE("a shop's values are what the placeholders of articles stand for") {
    const auto parsed = parse_configuration(
        "shop: {name: Narzędziownia, address: ul. Miła 1, phone: 22 1}\n"
        "content:\n"
        "  two_people: true\n"
        "  values:\n"
        "    zasady.dni-zwrotu: 14\n"
        "    miejsce.aed: {pl: przy kasie, en: at the till}\n",
        "site.yaml");
    CHECK(told(parsed.problems).empty());
    CHECK(parsed.configuration.needs_two_people);
    CHECK(parsed.configuration.values ==
          okienko::article::Values{{"sklep.nazwa", "Narzędziownia"},
                                   {"sklep.adres", "ul. Miła 1"},
                                   {"sklep.telefon", "22 1"},
                                   {"zasady.dni-zwrotu", "14"},
                                   {"miejsce.aed", "przy kasie"},
                                   {"miejsce.aed@en", "at the till"}});
    CHECK(parsed.value_lines.at("zasady.dni-zwrotu") == 5);
}

TEST_CASE("a slip among a shop's values is told with its line") {
    const auto parsed = parse_configuration(
        "shop: {address: ul. Miła 1}\n"
        "content:\n"
        "  two_people: maybe\n"
        "  values:\n"
        "    sklep.adres: ul. Zła 2\n"
        "    Dni Zwrotu: 14\n"
        "    miejsce.aed: {en: at the till}\n"
        "    zasady.puste:\n"
        "    zasady.kolo: \"{{sklep.adres}}\"\n",
        "site.yaml");
    CHECK(told(parsed.problems) ==
          "site.yaml:3: unknown two_people \"maybe\"; it may be true, false\n"
          "site.yaml:5: \"sklep.adres\" stands here again, after line 1; keep one of them\n"
          "site.yaml:6: the name \"Dni Zwrotu\" may hold only the letters a-z, digits, hyphens and "
          "dots, as \"sklep.e-mail\"\n"
          "site.yaml:7: \"pl\" is missing; add \"pl: ...\"\n"
          "site.yaml:8: \"zasady.puste\" must be one text\n"
          "site.yaml:9: a value cannot name another one; write it out\n");
    CHECK(parsed.configuration.values.at("sklep.adres") == "ul. Miła 1");
}

TEST_CASE("the example has a way to the desk with a plan, and no printer until a shop names one") {
    const auto example =
        read_configuration(std::string(OKIENKO_SOURCE_DIR) + "/assets/site.example.yaml");
    CHECK(told(example.problems).empty());
    CHECK(example.configuration.printer.empty());
    REQUIRE(example.configuration.directions);
    const auto& way = *example.configuration.directions;
    REQUIRE(way.plan);
    CHECK(way.plan->way.size() == 3);
    // As long as its plan says, to a step or two.
    double metres = 0;
    for (std::size_t i = 1; i < way.plan->way.size(); ++i)
        metres += std::hypot(way.plan->way[i].x - way.plan->way[i - 1].x,
                             way.plan->way[i].y - way.plan->way[i - 1].y);
    CHECK(std::abs(metres - way.metres) < 3);
    for (const char* language : {"pl", "en", "uk"}) {
        CAPTURE(language);
        CHECK(way.steps.at(language).size() == 3);
        for (const auto& block : way.plan->blocks) CHECK(block.name.contains(language));
    }
    CHECK(parse_configuration("kiosk:\n  printer: paragony\n", "site.yaml").configuration.printer ==
          "paragony");
}

TEST_CASE("a configuration that cannot be read is no configuration") {
    TemporaryFolder folder;
    CHECK_THROWS_AS(read_configuration(folder.path() / "brak.yaml"), ConfigurationError);
    CHECK_THROWS_AS(read_configuration(folder.path()), ConfigurationError);
    folder.write("site.yaml", "\xFF\xFEs\0h\0");
    CHECK(read_configuration(folder.path() / "site.yaml").problems.size() >= 1);
}

TEST_CASE("a kiosk's position is told in the languages the shop wrote it in, Polish among them") {
    const auto position = [](const std::string& lines) {
        return parse_configuration("shop: {name: S, address: A}\nkiosk:\n" + lines, "site.yaml");
    };
    const auto both = position("  position: {pl: przy kasie, en: by the till}\n");
    CHECK(both.problems.empty());
    CHECK(both.configuration.position.in("en") == "by the till");
    CHECK(both.configuration.position.in("uk") == "przy kasie");
    CHECK(both.configuration.position.is_in("en"));
    CHECK_FALSE(both.configuration.position.is_in("uk"));
    CHECK(position("  position: przy kasie\n").configuration.position.in("en") == "przy kasie");
    CHECK_FALSE(position("  position: {en: by the till}\n").problems.empty());
    CHECK_FALSE(position("  position: {pl: przy kasie, de: neben der Kasse}\n").problems.empty());
}
