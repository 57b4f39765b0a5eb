/// `okienko import`: from files to drafts in a folder.
#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "shop.h"

using namespace okienko_test;
using nlohmann::json;

namespace {

const std::string page =
    "<html lang=pl><head><title>Jak zwrócić zakupy?</title></head><body><nav><a href=/>Start</a>"
    "</nav><h1>Jak zwrócić zakupy?</h1><p>Przynieś je z paragonem do punktu obsługi klienta, masz "
    "na to 30 dni.</p></body></html>";

}  // namespace

TEST_CASE("a page becomes a draft that says where it is from, with the original beside it") {
    const Folder folder;
    const std::string file = folder.write("strona.html", page);
    const Ran ran = run({"import", file, "--out", folder / "szkice", "--today", "2026-11-26"});
    CHECK(ran.status == 0);
    CHECK(contains(ran.out, "jak-zwrocic-zakupy.md\n  Jak zwrócić zakupy?\n"));
    CHECK(contains(ran.out, "szkice: 1. Przeczytaj je"));
    const std::string draft = contents_of(folder / "szkice/jak-zwrocic-zakupy.md");
    CHECK(contains(draft, "\nstatus: draft\n---\n\nPrzynieś je z paragonem"));
    CHECK(contains(draft, "  - strona.html (import 2026-11-26)\n"));
    CHECK_FALSE(contains(draft, "Start"));
    CHECK(contents_of(folder / "szkice/originals/strona.html") == page);
}

TEST_CASE(
    "in a content folder a draft stands on its shelf, and check knows what a person has to add") {
    const Shop shop;
    const Folder folder;
    const std::string file = folder.write("strona.html", page);
    const Ran ran = run({"import", file, "--out", shop.content()});
    CHECK(ran.status == 0);
    CHECK(std::filesystem::exists(shop.content() + "/articles/zwroty/jak-zwrocic-zakupy.md"));
    const Ran checked = run({"check", shop.content(), "--format", "json"});
    const json found = json::parse(checked.out);
    CHECK(found["drafts"] == 1);
    CHECK(found["errors"] == 0);
}

TEST_CASE("a draft that is there is not overwritten, unless that is asked for") {
    const Folder folder;
    const std::string file = folder.write("strona.html", page);
    const std::string draft = folder.write("szkice/jak-zwrocic-zakupy.md", "moje");
    const Ran kept = run({"import", file, "--out", folder / "szkice"});
    CHECK(kept.status == 1);
    CHECK(contains(kept.err, "jak-zwrocic-zakupy.md już jest"));
    CHECK(contents_of(draft) == "moje");
    CHECK(run({"import", file, "--out", folder / "szkice", "--force"}).status == 0);
    CHECK(contents_of(draft) != "moje");
}

TEST_CASE("a folder is imported whole; two articles of one name stand side by side") {
    const Folder folder;
    folder.write("strony/a.html", page);
    folder.write("strony/dalej/a.html", page + "<!-- inna -->");
    folder.write("strony/c.txt", "Menu\nZaloguj");
    folder.write("strony/.ukryty.html", page);
    folder.write("strony/obrazek.png", "PNG");
    const Ran ran =
        run({"import", folder / "strony", "--out", folder / "szkice", "--format", "json"});
    CHECK(ran.status == 1);  // c.txt has no article
    const json told = json::parse(ran.out);
    REQUIRE(told["drafts"].size() == 2);
    CHECK(told["drafts"][0]["id"] == "jak-zwrocic-zakupy");
    CHECK(told["drafts"][1]["id"] == "jak-zwrocic-zakupy-2");
    CHECK(told["drafts"][0]["kind"] == "faq");
    CHECK(contents_of(folder / "szkice/originals/a.html") == page);
    CHECK(contents_of(folder / "szkice/originals/a-2.html") == page + "<!-- inna -->");
    REQUIRE(told["refused"].size() == 1);
    CHECK(told["refused"][0] == json({{"file", "c.txt"}, {"reason", "no_article"}}));
}

TEST_CASE("text can be pasted, and says where it is from") {
    const Folder folder;
    const Ran ran = run({"import", "-", "--out", folder / "szkice", "--from",
                         "https://example.com/parking", "--today", "2026-11-26"},
                        {.input = "Czy macie parking?\n\nTak, bezpłatny, przed wejściem "
                                  "głównym. Wjazd jest od ulicy Przykładowej.\n"});
    CHECK(ran.status == 0);
    CHECK(contains(contents_of(folder / "szkice/czy-macie-parking.md"),
                   "\"https://example.com/parking (import 2026-11-26)\""));
}

TEST_CASE("a file that is not there is the surroundings' failure, a missing folder wrong usage") {
    const Folder folder;
    CHECK(run({"import", folder / "brak.html", "--out", folder / "x"}).status == 3);
    CHECK(run({"import", folder / "brak.html"}).status == 2);
}
