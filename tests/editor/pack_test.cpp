/// `okienko pack`: from an editor's content to a shop's screens.
#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "shop.h"

using namespace okienko_test;
using nlohmann::json;

namespace {

/// A shop with a key and a pack.
class PackedShop : public Shop {
public:
    PackedShop() {
        write("content/golden/zwroty.tsv",
              "nie mam paragonu\tzwrot-bez-paragonu\tcustomer\tpl\n"
              "jaka rekompensata\trekompensata\tagent\tpl\n");
        REQUIRE(run({"pack", "keygen", "--no-password", "--out", *this / "shop.key"}).status == 0);
    }

    Ran build(const std::string& version, std::vector<std::string> more = {}) const {
        return pack({"build", content(), "--out", *this / "pack", "--key", *this / "shop.key",
                     "--version-number", version},
                    std::move(more));
    }

    Ran install(std::vector<std::string> more = {}) const {
        return pack({"install", *this / "pack", "--index", data(), "--keys", *this / "shop.pub"},
                    std::move(more));
    }

    Ran pack(std::vector<std::string> arguments, std::vector<std::string> more = {}) const {
        arguments.insert(arguments.begin(), "pack");
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }

    std::string answer(const std::string& question) const {
        return run({"search", "--index", data(), question}).out;
    }
};

}  // namespace

TEST_CASE("an editor's pack is on the screens after one command, and back after another") {
    const PackedShop shop;
    CHECK(shop.build("1", {"--file", shop / "wtorek.okienko"}).status == 0);
    const json first = json::parse(shop.install({"--format", "json"}).out);
    CHECK(first["generation"] == 1);
    CHECK(first["articles"] == 4);
    CHECK(first["version"] == 1);
    CHECK(first["channel"] == "sklep");
    CHECK(first["warnings"].empty());

    shop.put("prezent", "Czy mogę oddać prezent?", "Tak, w ciągu 60 dni.");
    CHECK(shop.build("2").status == 0);
    const json second = json::parse(shop.install({"--format", "json"}).out);
    CHECK(second["generation"] == 2);
    CHECK(second["copied_files"] == 1);
    CHECK(contains(shop.answer("oddać prezent"), "60 dni"));

    CHECK(shop.pack({"rollback", "--index", shop.data()}).status == 0);
    CHECK(contains(shop.answer("oddać prezent"), "30 dni"));
    const json listed = json::parse(
        shop.pack({"list", "--index", shop.data(), "--format", "json"}).out)["generations"];
    REQUIRE(listed.size() == 2);
    CHECK(listed[0]["rolled_back"] == true);
    CHECK(listed[1]["live"] == true);
    CHECK(listed[1]["version"] == 1);
    const Ran again = shop.install();
    CHECK(again.status == 1);
    CHECK(contains(again.err, "--again"));
}

TEST_CASE("golden questions of a pack decide on the device, and those that broke are told") {
    const PackedShop shop;
    CHECK(shop.build("1").status == 0);
    CHECK(shop.install().status == 0);
    shop.write("content/golden/zwroty.tsv",
               "nie mam paragonu\tzwrot-bez-paragonu\tcustomer\tpl\n"
               "jak wymienić żarówkę\tprezent\tcustomer\tpl\n");
    shop.put("prezent", "Czy mogę oddać prezent?", "Tak, w ciągu 60 dni.");
    CHECK(shop.build("2").status == 0);
    const Ran ran = shop.install();
    CHECK(ran.status == 1);
    CHECK(contains(ran.err, "zwroty.tsv:2: jak wymienić żarówkę"));
    CHECK(contains(ran.err, "customer 0,500 < 0,950"));
    CHECK(contains(shop.answer("oddać prezent"), "30 dni"));
    CHECK(shop.install({"--min-success3", "0.5"}).status == 0);
    CHECK(contains(shop.answer("oddać prezent"), "60 dni"));
}

