/// The synonyms that editors list: what is wrong with them, and what each is for.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "index/publish/generation.h"
#include "index/publish/generation_folders.h"
#include "index/search/evaluation.h"
#include "index/search/searcher.h"
#include "index/text/analyzer.h"
#include "index/text/lexicon.h"
#include "shop.h"

using namespace okienko_test;
using namespace okienko;

namespace {

const fs::path content = fs::path(OKIENKO_SOURCE_DIR) / "content";

/// Where the first right article stands for `question`, from 1; 99 if not among the first ten.
std::size_t place_of_answer(const search::Searcher& searcher,
                            const search::GoldenQuestion& question) {
    const auto hits = searcher.find({.question = question.question, .limit = 10}).hits;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const auto& ids = question.ids;
        if (std::find(ids.begin(), ids.end(), hits[i].article.id) != ids.end()) return i + 1;
    }
    return 99;
}

/// Our own articles, asked with the synonyms of our choice.
class OurShop {
public:
    OurShop() : lists_(text::read_word_lists(content / "lexicon")) {
        REQUIRE(run({"index", content.string(), "--out", folder_ / "data"}).status == 0);
        lines_ = lists_.synonyms;
    }

    const std::vector<text::SynonymLine>& lines() const { return lines_; }

    /// Answers an audience with all lines but the one of this number.
    search::Searcher searcher(const std::string& audience, int without) {
        lists_.synonyms.clear();
        for (const text::SynonymLine& line : lines_) {
            if (line.line != without) lists_.synonyms.push_back(line);
        }
        return search::Searcher(publish::folder_of(folder_ / "data", 1) / audience / "index",
                                text::polish_analyzer(lexicon_, lists_));
    }

private:
    Folder folder_;
    std::shared_ptr<const text::Lexicon> lexicon_ = text::Lexicon::open(OKIENKO_LEXICON);
    text::WordLists lists_;
    std::vector<text::SynonymLine> lines_;
};

}  // namespace

TEST_CASE("each line of our synonyms is needed by a golden question of its own") {
    OurShop shop;
    const auto golden =
        search::parse_golden(contents_of(content / "golden/synonimy.tsv"), "").questions;
    REQUIRE(golden.size() == shop.lines().size());
    const search::Searcher customer = shop.searcher("customer", 0);
    const search::Searcher agent = shop.searcher("agent", 0);
    for (std::size_t i = 0; i < golden.size(); ++i) {
        const search::GoldenQuestion& question = golden[i];
        const int line = shop.lines()[i].line;
        CAPTURE(question.question);
        CAPTURE(line);
        const std::size_t with =
            place_of_answer(question.audience == "agent" ? agent : customer, question);
        CHECK(with <= 3);
        CHECK(place_of_answer(shop.searcher(question.audience, line), question) > with);
    }
}

TEST_CASE("what is wrong with synonyms is told with its line and what to do") {
    struct Row {
        const char* lines;
        const char* told;
    };

    const Row rows[] = {
        {"hajs mamona\n", ":1: błąd: w linii „hajs mamona” brakuje znaku"},
        {"# uwaga\nhajs >\n", ":2: błąd: po jednej stronie znaku brakuje słowa"},
        {"dowód zakupu > paragon\n", ":1: błąd: „dowód zakupu” to nie jedno słowo"},
        {"kwit > dowód\ndowody > kwit\n",
         ":2: błąd: „dowody” prowadzi do „kwit”, a linia 1 z powrotem"},
        {"kwit > dowód\nkwity > dowód\n", ":2: rada: parę „kwity”, „dowód” ma już linia 1"},
        {"prezenty > prezent\n", ":1: rada: „prezenty” i „prezent” mają ten sam rdzeń"},
        {"jest > prezent\n", ":1: rada: „jest” to słowo mniejszej wagi"},
        {"upominek > suwenir\n", ":1: rada: w żadnym artykule nie ma słowa „suwenir”"},
        {"suwenir > prezent\nkwit ~ dowód\n", ":2: rada: w żadnym artykule nie ma słowa „kwit”"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.lines);
        const Shop shop;
        shop.write("content/lexicon/stop-words.txt", "jest\n");
        const std::string file = shop.write("content/lexicon/synonyms.txt", row.lines);
        const Ran ran = run({"check", shop.content()});
        CHECK(ran.out.find(file + row.told) != std::string::npos);
        CHECK(ran.status == (std::string(row.told).find("błąd") == std::string::npos ? 0 : 1));
    }
}

TEST_CASE("a published shop answers in its editors' synonyms") {
    const Shop shop;
    shop.write("content/lexicon/synonyms.txt", "podarek > prezent\n");
    REQUIRE(shop.index().status == 0);
    const Ran ran = run({"search", "--index", shop.data(), "--explain", "podarek"});
    CHECK(ran.out.find("Czy mogę oddać prezent?") != std::string::npos);
    CHECK(ran.out.find("podarek → prezent") != std::string::npos);
}
