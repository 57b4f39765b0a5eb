/// What holds for every screen of the desk, and what keys do on it.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "app/desk/screens/queue_page.h"
#include "app/desk/window.h"
#include "app/ui/focus.h"
#include "tests/desk/desk_screen.h"

using namespace okienko;
using namespace okienko::desk;
using Show = Scene::Show;

namespace {

/// A window, and how much larger everything is in it.
struct Frame {
    ui::Size size;
    int percent = 100;
};

const std::vector<Frame> frames{{large},      {small},      {{1280, 1024}}, {large, 150},
                                {small, 150}, {large, 200}, {small, 200}};

/// Shows every screen in these languages, each in one of `some` after the other, and calls `check`
/// with it.
template <typename Check>
void at_every_screen(const std::vector<Frame>& some, std::initializer_list<const char*> languages,
                     const Check& check) {
    for (const std::string language : languages)
        for (const Show show : all_shows()) {
            DeskScreen desk({.show = show}, some.front().size, language);
            for (const Frame& frame : some) {
                CAPTURE(frame.size.width);
                CAPTURE(frame.percent);
                CAPTURE(language);
                CAPTURE(static_cast<int>(show));
                desk.show_in(frame.size, frame.percent);
                check(desk);
            }
        }
}

ui::Key stroke_of(Action action) {
    if (action == Action::back) return ui::Key::escape;
    return static_cast<ui::Key>(static_cast<int>(ui::Key::f1) + static_cast<int>(action));
}

/// The nodes that keys lead to: those of the dialog, where there is one.
std::vector<ui::Node> stops_of(DeskScreen& desk) {
    const auto& nodes = desk.screen.toolkit().nodes();
    std::vector<ui::Node> stops;
    for (std::size_t i = nodes.dialog(); i < nodes.all().size(); ++i)
        if (ui::is_touchable(nodes.all()[i].role)) stops.push_back(nodes.all()[i]);
    return stops;
}

/// Adds to `visited` what arrows lead to from the choices in it, and so on.
void add_choices(std::set<std::string>& visited, const ui::Nodes& nodes) {
    std::vector<std::string> left(visited.begin(), visited.end());
    while (!left.empty()) {
        const ui::Node* node = nodes.find(left.back());
        left.pop_back();
        if (node == nullptr || node->role != ui::Role::choice) continue;
        for (const ui::Way way : {ui::Way::left, ui::Way::right, ui::Way::up, ui::Way::down}) {
            const std::string next = ui::focus_after(nodes, node->key, way);
            if (!next.empty() && visited.insert(next).second) left.push_back(next);
        }
    }
}

void check_room(DeskScreen& desk) {
    for (const std::string& text : desk.screen.toolkit().nodes().overflows()) {
        CAPTURE(text);
        CHECK_MESSAGE(false, "does not fit");
    }
}

void check_stops(DeskScreen& desk) {
    const ui::Size size = desk.screen.size();
    const auto stops = stops_of(desk);
    CHECK_FALSE(stops.empty());
    for (std::size_t i = 0; i < stops.size(); ++i) {
        CAPTURE(stops[i].key);
        CHECK_FALSE(stops[i].label.empty());
        CHECK(stops[i].rect.left >= 0);
        CHECK(stops[i].rect.right <= size.width);
        CHECK(stops[i].visible.bottom <= size.height);
        CHECK(stops[i].rect.height() >= 24);  // the least that WCAG 2.2 asks for
        // Keys stand still and in sight: only what is between them scrolls.
        if (stops[i].key.starts_with("action.") || stops[i].key == "dialog.submit")
            CHECK(stops[i].visible == stops[i].rect);
        for (std::size_t k = i + 1; k < stops.size(); ++k) {
            CAPTURE(stops[k].key);
            CHECK_FALSE(stops[i].visible.meets(stops[k].visible));
        }
    }
}

void strike(DeskScreen& desk, ui::Key key) {
    desk.screen.strike(key);
    desk.screen.frame(2);
}

}  // namespace

TEST_CASE("no text of the desk is given less room than it takes") {
    at_every_screen(frames, {"pl", "en", "uk"}, check_room);
}

TEST_CASE("whatever an agent can touch is on the screen, has a name, and overlaps nothing") {
    at_every_screen(frames, {"pl", "en", "uk"}, check_stops);
}

