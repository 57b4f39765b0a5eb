/// Articles that hold from one day to another.
#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "small_shop.h"

using namespace okienko;
using namespace okienko::search;

namespace {

article::Date day(int year, unsigned month, unsigned day) {
    return {std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
}

/// An invoice until New Year, and another kind after it.
std::vector<article::Article> two_invoices() {
    auto old_one = article_of("faktura-2026", "Faktura w starym roku", "Faktura na papierze.");
    old_one.valid_to = day(2026, 12, 31);
    auto new_one = article_of("faktura-2027", "Faktura w nowym roku", "Faktura z systemu.");
    new_one.valid_from = day(2027, 1, 1);
    return {old_one, new_one};
}

}  // namespace

TEST_CASE("an article is found, suggested and listed on the days it holds, and on no other") {
    struct Row {
        std::optional<article::Date> today;
        std::vector<std::string> ids;
    };

    const Row rows[] = {
        {day(2026, 12, 31), {"faktura-2026"}},
        {day(2027, 1, 1), {"faktura-2027"}},
        {day(1999, 1, 1), {"faktura-2026"}},
        {day(2300, 1, 1), {"faktura-2027"}},
        {std::nullopt, {"faktura-2026", "faktura-2027"}},
    };
    const SmallShop shop(two_invoices());
    const Searcher searcher = shop.searcher();
    for (const Row& row : rows) {
        const std::string year =
            row.today ? std::to_string(static_cast<int>(row.today->year())) : "any day";
        CAPTURE(year);
        std::vector<std::string> found =
            ids_of(searcher.find({.question = "faktura", .today = row.today}));
        std::sort(found.begin(), found.end());
        CHECK(found == row.ids);
        for (const char* typed : {"f", "faktu", "faktura w"}) {
            CAPTURE(typed);
            std::vector<std::string> suggested;
            for (const Hit& hit : searcher.suggest({.text = typed, .today = row.today}).hits) {
                suggested.push_back(hit.article.id);
            }
            std::sort(suggested.begin(), suggested.end());
            CHECK(suggested == row.ids);
        }
        std::vector<std::string> listed;
        for (const Summary& summary : searcher.list("", row.today)) listed.push_back(summary.id);
        std::sort(listed.begin(), listed.end());
        CHECK(listed == row.ids);
        CHECK(searcher.summaries({"faktura-2026", "faktura-2027"}, row.today).size() ==
              row.ids.size());
    }
}

TEST_CASE("an article without dates holds on every day") {
    const SmallShop shop(four_articles());
    for (const int year : {1970, 2026, 2199}) {
        CAPTURE(year);
        CHECK(shop.searcher().list("", day(year, 2, 28)).size() == 4);
    }
}
