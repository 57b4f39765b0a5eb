/// `okienko notice`: from a line in the terminal to every screen of the shop.
#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "shop.h"

using namespace okienko_test;
using nlohmann::json;

namespace {

const std::string advice = "Wszystkie zwykłe kasy są otwarte.";

Ran notice(const Shop& shop, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "notice");
    arguments.insert(arguments.end(), {"--index", shop.data()});
    return run(arguments);
}

Ran announce(const Shop& shop, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{
        "new",  "Kasy nie działają", "--alternative",   advice,    "--word",
        "kasa", "--clock",           "2026-11-26 9:00", "--until", "15:30"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return notice(shop, arguments);
}

json listed(const Shop& shop, const std::string& clock) {
    return json::parse(notice(shop, {"list", "--format", "json", "--clock", clock}).out)["notices"];
}

}  // namespace

TEST_CASE("a notice is shown from one command to another, and tells what to do instead") {
    const OpenShop shop;
    const Ran told = announce(shop);
    CHECK(told.status == 0);
    CHECK(contains(told.out, "! Awaria: Kasy nie działają\n"));
    CHECK(contains(told.out, "Powinno znów działać dziś o 15:30."));
    CHECK(contains(told.out, advice));
    CHECK(contains(told.out, "okienko notice close kasy-nie-dzialaja"));

    const json found = listed(shop, "2026-11-26 9:01");
    REQUIRE(found.size() == 1);
    CHECK(found[0]["id"] == "kasy-nie-dzialaja");
    CHECK(found[0]["kind"] == "outage");
    CHECK(found[0]["state"] == "active");
    CHECK(found[0]["expected_end"] == "2026-11-26 15:30");
    CHECK(listed(shop, "2026-11-26 15:30")[0]["state"] == "overdue");
    CHECK(listed(shop, "2026-11-26 8:59")[0]["state"] == "announced");

    CHECK(notice(shop, {"close", "kasy-nie-dzialaja", "--clock", "2026-11-26 16:00"}).status == 0);
    CHECK(listed(shop, "2026-11-26 16:00").empty());
}

TEST_CASE("a notice without a way out is refused, and so is one with a channel nobody knows") {
    const OpenShop shop;
    const Ran ran = notice(shop, {"new", "Toaleta nieczynna"});
    CHECK(ran.status == 1);
    CHECK(contains(ran.err, "brakuje „alternatives”"));
    CHECK(announce(shop, {"--channel", "golab"}).status == 1);
    CHECK(announce(shop, {"--id", "Kasy nie działają"}).status == 1);
    CHECK(announce(shop, {"--until", "wkrótce"}).status == 2);
    CHECK_FALSE(std::filesystem::exists(shop.data() + "/notices"));
}

TEST_CASE("what is shown already is not told twice, and may be told again once it is over") {
    const OpenShop shop;
    CHECK(announce(shop).status == 0);
    CHECK(announce(shop).status == 1);
    CHECK(notice(shop, {"close", "kasy-nie-dzialaja", "--clock", "2026-11-26 8:00"}).status == 0);
    CHECK(announce(shop).status == 0);
    CHECK(notice(shop, {"close", "nic-takiego"}).status == 1);
}

TEST_CASE("a question about what does not work meets the notice before the answers") {
    const OpenShop shop;
    CHECK(announce(shop).status == 0);
    const json answer = json::parse(
        run({"search", "--index", shop.data(), "--format", "json", "kasą za żarówkę"}).out);
    CHECK(answer["intent"] == "notice");
    CHECK(answer["notices"][0]["id"] == "kasy-nie-dzialaja");
    CHECK(answer["hits"][0]["id"] == "wymiana-zarowki");
    const json other =
        json::parse(run({"search", "--index", shop.data(), "--format", "json", "żarówka"}).out);
    CHECK(other["intent"] == "answered");
    CHECK_FALSE(other.contains("notices"));

    const Ran ran = run({"search", "--index", shop.data(), "kasa żarówka"});
    CHECK(ran.out.starts_with("! Awaria: Kasy nie działają\n"));
    CHECK(contains(ran.out, "Jak wymienić żarówkę na inną?"));
}

TEST_CASE("a channel that does not work is not offered while it does not") {
    const OpenShop shop;
    const std::vector<std::string> talk{"search", "--index", shop.data()};
    CHECK(contains(run(talk, {.input = "człowiek\n"}).out, "22 000 00 00"));
    CHECK(
        notice(shop, {"new", "Infolinia milczy", "--alternative", advice, "--channel", "infolinia"})
            .status == 0);
    const Ran ran = run_at_terminal(talk, "człowiek\n\n");
    CHECK(contains(ran.out, "Awaria: Infolinia milczy"));
    CHECK_FALSE(contains(ran.out, "22 000 00 00"));
}

