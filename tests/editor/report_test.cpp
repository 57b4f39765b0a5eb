/// The reports and examinations of the command line.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "app/journal/journal.h"
#include "shop.h"

using namespace okienko_test;
using nlohmann::json;

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// A journal in `folder` of one afternoon, with a question that four people asked in vain.
std::string journal_in(const Folder& folder) {
    using namespace okienko::journal;
    using namespace std::chrono;
    const std::string file = folder / "journal.db";
    Journal journal({.file = file});
    const Time afternoon = sys_days(2026y / November / 25) + 14h;
    for (const char* question : {"wynajem rusztowania", "rusztowanie wynajem", "Wynajem rusztowań",
                                 "wynajem rusztowania", "<script>alert(1)</script>"})
        journal.store(Search{random_id(), question, "none", 0, "pl", afternoon, random_id()});
    return file;
}

}  // namespace

TEST_CASE("the report groups what was not found by stems, as text, JSON and a page") {
    const Folder folder;
    const std::string journal = journal_in(folder);
    const std::vector<std::string> line{"report",     "--journal", journal,        "--until",
                                        "2026-11-25", "--index",   folder / "none"};
    const auto as = [&](const std::string& format) {
        auto arguments = line;
        arguments.insert(arguments.end(), {"--format", format});
        const Ran ran = okienko_test::okienko(arguments);
        CHECK(ran.status == 0);
        CHECK(ran.err.empty());
        return ran.out;
    };
    CHECK(contains(as("text"), "wynajem rusztowania"));
    const json report = json::parse(as("json"));
    CHECK(report["since"] == "2026-10-27");
    REQUIRE(report["not_found"].size() == 1);
    CHECK(report["not_found"][0]["times"] == 4);
    CHECK(report["hidden"] == 1);
    CHECK(report["coverage"].is_null());
    const std::string page = as("html");
    CHECK(page.starts_with("<!doctype html>"));
    CHECK_FALSE(contains(page, "<script"));
    CHECK(contains(okienko_test::okienko({"report", "--journal", journal, "--lang", "en"}).out,
                   "not found"));
}

TEST_CASE("the report reads a journal that a kiosk writes in, and leaves it as it is") {
    const Folder folder;
    const std::string file = journal_in(folder);
    okienko::journal::Journal kiosk({.file = file});
    kiosk.store(okienko::journal::Feedback{okienko::journal::random_id(), "farby", true, "", {}});
    CHECK(okienko_test::okienko({"report", "--journal", file, "--index", folder / "none"}).status ==
          0);
    kiosk.store(okienko::journal::Feedback{okienko::journal::random_id(), "farby", true, "", {}});
}

TEST_CASE("the report tells coverage of a content folder") {
    const OpenShop shop;
    const Folder folder;
    const Ran ran =
        okienko_test::okienko({"report", "--journal", journal_in(folder), "--index",
                               folder / "none", "--content", shop.content(), "--format", "json"});
    CHECK(ran.status == 0);
    const json coverage = json::parse(ran.out)["coverage"];
    CHECK(coverage["articles"] > 0);
    CHECK(coverage["shelves"][0]["name"] == "Zwroty i wymiana");

    const Ran english = okienko_test::okienko({"report", "--journal", journal_in(folder), "--index",
                                               folder / "none", "--content", shop.content(),
                                               "--format", "json", "--lang", "en"});
    CHECK(json::parse(english.out)["coverage"]["shelves"][0]["name"] == "Returns and exchange");
}

TEST_CASE("a period that ends before it begins is wrong usage") {
    const Folder folder;
    const Ran ran = okienko_test::okienko({"report", "--journal", journal_in(folder), "--since",
                                           "2026-11-26", "--until", "2026-11-25"});
    CHECK(ran.status == 2);
    CHECK(contains(ran.err, "2026-11-26"));
}

TEST_CASE("a doctor's exit status tells how bad it is, and each finding what to do") {
    const OpenShop shop;
    const Folder folder;
    const Ran well = okienko_test::okienko({"doctor", "--index", shop.data(), "--format", "json"});
    CHECK(well.status == 1);  // no configuration
    const json findings = json::parse(well.out);
    CHECK(findings["state"] == "warning");
    CHECK(findings["findings"][0]["what"] == "generation");
    CHECK(findings["findings"][0]["state"] == "ok");
    for (const auto& finding : findings["findings"])
        CHECK((finding["state"] == "ok") == finding["remedy"].get<std::string>().empty());

    const Ran ill = okienko_test::okienko({"doctor", "--index", folder / "none"});
    CHECK(ill.status == 3);
    CHECK(contains(ill.out, "✗ "));
    CHECK(contains(ill.out, "okienko index"));
}
