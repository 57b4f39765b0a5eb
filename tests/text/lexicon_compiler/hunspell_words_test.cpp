#include "index/text/lexicon_compiler/hunspell_words.h"

#include <doctest/doctest.h>

#include <map>
#include <sstream>
#include <stdexcept>
#include <string>

#include "index/text/ukrainian_letters.h"

using okienko::text::HunspellWords;
using okienko::text::ukrainian_letters;

namespace {

const char* const affixes = R"(SET UTF-8
SFX A Y 3
SFX A а у а
SFX A а и [^ґГк]а
SFX A а ами .
SFX B Y 2
SFX B 0 у [бвчф]
SFX B 0 ом [^і]
SFX C Y 2
SFX C и у и
SFX C и ами и
)";

std::map<std::string, std::string> stems_of(const char* aff, const char* dic) {
    std::istringstream affix_lines(aff);
    std::istringstream lines(dic);
    const HunspellWords words(affix_lines, lines);
    std::map<std::string, std::string> stems;
    for (const auto& entry : words.stem_table()) {
        stems[ukrainian_letters(entry.spelling)] = ukrainian_letters(entry.stem);
    }
    return stems;
}

std::string refusal(const char* aff, const char* dic) {
    try {
        stems_of(aff, dic);
    } catch (const std::runtime_error& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("a word has the forms that its flags give, where its ending allows") {
    const auto stems = stems_of(affixes, "3\nшафа/A\nчек/B\nгав/B\n");
    CHECK(stems == std::map<std::string, std::string>{{"шафа", "шафа"},
                                                      {"шафу", "шафа"},
                                                      {"шафи", "шафа"},
                                                      {"шафами", "шафа"},
                                                      {"чек", "чек"},
                                                      {"чеком", "чек"},
                                                      {"гав", "гав"},
                                                      {"гаву", "гав"},
                                                      {"гавом", "гав"}});
}

TEST_CASE("words are folded as questions are; those with other letters are left out") {
    const auto stems = stems_of(affixes, "4\nп'ять\nґава/A\nTV\nвеб-чат\nй\n");
    CHECK(stems.at("пять") == "пять");
    CHECK(stems.at("гаву") == "гава");
    CHECK(stems.size() == 5);
}

TEST_CASE("of two words with one form the likelier has it: a name is the last to be meant") {
    const auto stems = stems_of(affixes, "2\nШуба/A\nшуб/B\n");
    CHECK(stems.at("шубу") == "шуб");
    CHECK(stems.at("шубами") == "шуба");
}

TEST_CASE("words that share most of their forms have one stem") {
    const auto stems = stems_of(affixes, "2\nшуби/C\nшуба/A\n");
    CHECK(stems.at("шуби") == "шуба");
    CHECK(stems.at("шубами") == "шуба");
}

TEST_CASE("files of another shape are refused with a sentence") {
    CHECK(refusal("", "1\nшафа/A\n") == "no suffixes: not a Hunspell affix file");
    CHECK(refusal("SFX AB а у а\n", "1\nшафа\n").find("one character") != std::string::npos);
    CHECK(refusal("SFX A а у [аб\n", "1\nшафа\n").find("bracket") != std::string::npos);
    CHECK(refusal(affixes, "2\ncat\ndog\n") == "no Ukrainian words in it");
}
