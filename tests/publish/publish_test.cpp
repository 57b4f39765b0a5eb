#include <doctest/doctest.h>

#include "tests/publish/shop_content.h"

using namespace okienko;
using namespace okienko::publish;
using article::Audience;

TEST_CASE("what was published is what a kiosk opens") {
    const ShopContent shop;
    const Published published = shop.publish();

    CHECK(published.is_new);
    CHECK(published.generation == 1);
    CHECK(published.articles == 3);
    CHECK(published.added == 3);
    CHECK(published.index_bytes > 0);
    CHECK(published.text_bytes > 0);
    CHECK(live_generation(shop.data()) == 1);

    const Generation generation = shop.open();
    CHECK(generation.number() == 1);
    CHECK_FALSE(generation.fallback_reason().has_value());
    CHECK(generation.searcher().size() == 2);
    CHECK(first_id(generation, "zwrot bez paragonu") == "zwrot");
    CHECK(generation.shelves().categories.size() == 1);
    CHECK(content_of(generation.contact() / "channels.yaml") == "channels: []\n");
    CHECK(generation.searcher().article("zwrot").has_value());
}

TEST_CASE("the stop words of a generation are its own, whatever becomes of the editors' list") {
    const ShopContent shop;
    shop.publish();
    overwrite(shop.folder() / "content/lexicon/stop-words.txt", "zwrot\n");

    const auto is_stop = [](const Generation& generation, const char* word) {
        return generation.analyzer().analyze(word).at(0).is_stop;
    };
    CHECK(is_stop(shop.open(), "jak"));
    CHECK_FALSE(is_stop(shop.open(), "zwrot"));
    shop.publish();
    CHECK_FALSE(is_stop(shop.open(), "jak"));
    CHECK(is_stop(shop.open(), "zwrot"));
}

TEST_CASE("articles that bring no word lists are published with those that were installed") {
    ShopContent shop;
    PublishOptions options = shop.options();
    options.lists = shop.library.word_lists;
    shop.library.word_lists.clear();
    publish::publish(shop.library, options);

    CHECK(shop.open().analyzer().analyze("jak").at(0).is_stop);
}

TEST_CASE("nothing of an agents' article is in what customers carry") {
    const ShopContent shop;
    shop.publish();

    CHECK(first_id(shop.open(Audience::agent), "tajnynapiwek") == "rabat");
    CHECK(shop.open(Audience::agent).searcher().size() == 3);
    CHECK(first_id(shop.open(), "tajnynapiwek").empty());
    CHECK_FALSE(shop.open().searcher().article("rabat"));

    namespace fs = std::filesystem;
    for (const auto& entry : fs::recursive_directory_iterator(shop.generation(1))) {
        const std::string path = entry.path().string();
        if (!entry.is_regular_file() || path.find("/agent/") != std::string::npos) continue;
        CAPTURE(path);
        const std::string content = content_of(entry.path());
        CHECK(content.find("tajny") == std::string::npos);
        CHECK(content.find("obraz zaplecza") == std::string::npos);
        // The manifest names agents' files by folder, never by article.
        CHECK(content.find("Artykuł rabat") == std::string::npos);
    }
}

TEST_CASE("pictures go to those who see the article that shows them") {
    const ShopContent shop;
    shop.publish();

    CHECK(content_of(shop.open().images() / "kasa.png") == "obraz kasy");
    CHECK_FALSE(std::filesystem::exists(shop.open().images() / "zaplecze.png"));
    CHECK(content_of(shop.open(Audience::agent).images() / "zaplecze.png") == "obraz zaplecza");
}

TEST_CASE("a second publishing of the same content makes no generation") {
    const ShopContent shop;
    shop.publish();
    const Published again = shop.publish();

    CHECK_FALSE(again.is_new);
    CHECK(again.generation == 1);
    CHECK(again.articles == 3);
    CHECK(again.added + again.changed + again.removed == 0);
    CHECK(again.index_bytes > 0);

    PublishOptions rebuild = shop.options();
    rebuild.rebuild = true;
    CHECK(publish::publish(shop.library, rebuild).generation == 2);
}

TEST_CASE("whatever an answer depends on makes a new generation when it changes") {
    struct Case {
        std::string what;
        void (*change)(ShopContent& shop);
    };

    const Case cases[] = {
        {"an article", [](ShopContent& shop) { shop.put("zwrot", "customer", "Inny tekst."); }},
        {"an audience", [](ShopContent& shop) { shop.put("zwrot", "agent", "Zwrot."); }},
        {"the shelves", [](ShopContent& shop) { shop.library.shelves_text += "# nowe\n"; }},
        {"a word list",
         [](ShopContent& shop) {
             overwrite(shop.folder() / "content/lexicon/overrides.tsv", "iphone'a\tiphone\n");
         }},
        {"a channel",
         [](ShopContent& shop) {
             overwrite(shop.folder() / "content/contact/hours.yaml", "open: 8\n");
         }},
        {"a picture",
         [](ShopContent& shop) { overwrite(shop.folder() / "content/images/kasa.png", "nowy"); }},
    };

    for (const Case& c : cases) {
        CAPTURE(c.what);
        ShopContent shop;
        shop.publish();
        c.change(shop);
        const Published published = shop.publish();
        CHECK(published.is_new);
        CHECK(published.generation == 2);
        CHECK_FALSE(shop.publish().is_new);
    }
}

