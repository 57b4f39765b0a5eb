#include <doctest/doctest.h>

#include <array>
#include <map>
#include <random>

#include "tests/publish/shop_content.h"

using namespace okienko;
using namespace okienko::publish;
using article::Audience;

namespace {

namespace fs = std::filesystem;

/// Where Xapian writes a random number of its own; no search sees it.
constexpr std::size_t uuid_begin = 16;
constexpr std::size_t uuid_end = 32;

/// What searches read, by its path in the generation.
std::map<std::string, std::string> seen_by_searches(const fs::path& generation) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(generation)) {
        if (!entry.is_regular_file() || entry.path().filename() == "manifest.json") continue;
        std::string content = content_of(entry.path());
        if (entry.path().filename() == "postings") {
            content.replace(uuid_begin, uuid_end - uuid_begin, uuid_end - uuid_begin, '\0');
        }
        files[entry.path().lexically_relative(generation).generic_string()] = std::move(content);
    }
    return files;
}

fs::path live_folder(const fs::path& data) {
    const std::string digits = std::to_string(*live_generation(data));
    return data / "generations" / (std::string(6 - digits.size(), '0') + digits);
}

void check_as_built_anew(const ShopContent& shop, const fs::path& anew) {
    PublishOptions options = shop.options();
    options.data = anew;
    options.rebuild = true;
    const Published published = publish::publish(shop.library, options);
    CHECK(published.analysed == shop.library.articles.size());
    const auto expected = seen_by_searches(live_folder(anew));
    const auto found = seen_by_searches(live_folder(shop.data()));
    for (const auto& [path, content] : expected) {
        CAPTURE(path);
        REQUIRE(found.contains(path));
        CHECK((found.at(path) == content));
    }
    CHECK(found.size() == expected.size());
}

/// An editor with no plan.
class Editor {
public:
    Editor(ShopContent& shop, unsigned seed) : shop_(shop), chance_(seed) {}

    void edit() {
        switch (chance_() % 8) {
            case 0:
            case 1:
                add();
                break;
            case 2:
            case 3:
                change([&](auto& article) { shop_.put(article.id, audience(), text()); });
                break;
            case 4:
                change([&](auto& article) { shop_.take_away(article.id); });
                break;
            case 5:
                rename();
                break;
            case 6:
                translate();
                break;
            default:
                shop_.library.shelves.most_asked = {shop_.library.articles.front().id};
                shop_.library.shelves_text += "# inne\n";
                break;
        }
    }

    void add() { shop_.put(new_id(), audience(), text()); }

    /// Stems or stop words, on which every article depends.
    void overwrite_lists() {
        overwrite(shop_.folder() / "content/lexicon/overrides.tsv", "kabel\tprzewod\n");
        overwrite(shop_.folder() / "content/lexicon/synonyms.txt", "zwrot = reklamacja\n");
        overwrite(shop_.folder() / "content/lexicon/stop-words.txt", "jak\nkabel\n");
    }

private:
    template <class Change>
    void change(Change make) {
        auto& articles = shop_.library.articles;
        if (articles.size() < 3) return;
        const article::Article article = articles[chance_() % articles.size()];
        make(article);
    }

    /// The same text under another id: it may be taken for the old one only where that is it.
    void rename() {
        change([&](const article::Article& article) {
            article::Article renamed = article;
            shop_.take_away(article.id);
            renamed.id = new_id();
            shop_.library.articles.push_back(renamed);
        });
    }

    void translate() {
        change([&](const article::Article& article) {
            article::Article english = article_of(article.id, audience(), text());
            english.language = "en";
            std::erase_if(shop_.library.articles, [&](const auto& one) {
                return one.id == english.id && one.language == "en";
            });
            shop_.library.articles.push_back(english);
        });
    }

    std::string new_id() {
        return std::string(1, static_cast<char>('a' + chance_() % 26)) + std::to_string(++ids_);
    }

    std::string audience() { return chance_() % 4 == 0 ? "agent" : "customer"; }

    /// Words that are common and rare, written in more ways than one, and what is hardly a word.
    std::string text() {
        static constexpr std::array<const char*, 24> words = {
            "zwrot", "Zwrot",         "ZWROT", "zwrót", "żarówki",  "zarowki", "Żarówka", "kabel",
            "na",    "jak",           "E27",   "60W",   "Straße",   "STRASSE", "ﬁlm",     "ı",
            "Ǆep",   "\u0130stanbul", "чек",   "😀",     "\xFF\xFE", "i. e.",   "RTV-200", "a_b"};
        static constexpr std::array<const char*, 6> marks = {" ", " ", " ", ", ", ".\n\n", "? "};
        std::string text = chance_() % 3 == 0 ? "## " : "";
        for (auto left = 1 + chance_() % 40; left > 0; --left) {
            text += words[chance_() % words.size()];
            text += marks[chance_() % marks.size()];
        }
        if (chance_() % 4 == 0) text += "słowo" + std::to_string(++ids_);
        return text + " koniec";
    }