TEST_CASE("every action that is possible stands on the screen with its key, and the key does it") {
    for (const Show show :
         {Show::queue, Show::emergency, Show::mine, Show::search, Show::call_back}) {
        const State before = DeskScreen({.show = show}).state();
        for (const Action action : all_actions) {
            if (!is_possible(before, action)) continue;
            CAPTURE(static_cast<int>(show));
            CAPTURE(to_string(action));
            DeskScreen desk({.show = show});
            const std::string key = action == Action::search
                                        ? std::string("tab.search")
                                        : "action." + std::string(to_string(action));
            CHECK_FALSE(desk.screen.node(key).visible.is_empty());
            strike(desk, stroke_of(action));
            REQUIRE(desk.reported<Done>());
            CHECK(desk.reported<Done>()->action == action);

            DeskScreen touched({.show = show}, small, "pl", 200);
            touched.screen.tap(key);
            REQUIRE(touched.reported<Done>());
            CHECK(touched.reported<Done>()->action == action);
        }
    }
}

TEST_CASE("every action that is possible stands in sight at every size, in every language") {
    at_every_screen(frames, {"pl", "en", "uk"}, [](DeskScreen& desk) {
        if (!desk.state().agent || desk.state().dialog != Dialog::none) return;
        const bool has_story = desk.state().story && desk.state().place == Place::queue;
        for (const Action action : all_actions) {
            const bool is_of_story = action == Action::take || action == Action::on_the_way ||
                                     action == Action::answer || action == Action::close ||
                                     action == Action::call_back;
            if (!is_possible(desk.state(), action) || (is_of_story && !has_story)) continue;
            CAPTURE(to_string(action));
            const std::string key = action == Action::search
                                        ? std::string("tab.search")
                                        : "action." + std::string(to_string(action));
            CHECK(desk.screen.node(key).visible == desk.screen.node(key).rect);
        }
    });
}

TEST_CASE("Tab leads round everything that can be touched, and arrows among choices") {
    at_every_screen({{large}, {large, 200}}, {"pl"}, [](DeskScreen& desk) {
        if (desk.state().place == Place::queue && desk.state().dialog == Dialog::none)
            return;  // there the focus chooses; the next test is about it
        const auto stops = stops_of(desk);
        std::set<std::string> visited;
        for (std::size_t i = 0; i < stops.size(); ++i) {
            strike(desk, ui::Key::tab);
            visited.insert(desk.screen.toolkit().focus());
        }
        add_choices(visited, desk.screen.toolkit().nodes());
        for (const ui::Node& stop : stops) {
            CAPTURE(stop.key);
            CHECK(visited.contains(stop.key));
        }
    });
}

TEST_CASE("in the queue the arrows choose, and from the last row lead on to what can be done") {
    DeskScreen desk({.show = Show::mine});
    desk.tell(ListPicked{List::queue});
    desk.screen.frame(3);
    const auto rows = shown(desk.state());
    desk.tell(HandOffChosen{rows.front().id});
    desk.screen.frame(3);
    CHECK(desk.screen.toolkit().focus() == row_key(rows.front().id));
    for (std::size_t i = 1; i < rows.size(); ++i) {
        strike(desk, ui::Key::down);
        CHECK(desk.state().chosen == rows[i].id);
        CHECK(desk.state().story->hand_off.id == rows[i].id);
    }
    strike(desk, ui::Key::up);
    CHECK(desk.state().chosen == rows[rows.size() - 2].id);
    strike(desk, ui::Key::right);
    CHECK_FALSE(desk.screen.toolkit().focus().starts_with("row:"));
    CHECK(desk.state().chosen == rows[rows.size() - 2].id);  // which is still the one it is about
}

TEST_CASE("digits choose a list, but not while somebody types") {
    DeskScreen desk({.show = Show::queue});
    desk.screen.type(U"2");
    desk.screen.frame(2);
    CHECK(desk.state().list == List::mine);
    desk.screen.type(U"3");
    desk.screen.frame(2);
    CHECK(desk.state().list == List::overdue);
    strike(desk, ui::Key::f3);
    desk.screen.type(U"E27 1");
    desk.screen.frame(2);
    CHECK(desk.state().place == Place::search);
    CHECK(desk.state().search.question.ends_with("E27 1"));
}

