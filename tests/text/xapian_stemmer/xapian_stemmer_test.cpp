/// Our stemmers under a stock Xapian, as index/text/README.md shows it.
#include "index/text/xapian_stemmer/xapian_stemmer.h"

#include <doctest/doctest.h>
#include <xapian.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

// [README
Xapian::WritableDatabase index_of(const std::vector<std::string>& texts, const Xapian::Stem& stem) {
    Xapian::WritableDatabase index("", Xapian::DB_BACKEND_INMEMORY);
    Xapian::TermGenerator generator;
    generator.set_stemmer(stem);
    generator.set_stemming_strategy(Xapian::TermGenerator::STEM_ALL);
    for (const std::string& text : texts) {
        Xapian::Document document;
        document.set_data(text);
        generator.set_document(document);
        generator.index_text(text);
        index.add_document(document);
    }
    return index;
}

std::string best_text(const Xapian::Database& index, const std::string& question,
                      const Xapian::Stem& stem) {
    Xapian::QueryParser parser;
    parser.set_stemmer(stem);
    parser.set_stemming_strategy(Xapian::QueryParser::STEM_ALL);
    Xapian::Enquire enquire(index);
    enquire.set_query(parser.parse_query(question));
    const Xapian::MSet found = enquire.get_mset(0, 1);
    return found.empty() ? "" : found.begin().get_document().get_data();
}

const std::string lexicon = OKIENKO_LEXICON;  // /usr/share/okienko/polish.lexicon

std::string answer(const std::string& question) {
    const Xapian::Stem stem = okienko::text::xapian_stem(okienko::text::stemmer_for("pl", lexicon));
    const auto index = index_of({"Zwrot żarówki", "Godziny otwarcia"}, stem);
    return best_text(index, question, stem);  // "zarowkami" finds "Zwrot żarówki"
}

// README]

std::string contents(const std::string& file) {
    std::ifstream in(std::string(OKIENKO_SOURCE_DIR) + "/" + file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a stock Xapian finds every inflection, typed in any way") {
    struct Case {
        const char* question;
        const char* text;
    };

    const Case cases[] = {
        {"żarówkami", "Zwrot żarówki"},
        {"zarowkami", "Zwrot żarówki"},
        {"ZWROTY Żarówek", "Zwrot żarówki"},
        {"zwrócić", ""},
        {"Godzin", "Godziny otwarcia"},
        {"otwarciem", "Godziny otwarcia"},
        {"paragon", ""},
        {"", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.question);
        CHECK(answer(c.question) == c.text);
    }
}

TEST_CASE("Ukrainian and English serve Xapian as well") {
    using namespace okienko::text;
    const Xapian::Stem english = xapian_stem(english_stemmer());
    CHECK(best_text(index_of({"returned boxes", "opening hours"}, english), "Return", english) ==
          "returned boxes");
    const Xapian::Stem ukrainian = xapian_stem(stemmer_for("uk", OKIENKO_UKRAINIAN_LEXICON));
    CHECK(best_text(index_of({"повернення чеків", "години"}, ukrainian), "чек", ukrainian) ==
          "повернення чеків");
}

TEST_CASE("the stemmer outlives whoever gave it to Xapian, and says what it is") {
    Xapian::TermGenerator generator;
    {
        auto stemmer = okienko::text::english_stemmer();
        generator.set_stemmer(okienko::text::xapian_stem(std::move(stemmer)));
    }
    Xapian::Document document;
    generator.set_document(document);
    generator.index_text("returning");
    CHECK(document.termlist_count() > 0);
    CHECK(okienko::text::xapian_stem(okienko::text::english_stemmer())
              .get_description()
              .find("okienko") != std::string::npos);
}

TEST_CASE("the example in the README is what this test compiles") {
    const std::string test = contents("tests/text/xapian_stemmer/xapian_stemmer_test.cpp");
    const std::string begin_mark = "// [README\n";
    const std::size_t begin = test.find(begin_mark) + begin_mark.size();
    const std::string example = test.substr(begin, test.find("// README]\n") - begin);
    REQUIRE(example.size() > 500);
    CHECK(contents("index/text/README.md").find("```cpp\n" + example + "```") != std::string::npos);
}
