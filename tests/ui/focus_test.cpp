#include "app/ui/focus.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <set>
#include <string>

#include "app/ui/paint.h"
#include "app/ui/target.h"
#include "app/ui/text_field.h"
#include "tests/ui/paper_screen.h"

namespace okienko::ui {
namespace {

Node node(std::string key, Rect rect, Role role = Role::button) {
    return {key, key, role, rect, rect};
}

/// Two columns and two rows, a title above them, and a bar below.
Nodes page() {
    Nodes nodes;
    nodes.add(node("title", {0, 0, 400, 40}, Role::heading));
    nodes.add(node("a", {0, 50, 190, 100}));
    nodes.add(node("b", {210, 50, 400, 100}));
    nodes.add(node("c", {0, 120, 190, 170}));
    nodes.add(node("d", {210, 120, 400, 170}));
    nodes.add(node("bar", {100, 200, 300, 250}));
    return nodes;
}

}  // namespace

TEST_CASE("Tab goes in the order of reading, and round") {
    const Nodes nodes = page();
    std::string at;
    std::string way;
    for (int i = 0; i < 6; ++i) way += (at = focus_after(nodes, at, Way::next)) + " ";
    CHECK(way == "a b c d bar a ");
    CHECK(focus_after(nodes, "a", Way::previous) == "bar");
    CHECK(focus_after(nodes, "gone", Way::previous) == "bar");
}

TEST_CASE("arrows lead to what lies that way, and nowhere where nothing does") {
    const struct {
        const char* from;
        Way way;
        const char* to;
    } rows[] = {
        {"a", Way::right, "b"},    {"b", Way::left, "a"},   {"a", Way::down, "c"},
        {"d", Way::up, "b"},       {"d", Way::down, "bar"}, {"c", Way::down, "bar"},
        {"a", Way::up, ""},        {"b", Way::right, ""},   {"bar", Way::down, ""},
        {"nowhere", Way::up, "a"},
    };

    const Nodes nodes = page();
    for (const auto& row : rows) {
        CAPTURE(row.from);
        CAPTURE(static_cast<int>(row.way));
        CHECK(focus_after(nodes, row.from, row.way) == row.to);
    }
}

TEST_CASE("sideways an arrow stays in its row of keys, and ends with it") {
    Nodes keys;
    keys.add(node("key:q", {0, 0, 50, 50}, Role::key));
    keys.add(node("key:w", {60, 0, 110, 50}, Role::key));
    keys.add(node("key:a", {30, 60, 80, 110}, Role::key));
    keys.add(node("button", {200, 60, 300, 110}));
    CHECK(focus_after(keys, "key:q", Way::right) == "key:w");
    CHECK(focus_after(keys, "key:w", Way::right).empty());
    CHECK(focus_after(keys, "key:a", Way::left).empty());
    CHECK(focus_after(keys, "key:a", Way::right).empty());
    CHECK(focus_after(keys, "key:a", Way::up) == "key:q");
}

TEST_CASE("Tab comes to choices of one kind once, and leaves them from any of them") {
    Nodes nodes;
    nodes.add(node("field", {0, 0, 400, 40}, Role::field));
    for (const char* key : {"why.stock", "why.law", "why.none"})
        nodes.add(node(key, {}, Role::choice));
    for (const char* key : {"article:1", "article:2"}) nodes.add(node(key, {}, Role::choice));
    nodes.add(node("send", {0, 200, 400, 240}));

    CHECK(focus_after(nodes, "field", Way::next) == "why.stock");
    CHECK(focus_after(nodes, "why.stock", Way::next) == "article:1");
    CHECK(focus_after(nodes, "why.law", Way::next) == "article:1");
    CHECK(focus_after(nodes, "article:2", Way::next) == "send");
    CHECK(focus_after(nodes, "article:2", Way::previous) == "why.stock");
    CHECK(focus_after(nodes, "why.none", Way::previous) == "field");
}

TEST_CASE("keys never lead out of a dialog") {
    Nodes nodes = page();
    nodes.begin_dialog();
    nodes.add(node("yes", {150, 60, 250, 90}));
    nodes.add(node("no", {150, 100, 250, 130}));
    std::set<std::string> seen;
    std::string at = "a";
    for (const Way way : {Way::next, Way::down, Way::up, Way::left, Way::next, Way::previous}) {
        const auto to = focus_after(nodes, at, way);
        if (!to.empty()) seen.insert(at = to);
    }
    CHECK(seen == std::set<std::string>{"yes", "no"});
}

TEST_CASE("what is left to a dialog is one of its stops, and there once") {
    Nodes nodes = page();
    const std::size_t before = nodes.size();
    const Node bar = *nodes.find("bar");
    nodes.begin_dialog();
    nodes.add(node("yes", {150, 60, 250, 90}));
    nodes.hand_up("bar");
    nodes.hand_up("nobody");
    nodes.add(bar);
    CHECK(nodes.size() == before + 1);
    CHECK(nodes.find("bar") == &nodes.all().back());
    CHECK(nodes.all()[nodes.dialog()].key == "yes");
    CHECK(focus_after(nodes, "", Way::next) == "yes");
    CHECK(focus_after(nodes, "yes", Way::next) == "bar");
    CHECK(focus_after(nodes, "bar", Way::next) == "yes");
}

TEST_CASE("arrows lead to what has scrolled out of sight from its own page alone") {
    const Rect screen{0, 0, 400, 300};
    const Rect list{0, 100, 190, 300};
    Nodes nodes;
    const auto add = [&](const char* key, const Rect& rect, const Rect& clip) {
        Node one = node(key, rect);
        const Rect seen = rect.clipped(clip);
        one.visible = seen.is_empty() ? Rect{} : seen;
        one.clip = clip;
        nodes.add(one);
    };
    add("left", {0, 0, 80, 50}, screen);
    add("right", {210, 0, 400, 50}, screen);
    add("gone", {90, 0, 190, 50}, list);
    add("row", {0, 100, 190, 150}, list);
    add("below", {0, 310, 190, 360}, list);
    add("bar", {0, 320, 190, 360}, screen);
    CHECK(focus_after(nodes, "left", Way::right) == "right");
    CHECK(focus_after(nodes, "row", Way::up) == "gone");
    CHECK(focus_after(nodes, "row", Way::down) == "below");
    CHECK(focus_after(nodes, "bar", Way::up) == "row");
    CHECK(focus_after(nodes, "left", Way::down) == "row");
}

TEST_CASE("nothing to touch, nowhere to go") {
    CHECK(focus_after({}, "", Way::next).empty());
    CHECK(focus_after({}, "a", Way::down).empty());
}

TEST_CASE("who types moves the caret with the arrows, and asks with Enter") {
    PaperScreen screen;
    TextField field;
    int asked = 0;
    bool is_touched = false;
    screen.show([&](Canvas& canvas) {
        if (field.draw(canvas, {40, 40, 900, 120}, "field", "Pytanie", "Wpisz")) ++asked;
        if (draw_button(canvas, {920, 40, 1060, 120}, {.key = "go", .label = "Szukaj", .icon = {}}))
            is_touched = true;
    });
    screen.strike(Key::tab);
    screen.strike(Key::enter);
    CHECK(field.has_focus());
    CHECK(asked == 0);
    screen.type(U"kt");
    screen.strike(Key::left);
    screen.type(U"o");
    CHECK(field.text() == "kot");
    screen.strike(Key::enter);
    CHECK(asked == 1);
    // Letters come from whoever has left what Tab led to.
    screen.strike(Key::tab);
    CHECK(screen.toolkit().focus() == "go");
    screen.type(U"y");
    CHECK(screen.toolkit().focus() == "field");
    screen.strike(Key::enter);
    CHECK(asked == 2);
    CHECK_FALSE(is_touched);
    screen.strike(Key::tab);
    field.leave();
    screen.strike(Key::enter);
    CHECK(is_touched);
}

}  // namespace okienko::ui