TEST_CASE("Ctrl with plus, minus and 0 tells the size, wherever one is") {
    for (const Show show : {Show::sign_in, Show::queue, Show::search, Show::close}) {
        CAPTURE(static_cast<int>(show));
        DeskScreen desk({.show = show});
        strike(desk, ui::Key::larger);
        strike(desk, ui::Key::larger);
        CHECK(desk.state().text_percent == 200);
        strike(desk, ui::Key::smaller);
        CHECK(desk.state().text_percent == 150);
        strike(desk, ui::Key::usual);
        CHECK(desk.state().text_percent == 100);
    }
}

TEST_CASE("of many people as many are shown as there is room for, and always the chosen one") {
    DeskScreen desk({.show = Show::sign_in});
    std::vector<Person> people(12);
    for (std::size_t i = 0; i < people.size(); ++i)
        people[i] = {"p" + std::to_string(i), "Osoba " + std::to_string(i)};
    desk.tell(PeopleKnown{people});
    for (const Frame& frame : frames)
        for (const std::size_t index : {std::size_t{0}, std::size_t{5}, people.size() - 1}) {
            CAPTURE(frame.size.width);
            CAPTURE(frame.percent);
            CAPTURE(index);
            desk.tell(AgentPicked{index});
            desk.screen.toolkit().forget();  // the focus follows who is chosen
            desk.show_in(frame.size, frame.percent);
            CHECK(desk.state().sign_in.index == index);
            CHECK_FALSE(desk.screen.node("person:p" + std::to_string(index)).visible.is_empty());
            const float said = desk.screen.node("said").rect.top;
            const auto stops = stops_of(desk);
            CHECK(stops.size() > 3);
            for (const ui::Node& stop : stops) {
                CAPTURE(stop.key);
                if (stop.key.starts_with("person:")) CHECK(stop.rect.bottom < said);
            }
            CHECK(desk.screen.node("said").rect.bottom < frame.size.height);
        }
}

TEST_CASE("somebody signs in with nothing but keys") {
    DeskScreen desk({.show = Show::sign_in});
    strike(desk, ui::Key::down);
    CHECK(desk.state().sign_in.index == 1);
    desk.screen.type(U"00x00");
    CHECK(desk.state().sign_in.digits == 4);
    strike(desk, ui::Key::enter);
    REQUIRE(desk.state().agent);
    CHECK(desk.state().agent->id == "jan");
}

TEST_CASE("a hand-off is taken, answered and closed with nothing but keys") {
    DeskScreen desk({.show = Show::queue});
    const RecordId id = *desk.state().chosen;
    strike(desk, ui::Key::f2);
    CHECK(chosen(desk.state())->agent == "ada");

    strike(desk, ui::Key::f5);
    desk.screen.type(U"paragon niepotrzebny");
    strike(desk, ui::Key::enter);
    CHECK(desk.state().dialog == Dialog::none);
    CHECK(desk.state().story->changes.back().note == "paragon niepotrzebny");

    strike(desk, ui::Key::f6);
    REQUIRE(desk.state().dialog == Dialog::close);
    for (int i = 0; i < 20 && desk.screen.toolkit().focus() != "close.reason.none"; ++i)
        strike(desk, ui::Key::tab);
    for (int i = 0; i < 3; ++i) strike(desk, ui::Key::right);
    CHECK(desk.screen.toolkit().focus() == "close.reason.policy");
    strike(desk, ui::Key::enter);
    strike(desk, ui::Key::f6);
    CHECK(desk.state().closing.error == "product");
    for (int i = 0; i < 20 && desk.screen.toolkit().focus() != "close.product"; ++i)
        strike(desk, ui::Key::tab);
    desk.screen.type(U"farba mieszana");
    strike(desk, ui::Key::f6);
    CHECK(desk.state().dialog == Dialog::none);
    REQUIRE(desk.last<Close>());
    CHECK(desk.last<Close>()->id == id);
    CHECK(desk.last<Close>()->closing.article == "zwrot-bez-paragonu");
    CHECK(desk.last<Close>()->closing.refusal == "policy");
    CHECK(desk.last<Close>()->closing.product == "farba mieszana");
    CHECK(desk.state().chosen != id);
}

TEST_CASE("what was typed into one form does not stand in the next") {
    DeskScreen desk({.show = Show::answer});
    desk.screen.type(U"nie dla innych");
    strike(desk, ui::Key::escape);
    CHECK(desk.state().dialog == Dialog::none);
    strike(desk, ui::Key::f5);
    strike(desk, ui::Key::enter);
    CHECK_FALSE(desk.last<KeepAnswer>());
}

