/// Words that mean what others mean.
#include "index/text/synonyms.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "index/text/analyzer.h"
#include "index/text/lexicon.h"

using namespace okienko::text;

namespace {

Analyzer analyzer_with(std::string_view synonyms) {
    static const auto lexicon = Lexicon::open(OKIENKO_LEXICON);
    return polish_analyzer(lexicon, {.overrides = {}, .synonyms = parse_synonyms(synonyms).lines});
}

/// The words that `word` also means, by the articles' endings.
std::vector<std::string> meant_by(const Analyzer& analyzer, std::string_view word) {
    std::vector<std::string> words;
    const Tokens tokens = analyzer.analyze(word);
    REQUIRE(tokens.size() == 1);
    for (const Synonym& synonym : analyzer.synonyms_of(tokens[0].term))
        words.push_back(synonym.word);
    return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a line says which words mean which, in one direction or in both") {
    const SynonymFile file = parse_synonyms(
        "\xEF\xBB\xBF# jak mówią ludzie\r\n"
        "\n"
        "Hajs, forsa > pieniądze\r\n"
        "  paczka ~ przesyłka");
    CHECK(file.slips.empty());
    REQUIRE(file.lines.size() == 2);
    CHECK(file.lines[0].line == 3);
    CHECK(file.lines[0].left == Words{"hajs", "forsa"});
    CHECK(file.lines[0].right == Words{"pieniądze"});
    CHECK_FALSE(file.lines[0].is_two_way);
    CHECK(file.lines[1].line == 4);
    CHECK(file.lines[1].is_two_way);
}

TEST_CASE("a line that cannot be read is told with its number, and left out") {
    struct Row {
        const char* line;
        SynonymSlip::Kind kind;
        const char* word;
    };

    const Row rows[] = {
        {"hajs pieniądze", SynonymSlip::Kind::no_sign, "hajs pieniądze"},
        {"a ~ b ~ c", SynonymSlip::Kind::no_sign, "a ~ b ~ c"},
        {"a > b ~ c", SynonymSlip::Kind::no_sign, "a > b ~ c"},
        {"> pieniądze", SynonymSlip::Kind::empty_side, ""},
        {"hajs >", SynonymSlip::Kind::empty_side, ""},
        {"hajs,, forsa > pieniądze", SynonymSlip::Kind::empty_side, ""},
        {"kasa fiskalna > kasa", SynonymSlip::Kind::phrase, "kasa fiskalna"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const SynonymFile file = parse_synonyms(std::string("# uwaga\n") + row.line);
        CHECK(file.lines.empty());
        REQUIRE(file.slips.size() == 1);
        CHECK(file.slips[0].line == 2);
        CHECK(file.slips[0].kind == row.kind);
        CHECK(file.slips[0].word == row.word);
    }
}

TEST_CASE("a word means its synonyms in every inflection, typed with Polish letters or without") {
    const Analyzer analyzer = analyzer_with("hajs, forsa > pieniądze\npaczka ~ przesyłka\n");
    CHECK(meant_by(analyzer, "hajsu") == Words{"pieniadze"});
    CHECK(meant_by(analyzer, "FORSĘ") == Words{"pieniadze"});
    CHECK(meant_by(analyzer, "forse") == Words{"pieniadze"});
    CHECK(meant_by(analyzer, "pieniędzy").empty());
    CHECK(meant_by(analyzer, "paczki") == Words{"przesylka"});
    CHECK(meant_by(analyzer, "przesylki") == Words{"paczka"});
    CHECK(meant_by(analyzer, "lampa").empty());
}

TEST_CASE("no word means itself, and none means another twice") {
    const Analyzer analyzer =
        analyzer_with("zwrot ~ zwroty, oddanie\nzwrotu > oddania\nzwrot > oddanie, reklamacja\n");
    CHECK(meant_by(analyzer, "zwrot") == Words{"oddanie", "reklamacja"});
}
