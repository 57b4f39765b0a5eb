/// Content folders: what is found, and what is wrong between the files.
#include "index/article/library.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "tests/article/problems_in.h"
#include "tests/article/temporary_folder.h"

using namespace okienko::article;

namespace fs = std::filesystem;

namespace {

const std::string png = "\x89PNG\r\n\x1A\n...";

struct Sketch {
    std::string id;
    std::string audience = "customer";
    std::string category = "zwroty";
    std::string body = "Tekst.";
    std::string more = {};  ///< further lines of front matter, from line 9
};

/// An article whose body begins on line 10, or behind `more`.
std::string file_of(const Sketch& sketch) {
    return "---\nid: " + sketch.id + "\ntitle: Tytuł\nkind: faq\naudience: " + sketch.audience +
           "\ncategory: " + sketch.category +
           "\nowner: Sklep\nsource: Zasady\nchecked_on: 2026-11-15\n" + sketch.more + "---\n" +
           sketch.body + "\n";
}

/// A shop whose shelves are "zwroty" and "kryzys" (for agents, by custom).
class Shop {
public:
    Shop() {
        folder_.write("categories.yaml",
                      "categories:\n  - {id: zwroty, name: Zwroty, summary: Oddanie, icon: build}\n"
                      "  - {id: kryzys, name: Kryzys, summary: Procedury, icon: warning}\n"
                      "most_asked:\n  - kaucja\nemergency: kaucja\n");
        add({.id = "kaucja"});
    }

    void add(const Sketch& sketch) {
        write("articles/" + sketch.category + "/" + sketch.id + ".md", file_of(sketch));
    }

    void write(const fs::path& file, const std::string& text) { folder_.write(file, text); }

    fs::path path() const { return folder_.path(); }

    Library library() const { return read_library(folder_.path()); }

    /// The library's problems, files named from the content folder.
    std::string told() const {
        auto problems = library().problems;
        for (Problem& problem : problems) {
            problem.file = fs::path(problem.file).lexically_relative(path()).generic_string();
            const auto root = path().generic_string() + "/";
            for (auto at = problem.what.find(root); at != std::string::npos;
                 at = problem.what.find(root)) {
                problem.what.erase(at, root.size());
            }
        }
        return ::told(problems);
    }

private:
    TemporaryFolder folder_;
};

std::vector<std::string> ids(const Library& library) {
    std::vector<std::string> ids;
    for (const Article& article : library.articles) ids.push_back(article.id);
    return ids;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a content folder gives its articles by id, its shelves and its folders") {
    Shop shop;
    shop.add({.id = "awaria",
              .audience = "agent",
              .category = "kryzys",
              .body = "[Kaucja](kaucja)\n\n![Numer](b.png)\n\n- x\n\n  ![Numer](a.png)"});
    shop.write("images/a.png", png);
    shop.write("images/b.png", "\xFF\xD8\xFF\xE0...");
    shop.write("images/c.png", png);
    shop.write("lexicon/stop-words.txt", "i\n");
    shop.write("contact/channels.yaml", "channels: []\n");
    shop.write("articles/zwroty/.kaucja.md.swp", "\x01\x02");
    shop.write("articles/zwroty/kaucja.md~", "old");

    const auto library = shop.library();
    CHECK(shop.told().empty());
    CHECK(ids(library) == Words{"awaria", "kaucja"});
    CHECK(library.broken.empty());
    CHECK(library.drafts.empty());
    REQUIRE(library.shelves.categories.size() == 2);
    CHECK(library.shelves.categories[0].name == "Zwroty");
    CHECK(library.shelves.emergency == "kaucja");
    CHECK(library.shelves_text.starts_with("categories:"));
    CHECK(library.images == shop.path() / "images");
    CHECK(library.word_lists == shop.path() / "lexicon");
    CHECK(library.contact == shop.path() / "contact");
    CHECK(library.image_names == Words{"a.png", "b.png"});
}

TEST_CASE("folders that are not there are not named") {
    const auto library = Shop().library();
    CHECK(library.images.empty());
    CHECK(library.word_lists.empty());
    CHECK(library.contact.empty());
}

TEST_CASE("problems name files as the content folder's path was given") {
    Shop shop;
    shop.add({.id = "paragon", .category = "ogrud"});
    const auto before = fs::current_path();
    fs::current_path(shop.path().parent_path());
    const auto name = shop.path().filename();
    const auto problems = read_library(name).problems;
    fs::current_path(before);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].file == name.string() + "/articles/ogrud/paragon.md");
}

