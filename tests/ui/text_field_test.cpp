#include "app/ui/text_field.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

#include "tests/ui/paper_screen.h"

namespace okienko::ui {
namespace {

class FieldScreen {
public:
    FieldScreen() {
        screen.show([this](Canvas& canvas) {
            if (field.draw(canvas, place, "field", "Pytanie", "Wpisz pytanie")) ++submitted;
        });
    }

    const Rect place{100, 100, 700, 180};
    TextField field;
    int submitted = 0;
    PaperScreen screen;
};

}  // namespace

TEST_CASE("a field takes what is typed once it is touched") {
    FieldScreen it;
    it.screen.type(U"nic");
    CHECK(it.field.text().empty());
    it.screen.tap("field");
    CHECK(it.field.has_focus());
    it.screen.type(U"zażółć gęślą");
    CHECK(it.field.text() == "zażółć gęślą");
    it.screen.strike(Key::enter);
    CHECK(it.submitted == 1);
    CHECK(it.field.text() == "zażółć gęślą");
}

TEST_CASE("several strokes of one frame are taken in their order") {
    FieldScreen it;
    it.field.focus();
    it.screen.touch().strike(U'a');
    it.screen.touch().strike(U'b');
    it.screen.touch().strike(Key::backspace);
    it.screen.touch().strike(U'ć');
    it.screen.frame();
    CHECK(it.field.text() == "ać");
}

TEST_CASE("the caret goes where the finger or the keys put it") {
    FieldScreen it;
    it.field.set("łódka");
    it.field.focus();
    it.screen.strike(Key::left);
    it.screen.type(U"ż");
    CHECK(it.field.text() == "łódkża");
    it.screen.strike(Key::home);
    it.screen.strike(Key::erase);
    it.screen.strike(Key::right);
    it.screen.strike(Key::backspace);
    CHECK(it.field.text() == "dkża");
    it.screen.tap(Point{690, 140});
    it.screen.type(U"!");
    CHECK(it.field.text() == "dkża!");
    it.screen.tap(Point{101, 140});
    it.screen.type(U"o");
    CHECK(it.field.text() == "odkża!");
    it.screen.strike(Key::end);
    it.screen.strike(Key::backspace);
    CHECK(it.field.text() == "odkża");
}

TEST_CASE("keys at the ends of a text change nothing") {
    FieldScreen it;
    it.field.focus();
    for (const Key key : {Key::backspace, Key::erase, Key::left, Key::right, Key::home, Key::end})
        it.screen.strike(key);
    CHECK(it.field.text().empty());
}

TEST_CASE("control characters and halves of characters are no text") {
    FieldScreen it;
    it.field.focus();
    for (const char32_t character :
         {char32_t{0}, U'\n', U'\x7F', char32_t{0xD800}, char32_t{0x110000}})
        it.screen.touch().strike(character);
    it.screen.frame();
    CHECK(it.field.text().empty());
}

TEST_CASE("a field is full at two hundred characters") {
    FieldScreen it;
    it.field.focus();
    it.screen.type(std::u32string(300, U'ż'));
    CHECK(it.field.text().size() == 2 * TextField::longest);
    it.field.set(std::string(10'000, 'x'));
    CHECK(it.field.text().size() <= 4 * TextField::longest);
}

TEST_CASE("what was typed is gone when the visitor is") {
    FieldScreen it;
    it.field.focus();
    it.screen.type(U"tajny numer 123456789");
    const char* memory = it.field.text().data();
    it.field.wipe();
    CHECK(it.field.text().empty());
    CHECK(std::string_view(memory, 21) == std::string_view(std::string(21, '\0')));
}

TEST_CASE("nobody types into a field that was left") {
    FieldScreen it;
    it.screen.tap("field");
    it.screen.type(U"a");
    it.field.leave();
    it.screen.type(U"b");
    CHECK(it.field.text() == "a");
}

}  // namespace okienko::ui
