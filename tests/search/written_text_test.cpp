#include "index/search/written_text.h"

#include <doctest/doctest.h>

#include "index/search/error.h"
#include "tests/search/small_shop.h"

using namespace okienko;
using namespace okienko::search;

namespace {

/// `text` after it was noted and built again, its words usually written in small letters.
std::string there_and_back(const std::string& text) {
    const text::Tokens tokens = plain_analyzer().analyze(text);
    TextNotes notes;
    std::size_t at = 0;
    for (const text::Token& token : tokens) {
        const std::string here = text.substr(token.begin, token.end - token.begin);
        notes.add(text.substr(at, token.begin - at), here, text::fold_case(here));
        at = token.end;
    }
    const std::string bytes = notes.finish(text.substr(at));
    TextBuilder builder(bytes);
    std::string built;
    for (const text::Token& token : tokens) {
        const auto here = text.substr(token.begin, token.end - token.begin);
        CHECK(builder.append(built, text::fold_case(here)) == token.begin);
    }
    builder.finish(built);
    return built;
}

std::string notes_of_plain_words(std::size_t count) {
    TextNotes notes;
    notes.add("", "paragon", "paragon");
    for (std::size_t i = 0; i < count; ++i) notes.add(" ", "paragon", "paragon");
    return notes.finish("");
}

}  // namespace

TEST_CASE("a text comes back letter by letter, whatever stands between its words") {
    for (const std::string text : {
             "",
             "zwrot",
             "Zgubiłem paragon. Czy mogę oddać ŻARÓWKĘ?\nTak: w 14 dni, „bez podania przyczyny” "
             "(art. 27).\n",
             "Łódź, ŁÓDŹ, łódź, łÓDŹ i Ł",      // capitals of two bytes, some of them odd
             "straße STRASSE İstanbul ﬁnał ǅ",  // letters whose capital is longer, or another
             "  -  \t…—  \n\n\n",               // no word at all
             "e-mail: a@b.pl; RTV-200 / E27 = 60 W",
             "каса КАСА Каса 収納 café CAFÉ",
         }) {
        CAPTURE(text);
        CHECK(there_and_back(text) == text);
    }
}

TEST_CASE("words after a space, as they are mostly written, take no bytes") {
    CHECK(notes_of_plain_words(100).size() == notes_of_plain_words(1).size());
}

TEST_CASE("notes that are cut off end in an error, not in a text") {
    const std::string bytes = notes_of_plain_words(1);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CAPTURE(size);
        const auto build = [&] {
            TextBuilder builder(std::string_view(bytes).substr(0, size));
            std::string text;
            builder.append(text, "paragon");
            builder.append(text, "paragon");
            builder.finish(text);
        };
        CHECK_THROWS_AS(build(), IndexError);
    }
}
