/// `okienko check` as an editor's helper, and the shop that articles are filled in for.
#include <doctest/doctest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "app/editor/promotion_check.h"
#include "app/language/share_folder.h"
#include "shop.h"

using namespace okienko_test;
using nlohmann::json;

namespace {

const std::string site =
    "shop:\n"
    "  name: Narzędziownia\n"
    "  address: ul. Miła 7, 00-180 Warszawa\n"
    "content:\n"
    "  values:\n"
    "    zasady.dni-zwrotu: 45\n";

/// How often each rule gave advice.
std::map<std::string, int> rules_in(const Ran& ran) {
    std::map<std::string, int> counts;
    const json report = json::parse(ran.out);
    for (const json& problem : report["problems"]) {
        ++counts[problem["rule"].get<std::string>()];
    }
    return counts;
}

}  // namespace

TEST_CASE("articles are searched and shown with the shop's own values") {
    const Shop shop;
    shop.put("prezent", "Czy w {{sklep.nazwa}} oddam prezent?",
             "Tak, w ciągu {{zasady.dni-zwrotu}} dni, pod adresem {{sklep.adres}}.");
    REQUIRE(shop.index({"--config", shop.write("site.yaml", site)}).status == 0);
    const Ran ran =
        run({"search", "--index", shop.data(), "--format", "json", "Miła 7 narzędziownia prezent"});
    const json hit = json::parse(ran.out)["hits"][0];
    CHECK(hit["id"] == "prezent");
    CHECK(hit["title"] == "Czy w Narzędziownia oddam prezent?");
    CHECK(contains(hit["snippet"], "45 dni"));
    CHECK(contains(hit["snippet"], "ul. Miła 7"));

    // Another shop's values are a new generation; the made-up shop's need no configuration.
    CHECK(contains(shop.index().out, "zmienione: 1"));
    CHECK(contains(run({"search", "--index", shop.data(), "prezent"}).out, "30 dni"));
}

TEST_CASE("a promotion is told as advice once its last day has passed, with its line") {
    using namespace std::chrono;
    const Shop shop;
    const std::string file =
        shop.write("content/categories.yaml",
                   "categories:\n"
                   "  - {id: zwroty, name: Zwroty, summary: Oddanie towaru, icon: store}\n"
                   "promoted:\n"
                   "  - article: prezent\n"
                   "    for: prezent\n"
                   "    from: 2026-12-01\n"
                   "    until: 2027-01-15\n");
    const auto library = okienko::article::read_library(shop.content());
    const okienko::language::Language words(okienko::language::share_folder() / "interface", "pl");
    const auto told = [&](okienko::article::Date today) {
        return okienko::editor::promotions_over(library, file, today, words);
    };
    CHECK(told(2027y / January / 15).empty());
    const auto advice = told(2027y / January / 16);
    REQUIRE(advice.size() == 1);
    CHECK(advice[0].line == 7);
    CHECK(contains(advice[0].what, "„prezent” stało na pierwszym miejscu do 15 stycznia 2027"));
    CHECK_FALSE(okienko::article::has_errors(advice));
}

TEST_CASE("an unknown placeholder is an error with its line, and keeps the article out") {
    const Shop shop;
    shop.put("prezent", "Czy oddam prezent?", "Tak.\n\nMasz {{zasady.dni-zwroty}} dni.");
    const Ran ran = run({"check", shop.content()});
    CHECK(ran.status == 1);
    CHECK(contains(ran.out, "prezent.md:21: błąd: "));
    CHECK(contains(ran.out, "może „zasady.dni-zwrotu”?"));
}

TEST_CASE("a check for production refuses what is missing and what is made up") {
    const Shop shop;
    shop.put("prezent", "Czy oddam prezent?",
             "Tak: {{sklep.e-mail}}, {{miejsce.aed}}, {{sklep.adres}}.\n\nAlbo 22 000 00 00.");
    const Ran bare = run({"check", shop.content(), "--production"});
    CHECK(bare.status == 1);
    CHECK(contains(bare.out, "--config site.yaml"));

    const std::string config =
        shop.write("site.yaml", site + "    sklep.e-mail: pomoc@example.com\n");
    const Ran ran = run({"check", shop.content(), "--production", "--config", config});
    CHECK(ran.status == 1);
    CHECK(contains(ran.out, config + ":7: błąd: „sklep.e-mail” to wciąż wartość przykładowa"));
    CHECK(contains(ran.out, "prezent.md:19: błąd: brakuje wartości „miejsce.aed”"));
    CHECK(contains(ran.out, "prezent.md:21: błąd: „22 000 00 00” to wartość przykładowa"));
    CHECK(contains(ran.out, "channels.yaml:7: błąd: "));
    CHECK(contains(ran.out, "source. Plików, w których tak stoi: 4\n"));
    CHECK_FALSE(contains(ran.out, "sklep.adres"));
    // Without the option all of it is fine: the made-up shop is there to be looked at.
    CHECK(run({"check", shop.content(), "--config", config}).status == 0);
}

TEST_CASE("a shop that wants two people publishes nothing one person wrote and approved") {
    const Shop shop;
    const std::string config =
        shop.write("site.yaml", "shop: {address: ul. Miła 7}\ncontent: {two_people: true}\n");
    const Ran ran = run({"check", shop.content(), "--config", config});
    CHECK(ran.status == 1);
    CHECK(contains(ran.out, "kto go napisał"));
    CHECK(shop.index({"--config", config}).status == 1);
}

