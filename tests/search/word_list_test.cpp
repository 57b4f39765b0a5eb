#include "index/search/word_list.h"

#include <doctest/doctest.h>

#include <span>
#include <string>
#include <vector>

#include "index/search/error.h"
#include "index/search/vocabulary.h"
#include "tests/search/small_shop.h"

using namespace okienko::search;

namespace {

/// A word as a test has it.
struct Row {
    std::string text;
    std::string written;
    std::string stem;
    std::uint32_t count;

    bool operator==(const Row&) const = default;
};

/// What a test gives as the articles of stems, trigrams and prefixes.
struct Articles {
    std::string stems;
    std::string trigrams;
    std::string prefixes;
};

/// A list that is refused, and what the refusal says.
struct Refused {
    std::vector<Row> words;
    Articles articles;
    const char* why;
};

void write_list(const std::filesystem::path& folder, const std::vector<Row>& rows,
                const Articles& articles) {
    std::filesystem::create_directories(folder);
    WordListWriter list;
    for (const Row& row : rows) {
        list.add({.text = row.text, .written = row.written, .stem = row.stem, .count = row.count});
    }
    TableFileWriter file(folder / vocabulary_file, vocabulary_kind,
                         static_cast<std::size_t>(VocabularyTable::count));
    list.write(file);
    for (const std::string* table : {&articles.stems, &articles.trigrams, &articles.prefixes}) {
        file.append_packed_table(*table);
    }
    file.finish();
}

std::vector<Row> read_list(const std::filesystem::path& folder) {
    const TableFile file(folder / vocabulary_file, vocabulary_kind,
                         static_cast<std::size_t>(VocabularyTable::count));
    WordListReader list(file);
    std::vector<Row> rows;
    for (std::size_t left = list.size(); left > 0; --left) {
        const ListedWord word = list.next();
        rows.push_back({std::string(word.text), std::string(word.written), std::string(word.stem),
                        word.count});
    }
    CHECK(list.at_end());
    return rows;
}

}  // namespace

TEST_CASE("a list of words gives them back as they are written, with stems and counts") {
    const std::string long_start(200, 'a');
    const std::vector<Row> rows = {
        {"3", "", "3", 7},
        {long_start, "", long_start, 1},
        {long_start + "b", "", long_start, 1},  // shares more than is written down
        {"isc", "iść", "isc", 4},
        {"strasse", "straße", "strasse", 2},  // two letters for one
        {"szedl", "szedł", "isc", 1},         // nothing of the stem
        {"tel", "tel.", "tel", 1},            // written longer
        {"telefony", "telefon", "telefon", 3},
        {"zarowka", "żarówka", "zarowk", 300},
        {"zarowka", "żarówka", "zarowka", 2},  // the same word with another stem
        {"zolc", "żółć", "zolc", 4'000'000'000},
        {"\u0456жак", "їжак", "\u0456жак", 1},  // a letter half of whose bytes stay
    };
    const Folder folder;
    write_list(folder.path(), rows, {});
    CHECK(read_list(folder.path()) == rows);

    const Folder empty;
    write_list(empty.path(), {}, {});
    CHECK(read_list(empty.path()).empty());
    CHECK(Vocabulary(empty.path()).words() == 0);
}

TEST_CASE("words have numbers by how common they are, stems by their commonest word") {
    const Folder folder;
    write_list(folder.path(),
               {{"kot", "", "kot", 2}, {"kota", "", "kot", 9}, {"lis", "", "lis", 2}},
               {"\5\2", "\5\5\5\5\5\2\2\2", "\3\4\2"});
    const Vocabulary vocabulary(folder.path());
    REQUIRE(vocabulary.words() == 3);
    CHECK(vocabulary.word(0) == "kota");
    CHECK(vocabulary.word(1) == "kot");  // as common as "lis"
    CHECK(vocabulary.word(2) == "lis");
    CHECK(vocabulary.stem(0) == "kot");
    CHECK(vocabulary.articles_with_stem(0) == 5);
    CHECK(vocabulary.articles_with_stem(1) == 2);
    const std::span<const WordId> cats = vocabulary.words_of(0);
    CHECK(std::vector(cats.begin(), cats.end()) == std::vector<WordId>{0, 1});
    const auto by_ending = vocabulary.words_ending_with("t");
    CHECK(std::vector(by_ending.begin(), by_ending.end()) == std::vector<WordId>{1});
    const auto by_start = vocabulary.words_starting_with("ko");
    CHECK(std::vector(by_start.begin(), by_start.end()) == std::vector<WordId>{1, 0});
}

TEST_CASE("a list out of order, or beside tables of another one, is refused") {
    const std::vector<Row> cat = {{"kot", "", "kot", 2}};
    const Articles of_cat = {"\2", "\2\2\2", "\2"};
    const std::vector<Refused> rows = {
        {{{"lis", "", "lis", 1}, {"kot", "", "kot", 1}}, {}, "out of order"},
        {cat, {"\2\2", of_cat.trigrams, of_cat.prefixes}, "do not belong together"},
        {cat, {of_cat.stems, "\2\2\2\2", of_cat.prefixes}, "do not belong together"},
        {cat, {of_cat.stems, of_cat.trigrams, "\2\2"}, "do not belong together"},
        {cat, {"", of_cat.trigrams, of_cat.prefixes}, "damaged"},
    };
    for (const Refused& row : rows) {
        CAPTURE(row.why);
        const Folder folder;
        write_list(folder.path(), row.words, row.articles);
        CHECK_THROWS_WITH_AS(Vocabulary(folder.path()), doctest::Contains(row.why), IndexError);
    }
    const Folder folder;
    write_list(folder.path(), cat, of_cat);
    CHECK_NOTHROW(Vocabulary(folder.path()));
}