TEST_CASE("a sealed number is shown after the passphrase, which is never on the screen") {
    DeskScreen desk({.show = Show::key});
    CHECK(desk.state().key.was_wrong);
    desk.screen.type(U"pokaz");
    desk.screen.frame(2);
    for (const ui::Node& node : desk.screen.toolkit().nodes().all())
        CHECK(node.label.find("pokaz") == std::string::npos);
    strike(desk, ui::Key::enter);
    CHECK(desk.state().dialog == Dialog::none);
    CHECK(desk.screen.node("call_back").label ==
          "22 000 00 00. Maria Zielińska · dzwoń między 14:05 a 14:05");

    desk.tell(Clock{afternoon() - std::chrono::hours(24)});
    desk.screen.frame(2);
    CHECK(desk.screen.node("call_back").label ==
          "22 000 00 00. Maria Zielińska · dzwoń: jutro, między 14:05 a 14:05");
}

TEST_CASE("a new hand-off flashes, an emergency stands over everything until somebody has it") {
    DeskScreen desk({.show = Show::emergency});
    CHECK(desk.screen.node("band:warning").label.find("Ogród") != std::string::npos);
    const auto rows = shown(desk.state());
    CHECK(rows.front().kind == journal::NewHandOff::Kind::emergency);
    desk.tell(HandOffChosen{rows.front().id});
    desk.screen.frame(3);
    strike(desk, ui::Key::f4);
    CHECK_FALSE(desk.screen.has("band:warning"));

    DeskScreen locked({.show = Show::sign_in});
    auto open = locked.state().open;
    HandOff emergency = open.front();
    emergency.id = journal::random_id();
    emergency.kind = journal::NewHandOff::Kind::emergency;
    open.insert(open.begin(), emergency);
    locked.tell(QueueRead{open});
    locked.screen.frame(2);
    CHECK(locked.screen.node("waiting").label.find(emergency.kiosk) != std::string::npos);
}

TEST_CASE("a full disk stands over everything until the journal tells of something new") {
    DeskScreen desk({.show = Show::queue});
    desk.tell(JournalFailed{journal::JournalError::Cause::full});
    desk.screen.frame(2);
    CHECK(desk.screen.node("band:warning").label.starts_with("Dysk jest pełny"));
    desk.tell(QueueRead{desk.state().open});
    desk.screen.frame(2);
    CHECK_FALSE(desk.screen.has("band:warning"));

    // However large it is, all of it is said: on two lines where it takes them.
    desk.show_in(small, 200);
    desk.tell(JournalFailed{journal::JournalError::Cause::full});
    desk.screen.frame(2);
    const ui::Node band = desk.screen.node("band:warning");
    CHECK(band.visible.height() > 2 * 28 * pixels_per_dp(small, 200));
    CHECK(desk.screen.node("action.take").visible == desk.screen.node("action.take").rect);

    DeskScreen nobody({.show = Show::sign_in});
    nobody.tell(JournalFailed{journal::JournalError::Cause::full});
    nobody.screen.frame(2);
    CHECK(nobody.screen.has("toast"));
}

TEST_CASE("no form hides an emergency that nobody has") {
    DeskScreen desk({.show = Show::emergency});
    const auto rows = shown(desk.state());
    desk.tell(HandOffChosen{rows.back().id});
    desk.tell(Done{Action::close});
    desk.screen.frame(2);
    REQUIRE(desk.state().dialog == Dialog::close);
    const auto& nodes = desk.screen.toolkit().nodes();
    const auto stands_above = [&](const ui::Node& node) { return node.key == "band:warning"; };
    CHECK(std::any_of(nodes.all().begin() + static_cast<std::ptrdiff_t>(nodes.dialog()),
                      nodes.all().end(), stands_above));
}

TEST_CASE("arrows in the answers open articles, and a sentence is copied as it is said") {
    DeskScreen desk({.show = Show::search});
    CHECK(desk.screen.toolkit().focus() == "search.field");
    strike(desk, ui::Key::down);
    CHECK(desk.screen.toolkit().focus() == "hit:artykul-1");
    strike(desk, ui::Key::down);
    CHECK(desk.state().search.opened == "artykul-2");
    desk.screen.tap("sentence:0");
    REQUIRE(desk.last<Copy>());
    CHECK(desk.last<Copy>()->text == "Paragon nie jest potrzebny.");
}