TEST_CASE("advice carries the name of its rule, and the summary counts them") {
    const Shop shop;
    shop.put("prezent", "Czy oddam prezent?",
             "Tak - weź pargon, np. stary.\n\nNie możemy inaczej.");
    const Ran ran = run({"check", shop.content()});
    CHECK(ran.status == 0);
    CHECK(contains(ran.out,
                   "prezent.md:19: rada: zamiast „Tak - weź” napisz „Tak – weź” [typografia]"));
    CHECK(contains(ran.out, "[pisownia]"));
    CHECK(contains(ran.out, "prezent.md:21: rada: „Nie możemy”"));
    CHECK(contains(ran.out, "rady: 5 ("));

    const auto rules = rules_in(run({"check", shop.content(), "--format", "json"}));
    CHECK(rules == std::map<std::string, int>{
                       {"", 1}, {"typografia", 1}, {"pisownia", 1}, {"skrot", 1}, {"negacja", 1}});
}

TEST_CASE("what is mechanical is mended in the files, and shown as it was and is") {
    const Shop shop;
    shop.put("prezent", "Czy oddam prezent?", "Tak - weź paragon, np. stary.");
    const Ran ran = run({"check", shop.content(), "--fix"});
    CHECK(ran.status == 0);
    CHECK(contains(ran.err,
                   "prezent.md:19\n- Tak - weź paragon, np. stary.\n+ Tak – weź paragon, na "
                   "przykład stary.\n"));
    CHECK(contains(ran.err, "Poprawione linie: 1, pliki: 1."));
    CHECK(contains(ran.out, "rady: 1."));
    CHECK(contains(contents_of(shop / "content/articles/zwroty/prezent.md"),
                   "\nTak – weź paragon, na przykład stary.\n"));
    CHECK(contains(run({"check", shop.content(), "--fix"}).err, "Poprawione linie: 0"));
    CHECK(run({"check", shop.content(), "--translated", "prezent"}).status == 2);
}

TEST_CASE("overdue reviews are told for the day that is asked about") {
    const Shop shop;
    const auto reviews_on = [&](const char* day) {
        return rules_in(
            run({"check", shop.content(), "--format", "json", "--today", day}))["termin"];
    };
    CHECK(reviews_on("2027-05-15") == 0);
    CHECK(reviews_on("2027-05-16") == 4);
    CHECK(run({"check", shop.content(), "--today", "jutro"}).status == 2);
}

TEST_CASE("articles that no golden question leads to, or finds, are told") {
    const OpenShop shop;
    shop.write("content/golden/pytania.tsv",
               "prezent\tprezent\tcustomer\tpl\n"
               "jaka rekompensata\trekompensata\tagent\tpl\n"
               "xyzzy\twymiana-zarowki\tcustomer\tpl\n");
    const Ran asked = run({"check", shop.content()});
    CHECK(
        contains(asked.out, "zwrot-bez-paragonu.md:7: rada: żadne pytanie kontrolne nie prowadzi"));
    CHECK_FALSE(contains(asked.out, "wymiana-zarowki.md"));

    const Ran found = run({"check", shop.content(), "--index", shop.data()});
    CHECK(contains(found.out, "wymiana-zarowki.md:7: rada: żadne pytanie kontrolne nie znajduje"));
    CHECK_FALSE(contains(found.out, "prezent.md"));
    CHECK(run({"check", shop.content(), "--index", shop / "brak"}).status == 3);
}

TEST_CASE("a translation is checked and kept from those who ask in Polish") {
    const Shop shop;
    shop.write("content/articles/zwroty/prezent.en.md",
               "---\ntranslation_of: prezent\nlanguage: en\ntitle: May I return a present?\nkind: "
               "faq\ncategory: zwroty\nowner: O\nsource: S\nchecked_on: 2026-11-15\n---\nYes, a "
               "xylophone too.\n");
    const Ran fixed = run({"check", shop.content(), "--fix"});
    CHECK(fixed.status == 0);
    CHECK(contains(fixed.err, "prezent.en.md:2\n+ source_hash: "));
    CHECK(contains(fixed.out, "Gotowe artykuły: 5"));

    shop.put("prezent", "Czy mogę oddać prezent?", "Tak, w ciągu 60 dni.");
    CHECK(contains(run({"check", shop.content()}).out, "prezent.en.md:3: rada: oryginał zmienił"));
    CHECK(run({"check", shop.content(), "--fix", "--translated", "prezent"}).status == 0);
    CHECK_FALSE(contains(run({"check", shop.content()}).out, "oryginał"));

    REQUIRE(shop.index().status == 0);
    const auto hits_in = [&](const char* language) {
        const Ran ran = run({"search", "--index", shop.data(), "--language", language, "--format",
                             "json", "xylophone"});
        return json::parse(ran.out)["hits"];
    };
    CHECK(hits_in("pl").empty());
    CHECK(hits_in("uk").empty());
    REQUIRE(hits_in("en").size() == 1);
    CHECK(hits_in("en")[0]["id"] == "prezent");

    const std::string golden = shop.write("en.tsv", "return a present\tprezent\tcustomer\ten\n");
    const Ran eval = run({"eval", "--index", shop.data(), golden, "--format", "json"});
    CHECK(json::parse(eval.out)["by_language"]["en"]["success1"] == 1);
}