TEST_CASE("what is wrong between files is told where an editor can mend it") {
    struct Row {
        std::string what;
        Sketch article;
        std::string told;
    };

    const Row rows[] = {
        {"an unknown category",
         {.id = "paragon", .category = "zwrooty"},
         "articles/zwrooty/paragon.md:6: unknown category \"zwrooty\"; did you mean \"zwroty\"?\n"},
        {"a link to nowhere",
         {.id = "paragon", .body = "Raz\n[dwa](kaucia)"},
         "articles/zwroty/paragon.md:12: unknown article \"kaucia\"; did you mean \"kaucja\"?\n"},
        {"a link far from any id",
         {.id = "paragon", .body = "[dwa](gwarancja)"},
         "articles/zwroty/paragon.md:11: unknown article \"gwarancja\"; no file of articles/ has "
         "this id\n"},
        {"a recommendation of nothing",
         {.id = "paragon", .more = "related: [kaucja, kucja]\n"},
         "articles/zwroty/paragon.md:10: unknown article \"kucja\"; did you mean \"kaucja\"?\n"},
        {"a link to itself",
         {.id = "paragon", .body = "[dwa](paragon)"},
         "articles/zwroty/paragon.md:11: the article \"paragon\" leads to itself; name another "
         "one\n"},
        {"a customer sent to agents",
         {.id = "paragon", .body = "[dwa](awaria)"},
         "articles/zwroty/paragon.md:11: customers cannot follow a link to \"awaria\", which is "
         "for "
         "agents; leave it out\n"},
        {"an agent sent to customers",
         {.id = "paragon", .audience = "agent", .body = "[dwa](kaucja)"},
         ""},
        {"a link to a draft",
         {.id = "paragon", .body = "[dwa](szkic)"},
         "advice: articles/zwroty/paragon.md:11: the article \"szkic\" is a draft: its link works "
         "once it is approved\n"},
        {"a picture that is not there",
         {.id = "paragon", .body = "![dwa](numr.png)"},
         "articles/zwroty/paragon.md:11: unknown picture \"numr.png\"; did you mean "
         "\"numer.png\"?\n"},
        {"a picture from the web",
         {.id = "paragon", .body = "![dwa](https://example.com/a.png)"},
         "articles/zwroty/paragon.md:11: the picture \"https://example.com/a.png\" must be a file "
         "in images/, named without a folder\n"},
        {"a picture from elsewhere",
         {.id = "paragon", .body = "![dwa](../../etc/a.png)"},
         "articles/zwroty/paragon.md:11: the picture \"../../etc/a.png\" must be a file in "
         "images/, "
         "named without a folder\n"},
        {"a picture of another kind",
         {.id = "paragon", .body = "![dwa](film.gif)"},
         "articles/zwroty/paragon.md:11: the picture \"film.gif\" is neither PNG nor JPEG; save it "
         "as one of them\n"},
        {"an empty picture",
         {.id = "paragon", .body = "![dwa](pusty.png)"},
         "articles/zwroty/paragon.md:11: the picture \"pusty.png\" is neither PNG nor JPEG; save "
         "it "
         "as one of them\n"},
        {"a picture too big",
         {.id = "paragon", .body = "![dwa](plakat.png)"},
         "articles/zwroty/paragon.md:11: the picture \"plakat.png\" has over 4 MiB; save it "
         "smaller\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        Shop shop;
        shop.add({.id = "awaria", .audience = "agent", .category = "kryzys"});
        shop.add({.id = "szkic", .more = "status: draft\n"});
        shop.write("images/numer.png", png);
        shop.write("images/film.gif", "GIF89a");
        shop.write("images/pusty.png", "");
        shop.write("images/plakat.png", png + std::string(4 * 1024 * 1024, 'x'));
        shop.add(row.article);
        CHECK(shop.told() == row.told);
        const bool is_broken = !row.told.empty() && !row.told.starts_with("advice");
        CHECK(shop.library().broken == (is_broken ? Words{"paragon"} : Words{}));
        CHECK(shop.library().drafts == Words{"szkic"});
    }
}

TEST_CASE("of two articles with one id neither is published") {
    Shop shop;
    shop.write("articles/kryzys/inna.md", file_of({.id = "kaucja", .category = "kryzys"}));
    CHECK(shop.told() ==
          "articles/kryzys/inna.md:2: the id \"kaucja\" is also that of "
          "articles/zwroty/kaucja.md; change one of them\n"
          "advice: articles/kryzys/inna.md:2: the file is named \"inna.md\", the id is \"kaucja\"; "
          "name both alike\n"
          "articles/zwroty/kaucja.md:2: the id \"kaucja\" is also that of articles/kryzys/inna.md; "
          "change one of them\n");
    CHECK(shop.library().articles.empty());
    CHECK(shop.library().broken == Words{"kaucja"});
}

TEST_CASE("an article stands in its category's folder") {
    Shop shop;
    shop.write("articles/kryzys/paragon.md", file_of({.id = "paragon"}));
    CHECK(shop.told() ==
          "advice: articles/kryzys/paragon.md:6: the file stands in \"kryzys\", the category is "
          "\"zwroty\"; move the file or change the category\n");
    CHECK(ids(shop.library()) == Words{"kaucja", "paragon"});
}

TEST_CASE("a broken article is known by its file where its id cannot be read") {
    Shop shop;
    shop.write("articles/zwroty/paragon.md", "id: paragon\n");
    shop.write("articles/zwroty/inny.md", file_of({.id = "Inny_Id"}));
    CHECK(shop.library().broken == Words{"inny", "paragon"});
    CHECK(ids(shop.library()) == Words{"kaucja"});
}

TEST_CASE("the first screen offers articles that customers can read") {
    Shop shop;
    shop.add({.id = "awaria", .audience = "agent", .category = "kryzys"});
    shop.add({.id = "szkic", .more = "status: draft\n"});
    shop.write("categories.yaml",
               "categories:\n"
               "  - {id: zwroty, name: Zwroty, summary: Oddanie, icon: build}\n"
               "  - {id: kryzys, name: Kryzys, summary: Procedury, icon: warning}\n"
               "most_asked:\n"
               "  - kaucja\n"
               "  - kaucia\n"
               "  - awaria\n"
               "  - kaucja\n"
               "emergency: szkic\n"
               "promoted:\n"
               "  - {article: awaria, for: [kasa], from: 2026-11-20, until: 2026-12-24}\n"
               "  - {article: kaucja-1, for: [kasa], from: 2026-11-20, until: 2026-12-24}\n");
    CHECK(shop.told() ==
          "categories.yaml:6: unknown article \"kaucia\"; did you mean \"kaucja\"?\n"
          "categories.yaml:7: the article \"awaria\" is for agents; name one for customers\n"
          "categories.yaml:8: \"kaucja\" stands here again; delete one of them\n"
          "categories.yaml:9: the article \"szkic\" is a draft; approve it or name another one\n"
          "categories.yaml:12: unknown article \"kaucja-1\"; did you mean \"kaucja\"?\n");
}

TEST_CASE("slips in the shelves are told with their lines") {
    const auto parsed = parse_shelves(
        "categories:\n"
        "  - {id: zwroty, name: Zwroty, summary: Oddanie, icon: build}\n"
        "  - id: zwroty\n"
        "    name: Zwroty\n"
        "    summary: Oddanie\n"
        "    icon: build\n"
        "  - id: Ogród\n"
        "    nmae: Ogród\n"
        "  - sklep\n"
        "most_asked: kaucja\n"
        "emergncy: kaucja\n",
        "categories.yaml");
    CHECK(told(parsed.problems) ==
          "advice: categories.yaml:1: \"emergency\" is missing: name the article behind the "
          "emergency button\n"
          "categories.yaml:3: the category \"zwroty\" stands here again; delete one of them\n"
          "categories.yaml:7: \"name\" is missing; add \"name: ...\"\n"
          "advice: categories.yaml:7: \"summary\" is missing: one short line tells what stands "
          "there\n"
          "advice: categories.yaml:7: \"icon\" is missing: a name of the Material Design icons, as "
          "\"store\"\n"
          "categories.yaml:7: the id \"Ogród\" may hold only the letters a-z, digits and hyphens; "
          "write \"ogrod\"\n"
          "categories.yaml:8: unknown key \"nmae\"; did you mean \"name\"?\n"
          "categories.yaml:9: here must stand keys and values, as \"id: ...\"; the keys are id, "
          "name, summary, icon\n"
          "categories.yaml:10: \"most_asked\" must be a list, as [one, two]\n"
          "categories.yaml:11: unknown key \"emergncy\"; did you mean \"emergency\"?\n");
    CHECK(parsed.shelves.categories.size() == 2);
}

TEST_CASE("a promoted article is named with its questions and its days") {
    const std::string categories = "categories:\n  - {id: zwroty, name: Z, summary: S, icon: b}\n";
    const auto whole = parse_shelves(categories +
                                         "emergency: kaucja\n"
                                         "promoted:\n"
                                         "  - article: kaucja\n"
                                         "    for: [butelki, puszki po piwie]\n"
                                         "    from: 2026-11-20\n"
                                         "    until: 2026-12-24\n",
                                     "categories.yaml");
    CHECK(told(whole.problems).empty());
    REQUIRE(whole.shelves.promoted.size() == 1);
    const Promotion& promotion = whole.shelves.promoted.front();
    CHECK(promotion.article == "kaucja");
    CHECK(promotion.questions == std::vector<std::string>{"butelki", "puszki po piwie"});
    using namespace std::chrono;
    CHECK_FALSE(promotion.holds_on(2026y / 11 / 19));
    CHECK(promotion.holds_on(2026y / 11 / 20));
    CHECK(promotion.holds_on(2026y / 12 / 24));
    CHECK_FALSE(promotion.holds_on(2026y / 12 / 25));

    const auto slips = parse_shelves(categories +
                                         "emergency: kaucja\n"
                                         "promoted:\n"
                                         "  - article: kaucja\n"
                                         "    for: butelki\n"
                                         "    from: 2026-12-24\n"
                                         "    until: 2026-11-20\n"
                                         "  - article: kaucja\n"
                                         "    from: 2026-02-30\n"
                                         "    untill: 2026-12-24\n",
                                     "categories.yaml");
    CHECK(told(slips.problems).find("categories.yaml:8: \"until\" is before \"from\"\n") !=
          std::string::npos);
    for (const char* slip : {":9: \"for\" is missing", ":9: \"until\" is missing",
                             ":10: the calendar has no 2026-02-30; mend \"from\"",
                             ":11: unknown key \"untill\"; did you mean \"until\"?"}) {
        CAPTURE(slip);
        CAPTURE(told(slips.problems));
        CHECK(told(slips.problems).find(slip) != std::string::npos);
    }
    CHECK(slips.shelves.promoted.empty());
}

TEST_CASE("an article for things that no article speaks of is named with what people say") {
    const std::string categories =
        "categories:\n  - {id: sklep, name: S, summary: S, icon: b}\nemergency: kaucja\nwanted:\n";
    const auto whole =
        parse_shelves(categories + "  - {article: kaucja, for: [gdzie, szukam]}\n", "c.yaml");
    CHECK(told(whole.problems).empty());
    REQUIRE(whole.shelves.wanted.size() == 1);
    CHECK(whole.shelves.wanted.front().article == "kaucja");
    CHECK(whole.shelves.wanted.front().questions == std::vector<std::string>{"gdzie", "szukam"});
    const auto slip = parse_shelves(categories + "  - {article: kaucja}\n", "c.yaml");
    CHECK(told(slip.problems).find("c.yaml:5: \"for\" is missing") != std::string::npos);
    CHECK(slip.shelves.wanted.empty());
}

TEST_CASE("a folder that is no content folder is told so") {
    TemporaryFolder folder;
    folder.write("kaucja.md", "Tekst");
    const auto library = read_library(folder.path());
    REQUIRE(library.problems.size() == 2);
    CHECK(library.problems[0].what == "there are no articles here; is this the content folder?");
    CHECK(library.problems[1].what == "there is no such file in the content folder");
    CHECK_THROWS_AS(read_library(folder.path() / "brak"), LibraryError);
    CHECK_THROWS_AS(read_library(folder.path() / "kaucja.md"), LibraryError);
    CHECK_THROWS_AS(read_library(folder.path() / "brak.jsonl"), LibraryError);
    CHECK_THROWS_AS(read_library(""), LibraryError);
}

TEST_CASE("odd files among the articles are told and the rest is read") {
    Shop shop;
    shop.write("articles/zwroty/notatki.txt", "x");
    fs::create_directories(shop.path() / "articles/zwroty/folder.md");
    shop.write("articles/zwroty/wielki.md",
               "---\nid: wielki\n---\n" + std::string(2 * 1024 * 1024, 'x'));
    const auto told = shop.told();
    CHECK(told.starts_with(
        "advice: articles/zwroty/notatki.txt: this file is not read: the name of an article ends "
        "in \".md\"\n"
        "articles/zwroty/wielki.md: the article has over 1 MiB; divide it\n"));
    CHECK(ids(shop.library()) == Words{"kaucja"});
    CHECK(shop.library().broken == Words{"wielki"});
}

TEST_CASE("symbolic links are followed inside the content folder and nowhere else") {
    TemporaryFolder outside;
    outside.write("paragon.md", file_of({.id = "paragon"}));
    outside.write("stop-words.txt", "i\n");
    outside.write("numer.png", png);
    Shop shop;
    const auto articles = shop.path() / "articles/zwroty";
    fs::create_symlink(outside.path() / "paragon.md", articles / "paragon.md");
    fs::create_directory_symlink(outside.path(), articles / "obce");
    fs::create_symlink("brak.md", articles / "donikad.md");
    fs::create_directory_symlink(outside.path(), shop.path() / "lexicon");
    shop.write("contact/channels.yaml", "channels: []\n");
    fs::create_symlink(outside.path() / "stop-words.txt", shop.path() / "contact/obcy.txt");
    shop.write("images/a.png", png);
    fs::create_symlink(outside.path() / "numer.png", shop.path() / "images/numer.png");
    fs::create_symlink("a.png", shop.path() / "images/b.png");
    shop.write("tekst.md", file_of({.id = "tekst", .body = "![x](numer.png)\n\n![y](b.png)"}));
    fs::create_symlink("../../tekst.md", articles / "tekst.md");

    const auto library = shop.library();
    const std::string leads_out =
        ": this link leads out of the content folder; put the files themselves here\n";
    CHECK(shop.told() ==
          "articles/zwroty/donikad.md" + leads_out + "articles/zwroty/obce" + leads_out +
              "articles/zwroty/paragon.md" + leads_out +
              "articles/zwroty/tekst.md:11: unknown picture \"numer.png\"; put the file into "
              "images/\n" +
              "contact/obcy.txt" + leads_out + "lexicon" + leads_out);
    CHECK(ids(library) == Words{"kaucja"});
    CHECK(library.word_lists.empty());
    CHECK(library.contact.empty());
    CHECK(library.images == shop.path() / "images");
}

TEST_CASE("a circle of links ends") {
    Shop shop;
    fs::create_directory_symlink("..", shop.path() / "articles/kolo");
    const auto library = shop.library();
    CHECK_FALSE(library.problems.empty());
    CHECK(library.broken == Words{"kaucja"});
}
