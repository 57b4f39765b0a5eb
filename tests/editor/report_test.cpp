/// The reports and examinations of the command line.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "app/journal/journal.h"
#include "shop.h"

using namespace okienko_test;
using nlohmann::json;

namespace {

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

/// Where in a report a count of one or two stands, but for those of the shop's own articles.
std::vector<std::string> few_in(const json& report) {
    std::vector<std::string> found;
    const json flat = report.flatten();
    for (const auto& [path, value] : flat.items()) {
        const bool is_of_articles =
            path.starts_with("/coverage/") || path.find("/bounds_") != path.npos;
        if (value.is_number_integer() && (value == 1 || value == 2) && !is_of_articles)
            found.push_back(path);
    }
    return found;
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
        const Ran ran = run(arguments);
        CHECK(ran.status == 0);
        CHECK(ran.err.empty());
        return ran.out;
    };
    CHECK(contains(as("text"), "wynajem rusztowania"));
    const json report = json::parse(as("json"));
    CHECK(report["since"] == "2026-10-27");
    REQUIRE(report["not_found"].size() == 1);
    CHECK(report["not_found"][0]["times"] == 4);
    CHECK(report["hidden"].is_null());  // one, and not told
    CHECK(report["coverage"].is_null());
    CHECK(few_in(report) == std::vector<std::string>{});
    const std::string page = as("html");
    CHECK(page.starts_with("<!doctype html>"));
    CHECK_FALSE(contains(page, "<script"));
    CHECK(contains(run({"report", "--journal", journal, "--lang", "en"}).out, "not found"));
}

TEST_CASE("the report reads a journal that a kiosk writes in, and leaves it as it is") {
    const Folder folder;
    const std::string file = journal_in(folder);
    okienko::journal::Journal kiosk({.file = file});
    kiosk.store(okienko::journal::Feedback{okienko::journal::random_id(), "farby", true, "", {}});
    CHECK(run({"report", "--journal", file, "--index", folder / "none"}).status == 0);
    kiosk.store(okienko::journal::Feedback{okienko::journal::random_id(), "farby", true, "", {}});
}

TEST_CASE("the report tells coverage of a content folder") {
    const OpenShop shop;
    const Folder folder;
    const Ran ran = run({"report", "--journal", journal_in(folder), "--index", folder / "none",
                         "--content", shop.content(), "--format", "json"});
    CHECK(ran.status == 0);
    const json coverage = json::parse(ran.out)["coverage"];
    CHECK(coverage["articles"] > 0);
    CHECK(coverage["shelves"][0]["name"] == "Zwroty i wymiana");

    const Ran english = run({"report", "--journal", journal_in(folder), "--index", folder / "none",
                             "--content", shop.content(), "--format", "json", "--lang", "en"});
    CHECK(json::parse(english.out)["coverage"]["shelves"][0]["name"] == "Returns and exchange");
}

TEST_CASE("a period that ends before it begins is wrong usage") {
    const Folder folder;
    const Ran ran = run({"report", "--journal", journal_in(folder), "--since", "2026-11-26",
                         "--until", "2026-11-25"});
    CHECK(ran.status == 2);
    CHECK(contains(ran.err, "2026-11-26"));
}

TEST_CASE("a doctor's exit status tells how bad it is, and each finding what to do") {
    const OpenShop shop;
    const Folder folder;
    const Ran well = run({"doctor", "--index", shop.data(), "--format", "json"});
    CHECK(well.status == 1);  // no configuration
    const json findings = json::parse(well.out);
    CHECK(findings["state"] == "warning");
    CHECK(findings["findings"][0]["what"] == "generation");
    CHECK(findings["findings"][0]["state"] == "ok");
    for (const auto& finding : findings["findings"])
        CHECK((finding["state"] == "ok") == finding["remedy"].get<std::string>().empty());

    const Ran ill = run({"doctor", "--index", folder / "none"});
    CHECK(ill.status == 3);
    CHECK(contains(ill.out, "✗ "));
    CHECK(contains(ill.out, "okienko index"));
}
