#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "shop.h"

using namespace okienko_test;
using nlohmann::json;

namespace {

std::string last_line(const std::string& text) {
    const std::size_t end = text.find_last_not_of('\n');
    return text.substr(text.rfind('\n', end) + 1, end - text.rfind('\n', end));
}

json published(const Ran& ran) {
    INFO(ran.out);
    INFO(ran.err);
    return json::parse(last_line(ran.out));
}

std::set<std::string> keys_of(const json& object) {
    std::set<std::string> keys;
    for (const auto& [key, value] : object.items()) keys.insert(key);
    return keys;
}

}  // namespace

TEST_CASE("indexing tells what was published, with the keys scripts rely on") {
    const Shop shop;
    const Ran ran = shop.index({"--format", "json"});
    CHECK(ran.status == 0);
    const json first = published(ran);
    CHECK(keys_of(first) == std::set<std::string>{"generation", "articles", "added", "changed",
                                                  "removed", "analysed", "problems", "seconds",
                                                  "cpu_seconds", "peak_rss_bytes", "text_bytes",
                                                  "index_bytes"});
    CHECK(first["generation"] == 1);
    CHECK(first["articles"] == 4);
    CHECK(first["added"] == 4);
    CHECK(first["seconds"] > 0);
    CHECK(first["cpu_seconds"] > 0);
    CHECK(first["peak_rss_bytes"] > 1'000'000);
    CHECK(first["text_bytes"] > 1000);
    CHECK(first["index_bytes"] > 1000);
}

TEST_CASE("words that no dictionary knows are listed for the editors, most frequent first") {
    const Shop shop;
    shop.write("content/lexicon/overrides.tsv", "blimku\tblimek\n");
    shop.put("blim", "Czy blimek z paczkomatu to zwrrot?", "Blimek, blimku, żarówka E27 i xy.");

    const json report = published(shop.index({"--unknown", "--format", "json"}));
    std::set<std::string> words;
    for (const json& word : report["unknown"]) words.insert(word["word"]);
    CHECK(words.contains("zwrrot"));
    CHECK_FALSE(words.contains("blimku"));  // decided
    CHECK_FALSE(words.contains("żarówka"));
    CHECK_FALSE(words.contains("e27"));
    REQUIRE_FALSE(report["unknown"].empty());
    const json& first = report["unknown"][0];
    CHECK(first["word"] == "blimek");
    CHECK(first["count"] == 2);
    CHECK(first["article"] == "blim");
    CHECK(first["language"] == "pl");
    CHECK(first["stem"].is_string());

    const Ran table = shop.index({"--unknown"});
    CHECK(table.out.find("blimek") != std::string::npos);
    CHECK_FALSE(published(shop.index({"--format", "json"})).contains("unknown"));
}

TEST_CASE(
    "a changed, an added and a removed article are counted; nothing changed is no generation") {
    const OpenShop shop;
    shop.put("prezent", "Czy mogę oddać prezent?", "Tak, w ciągu 60 dni.");
    shop.put("nowy", "Czy sklep jest czynny w niedzielę?", "W niedziele handlowe.");
    std::filesystem::remove(shop.content() + "/articles/zwroty/wymiana-zarowki.md");

    const json second = published(shop.index({"--format", "json"}));
    CHECK(second["generation"] == 2);
    CHECK(second["articles"] == 4);
    CHECK(second["added"] == 1);
    CHECK(second["changed"] == 1);
    CHECK(second["removed"] == 1);

    CHECK(published(shop.index({"--format", "json"}))["generation"] == 2);
    CHECK(published(shop.index({"--format", "json", "--rebuild"}))["generation"] == 3);
}

TEST_CASE("an article with an error keeps its last good version, and the rest is published") {
    const OpenShop shop;
    shop.put("prezent", "Czy mogę oddać prezent?\nkind: wiersz", "Nie ma takiego rodzaju.");
    shop.put("nowy", "Czy sklep jest czynny w niedzielę?", "W niedziele handlowe.");

    const Ran ran = shop.index({"--format", "json"});
    CHECK(ran.status == 0);
    CHECK(published(ran)["articles"] == 5);
    CHECK(published(ran)["problems"] >= 1);
    CHECK(ran.err.find("prezent.md:") != std::string::npos);
    CHECK(ran.err.find("prezent: zostaje ostatnia dobra wersja") != std::string::npos);
    const Ran asked = run({"search", "--index", shop.data(), "--format", "json", "prezent"});
    CHECK(json::parse(asked.out)["hits"][0]["id"] == "prezent");
}

TEST_CASE("--strict publishes nothing while there is an error") {
    const OpenShop shop;
    shop.put("nowy", "Czy sklep jest czynny w niedzielę?", "W niedziele handlowe.");
    shop.put("prezent", "Czy mogę oddać prezent?\nkind: wiersz", "Nie ma takiego rodzaju.");
    const Ran ran = shop.index({"--strict", "--format", "json"});
    CHECK(ran.status == 1);
    CHECK(published(ran)["generation"] == 1);
    CHECK(ran.err.find("--strict") != std::string::npos);
    CHECK(shop.index({"--strict"}).out.empty());
}

TEST_CASE("a folder without articles does not replace a shop's answers") {
    const OpenShop shop;
    const Folder empty;
    for (const std::string& source : {empty / "", empty.write("empty.jsonl", "")}) {
        CAPTURE(source);
        const Ran ran = run({"index", source, "--out", shop.data()});
        CHECK(ran.status == 1);
        CHECK(ran.out.empty());
    }
    CHECK(run({"search", "--index", shop.data(), "prezent"}).status == 0);
}

TEST_CASE("a .jsonl file is a library too") {
    const Folder folder;
    const std::string lines = folder.write(
        "shop.jsonl",
        "{\"id\":\"dostawa\",\"title\":\"Ile kosztuje dostawa?\",\"text\":\"Dostawa jest za 12 "
        "zł.\"}\n"
        "{\"id\":\"raty\",\"title\":\"Jak kupić na raty?\",\"text\":\"Zapytaj przy kasie.\","
        "\"audience\":\"agent\"}\n");
    const Ran ran = run({"index", lines, "--out", folder / "data", "--format", "json"});
    CHECK(ran.status == 0);
    CHECK(published(ran)["articles"] == 2);
    const Ran asked = run({"search", "--index", folder / "data", "--format", "json", "dostawa"});
    CHECK(json::parse(asked.out)["hits"][0]["id"] == "dostawa");
}

TEST_CASE("a data folder that cannot be written is told, and exits with 3") {
    const Shop shop;
    const std::string file = shop.write("a-file", "");
    const Ran ran = run({"index", shop.content(), "--out", file + "/data"});
    CHECK(ran.status == 3);
    CHECK(ran.out.empty());
    CHECK(ran.err.find("a-file") != std::string::npos);
}

TEST_CASE("progress is drawn on a terminal, and wiped when it ends") {
    const Shop shop;
    const Ran ran = run_at_terminal({"index", shop.content(), "--out", shop.data()}, "");
    CHECK(ran.status == 0);
    CHECK(ran.out.find("█") != std::string::npos);
    CHECK(ran.out.find("\r\x1b[KWydanie 1. Artykuły: 4") != std::string::npos);
    CHECK(shop.index({"--rebuild"}).err.find_first_of("\r\x1b") == std::string::npos);
}