TEST_CASE("publishing tells what was added, changed and removed") {
    ShopContent shop;
    shop.publish();
    shop.put("zwrot", "customer", "Zwrot przyjmiemy w ciągu 30 dni.");
    shop.put("parking", "customer", "Parking jest za sklepem.");
    shop.put("toaleta", "customer", "Toaleta jest przy wejściu.");
    shop.take_away("kasa");
    const Published published = shop.publish();

    CHECK(published.articles == 4);
    CHECK(published.added == 2);
    CHECK(published.changed == 1);
    CHECK(published.removed == 1);
    CHECK(first_id(shop.open(), "parking") == "parking");
    CHECK_FALSE(shop.open().searcher().article("kasa"));
}

TEST_CASE("a broken article keeps its last good version, with its picture") {
    ShopContent shop;
    shop.publish();
    shop.break_article("kasa");
    std::filesystem::remove(shop.folder() / "content/images/kasa.png");
    shop.put("parking", "customer", "Parking jest za sklepem.");
    const Published published = shop.publish();

    CHECK(published.is_new);
    CHECK(published.kept == std::vector<std::string>{"kasa"});
    CHECK(published.changed == 0);
    CHECK(published.removed == 0);
    CHECK(first_id(shop.open(), "kasy przy wyjściu") == "kasa");
    CHECK(content_of(shop.open().images() / "kasa.png") == "obraz kasy");

    // Neither the slip that is still there nor the version that is kept is a change.
    const Published again = shop.publish();
    CHECK_FALSE(again.is_new);
    CHECK(again.kept == std::vector<std::string>{"kasa"});
}

TEST_CASE("a broken article that never was good stays out, and a removed one goes") {
    ShopContent shop;
    shop.break_article("nowy");
    CHECK(shop.publish().kept.empty());
    CHECK_FALSE(shop.open().searcher().article("nowy"));

    shop.break_article("kasa");
    shop.publish();
    shop.library.broken.clear();
    const Published published = shop.publish();
    CHECK(published.removed == 1);
    CHECK_FALSE(shop.open().searcher().article("kasa"));
}

TEST_CASE("a broken agents' article is kept from customers as it was") {
    ShopContent shop;
    shop.publish();
    shop.break_article("rabat");
    shop.publish();

    CHECK_FALSE(shop.open().searcher().article("rabat"));
    CHECK(shop.open(Audience::agent).searcher().article("rabat"));
}

TEST_CASE("a strict publishing of content with a slip changes nothing") {
    ShopContent shop;
    shop.publish();
    shop.break_article("kasa");
    PublishOptions strict = shop.options();
    strict.strict = true;
    const Published refused = publish::publish(shop.library, strict);

    CHECK_FALSE(refused.is_new);
    CHECK(refused.generation == 1);
    CHECK(live_generation(shop.data()) == 1);
    CHECK(shop.generations() == std::vector<std::string>{"000001"});
}

TEST_CASE("the newest three generations are kept") {
    ShopContent shop;
    for (int i = 1; i <= 5; ++i) {
        shop.put("parking", "customer", "Miejsc jest " + std::to_string(i) + ".");
        CHECK(shop.publish().generation == static_cast<std::uint64_t>(i));
    }
    CHECK(shop.generations() == std::vector<std::string>{"000003", "000004", "000005"});
    CHECK(shop.open().number() == 5);
}

TEST_CASE("a shop without articles can be published") {
    ShopContent shop;
    shop.library = {};
    CHECK(shop.publish().is_new);
    CHECK(shop.open().searcher().size() == 0);
    CHECK(shop.open().shelves().categories.empty());
}

TEST_CASE("what is missing from the surroundings is told with its path") {
    const ShopContent shop;
    CHECK_THROWS_WITH_AS(shop.open(), doctest::Contains("nothing has been published"),
                         GenerationError);
    CHECK_FALSE(live_generation(shop.data()));

    PublishOptions options = shop.options();
    options.lexicon = shop.folder() / "missing.lexicon";
    CHECK_THROWS_WITH_AS(publish::publish(shop.library, options),
                         doctest::Contains("missing.lexicon"), GenerationError);

    options = shop.options();
    options.data = "/proc/okienko";
    CHECK_THROWS_AS(publish::publish(shop.library, options), GenerationError);
}
