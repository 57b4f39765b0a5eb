/// The same page in every charset that Polish pages come in.
#include <doctest/doctest.h>

#include <string>

#include "index/article/importer/charset.h"
#include "tests/article/importer/pages.h"

using okienko::importer::readable;
using okienko_test::body_of;
using okienko_test::import;

namespace {

const std::string sentence = "Zażółć gęślą jaźń, proszę.";
const std::string windows_1250 = "Za\xBF\xF3\xB3\xE6 g\xEA\x9Cl\xB9 ja\x9F\xF1, prosz\xEA.";
const std::string iso_8859_2 = "Za\xBF\xF3\xB3\xE6 g\xEA\xB6l\xB1 ja\xBC\xF1, prosz\xEA.";

/// UTF-16 of text within the Basic Multilingual Plane.
std::string utf16(const std::string& text, bool is_little, bool has_mark) {
    std::u16string units = has_mark ? u"\uFEFF" : u"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80) {
            units += static_cast<char16_t>(byte);
        } else {
            units += static_cast<char16_t>((byte & 0x1F) << 6 | (text[++i] & 0x3F));
        }
    }
    std::string bytes;
    for (const char16_t unit : units) {
        const char low = static_cast<char>(unit & 0xFF);
        const char high = static_cast<char>(unit >> 8);
        bytes += is_little ? low : high;
        bytes += is_little ? high : low;
    }
    return bytes;
}

std::string page(const std::string& charset, const std::string& words) {
    const std::string meta = charset.empty() ? "" : "<meta charset=\"" + charset + "\">";
    return "<html><head>" + meta + "<title>T</title></head><body><p>" + words +
           "</p></body></html>";
}

}  // namespace

TEST_CASE("a page reads the same in every charset, whatever it says of itself") {
    struct Row {
        const char* what;
        std::string bytes;
        const char* charset;
    };

    const Row rows[] = {
        {"UTF-8", page("utf-8", sentence), "utf-8"},
        {"UTF-8, not named", page("", sentence), "utf-8"},
        {"a byte order mark", "\xEF\xBB\xBF" + page("", sentence), "utf-8"},
        {"UTF-8 that calls itself ISO-8859-2", page("iso-8859-2", sentence), "utf-8"},
        {"windows-1250", page("windows-1250", windows_1250), "windows-1250"},
        {"windows-1250, not named", page("", windows_1250), "windows-1250"},
        {"windows-1250 that calls itself UTF-8", page("utf-8", windows_1250), "windows-1250"},
        {"windows-1250 that calls itself ISO-8859-2", page("iso-8859-2", windows_1250),
         "windows-1250"},
        {"ISO-8859-2", page("ISO-8859-2", iso_8859_2), "iso-8859-2"},
        {"ISO-8859-2, not named", page("", iso_8859_2), "iso-8859-2"},
        {"ISO-8859-2 that calls itself windows-1250", page("windows-1250", iso_8859_2),
         "iso-8859-2"},
        {"UTF-16, little end first", utf16(page("", sentence), true, true), "utf-16"},
        {"UTF-16, big end first", utf16(page("", sentence), false, true), "utf-16"},
        {"UTF-16 without a mark", utf16(page("", sentence), true, false), "utf-16le"},
        {"UTF-16 without a mark, big end first", utf16(page("", sentence), false, false),
         "utf-16be"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        CHECK(body_of("a.html", row.bytes) == sentence + "\n");
        CHECK(readable(row.bytes).charset == row.charset);
    }
}

TEST_CASE("some spoilt bytes do not make a long page another charset's") {
    std::string words;
    for (int i = 0; i < 20; ++i) words += sentence + " ";
    const auto imported = import("a.html", page("utf-8", words + "\xFF koniec zdania."));
    REQUIRE(imported.drafts.size() == 1);
    CHECK(imported.charset == "utf-8");
    CHECK(imported.odd_bytes == 1);
    CHECK(imported.drafts.front().body.find("koniec zdania.") != std::string::npos);
}
