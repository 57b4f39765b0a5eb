#include "app/ui/keyboard.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string>

#include "app/ui/metrics.h"
#include "app/ui/text_field.h"
#include "tests/ui/paper_screen.h"

namespace okienko::ui {
namespace {

const KeyboardWords words{"spacja", "Szukaj", "search", "Ukryj", "Wielka litera", "Usuń"};

/// A field at the top, and the keyboard at the bottom, open.
class TypingScreen {
public:
    explicit TypingScreen(Size size = {1080, 1920}) : screen(size) {
        keyboard.open();
        field.focus();
        screen.show([this](Canvas& canvas) {
            const float height = keyboard.height(canvas);
            Rect area = canvas.area();
            place = area.take_bottom(height);
            if (keyboard.is_open()) keyboard.follow(canvas, place);
            if (field.draw(canvas, {40, 40, 900, 120}, "field", "Pytanie", "Wpisz pytanie"))
                ++searches;
            keyboard.draw(canvas, words);
        });
    }

    void tap(std::initializer_list<const char*> keys) {
        for (const char* key : keys) screen.tap("key:" + std::string(key));
    }

    PaperScreen screen;
    Keyboard keyboard;
    TextField field;
    Rect place;
    int searches = 0;
};

bool is_polish_letter(char32_t character) {
    return std::u32string_view(U"ąćęłńóśźż").find(character) != std::u32string_view::npos;
}

}  // namespace

TEST_CASE("keys have room for a finger and a gap around them, standing and lying") {
    for (const Letters letters : {Letters::polish, Letters::english, Letters::ukrainian})
        for (const bool is_landscape : {false, true}) {
            CAPTURE(static_cast<int>(letters));
            CAPTURE(is_landscape);
            const auto rows = static_cast<float>(key_rows(letters, is_landscape));
            const float height = rows * 80 + (rows - 1) * gap_dp;
            const Rect area = is_landscape ? Rect{16, 500, 1904, 500 + height}
                                           : Rect{16, 1200, 1064, 1200 + height};
            const auto keys = place_keys(area, gap_dp, letters, is_landscape);
            for (const PlacedKey& key : keys) {
                CAPTURE(static_cast<unsigned>(key.cap.character));
                CHECK(key.rect.width() >= touch_dp);
                CHECK(key.rect.height() >= touch_dp);
                CHECK(key.rect.left >= area.left - 0.1F);
                CHECK(key.rect.right <= area.right + 0.1F);
                CHECK(key.rect.top >= area.top - 0.1F);
                CHECK(key.rect.bottom <= area.bottom + 0.1F);
                for (const PlacedKey& other : keys) {
                    if (&other == &key) continue;
                    CHECK_FALSE(key.rect.grown(gap_dp / 2 - 0.1F)
                                    .meets(other.rect.grown(gap_dp / 2 - 0.1F)));
                }
            }
        }
}

TEST_CASE("digits stand above the letters, and at most half a key aside") {
    for (const Letters letters : {Letters::polish, Letters::english, Letters::ukrainian})
        for (const bool is_landscape : {false, true}) {
            CAPTURE(static_cast<int>(letters));
            CAPTURE(is_landscape);
            const auto keys = place_keys({0, 0, 1900, 500}, 10, letters, is_landscape);
            const auto left_of = [&](char32_t character) {
                const auto found = std::find_if(
                    keys.begin(), keys.end(),
                    [&](const PlacedKey& key) { return key.cap.character == character; });
                REQUIRE(found != keys.end());
                return found->rect.left;
            };
            const float step = left_of(U'2') - left_of(U'1');
            const char32_t first = letters == Letters::ukrainian ? U'й' : U'q';
            CHECK(std::abs(left_of(U'1') - left_of(first)) <= 0.51F * step);
        }
}

TEST_CASE("every layout has what questions hold besides letters") {
    for (const Letters letters : {Letters::polish, Letters::english, Letters::ukrainian})
        for (const bool is_landscape : {false, true})
            for (const char32_t wanted : std::u32string_view(U"-.?")) {
                CAPTURE(static_cast<int>(letters));
                CAPTURE(is_landscape);
                CAPTURE(static_cast<unsigned>(wanted));
                const auto keys = place_keys({0, 0, 1900, 500}, 10, letters, is_landscape);
                CHECK(std::count_if(keys.begin(), keys.end(), [&](const PlacedKey& key) {
                          return key.cap.character == wanted;
                      }) == 1);
            }
}

TEST_CASE("every Polish letter and every digit has its key, standing and lying") {
    for (const bool is_landscape : {false, true}) {
        CAPTURE(is_landscape);
        const auto keys = place_keys({0, 0, 1000, 500}, 10, Letters::polish, is_landscape);
        const auto has = [&](auto is_it) { return std::any_of(keys.begin(), keys.end(), is_it); };
        const std::u32string_view all = U"aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż0123456789?.-";
        for (const char32_t wanted : all) {
            CAPTURE(static_cast<unsigned>(wanted));
            CHECK(has([&](const PlacedKey& key) { return key.cap.character == wanted; }));
        }
        for (const KeyKind kind : {KeyKind::space, KeyKind::shift, KeyKind::backspace,
                                   KeyKind::hide, KeyKind::search, KeyKind::letters}) {
            CAPTURE(static_cast<int>(kind));
            CHECK(has([&](const PlacedKey& key) { return key.cap.kind == kind; }));
        }
        CHECK(std::count_if(keys.begin(), keys.end(), [](const PlacedKey& key) {
                  return is_polish_letter(key.cap.character);
              }) == 9);
    }
}

TEST_CASE("every Ukrainian and every English letter has its key, standing and lying") {
    const struct {
        Letters letters;
        std::u32string_view all;
    } rows[] = {{Letters::english, U"abcdefghijklmnopqrstuvwxyz’0123456789"},
                {Letters::ukrainian, U"абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’0123456789"}};

    for (const auto& row : rows)
        for (const bool is_landscape : {false, true}) {
            CAPTURE(is_landscape);
            const auto keys = place_keys({0, 0, 1000, 500}, 10, row.letters, is_landscape);
            for (const char32_t wanted : row.all) {
                CAPTURE(static_cast<unsigned>(wanted));
                CHECK(std::count_if(keys.begin(), keys.end(), [&](const PlacedKey& key) {
                          return key.cap.character == wanted;
                      }) == 1);
            }
        }
}

TEST_CASE("one key brings the letters of the next language, and what was typed stays") {
    for (const Size size : {Size{1080, 1920}, Size{1920, 1080}}) {
        TypingScreen typing(size);
        typing.tap({"k", "letters", "c", "letters", "ї", "shift", "ж", "letters", "ó"});
        CHECK(typing.field.text() == "kcїЖó");
    }
}

TEST_CASE("a question is typed with its Polish letters and asked") {
    for (const Size size : {Size{1080, 1920}, Size{1920, 1080}}) {
        TypingScreen typing(size);
        typing.tap({"ż", "ó", "ł", "w", "space", "n", "r", "space", "7", "?"});
        CHECK(typing.field.text() == "żółw nr 7?");
        CHECK(typing.searches == 0);
        typing.tap({"search"});
        CHECK(typing.searches == 1);
    }
}

TEST_CASE("shift makes one letter large") {
    TypingScreen typing;
    typing.tap({"shift", "ł", "ó", "d", "ź"});
    CHECK(typing.field.text() == "Łódź");
    typing.tap({"shift", "shift", "a"});
    CHECK(typing.field.text() == "Łódźa");
}

TEST_CASE("backspace takes whole letters, and more of them while it is held") {
    TypingScreen typing;
    typing.field.set("zażółć gęślą jaźń");
    typing.tap({"backspace"});
    CHECK(typing.field.text() == "zażółć gęślą jaź");
    const Point key = typing.screen.node("key:backspace").visible.center();
    typing.screen.press(key);
    CHECK(typing.field.text() == "zażółć gęślą ja");
    typing.screen.frame(20);
    CHECK(typing.field.text() == "zażółć gęślą ja");
    typing.screen.frame(30);
    CHECK(typing.field.text().size() < std::string("zażółć gęślą").size());
    typing.screen.frame(200);
    CHECK(typing.field.text().empty());
    typing.screen.release(key);
    CHECK_FALSE(typing.screen.toolkit().wants_frame());
}

TEST_CASE("a held backspace stops when its finger goes up, or another one comes down") {
    TypingScreen typing;
    typing.field.set("zażółć gęślą jaźń");
    const Point key = typing.screen.node("key:backspace").visible.center();
    typing.screen.press(key);
    typing.screen.frame(50);
    typing.screen.release(key);
    const std::string left = typing.field.text();
    typing.screen.frame(100);
    CHECK(typing.field.text() == left);

    typing.screen.press(key);
    const std::string one_less = typing.field.text();
    typing.screen.press({5, 5});
    typing.screen.frame(100);
    CHECK(typing.field.text() == one_less);
    CHECK_FALSE(typing.screen.toolkit().wants_frame());
}

TEST_CASE("a key that is held on offers the letters with its marks") {
    const struct {
        const char* key;
        float aside;  ///< how far the finger then moves, in keys
        const char* typed;
    } rows[] = {{"a", 0, "ą"}, {"z", -0.5F, "ż"}, {"z", 0.6F, "ź"},
                {"l", 0, "ł"}, {"b", 0, "b"},     {"7", 0, "7"}};

    for (const auto& row : rows) {
        CAPTURE(row.key);
        TypingScreen typing;
        const Rect key = typing.screen.node("key:" + std::string(row.key)).rect;
        typing.screen.press(key.center());
        typing.screen.frame(40);
        const Point end{key.center().x + row.aside * key.width(), key.center().y - 90};
        typing.screen.move(end);
        typing.screen.release(end);
        CHECK(typing.field.text() == row.typed);
        CHECK_FALSE(typing.screen.toolkit().wants_frame());
    }
}

TEST_CASE("held on after shift, a key offers large letters") {
    TypingScreen typing;
    typing.tap({"shift"});
    const Point key = typing.screen.node("key:s").rect.center();
    typing.screen.press(key);
    typing.screen.frame(40);
    CHECK(typing.screen.has("offer:Ś"));
    typing.screen.release(key);
    CHECK(typing.field.text() == "Ś");
    CHECK_FALSE(typing.screen.has("offer:Ś"));
}

TEST_CASE("a key that is let go in time types its plain letter") {
    TypingScreen typing;
    const Point key = typing.screen.node("key:a").rect.center();
    typing.screen.press(key);
    typing.screen.frame(20);
    typing.screen.release(key);
    CHECK(typing.field.text() == "a");
}

TEST_CASE("arrows and Enter alone type and ask, as a tactile keypad does") {
    TypingScreen typing;
    typing.screen.strike(Key::tab);
    typing.screen.strike(Key::down);
    CHECK(typing.screen.toolkit().nodes().find("key:1") != nullptr);
    typing.screen.strike(Key::enter);
    REQUIRE(typing.field.text().size() == 1);
    typing.screen.strike(Key::down);
    typing.screen.strike(Key::right);
    typing.screen.strike(Key::enter);
    CHECK(typing.field.text().size() == 2);
    for (int i = 0; i < 12; ++i) typing.screen.strike(Key::down);
    for (int i = 0; i < 12; ++i) typing.screen.strike(Key::right);
    CHECK(typing.screen.toolkit().focus() == "key:search");
    typing.screen.strike(Key::enter);
    CHECK(typing.searches == 1);
}

TEST_CASE("an arrow at the end of a row does not move the caret") {
    TypingScreen typing;
    typing.tap({"k", "o", "t"});
    typing.screen.strike(Key::tab);
    typing.screen.strike(Key::down);
    for (int i = 0; i < 14; ++i) typing.screen.strike(Key::left);
    CHECK(typing.screen.toolkit().focus() == "key:1");
    typing.screen.strike(Key::enter);
    CHECK(typing.field.text() == "kot1");
}

TEST_CASE("the two shift keys of a lying screen are told apart by who comes to them with arrows") {
    TypingScreen typing({1920, 1080});
    typing.screen.strike(Key::tab);
    for (int i = 0; i < 12; ++i) typing.screen.strike(Key::down);
    typing.screen.strike(Key::up);
    for (int i = 0; i < 12; ++i) typing.screen.strike(Key::left);
    CHECK(typing.screen.toolkit().focus() == "key:shift");
    for (int i = 0; i < 8; ++i) typing.screen.strike(Key::right);
    CHECK(typing.screen.toolkit().focus() == "key:shift.right");
    typing.screen.strike(Key::enter);
    typing.tap({"a"});
    CHECK(typing.field.text() == "A");
}

TEST_CASE("a finger between two keys strikes one of them, one on the edge strikes none") {
    TypingScreen typing;
    const Rect q = typing.screen.node("key:q").rect;
    const Rect w = typing.screen.node("key:w").rect;
    typing.screen.tap(Point{(q.right + w.left) / 2 - 1, q.center().y});
    CHECK(typing.field.text() == "q");
    typing.screen.tap(Point{3, typing.place.top + 3});
    CHECK(typing.field.text() == "q");
}

TEST_CASE("the keyboard can be put away, and asks to be held for it until the finger is up") {
    TypingScreen typing;
    const Point key = typing.screen.node("key:hide").visible.center();
    typing.screen.press(key);
    CHECK(typing.keyboard.is_open());
    typing.screen.release(key);
    CHECK_FALSE(typing.keyboard.is_open());
}

TEST_CASE("what lies under the keyboard does not feel the finger") {
    TypingScreen typing;
    typing.screen.press(typing.screen.node("key:g").visible.center());
    CHECK(typing.screen.touch().is_claimed());
}

}  // namespace okienko::ui
