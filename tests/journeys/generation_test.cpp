#include <fstream>

#include "tests/journeys/shop.h"

using namespace okienko;
using namespace okienko::kiosk;
namespace fs = std::filesystem;

namespace {

/// Our articles, and one more that customers may read.
article::Library with_one_more_article() {
    auto library = our_articles();
    auto article = library.articles.front();
    article.id = "farby-do-drewna";
    article.title = "Jaką farbę wybrać do drewna?";
    article.audience = article::Audience::customer;
    library.articles.push_back(article);
    return library;
}

/// Overwrites the middle of every index file of a generation.
void damage(const fs::path& generation) {
    for (const auto& file : fs::recursive_directory_iterator(generation / "customer")) {
        if (!file.is_regular_file() || file.file_size() == 0) continue;
        std::fstream out(file.path(), std::ios::in | std::ios::out | std::ios::binary);
        out.seekp(static_cast<std::streamoff>(file.file_size() / 2));
        out.put('\x7f');
        out.seekp(0);
        out.put('\x7f');
    }
}

}  // namespace

TEST_CASE(
    "what is published while somebody reads is there for the next look, and disturbs nobody") {
    Shop shop;
    shop.publishes(our_articles());
    Visitor visitor(shop);
    visitor.does(Opened{"zwrot-bez-paragonu"});
    shop.publishes(with_one_more_article());
    visitor.looks_for_index();
    CHECK(visitor.screen<Reading>().article.id == "zwrot-bez-paragonu");
    visitor.does(Asked{"jaką farbę wybrać do drewna"});
    REQUIRE_FALSE(visitor.screen<Results>().answer.hits.empty());
    CHECK(visitor.first_three().front() == "farby-do-drewna");
    visitor.does(Opened{"farby-do-drewna"});
    CHECK_FALSE(visitor.screen<Reading>().is_missing);
}

TEST_CASE("an article withdrawn while its hit is on the screen is apologised for") {
    Shop shop;
    shop.publishes(with_one_more_article());
    Visitor visitor(shop);
    visitor.does(Asked{"farba do drewna"});
    shop.publishes(our_articles());
    visitor.looks_for_index();
    visitor.does(Opened{"farby-do-drewna"});
    CHECK(visitor.screen<Reading>().is_missing);
    CHECK_FALSE(visitor.screen<Reading>().related.empty());
}

TEST_CASE("a kiosk whose newest index is damaged starts from the one before") {
    Shop shop;
    shop.publishes(our_articles());
    shop.publishes(with_one_more_article());
    damage(shop.data() / "generations" / "000002");
    Visitor visitor(shop);
    CHECK_FALSE(visitor.told.empty());
    visitor.does(Asked{"zwrot bez paragonu"});
    CHECK_FALSE(visitor.screen<Results>().answer.hits.empty());
}

TEST_CASE("a kiosk without any index leads to people, and opens for service when there is one") {
    Shop shop;
    Visitor visitor(shop);
    CHECK(visitor.sees<OutOfService>());
    CHECK_FALSE(visitor.told.empty());
    visitor.does(EmergencyReported{});
    CHECK(visitor.sees<EmergencyCard>());
    visitor.does(WentBack{});
    CHECK(visitor.sees<OutOfService>());

    shop.publishes(our_articles());
    visitor.looks_for_index();
    CHECK_FALSE(visitor.screen<Home>().categories.empty());
    visitor.does(Asked{"zwrot bez paragonu"});
    CHECK_FALSE(visitor.screen<Results>().answer.hits.empty());
}

TEST_CASE("an emergency shows what to do, from wherever it is reported") {
    Visitor visitor;
    visitor.does(Asked{"zwrot bez paragonu"});
    visitor.does(EmergencyReported{});
    visitor.does(Opened{visitor.screen<EmergencyCard>().article});
    CHECK(visitor.screen<Reading>().article.id == "wypadek-w-sklepie");
    CHECK(article::plain_text(visitor.screen<Reading>().article.blocks).find("112") !=
          std::string::npos);
}
