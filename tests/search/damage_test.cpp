#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <sstream>

#include "index/search/error.h"
#include "index/search/vocabulary.h"
#include "tests/search/small_shop.h"

using namespace okienko;
using namespace okienko::search;

namespace {

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void overwrite(const std::filesystem::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
}

/// Uses all of an index. A damaged one may refuse or answer nonsense, never more than that.
void use(const std::filesystem::path& folder) {
    try {
        const Searcher searcher(folder, plain_analyzer());
        for (const char* question : {"zwrot bez paragonu", "paargon", "lodówka gwint sklep"}) {
            searcher.find({.question = question, .explain = true});
        }
        searcher.list("");
        searcher.article("zwrot-bez-paragonu");
    } catch (const IndexError&) {
    }
}

/// All that a vocabulary says of words and stems.
std::string told(const Vocabulary& vocabulary) {
    std::ostringstream told;
    for (WordId word = 0; word < vocabulary.words(); ++word) {
        told << vocabulary.word(word) << ' ' << vocabulary.written(word) << ' '
             << vocabulary.stem_of(word) << ' ' << vocabulary.count_of(word) << '\n';
        for_each_trigram(vocabulary.word(word), [&](Trigram trigram) {
            told << vocabulary.articles_with(trigram) << ' ';
        });
        told << vocabulary.articles_with_prefix(prefix_of(vocabulary.word(word))) << '\n';
    }
    for (StemId stem = 0; stem < vocabulary.stems(); ++stem) {
        told << vocabulary.stem(stem) << ' ' << vocabulary.articles_with_stem(stem) << '\n';
    }
    return std::move(told).str();
}

}  // namespace

TEST_CASE("an index that is not there, cut short or of another kind is refused with its path") {
    CHECK_THROWS_AS(Searcher("/no/such/index", plain_analyzer()), IndexError);

    for (const std::string& file : std::vector<std::string>{"words", "articles", "postings"}) {
        CAPTURE(file);
        const SmallShop shop(four_articles());
        const std::filesystem::path path = shop.folder() / file;
        const std::string content = content_of(path);
        REQUIRE_FALSE(content.empty());

        const auto refusal = [&]() -> std::string {
            try {
                shop.searcher();
                return "";
            } catch (const IndexError& error) {
                return error.what();
            }
        };
        overwrite(path, "");
        CHECK(refusal().find(file) != std::string::npos);
        overwrite(path, content.substr(0, 40));
        CHECK(refusal().find(file) != std::string::npos);
        overwrite(path, "Kiedyś był tu indeks, a teraz jest ten tekst, dłuższy niż nagłówek.");
        CHECK(refusal().find(file) != std::string::npos);
        std::filesystem::remove(path);
        CHECK(refusal().find(file) != std::string::npos);
    }
}

TEST_CASE("an index of another format is refused") {
    const SmallShop shop(four_articles());
    std::string content = content_of(shop.folder() / "words");
    content[16] = '\x7F';
    overwrite(shop.folder() / "words", content);
    CHECK_THROWS_WITH_AS(shop.searcher(), doctest::Contains("format 127"), IndexError);
}

TEST_CASE("no flipped byte in our own files makes a search do worse than refuse") {
    const SmallShop shop(four_articles());
    for (const std::string& file : std::vector<std::string>{"words", "articles"}) {
        const std::filesystem::path path = shop.folder() / file;
        const std::string content = content_of(path);
        const std::size_t step = content.size() / 600 + 1;
        for (std::size_t at = 0; at < content.size(); at += step) {
            CAPTURE(file);
            CAPTURE(at);
            for (const char flip : {'\x01', '\x80', '\xFF'}) {
                std::string damaged = content;
                damaged[at] = static_cast<char>(damaged[at] ^ flip);
                overwrite(path, damaged);
                CHECK_NOTHROW(use(shop.folder()));
            }
        }
        overwrite(path, content);
    }
}

TEST_CASE("words that a flipped byte would change are refused") {
    const SmallShop shop(four_articles());
    const std::filesystem::path path = shop.folder() / "words";
    const std::string content = content_of(path);
    const std::string words = told(Vocabulary(shop.folder()));
    std::size_t refused = 0;
    for (std::size_t at = 0; at < content.size(); ++at) {
        CAPTURE(at);
        std::string damaged = content;
        damaged[at] = static_cast<char>(damaged[at] ^ '\x10');
        overwrite(path, damaged);
        try {
            const std::string damaged_words = told(Vocabulary(shop.folder()));
            CHECK(damaged_words == words);
        } catch (const IndexError&) {
            ++refused;
        }
    }
    // The others are the zero bytes between tables.
    CHECK(refused > content.size() * 3 / 4);
}

TEST_CASE("an index is not written over anything") {
    const Folder folder;
    std::filesystem::create_directories(folder.path());
    overwrite(folder.path() / "notatki.txt", "ważne");
    CHECK_THROWS_AS(write_index(folder.path(), {}, plain_analyzer()), IndexError);
    CHECK(content_of(folder.path() / "notatki.txt") == "ważne");
    CHECK_THROWS_AS(write_index("/proc/okienko", {}, plain_analyzer()), IndexError);
}
