#include "app/window/keys.h"

#include <GLFW/glfw3.h>

namespace okienko::window {
namespace {

/// Those that move the caret, the focus or what is read, or erase.
std::optional<ui::Key> moving_key_of(const KeyPress& press) {
    switch (press.key) {
        case GLFW_KEY_BACKSPACE:
            return ui::Key::backspace;
        case GLFW_KEY_DELETE:
            return ui::Key::erase;
        case GLFW_KEY_LEFT:
            return ui::Key::left;
        case GLFW_KEY_RIGHT:
            return ui::Key::right;
        case GLFW_KEY_HOME:
            return ui::Key::home;
        case GLFW_KEY_END:
            return ui::Key::end;
        case GLFW_KEY_UP:
            return ui::Key::up;
        case GLFW_KEY_DOWN:
            return ui::Key::down;
        case GLFW_KEY_PAGE_UP:
            return ui::Key::page_up;
        case GLFW_KEY_PAGE_DOWN:
            return ui::Key::page_down;
        case GLFW_KEY_TAB:
            return (press.modifiers & GLFW_MOD_SHIFT) != 0 ? ui::Key::back_tab : ui::Key::tab;
        default:
            return std::nullopt;
    }
}

/// What Ctrl makes of a key; plus shares its key with the equals sign.
std::optional<ui::Key> ctrl_command_of(int key) {
    switch (key) {
        case GLFW_KEY_C:
            return ui::Key::copy;
        case GLFW_KEY_EQUAL:
        case GLFW_KEY_KP_ADD:
            return ui::Key::larger;
        case GLFW_KEY_MINUS:
        case GLFW_KEY_KP_SUBTRACT:
            return ui::Key::smaller;
        case GLFW_KEY_0:
        case GLFW_KEY_KP_0:
            return ui::Key::usual;
        default:
            return std::nullopt;
    }
}

/// F1 to F12, Ins, and Ctrl with C, plus, minus or 0.
std::optional<ui::Key> command_of(const KeyPress& press) {
    if (press.key >= GLFW_KEY_F1 && press.key <= GLFW_KEY_F12)
        return static_cast<ui::Key>(static_cast<int>(ui::Key::f1) + press.key - GLFW_KEY_F1);
    if (press.key == GLFW_KEY_INSERT && press.modifiers == 0) return ui::Key::insert;
    return (press.modifiers & GLFW_MOD_CONTROL) != 0 ? ctrl_command_of(press.key) : std::nullopt;
}

}  // namespace

std::optional<ui::Key> key_of(const KeyPress& press, bool takes_commands) {
    if (const auto moving = moving_key_of(press)) return moving;
    if (press.is_repeat) return std::nullopt;
    if (press.key == GLFW_KEY_ENTER || press.key == GLFW_KEY_KP_ENTER) return ui::Key::enter;
    if (press.key == GLFW_KEY_ESCAPE) return ui::Key::escape;
    return takes_commands ? command_of(press) : std::nullopt;
}

}  // namespace okienko::window