TEST_CASE("what is typed is completed with keys: Tab and Enter, or Enter and the answers") {
    DeskScreen desk({.show = Show::search});
    desk.screen.type(U" bez par");
    desk.screen.frame(2);
    Found some = found(desk.last<Ask>()->ticket);
    some.completions = {"reklamacja bez paragonu", "reklamacja bez paragonu z apteki"};
    desk.tell(some);
    desk.screen.frame(2);
    strike(desk, ui::Key::tab);
    CHECK(desk.screen.toolkit().focus() == "completion:0");
    strike(desk, ui::Key::enter);
    CHECK(desk.state().search.question == "reklamacja bez paragonu");
    CHECK(desk.screen.toolkit().focus() == "search.field");
    CHECK_FALSE(desk.screen.has("completion:0"));

    desk.screen.type(U" dwa");
    desk.screen.frame(2);
    CHECK(desk.state().search.question == "reklamacja bez paragonu dwa");
    some.ticket = desk.last<Ask>()->ticket;
    desk.tell(some);
    desk.screen.frame(2);
    strike(desk, ui::Key::enter);
    CHECK(desk.screen.toolkit().focus() == "hit:artykul-1");
    CHECK_FALSE(desk.screen.has("completion:0"));
}

TEST_CASE("the categories of what was found stand beside the other filters") {
    DeskScreen desk({.show = Show::search});
    Found some = found(desk.last<Ask>()->ticket);
    some.topics = {{"skargi", "Skargi i rekompensaty", 7}, {"zwroty", "Zwroty i wymiana", 2}};
    desk.tell(some);
    desk.screen.frame(2);
    CHECK(desk.screen.node("topic:skargi").label == "Skargi i rekompensaty 7");
    desk.screen.tap("topic:skargi");
    CHECK(desk.last<Ask>()->filters.topic == "skargi");
    desk.screen.tap("topic:skargi");
    CHECK(desk.last<Ask>()->filters.topic.empty());
}

TEST_CASE("where nobody waits there is something to read, and a topic leads to its articles") {
    DeskScreen desk({.show = Show::empty});
    desk.tell(IndexKnown{
        true,
        {{"zwroty", "Zwroty i wymiana", 9, false}, {"kryzys", "Awarie i wypadki", 10, true}}});
    desk.tell(TrendsRead{{}, {{"zwrot-bez-paragonu", "Czy mogę zwrócić bez paragonu?", 4}}});
    desk.screen.frame(2);
    CHECK_FALSE(desk.screen.has("topic:zwroty"));
    CHECK(desk.screen.has("often:zwrot-bez-paragonu"));
    desk.screen.tap("topic:kryzys");
    desk.screen.frame(2);
    CHECK(desk.state().place == Place::search);
    CHECK(desk.last<Ask>()->filters.topic == "kryzys");
}

TEST_CASE("an emergency comes with what agents do about it, before anybody asks") {
    DeskScreen desk({.show = Show::emergency});
    const auto rows = shown(desk.state());
    desk.tell(HandOffChosen{rows.front().id});
    Story story = *desk.state().story;
    const article::Block step = article::Paragraph{{{.text = "Zabezpiecz miejsce."}}};
    story.playbook = Playbook{"obsluga-wypadku", "Wypadek na sali", {.text = {step}}, {}};
    desk.tell(StoryRead{story});
    desk.screen.frame(3);
    CHECK_FALSE(desk.screen.node("playbook").visible.is_empty());
    desk.screen.tap("playbook");
    REQUIRE(desk.last<Fetch>());
    CHECK(desk.last<Fetch>()->article == "obsluga-wypadku");
}

TEST_CASE("a dialog feels the keys, and what lies below it does not") {
    DeskScreen desk({.show = Show::answer});
    const auto list = desk.state().list;
    desk.screen.type(U"2");
    desk.screen.frame(2);
    CHECK(desk.state().list == list);
    const auto below = desk.screen.node("tab.mine").rect.center();
    desk.screen.tap(below);
    CHECK(desk.state().list == list);
}

TEST_CASE("every screen is drawn in all three palettes") {
    for (const auto palette : {ui::Palette::light, ui::Palette::dark, ui::Palette::contrast})
        for (const Show show : all_shows()) {
            DeskScreen desk({.show = show}, small);
            desk.screen.look(palette, 100);
            CHECK(desk.screen.toolkit().nodes().overflows().empty());
        }
}
