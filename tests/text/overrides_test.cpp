#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "index/text/lexicon.h"
#include "index/text/word_lists.h"

namespace fs = std::filesystem;
using okienko::text::LexiconError;
using okienko::text::read_overrides;
using okienko::text::read_word_lists;

TEST_CASE("overrides are read alike from a file of their own and from the folder of word lists") {
    const fs::path folder = fs::temp_directory_path() / "okienko-overrides";
    fs::create_directories(folder);
    std::ofstream(folder / "overrides.tsv") << "# ekspres ciśnieniowy\n"
                                               "Działa\tdziałać\r\n"
                                               "\n"
                                               "iphonea\tiphone\n"
                                               "no tab, no override\n";

    const auto overrides = read_overrides(folder / "overrides.tsv");
    CHECK(overrides.size() == 2);
    CHECK(overrides.at("działa") == "działać");
    CHECK(overrides.at("iphonea") == "iphone");
    CHECK(read_word_lists(folder).overrides == overrides);
    fs::remove_all(folder);
}

TEST_CASE("a file of overrides that is named must be there") {
    CHECK_THROWS_AS(read_overrides("/nonexistent/overrides.tsv"), LexiconError);
    CHECK_THROWS_AS(read_overrides("/tmp"), LexiconError);
}
