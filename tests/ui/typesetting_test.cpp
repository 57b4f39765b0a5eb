#include "app/ui/typesetting.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

#include "app/ui/line_breaks.h"
#include "app/ui/rich_text.h"
#include "tests/ui/paper_screen.h"

namespace okienko::ui {
namespace {

constexpr std::string_view passage =
    "Zwrot i wymiana w sklepie z paragonem, a także u kuriera o każdej porze w ciągu 30 dni od "
    "zakupu i z kompletem akcesoriów. Zapłacisz 20 zł – mniej niż w zeszłym roku.";

std::string text_of(const SetText& set, const Line& line) {
    std::string text;
    for (const Piece& piece : line.pieces)
        text += set.text.substr(piece.begin, piece.end - piece.begin);
    return text;
}

std::string text_of(const SetText& set) {
    std::string text;
    for (const Line& line : set.lines) text += text_of(set, line);
    return text;
}

/// Runs `use` with a typesetter of real fonts.
void with_typesetter(const std::function<void(Canvas&)>& use) {
    PaperScreen screen;
    screen.frame();
    bool is_used = false;
    screen.show([&](Canvas& canvas) {
        if (!is_used) use(canvas);
        is_used = true;
    });
    REQUIRE(is_used);
}

}  // namespace

TEST_CASE("lines are no wider than asked, hold the whole text, and end on no lonely letter") {
    with_typesetter([](Canvas& canvas) {
        for (float width = 260; width < 1100; width += 37) {
            CAPTURE(width);
            const SetText& set = canvas.typesetter().set(passage, Font::body, width);
            CHECK(text_of(set) == passage);
            CHECK(set.width <= width);
            CHECK(set.height == set.line_height * static_cast<float>(set.lines.size()));
            for (const Line& line : set.lines) {
                std::string text = text_of(set, line);
                while (text.ends_with(' ')) text.pop_back();
                CAPTURE(text);
                CHECK(line.width <= width);
                const bool is_lonely =
                    text.size() > 1 && text[text.size() - 2] == ' ' &&
                    std::string_view("aiouwz").find(text.back()) != std::string_view::npos;
                CHECK_FALSE(is_lonely);
                CHECK_FALSE(text.ends_with("30"));
                CHECK_FALSE(text.starts_with("–"));
            }
        }
    });
}

TEST_CASE("no short text ends on a forgotten word where other breaks leave it as many lines") {
    struct Row {
        std::string text;
        Font font;
        float width;  ///< in which its last line is one word, set greedily
        std::size_t lines;
    };

    const Row rows[] = {
        {"Czy mogę zwrócić albo zareklamować zakup bez paragonu?", Font::title, 1030, 2},
        {"Wybierz porę i zostaw numer. Nie musisz czekać.", Font::body, 560, 2},
        {"Zwroty, reklamacje, faktury, skargi i rzeczy znalezione załatwisz tu na miejscu.",
         Font::body, 480, 3},
    };
    with_typesetter([&](Canvas& canvas) {
        for (const Row& row : rows) {
            CAPTURE(row.text);
            const SetText& set = canvas.typesetter().set(row.text, row.font, row.width);
            CHECK(text_of(set) == row.text);
            CHECK(set.lines.size() == row.lines);
            CHECK(text_of(set, set.lines.back()).find(' ') != std::string::npos);
        }
        // Lines of their own stay as they were written.
        const SetText& lines = canvas.typesetter().set("English\nE", Font::body, 400);
        CHECK(lines.lines.size() == 2);
    });
}

TEST_CASE("no title ends on half a line, nor on one short word, where other breaks help") {
    with_typesetter([](Canvas& canvas) {
        for (const std::string text :
             {"How to make a complaint, step by step", "Як подати рекламацію крок за кроком",
              "Ask in your own words, or choose a topic."})
            for (float width = 300; width < 700; width += 7) {
                CAPTURE(text);
                CAPTURE(width);
                const RichText title{text, {}};
                const std::size_t lines =
                    canvas.typesetter().set(title, style_of(Font::body), width).lines.size();
                const SetText& set = canvas.typesetter().set(title, title_in(Font::body), width);
                CHECK(set.lines.size() == lines);
                if (lines == 2) CHECK(set.lines.back().width >= 0.4F * set.width);
                if (lines == 2) CHECK(text_of(set, set.lines.back()).find(' ') != text.npos);
            }
        const SetText& question = canvas.typesetter().set(
            "Czy mogę zwrócić albo zareklamować zakup bez paragonu?", Font::heading, 480);
        REQUIRE(question.lines.size() == 3);
        CHECK(text_of(question, question.lines.back()) == "bez paragonu?");
    });
}

TEST_CASE("no word is broken between its letters for the sake of a longer last line") {
    with_typesetter([](Canvas& canvas) {
        for (const std::string text : {"Kasa 1", "Oświetlenie A", "Punkt obsługi 2"}) {
            CAPTURE(text);
            const float least = canvas.typesetter().two_line_width(text, Font::small);
            const SetText& set = canvas.typesetter().set(text, Font::small, least + 2);
            REQUIRE(set.lines.size() == 2);
            CHECK(set.text[set.lines[1].pieces.front().begin - 1] == ' ');
        }
    });
}

TEST_CASE("where a line breaks at a middle dot, the dot is not drawn") {
    const std::string_view text = "pon.–pt. 8:00–20:00 · sob. 9:00–17:00 · niedz. 10:00–16:00";
    with_typesetter([text](Canvas& canvas) {
        bool was_broken = false;
        for (float width = 200; width < 1100; width += 7) {
            CAPTURE(width);
            const SetText& set = canvas.typesetter().set(text, Font::body, width);
            was_broken = was_broken || set.lines.size() > 2;
            for (const Line& line : set.lines) {
                const std::string seen = text_of(set, line);
                CAPTURE(seen);
                CHECK_FALSE(seen.starts_with("·"));
                const std::string_view words = without_separator(seen);
                CHECK(words == std::string_view(seen).substr(0, seen.find_last_not_of(' ') + 1));
                CHECK(line.width <= width);
                CHECK(line.width ==
                      doctest::Approx(canvas.fonts().width(Font::body, words)).epsilon(0.01));
            }
        }
        CHECK(was_broken);
    });
}

TEST_CASE("what stands between middle dots is not broken where it has a line of its own") {
    const std::string_view lead = "1 minuta czytania";
    const std::string_view rest = "Sprawdzono 15 listopada 2026";
    const std::string text = std::string(lead) + " · " + std::string(rest);
    with_typesetter([&](Canvas& canvas) {
        const float widest = canvas.fonts().width(Font::body, rest);
        for (int more = 1; more < static_cast<int>(widest); more += 5) {
            const float width = widest + static_cast<float>(more);
            CAPTURE(width);
            const SetText& set = canvas.typesetter().set(text, Font::body, width);
            REQUIRE(set.lines.size() <= 2);
            if (set.lines.size() == 1) continue;
            CHECK(without_separator(text_of(set, set.lines[0])) == lead);
            CHECK(text_of(set, set.lines[1]) == rest);
        }
        // A part that is wider than a line is broken as any other words, and takes no more lines.
        const SetText& narrow = canvas.typesetter().set(text, Font::body, widest * 0.7F);
        CHECK(narrow.lines.size() == 3);
        CHECK(text_of(narrow).starts_with(lead));
        CHECK(text_of(narrow).ends_with("2026"));
    });
}

TEST_CASE("a name that is held together breaks between its words where it has no room") {
    with_typesetter([](Canvas& canvas) {
        const float room = canvas.fonts().width(Font::body, "Dom i Majster") + 1;
        const SetText& set = canvas.typesetter().set("Dom\u00A0i\u00A0Majster sp.\u00A0z\u00A0o.o.",
                                                     Font::body, room);
        REQUIRE(set.lines.size() == 2);
        CHECK(text_of(set, set.lines[0]) == "Dom\u00A0i\u00A0Majster ");
        const SetText& narrow =
            canvas.typesetter().set("Dom\u00A0i\u00A0Majster", Font::body, room * 0.8F);
        REQUIRE(narrow.lines.size() == 2);
        CHECK(text_of(narrow, narrow.lines[1]) == "Majster");
    });
}

TEST_CASE("what is wider than a line is broken all the same, and nothing is lost") {
    with_typesetter([](Canvas& canvas) {
        const std::string texts[] = {std::string(400, 'W'), "Konstantynopolitańczykowianeczka",
                                     "w i o u a z w i o u a z w i o u a z",
                                     "12 345 678 901 234 567 890 123 456 789 012 345 678"};
        for (const std::string& text : texts)
            for (const float width : {1.0F, 30.0F, 120.0F, 300.0F}) {
                CAPTURE(text);
                CAPTURE(width);
                const SetText& set = canvas.typesetter().set(text, Font::body, width);
                CHECK(text_of(set) == text);
                for (const Line& line : set.lines)
                    CHECK((line.width <= width || text_of(set, line).size() <= 2));
            }
    });
}

TEST_CASE("any bytes can be set") {
    with_typesetter([](Canvas& canvas) {
        for (const std::string text :
             {"", " ", "\n", "\n\n", "a\n", "\xFF\xFE", "ą\xC4", "\xF0\x9F\x98\x80 !"}) {
            CAPTURE(text);
            const SetText& set = canvas.typesetter().set(text, Font::body, 200);
            CHECK(set.width <= 200);
        }
        CHECK(canvas.typesetter().set("", Font::body, 200).lines.empty());
        CHECK(canvas.typesetter().set("a\nb", Font::body, 200).lines.size() == 2);
    });
}

TEST_CASE("spans keep their look and their link across lines") {
    with_typesetter([](Canvas& canvas) {
        const article::Text text = {{"Przeczytaj, "},
                                    {"jak złożyć reklamację", false, false, "reklamacja"},
                                    {" albo "},
                                    {"od razu", true}};
        const SetText& set = canvas.typesetter().set(rich_text(text), {}, 300);
        std::string linked;
        std::string strong;
        for (const Line& line : set.lines)
            for (const Piece& piece : line.pieces) {
                const std::string words = set.text.substr(piece.begin, piece.end - piece.begin);
                if (piece.link == "reklamacja") linked += words;
                if (piece.font == Font::strong) strong += words;
            }
        CHECK(linked == "jak złożyć reklamację");
        CHECK(strong == "od razu");
        CHECK(set.lines.size() > 1);
    });
}

TEST_CASE("words that were found are marked, neighbours as one") {
    struct Range {
        std::size_t begin;
        std::size_t end;
    };

    const std::vector<Range> ranges{{0, 5}, {6, 9}, {15, 15}, {12, 900}};
    const RichText text = marked_text("zwrot bez paragonu", ranges);
    REQUIRE(text.spans.size() == 1);
    CHECK(text.spans[0] == Span{0, 9, true, true, {}});
}

TEST_CASE("a label fits two lines in the width that was promised for two") {
    with_typesetter([](Canvas& canvas) {
        for (const std::string label : {"Porozmawiaj z człowiekiem", "Nagły wypadek", "Start",
                                        "Większy tekst", "Czy to pomogło?"}) {
            CAPTURE(label);
            const float width = canvas.typesetter().two_line_width(label, Font::strong);
            CHECK(canvas.typesetter().set(label, Font::strong, width + 1).lines.size() <= 2);
            CHECK(width <= canvas.fonts().width(Font::strong, label));
        }
    });
}

}  // namespace okienko::ui
