#include "index/text/lexicon_compiler/dictionary_row.h"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace okienko::text;

TEST_CASE("a row's lemma is its form, cut and lengthened as the code says") {
    struct Case {
        const char* sequence;
        const char* form;
        const char* lemma;
    };

    const Case cases[] = {
        {"działa;AAć;verb:fin", "działa", "działać"},
        {"najładniejszy;DGy;adj:sg", "najładniejszy", "ładny"},
        {"psy;ACies;subst:pl", "psy", "pies"},
        {"kot;AA;subst:sg", "kot", "kot"},
        {"lepszy;\x40\x40"
         "dobry;adj:com",
         "lepszy", "dobry"},  // all of it dropped
    };
    for (const Case& c : cases) {
        CAPTURE(c.sequence);
        const DictionaryRow row = decode_row(c.sequence);
        CHECK(row.form == c.form);
        CHECK(row.lemma == c.lemma);
    }
}

TEST_CASE("a sequence of another shape is refused, and named") {
    for (const char* sequence :
         {"", "kot", "kot;AA", "kot;A;subst", "kot;AZ;subst:sg", "kot;AD;x", "kot;AA;a;b"}) {
        CAPTURE(sequence);
        CHECK_THROWS_AS(decode_row(sequence), std::runtime_error);
    }
}

TEST_CASE("tags tell parts of speech, comparison, negation and the past, each cell once") {
    const auto tags = parse_tags("adj:sg:nom:m3:com+adj:sg:acc:m3:com+adj:sg:nom:m3:com");
    REQUIRE(tags.size() == 2);
    CHECK(tags[0].word_class == WordClass::adjective);
    CHECK(tags[0].is_compared);
    CHECK_FALSE(tags[0].is_negated);
    CHECK(parse_tags("ppas:sg:nom:m1:perf:neg")[0].is_negated);
    CHECK(parse_tags("verb:praet:sg:m1:ter:perf")[0].is_past);
    CHECK(parse_tags("brev:pun")[0].is_abbreviation);
}
