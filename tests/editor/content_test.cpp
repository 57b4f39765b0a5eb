/// What editors ask of their content: check and eval.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "shop.h"

using namespace okienko_test;
using nlohmann::json;

TEST_CASE("sound content is checked with 0 and a summary") {
    const Shop shop;
    const Ran ran = run({"check", shop.content()});
    CHECK(ran.status == 0);
    CHECK(contains(ran.out, "Gotowe artykuły: 4, szkice: 0. Błędy: 0"));
    CHECK(ran.err.empty());
}

TEST_CASE("every error is told with file, line and what to do, and exits with 1") {
    const Shop shop;
    shop.put("prezent", "Czy mogę oddać prezent?\nkind: wiersz", "Nie ma takiego rodzaju.");
    shop.write("content/articles/zwroty/bajty.md", "\xff\xfe");
    const Ran ran = run({"check", shop.content()});
    CHECK(ran.status == 1);
    CHECK(contains(ran.out, "prezent.md:"));
    CHECK(contains(ran.out, "bajty.md:"));
    CHECK(contains(ran.out, ": błąd: "));
    CHECK(contains(run({"check", shop.content(), "--lang", "en"}).out, ": error: "));

    const Ran as_json = run({"check", shop.content(), "--format", "json"});
    CHECK(as_json.status == 1);
    const json report = json::parse(as_json.out);
    CHECK(report["articles"] == 3);
    CHECK(report["errors"] >= 2);
    REQUIRE_FALSE(report["problems"].empty());
    for (const json& problem : report["problems"]) {
        CHECK(problem["file"].is_string());
        CHECK(problem["line"].is_number_integer());
        CHECK((problem["severity"] == "error" || problem["severity"] == "advice"));
        CHECK_FALSE(problem["what"].get<std::string>().empty());
    }
}

TEST_CASE("contact channels and golden questions are checked with the articles") {
    const Shop shop;
    shop.write("content/contact/channels.yaml", "channels:\n  - {id: x, kind: gołąb}\n");
    shop.write("content/golden/pytania.tsv",
               "prezent\tprezent\n"
               "bez odpowiedzi\n"
               "rekompensata\trekompensata\tcustomer\tpl\n");
    const Ran ran = run({"check", shop.content()});
    CHECK(ran.status == 1);
    CHECK(contains(ran.out, "channels.yaml:2: błąd: "));
    CHECK(contains(ran.out, "pytania.tsv:2: błąd: "));
    CHECK(contains(ran.out, "pytania.tsv:3: rada: odbiorca customer nie ma artykułu"));
    CHECK(shop.index({"--strict"}).status == 1);
    CHECK(shop.index().status == 0);
}

TEST_CASE("the content of this project has no problems") {
    const Ran ran = run({"check", OKIENKO_SOURCE_DIR "/content", "--format", "json"});
    CAPTURE(ran.out);
    CHECK(json::parse(ran.out)["errors"] == 0);
    CHECK(ran.status == 0);
}

TEST_CASE("golden questions are measured, and misses are listed with their line") {
    const OpenShop shop;
    const std::string golden = shop.write("golden.tsv",
                                          "# pytania\n"
                                          "prezent\tprezent\tcustomer\tpl\n"
                                          "bez paragonu\tzwrot-bez-paragonu\tcustomer\tpl\n"
                                          "prezent\tzwrot-bez-paragonu\tcustomer\tpl\n"
                                          "rekompensata\trekompensata\tagent\tpl\n");
    const Ran ran = run({"eval", "--index", shop.data(), golden, "--format", "json"});
    const json report = json::parse(ran.out);
    CHECK(report["all"]["questions"] == 4);
    CHECK(report["by_audience"]["agent"]["success1"] == 1);
    CHECK(report["by_audience"]["customer"]["questions"] == 3);
    CHECK(report["by_language"]["pl"]["questions"] == 4);
    CHECK(report["all"]["ndcg10"] <= 1);
    CHECK(report["passed"] == true);
    CHECK(ran.status == 0);

    const Ran text = run({"eval", "--index", shop.data(), golden});
    CHECK(text.status == 0);
    for (const char* column : {"success@1", "success@3", "MRR@10", "nDCG@10"}) {
        CHECK(contains(text.out, column));
    }
}

TEST_CASE("a gate that is missed exits with 1, one that is passed with 0") {
    const OpenShop shop;
    const std::string golden = shop.write("golden.tsv",
                                          "prezent\tprezent\tcustomer\tpl\n"
                                          "xyzzy\tprezent\tcustomer\tpl\n");
    const auto with_gate = [&](const char* gate) {
        return run({"eval", "--index", shop.data(), golden, "--min-success3", gate});
    };
    CHECK(with_gate("0.5").status == 0);
    CHECK(with_gate("customer=0.5").status == 0);
    CHECK(with_gate("0.51").status == 1);
    CHECK(with_gate("agent=0").status == 1);
    CHECK(contains(with_gate("1").out, golden + ":2: xyzzy\n"));
}

TEST_CASE("golden questions with slips are told, and fall short") {
    const OpenShop shop;
    const std::string golden = shop.write("golden.tsv",
                                          "prezent\tprezent\tcustomer\tpl\n"
                                          "no tab at all\n"
                                          "prezent\tprezenty\tcustomer\tpl\n");
    const Ran ran = run({"eval", "--index", shop.data(), golden});
    CHECK(ran.status == 1);
    CHECK(contains(ran.err, golden + ":2: "));
    CHECK(contains(ran.err, golden + ":3: rada: odbiorca customer nie ma artykułu „prezenty”"));
}
