#include <algorithm>

#include "tests/journeys/shop.h"

using namespace okienko;
using namespace okienko::kiosk;

namespace {

bool contains(const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// The ids that the links of `blocks` name.
std::vector<std::string> links_in(const article::Blocks& blocks);

void collect(const article::Text& text, std::vector<std::string>& links) {
    for (const auto& run : text) {
        if (!run.link.empty()) links.push_back(run.link);
    }
}

void collect(const article::Blocks& blocks, std::vector<std::string>& links) {
    for (const auto& block : blocks) {
        if (const auto* heading = std::get_if<article::Heading>(&block))
            collect(heading->text, links);
        if (const auto* paragraph = std::get_if<article::Paragraph>(&block))
            collect(paragraph->text, links);
        if (const auto* callout = std::get_if<article::Callout>(&block))
            collect(callout->blocks, links);
        if (const auto* list = std::get_if<article::List>(&block)) {
            for (const auto& entry : list->entries) collect(entry, links);
        }
        if (const auto* table = std::get_if<article::Table>(&block)) {
            for (const auto& row : table->rows) {
                for (const auto& cell : row) collect(cell, links);
            }
        }
    }
}

std::vector<std::string> links_in(const article::Blocks& blocks) {
    std::vector<std::string> links;
    collect(blocks, links);
    return links;
}

}  // namespace

TEST_CASE("a question is answered, read, and thanked for") {
    struct Row {
        const char* question;
        const char* article;
    };

    const Row rows[] = {
        {"zgubiłam paragon", "zwrot-bez-paragonu"},
        {"zgubilam paragon", "zwrot-bez-paragonu"},
        {"ZWROT BEZ PARAGNU", "zwrot-bez-paragonu"},
        {"jak złożyć reklamację", "reklamacja-jak-zlozyc"},
        {"zgubiłem portfel", "zgubione-rzeczy"},
        {"kaucja za butelki", "kaucja-butelki-puszki"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.question);
        Visitor visitor;
        visitor.does(Asked{row.question});
        CHECK_FALSE(visitor.screen<Results>().is_loading);
        REQUIRE(contains(visitor.first_three(), row.article));

        visitor.does(Opened{row.article});
        const auto& reading = visitor.screen<Reading>();
        CHECK(reading.article.id == row.article);
        CHECK_FALSE(reading.article.title.empty());
        CHECK_FALSE(reading.article.blocks.empty());
        CHECK_FALSE(reading.category_name.empty());
        CHECK(reading.minutes >= 1);
        CHECK_FALSE(reading.related.empty());

        visitor.does(Helped{true});
        CHECK(visitor.screen<Reading>().helped == Reading::Helped::yes);
        visitor.does(WentBack{});
        CHECK(contains(visitor.first_three(), row.article));
    }
}

TEST_CASE("a question off the subject leads to topics and people, not to an article by chance") {
    Visitor visitor;
    visitor.does(Asked{"pogoda"});
    CHECK(visitor.screen<Results>().answer.intent == search::Intent::none);
    CHECK(visitor.screen<Results>().answer.hits.empty());
    CHECK_FALSE(visitor.screen<Results>().categories.empty());
    visitor.does(PersonWanted{});
    CHECK(visitor.screen<Contact>().about == "pogoda");
}

TEST_CASE("an answer that did not help goes on to a person with what was read") {
    Visitor visitor;
    visitor.does(Asked{"zwrot bez paragonu"});
    visitor.does(Opened{visitor.first_three().front()});
    const auto title = visitor.screen<Reading>().article.title;
    visitor.does(Helped{false});
    CHECK(visitor.screen<Contact>().about == title);
    CHECK(visitor.screen<Contact>().offers.size() > 1);
    CHECK(visitor.screen<Contact>().did_not_help);
}

TEST_CASE("every question asked most, and every topic, leads to an article") {
    Visitor visitor;
    const Home home = visitor.screen<Home>();
    CHECK_FALSE(home.categories.empty());
    CHECK_FALSE(home.most_asked.empty());
    for (const auto& summary : home.most_asked) {
        CAPTURE(summary.id);
        visitor.does(Opened{summary.id});
        CHECK_FALSE(visitor.screen<Reading>().is_missing);
    }
    for (const auto& category : home.categories) {
        CAPTURE(category.id);
        visitor.does(ShelfChosen{category.id});
        CHECK(visitor.screen<Shelf>().category.name == category.name);
        CHECK_FALSE(visitor.screen<Shelf>().articles.empty());
    }
}

TEST_CASE("no link in any article leads astray") {
    Visitor visitor;
    const auto categories = visitor.screen<Home>().categories;
    for (const auto& category : categories) {
        visitor.does(ShelfChosen{category.id});
        const auto shelf = visitor.screen<Shelf>().articles;
        for (const auto& summary : shelf) {
            CAPTURE(summary.id);
            visitor.does(Opened{summary.id});
            const Reading reading = visitor.screen<Reading>();
            CHECK_FALSE(reading.is_missing);
            CHECK(reading.category_name == category.name);
            CHECK_FALSE(reading.related.empty());
            for (const auto& link : links_in(reading.article.blocks)) {
                CAPTURE(link);
                visitor.does(Opened{link});
                CHECK_FALSE(visitor.screen<Reading>().is_missing);
            }
        }
    }
}

TEST_CASE("what agents read is nowhere on the customers' screen") {
    Visitor visitor;
    std::size_t agents = 0;
    for (const auto& article : our_articles().articles) {
        if (article.audience != article::Audience::agent) continue;
        ++agents;
        CAPTURE(article.id);
        visitor.does(Asked{article.title});
        for (const auto& hit : visitor.screen<Results>().answer.hits)
            CHECK(hit.article.audience == article::Audience::customer);
        visitor.does(Opened{article.id});
        CHECK(visitor.screen<Reading>().is_missing);
    }
    CHECK(agents > 0);
}

TEST_CASE("any text is a question") {
    Visitor visitor;
    const std::string questions[] = {
        "co to AND",
        "\"",
        "zwrot\xff\xfe",
        "???",
        std::string(1'000'000, 'a'),
        "𝓩𝔀𝓻𝓸𝓽",
        "\u0301",
        std::string("zwrot\0paragon", 13),
    };
    for (const auto& question : questions) {
        CAPTURE(question.substr(0, 20));
        visitor.does(Asked{question});
        CHECK(visitor.screen<Results>().question == question);
        CHECK_FALSE(visitor.screen<Results>().is_loading);
    }
}
