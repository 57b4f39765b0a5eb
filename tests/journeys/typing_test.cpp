#include <algorithm>

#include "tests/journeys/shop.h"

using namespace okienko;
using namespace okienko::kiosk;

namespace {

std::vector<std::string> in_sight(const Visitor& visitor) {
    std::vector<std::string> ids;
    if (const auto* typing = visitor.session.typing())
        for (const auto& article : typing->articles) ids.push_back(article.id);
    return ids;
}

bool has(const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// The text after every letter, as on a keyboard.
std::vector<std::string> beginnings_of(const std::string& text) {
    std::vector<std::string> beginnings;
    for (std::size_t end = 1; end <= text.size(); ++end) {
        const bool is_inside =
            end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U;
        if (!is_inside) beginnings.push_back(text.substr(0, end));
    }
    return beginnings;
}

}  // namespace

TEST_CASE("the article is among the first three before the question is typed to its end") {
    struct Row {
        const char* typed;
        const char* article;
    };

    const Row rows[] = {
        {"zgubiłam par", "zwrot-bez-paragonu"},       {"zgubilam par", "zwrot-bez-paragonu"},
        {"zgubiłem port", "zgubione-rzeczy"},         {"kaucja za but", "kaucja-butelki-puszki"},
        {"jak złożyć rekl", "reklamacja-jak-zlozyc"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.typed);
        Visitor visitor;
        for (const std::string& text : beginnings_of(row.typed)) visitor.does(Typed{text});
        auto first = in_sight(visitor);
        first.resize(std::min<std::size_t>(first.size(), 3));
        CHECK(has(first, row.article));
        visitor.does(Opened{row.article});
        CHECK_FALSE(visitor.screen<Reading>().is_missing);
    }
}

TEST_CASE("at every letter at most one of the first three is another article, while they match") {
    for (const char* question :
         {"zgubiłam paragon i chcę zwrócić buty", "jak złożyć reklamację na pralkę",
          "godziny otwarcia w niedzielę", "czy mogę zapłacić blikiem", "zwrot towaru bez metki"}) {
        Visitor visitor;
        std::vector<std::string> before;
        for (const std::string& text : beginnings_of(question)) {
            CAPTURE(text);
            visitor.does(Typed{text});
            const auto now = in_sight(visitor);
            std::vector<std::string> first(now.begin(),
                                           now.begin() + std::min<long>(3, std::ssize(now)));
            // One that is not among all that come up does not match any longer.
            const auto is_ousted = [&](const std::string& id) {
                return has(now, id) && !has(first, id);
            };
            CHECK(std::count_if(before.begin(), before.end(), is_ousted) <= 1);
            before = first;
        }
    }
}

TEST_CASE("something comes up for a single letter, in every language") {
    for (const auto& [language, letter] :
         {std::pair{"pl", "z"}, std::pair{"en", "r"}, std::pair{"uk", "п"}}) {
        CAPTURE(language);
        Visitor visitor;
        visitor.does(LanguageChosen{language});
        visitor.does(Typed{letter});
        CHECK(in_sight(visitor).size() >= 3);
        CHECK(visitor.session.typing()->language == language);
        CHECK_FALSE(visitor.session.typing()->endings.empty());
    }
}

TEST_CASE("any text may be typed") {
    Visitor visitor;
    for (const std::string& text :
         {std::string("???"), std::string("zwrot\xff"), std::string(10'000, 'a'),
          std::string("\u0301"), std::string("zwrot\0par", 9)}) {
        CAPTURE(text.substr(0, 20));
        visitor.does(Typed{text});
        CHECK(visitor.session.typing()->is_answered);
    }
}