TEST_CASE("a template is told in one line, and closing what came with the content holds") {
    Shop shop;
    const std::string fields =
        "kind: outage\ntitle: Winda nie działa\nalternatives: [Druga winda jest za kasami.]\n"
        "words: [winda]\n";
    shop.write("content/notices/templates/winda.md", "---\nid: winda\n" + fields + "---\n");
    shop.write("content/notices/schody.md",
               "---\nid: schody\nsince: 2026-11-20 8:00\nexpected_end: 2026-11-30 8:00\n"
               "updated: 2026-11-20 8:00\n" +
                   fields + "---\n");
    CHECK(shop.index({"--strict"}).status == 0);
    CHECK(listed(shop, "2026-11-26 9:00").size() == 1);

    CHECK(notice(shop, {"new", "--template", "winda", "--clock", "2026-11-26 9:00"}).status == 0);
    CHECK(notice(shop, {"new", "--template", "schody"}).status == 1);
    CHECK(listed(shop, "2026-11-26 9:00").size() == 2);
    CHECK(notice(shop, {"close", "schody", "--clock", "2026-11-26 9:00"}).status == 0);
    CHECK(shop.index({"--rebuild"}).status == 0);
    const json left = listed(shop, "2026-11-26 9:00");
    REQUIRE(left.size() == 1);
    CHECK(left[0]["id"] == "winda");
}

TEST_CASE("notices and templates are checked with the articles") {
    const Shop shop;
    shop.write("content/notices/winda.md", "---\nid: winda\ntitle: Winda\n---\n");
    shop.write("content/notices/templates/kasy.md",
               "---\nid: kasy\nkind: outage\ntitle: Kasy\nsince: 2026-11-20 8:00\n"
               "alternatives: [Idź dalej.]\nchannels: [golab]\n---\n");
    const Ran ran = run({"check", shop.content()});
    CHECK(ran.status == 1);
    CHECK(contains(ran.out, "notices/winda.md:2: błąd: "));
    CHECK(contains(ran.out, "templates/kasy.md:5: błąd: szablon nie podaje „since”"));
}

TEST_CASE("an outage can be told where nothing is published yet") {
    const Shop shop;
    CHECK(announce(shop).status == 0);
    CHECK(listed(shop, "2026-11-26 9:00").size() == 1);
}

TEST_CASE("a group of commands tells which there are") {
    const Ran ran = run({"notice", "--help"});
    CHECK(ran.status == 0);
    for (const char* command : {"\n    new  ", "\n    close  ", "\n    list  "}) {
        CHECK(contains(ran.out, command));
    }
    CHECK(contains(run({"notice", "new", "--help"}).out, "okienko notice new"));
    CHECK(run({"notice"}).status == 2);
    CHECK(contains(run({"notice", "nowe"}).err, "okienko notice: "));
}

TEST_CASE("a recalled product is named by whoever announces it, in the languages they know") {
    const OpenShop shop;
    shop.write("content/notices/templates/wycofany-produkt.md",
               "---\nid: wycofany-produkt\nkind: recall\ntitle: Wycofany produkt\n"
               "alternatives: [Przynieś go do nas.]\nwords: [wycofany]\n"
               "en: {title: Recalled product, alternatives: [Bring it to us.]}\n---\n");
    CHECK(shop.index().status == 0);
    const Ran nameless = notice(shop, {"new", "--template", "wycofany-produkt"});
    CHECK(nameless.status == 1);
    CHECK(contains(nameless.err, "nie mówi, który produkt"));
    CHECK(contains(nameless.err, "okienko notice new --template wycofany-produkt"));
    CHECK_FALSE(std::filesystem::exists(shop.data() + "/notices"));

    CHECK(notice(shop,
                 {"new", "--template", "wycofany-produkt", "Czajnik Z2", "--title-uk", "Чайник Z2"})
              .status == 0);
    const std::string file = contents_of(shop.data() + "/notices/wycofany-produkt.md");
    CHECK(contains(file, "title: \"Czajnik Z2\""));
    CHECK_FALSE(contains(file, "Recalled product"));  // it does not say which
    CHECK(contains(file, "Bring it to us."));
    CHECK(contains(file, "Чайник Z2"));
}

TEST_CASE(
    "what cannot be written is told with another way to reach customers, and nothing is lost") {
    const OpenShop shop;
    CHECK(announce(shop).status == 0);
    const std::string file = shop.data() + "/notices/kasy-nie-dzialaja.md";
    const std::string before = contents_of(file);
    // A folder in the way of the next file, as a full disk or a read-only one would be.
    std::filesystem::create_directories(file + ".next/full");
    const Ran ran = notice(shop, {"close", "kasy-nie-dzialaja"});
    CHECK(ran.status == 3);
    CHECK(contains(ran.err, "przez głośnik"));
    CHECK(contains(ran.err, "okienko doctor"));
    CHECK(contents_of(file) == before);
}