    ShopContent& shop_;
    std::mt19937 chance_;
    int ids_ = 0;
};

}  // namespace

TEST_CASE("whatever editors change, what is taken over is as if all had been built anew") {
    constexpr unsigned seed = 1;
    constexpr int rounds = 4;
    constexpr int edits = 5;
    constexpr int new_lists = 3;
    ShopContent shop;
    Editor editor(shop, seed);
    for (int i = 0; i < 2 * edits; ++i) editor.add();
    shop.publish();
    for (int round = 1; round <= rounds; ++round) {
        CAPTURE(round);
        for (int i = 0; i < edits; ++i) editor.edit();
        if (round == new_lists) editor.overwrite_lists();
        const Published published = shop.publish();
        CHECK(published.is_new);
        CHECK((published.analysed < published.articles || round == new_lists));
        if (round % 2 == 0) check_as_built_anew(shop, shop.folder() / "anew");
    }
}

TEST_CASE("only articles that changed are analysed") {
    struct Case {
        std::string what;
        void (*change)(ShopContent& shop);
        std::size_t analysed;
    };

    const Case cases[] = {
        {"an article", [](ShopContent& shop) { shop.put("zwrot", "customer", "Inny tekst."); }, 1},
        {"who may read it", [](ShopContent& shop) { shop.put("kasa", "agent", "Kasy."); }, 1},
        {"one article more", [](ShopContent& shop) { shop.put("a", "customer", "Nowy."); }, 1},
        {"one article less", [](ShopContent& shop) { shop.take_away("kasa"); }, 0},
        {"synonyms, which only questions are asked by",
         [](ShopContent& shop) {
             overwrite(shop.folder() / "content/lexicon/synonyms.txt", "zwrot = oddanie\n");
         },
         0},
        {"words of other subjects, which only questions are asked by",
         [](ShopContent& shop) {
             overwrite(shop.folder() / "content/lexicon/other-subjects.txt", "samolot\n");
         },
         0},
        {"how words lean, which only questions are asked by",
         [](ShopContent& shop) {
             overwrite(shop.folder() / "content/lexicon/leanings.txt", "-1 samolot\n");
         },
         0},
        {"an article that stands first for a time",
         [](ShopContent& shop) {
             shop.library.shelves_text +=
                 "promoted:\n  - {article: kasa, for: [zwrot], "
                 "from: 2026-12-01, until: 2026-12-24}\n";
         },
         0},
        {"a stem: it may be in any article",
         [](ShopContent& shop) {
             overwrite(shop.folder() / "content/lexicon/overrides.tsv", "kasy\tkasa\n");
         },
         3},
    };

    for (const Case& c : cases) {
        CAPTURE(c.what);
        ShopContent shop;
        shop.publish();
        c.change(shop);
        const Published published = shop.publish();
        CHECK(published.is_new);
        CHECK(published.analysed == c.analysed);
    }
}

TEST_CASE("posting lists that were kept and are damaged are written again") {
    ShopContent shop;
    shop.publish();
    for (const auto& entry : fs::directory_iterator(shop.data() / "segments")) {
        overwrite(entry.path(), "uszkodzone");
    }
    overwrite(shop.folder() / "content/lexicon/synonyms.txt", "zwrot = oddanie\n");
    CHECK(shop.publish().is_new);
    check_as_built_anew(shop, shop.folder() / "anew");
}

TEST_CASE("posting lists that nobody needs any more are removed") {
    ShopContent shop;
    shop.publish();
    const auto kept = [&] {
        return std::distance(fs::directory_iterator(shop.data() / "segments"), {});
    };
    const auto before = kept();
    for (const char* text : {"Raz.", "Dwa.", "Trzy."}) {
        shop.put("zwrot", "customer", text);
        shop.publish();
    }
    CHECK(kept() == before);
}

TEST_CASE("a generation that is not good enough does not become the live one") {
    ShopContent shop;
    shop.publish();
    shop.put("zwrot", "customer", "Nic.");
    PublishOptions options = shop.options();
    std::size_t for_customers = 0;
    std::size_t for_agents = 0;
    options.is_good_enough = [&](const Generation& customers, const Generation& agents) {
        for_customers = customers.searcher().size();
        for_agents = agents.searcher().size();
        return false;
    };
    const Published refused = publish::publish(shop.library, options);
    CHECK(refused.is_refused);
    CHECK_FALSE(refused.is_new);
    CHECK(refused.generation == 1);
    CHECK(for_customers == 2);
    CHECK(for_agents == 3);
    CHECK(live_generation(shop.data()) == 1);
    CHECK(shop.generations() == std::vector<std::string>{"000001"});

    options.is_good_enough = [](const auto&, const auto&) { return true; };
    CHECK(publish::publish(shop.library, options).generation == 2);
}
