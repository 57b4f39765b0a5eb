/// Buttons are called by one name, on the screen and in what articles say of them.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/language/said.h"

using namespace okienko::language;
namespace fs = std::filesystem;

namespace {

/// What an article says before the name of a button, or behind it.
constexpr std::array before_names = std::to_array<std::string_view>(
    {"otknij", "przycisk", "przycisku", "przyciskiem", "ybierz", "ouch", "button", "hoose",
     "атисніть", "оркніться", "иберіть", "кнопка", "кнопку", "кнопкою"});
constexpr std::array behind_names = std::to_array<std::string_view>(
    {"na dole ekranu", "u góry ekranu", "at the bottom of the screen", "at the top of the screen",
     "внизу екрана", "вгорі екрана", "угорі екрана"});

/// Of the till, the shop’s application and pages, a parcel machine, and the computers of staff.
const std::set<std::string> elsewhere{
    "Pomoc", "Nie pamiętam hasła", "Dołącz do programu", "Brakuje artykułu", "Załóż konto",
    "Zmień", "Wypisz się",         "Odbiór paczki"};

struct Quotes {
    std::string_view opening;
    std::string_view closing;
};

Quotes quotes_of(std::string_view code) {
    if (code == "pl") return {"„", "”"};
    if (code == "en") return {"“", "”"};
    return {"«", "»"};
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view signs = " *\n";
    const std::size_t first = text.find_first_not_of(signs);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(signs) + 1 - first);
}

/// The names in `text` that it calls a button.
std::vector<std::string> buttons_named_in(std::string_view text, Quotes quotes) {
    std::vector<std::string> names;
    for (std::size_t at = text.find(quotes.opening); at != text.npos;
         at = text.find(quotes.opening, at + 1)) {
        const std::size_t begin = at + quotes.opening.size();
        const std::size_t end = text.find(quotes.closing, begin);
        if (end == text.npos) break;
        const std::string_view before = trimmed(text.substr(0, at));
        const std::string_view behind = trimmed(text.substr(end + quotes.closing.size()));
        const bool is_button =
            std::any_of(before_names.begin(), before_names.end(),
                        [&](std::string_view word) { return before.ends_with(word); }) ||
            std::any_of(behind_names.begin(), behind_names.end(),
                        [&](std::string_view word) { return behind.starts_with(word); });
        if (is_button) names.emplace_back(text.substr(begin, end - begin));
    }
    return names;
}

/// "zwrot.uk.md" is Ukrainian, "zwrot.md" Polish.
std::string code_of(const fs::path& file) {
    const std::string code = file.stem().extension().string();
    return code.empty() ? "pl" : code.substr(1);
}

std::string bytes_of_article(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a button that an article names is one of the screen, in the article's language") {
    std::size_t count = 0;
    for (const std::string code : {"pl", "en", "uk"}) {
        const Language words = words_of(code);
        std::set<std::string> said;
        for (const std::string& key : words.keys()) said.insert(say(words, key, 5));
        for (const auto& entry :
             fs::recursive_directory_iterator(fs::path(OKIENKO_SOURCE_DIR) / "content/articles")) {
            if (entry.path().extension() != ".md" || code_of(entry.path()) != code) continue;
            const std::string text = bytes_of_article(entry.path());
            for (const std::string& name : buttons_named_in(text, quotes_of(code))) {
                if (elsewhere.contains(name)) continue;
                CAPTURE(entry.path().filename().string());
                CAPTURE(name);
                CHECK(said.contains(name));
                ++count;
            }
        }
    }
    CHECK(count > 30);
}

TEST_CASE("where a button says one word, its whole name has that word") {
    constexpr std::array pairs =
        std::to_array<std::pair<const char*, const char*>>({{"brief.person", "bar.person"},
                                                            {"brief.emergency", "bar.emergency"},
                                                            {"brief.text", "view.text_larger"},
                                                            {"brief.speak", "view.read_aloud"}});
    for (const std::string code : {"pl", "en", "uk"}) {
        const Language words = words_of(code);
        for (const auto& [brief, whole] : pairs) {
            CAPTURE(code);
            CAPTURE(brief);
            // Without its first letter, which is a capital, and its ending.
            const std::string_view word = words.text(brief);
            const std::size_t first = code == "uk" ? 2 : 1;
            const std::string_view stem = word.substr(first, code == "uk" ? 6 : 3);
            CHECK(words.text(whole).find(stem) != std::string_view::npos);
        }
    }
}
