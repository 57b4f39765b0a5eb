/// A small dictionary, from rows to a lexicon that answers.
#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "index/text/lexicon.h"
#include "index/text/lexicon_compiler/dictionary.h"
#include "index/text/lexicon_compiler/families.h"
#include "index/text/lexicon_compiler/hunspell_words.h"
#include "index/text/lexicon_compiler/lexicon_contents.h"
#include "index/text/lexicon_compiler/lexicon_writer.h"
#include "index/text/lexicon_compiler/stem_table.h"
#include "index/text/lexicon_compiler/usage.h"
#include "index/text/lexicon_compiler/word_counts.h"

using namespace okienko::text;

namespace {

const char* const rows[] = {
    "sąd;AA;subst:sg:nom:m3+subst:sg:acc:m3",
    "sądu;AB;subst:sg:gen:m3",
    "sądy;AB;subst:pl:nom:m3",
    "sad;AA;subst:sg:nom:m3",
    "sadu;AB;subst:sg:gen:m3",
    "sadami;AD;subst:pl:inst:m3",
    "żarówka;AA;subst:sg:nom:f",
    "żarówki;ABa;subst:sg:gen:f+subst:pl:nom:f",
    "żarówkę;ACa;subst:sg:acc:f",
    "żarówek;ACka;subst:pl:gen:f",
    "działa;AAć;verb:fin:sg:ter:imperf",
    "działać;AA;verb:inf:imperf",
    "działają;ADć;verb:fin:pl:ter:imperf",
    "wg;AA;brev:npun",
};

std::string compiled() {
    Dictionary dictionary;
    for (const char* row : rows) dictionary.add(decode_row(row));
    dictionary.finish();
    WordCounts counts;
    count_words("Sąd orzekł. Sąd! W sądzie sąd sądu; żarówki, żarówka. Działa.", 1, counts);
    const Usage usage(dictionary, counts);
    return build_lexicon(condense(make_stem_table(dictionary, usage, Families(dictionary, usage))));
}

/// A folder of its own, gone when the test is over.
class Scratch {
public:
    Scratch()
        : folder_(std::filesystem::temp_directory_path() /
                  ("okienko-compiled-" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(folder_);
    }

    ~Scratch() { std::filesystem::remove_all(folder_); }

    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    std::filesystem::path operator/(const char* name) const { return folder_ / name; }

private:
    std::filesystem::path folder_;
};

}  // namespace

TEST_CASE("a compiled lexicon gives back the stems it was made of") {
    const Scratch folder;
    write_file(folder / "small.lexicon", compiled());
    const auto lexicon = Lexicon::open(folder / "small.lexicon");

    struct Case {
        const char* form;
        const char* folded;
        const char* exact;
    };

    const Case cases[] = {
        {"żarówek", "zarowka", "żarówka"},
        {"zarowki", "zarowka", "zarowka"},
        {"działają", "dzialac", "działać"},
        {"dzialaja", "dzialac", "dzialać"},
        {"sądu", "sad", "sąd"},
        {"sadami", "sad", "sad"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.form);
        CHECK(lexicon->folded_stem(c.form) == c.folded);
        CHECK(lexicon->exact_stem(c.form) == c.exact);
        CHECK(lexicon->knows(c.form));
    }
}

TEST_CASE("the same input gives the same bytes") {
    CHECK(compiled() == compiled());
}

TEST_CASE("a lexicon of nothing opens, and leaves words as they are") {
    const Scratch folder;
    write_file(folder / "empty.lexicon", build_lexicon(condense({})));
    const auto lexicon = Lexicon::open(folder / "empty.lexicon");
    CHECK(lexicon->folded_stem("żarówkami") == "zarowkami");
    CHECK_FALSE(lexicon->knows("żarówka"));
}

TEST_CASE("a lexicon that cannot be written is told, with its path") {
    CHECK_THROWS_WITH_AS(write_file("/nowhere/a.lexicon", "x"),
                         "/nowhere/a.lexicon.new: cannot write: No such file or directory",
                         std::runtime_error);
}

TEST_CASE("only single words of a language model are counted") {
    std::istringstream model("\\1-grams:\n12 zwrot\n3 <s>\n5 dwa słowa\nx y\n7 Zwrot\n8\n");
    WordCounts counts;
    count_unigrams(model, 2, counts);
    REQUIRE(counts.size() == 1);
    CHECK(counts.at("zwrot").small == 24);
    CHECK(counts.at("zwrot").capital == 14);
}
