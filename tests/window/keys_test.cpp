/// What a keyboard of plastic strikes.
#include "app/window/keys.h"

#include <GLFW/glfw3.h>
#include <doctest/doctest.h>

#include <optional>

using okienko::ui::Key;
using okienko::window::key_of;

TEST_CASE("a key that is held goes on moving and erasing, and presses once") {
    struct Row {
        int key;
        int modifiers;
        Key struck;
        bool repeats;
    };

    const Row rows[] = {
        {GLFW_KEY_BACKSPACE, 0, Key::backspace, true},
        {GLFW_KEY_DELETE, 0, Key::erase, true},
        {GLFW_KEY_LEFT, 0, Key::left, true},
        {GLFW_KEY_DOWN, 0, Key::down, true},
        {GLFW_KEY_PAGE_DOWN, 0, Key::page_down, true},
        {GLFW_KEY_TAB, 0, Key::tab, true},
        {GLFW_KEY_TAB, GLFW_MOD_SHIFT, Key::back_tab, true},
        // Who holds it on the first stop of all would switch the voice on and off.
        {GLFW_KEY_ENTER, 0, Key::enter, false},
        {GLFW_KEY_KP_ENTER, 0, Key::enter, false},
        // Would go back to the first screen.
        {GLFW_KEY_ESCAPE, 0, Key::escape, false},
        {GLFW_KEY_F5, 0, Key::f5, false},
        {GLFW_KEY_INSERT, 0, Key::insert, false},
        {GLFW_KEY_C, GLFW_MOD_CONTROL, Key::copy, false},
        {GLFW_KEY_EQUAL, GLFW_MOD_CONTROL, Key::larger, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.key);
        CHECK(key_of({row.key, row.modifiers}, true) == row.struck);
        const auto again = key_of({row.key, row.modifiers, true}, true);
        CHECK(again == (row.repeats ? std::optional(row.struck) : std::nullopt));
    }
}

TEST_CASE("commands are for who takes them, and letters strike no key") {
    for (const int key : {GLFW_KEY_F1, GLFW_KEY_F12, GLFW_KEY_INSERT}) {
        CHECK(key_of({key}, true));
        CHECK_FALSE(key_of({key}, false));
    }
    CHECK_FALSE(key_of({GLFW_KEY_C, GLFW_MOD_CONTROL}, false));
    CHECK_FALSE(key_of({GLFW_KEY_C}, true));
    CHECK_FALSE(key_of({GLFW_KEY_INSERT, GLFW_MOD_SHIFT}, true));
}