TEST_CASE("a refusal is one sentence in the reader's language, and a status for scripts") {
    const PackedShop shop;
    const Shop other;
    CHECK(shop.build("1").status == 0);
    CHECK(run({"pack", "keygen", "--no-password", "--out", shop / "other.key"}).status == 0);
    const std::string pack = shop / "pack";

    const struct {
        std::vector<std::string> arguments;
        int status;
        const char* said;
    } rows[] = {
        {{"verify", pack, "--keys", shop / "shop.pub"}, 0, ""},
        {{"verify", pack, "--keys", shop / "other.pub"}, 1, "nie ufa"},
        {{"verify", pack, "--keys", shop / "shop.pub", "--channel", "magazyn"}, 1, "dla kanału"},
        {{"verify", pack, "--keys", shop / "nowhere"}, 2, "nie ma klucza"},
        {{"verify", pack, "--keys", shop / "shop.key"}, 2, "to nie klucz"},
        {{"verify", shop.content(), "--keys", shop / "shop.pub"}, 3, "nie ma tu paczki"},
        {{"verify", "http://example.org", "--keys", shop / "shop.pub"}, 3, "https://"},
        {{"verify", pack, "--channel", "Mój sklep"}, 2, "to nie kanał"},
        {{"rollback", "--index", shop / "empty"}, 1, "nie ma wcześniejszego"},
        {{"build", shop.content(), "--out", pack, "--key", shop / "shop.pub"}, 2, "to nie klucz"},
        {{"keygen", "--out", shop / "shop.key", "--no-password"}, 2, "zostaje bez zmian"},
    };

    for (const auto& row : rows) {
        CAPTURE(row.said);
        const Ran ran = shop.pack(row.arguments);
        CHECK(ran.status == row.status);
        CHECK(contains(ran.err, row.said));
    }
    const Ran english = shop.pack({"verify", pack, "--keys", shop / "other.pub"}, {"--lang", "en"});
    CHECK(contains(english.err, "does not trust"));
}

TEST_CASE("an expired pack and a clock that stands still are told, and installed") {
    const PackedShop shop;
    CHECK(shop.build("1", {"--today", "2026-11-26", "--days", "30"}).status == 0);
    CHECK(shop.install({"--today", "2026-12-26"}).err == "");
    const Ran late = shop.install({"--today", "2026-12-27"});
    CHECK(late.status == 0);
    CHECK(contains(late.err, "ważna do 2026-12-26"));
    const Ran early = shop.install({"--today", "1970-01-01"});
    CHECK(early.status == 0);
    CHECK(contains(early.err, "Zegar tego urządzenia mówi 1970-01-01"));
    CHECK(contains(shop.pack({"list", "--index", shop.data(), "--today", "2027-01-01"}).out,
                   "po terminie"));
}

TEST_CASE("content with an error does not become a pack, and a secret key is its owner's alone") {
    const PackedShop shop;
    shop.write("content/articles/zwroty/zepsuty.md", "---\nid: zepsuty\n---\n");
    const Ran ran = shop.build("1");
    CHECK(ran.status == 1);
    CHECK(contains(ran.err, "zepsuty.md"));
    CHECK_FALSE(fs::exists(shop / "pack"));
    CHECK((fs::status(shop / "shop.key").permissions() & fs::perms::all) ==
          (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(shop.pack({"keygen", "--out", shop / "short.key"}).status == 2);
}

TEST_CASE("a pack for customers only holds nothing of what agents read or ask") {
    const PackedShop shop;
    CHECK(shop.build("1", {"--customers-only", "--file", shop / "kiosk.okienko"}).status == 0);
    const std::string pack = contents_of(shop / "kiosk.okienko");
    CHECK(contains(pack, "zwrot-bez-paragonu"));
    CHECK(contains(pack, "nie mam paragonu"));
    CHECK_FALSE(contains(pack, "rekompensat"));
    const Ran ran = shop.install({"--format", "json"});
    CHECK(ran.status == 0);
    CHECK(json::parse(ran.out)["articles"] == 3);
}
