#include "app/desk/screens/sign_in.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "app/desk/screens/parts.h"
#include "app/ui/paint.h"

namespace okienko::desk {
namespace {

/// How high the parts of the card are, in dp.
struct Heights {
    float waiting;
    float padding;
    float after_title;
    float person;
    float between;
    float before_dots;
    float dots;
    float words;

    /// All of the card but the people.
    float around() const { return 2 * padding + 104 + after_title + before_dots + dots + words; }
};

constexpr Heights usual{110, 48, 24, 84, 10, 16, 80, 110};
constexpr Heights tight{72, 28, 14, 64, 8, 8, 54, 84};

constexpr std::size_t most_people = 8;
constexpr std::size_t least_dots = 4;

void draw_person(Stage& stage, const ui::Rect& rect, std::size_t index) {
    const ui::Theme& theme = stage.theme();
    ui::Canvas& canvas = stage.canvas;
    const Person& person = stage.state.people[index];
    const std::string key = "person:" + person.id;
    const bool is_chosen = stage.state.sign_in.index == index;
    const auto reaction = ui::target_without_mark(canvas, rect, key, person.name, ui::Role::button);
    if (reaction.is_tapped) stage.report(AgentPicked{index});
    ui::box(canvas, rect, is_chosen ? theme.primary_soft : theme.surface,
            is_chosen ? theme.primary : theme.border, stage.dp(14));
    ui::Rect inside = rect.inset(stage.dp(24), 0);
    const ui::Colour colour = is_chosen ? theme.on_primary_soft : theme.text;
    ui::icon(canvas, inside.take_left(stage.dp(40), stage.dp(16)),
             stage.state.sign_in.locked_until.contains(person.id) ? "lock" : "person",
             ui::IconSize::small, colour);
    const float height = canvas.fonts().height(ui::Font::strong);
    write_cut(stage, {inside.left, std::floor(rect.center().y - height / 2)}, person.name,
              ui::Font::strong, colour, inside.width());
}

void draw_dots(Stage& stage, const ui::Rect& place) {
    const ui::Theme& theme = stage.theme();
    const std::size_t digits = stage.state.sign_in.digits;
    const std::size_t count = std::max(digits, least_dots);
    const float step = stage.dp(56);
    float x = place.center().x - step * static_cast<float>(count - 1) / 2;
    for (std::size_t i = 0; i < count; ++i, x += step) {
        const ui::Point at{x, place.center().y};
        ui::disc(stage.canvas, at, stage.dp(15), theme.strong_border);
        if (i >= digits) ui::disc(stage.canvas, at, stage.dp(12), theme.surface);
        if (i < digits) ui::disc(stage.canvas, at, stage.dp(15), theme.primary);
    }
}

struct Said {
    std::string text;
    bool is_bad = false;
};

Said said(const Stage& stage) {
    const SignIn& at = stage.state.sign_in;
    if (stage.state.people.empty()) return {std::string(stage.text("sign_in.nobody")), true};
    const auto lock = at.locked_until.find(stage.state.people[at.index].id);
    if (lock != at.locked_until.end()) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(lock->second - stage.state.now);
        return {stage.text("sign_in.locked", {{"seconds", std::int64_t{left.count()}}}), true};
    }
    if (at.is_checking) return {std::string(stage.text("sign_in.checking"))};
    if (at.was_wrong) return {std::string(stage.text("sign_in.wrong")), true};
    return {std::string(stage.text("sign_in.hint"))};
}

/// How many wait, and whether somebody is in danger: that is everybody's business.
void draw_waiting(Stage& stage, ui::Rect band) {
    const ui::Theme& theme = stage.theme();
    const auto& open = stage.state.open;
    const auto emergency = std::find_if(open.begin(), open.end(), [](const auto& one) {
        return one.kind == journal::NewHandOff::Kind::emergency && one.agent.empty();
    });
    const bool is_urgent = emergency != open.end();
    std::string text =
        is_urgent
            ? stage.text("band.emergency",
                         {{"place", emergency->kiosk}, {"time", ago(stage, emergency->at)}})
            : stage.text("sign_in.waiting", {{"count", static_cast<std::int64_t>(open.size())}});
    if (!stage.state.has_journal) text = stage.text("band.no_journal");
    const bool is_red = is_urgent || !stage.state.has_journal;
    ui::fill(stage.canvas, band, is_red ? theme.danger : theme.primary_soft);
    stage.canvas.nodes().add({"waiting", text, ui::Role::text, band, band});
    ui::write_in(stage.canvas, band, text, ui::Font::heading,
                 is_red ? theme.on_danger : theme.on_primary_soft);
}

/// How many of the people a card in `height` has room for, at least one.
std::size_t people_in(const Stage& stage, const Heights& heights, float height) {
    const float room = height - stage.dp(heights.around() + 2 * 8);
    const float fit = std::floor(room / stage.dp(heights.person + heights.between));
    const auto most = static_cast<std::size_t>(std::max(fit, 1.0F));
    return std::min({most, most_people, stage.state.people.size()});
}

}  // namespace

void draw_sign_in(Stage& stage) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    ui::Rect room = canvas.area();
    ui::fill(canvas, room, theme.background);
    const Heights& heights = stage.is_tight() ? tight : usual;
    draw_waiting(stage, room.take_top(stage.dp(heights.waiting)));
    const float step = stage.dp(heights.person + heights.between);
    const std::size_t people = people_in(stage, heights, room.height());
    const float height = stage.dp(heights.around()) + static_cast<float>(people) * step;
    ui::Rect card = ui::centered(room, {stage.dp(900), height});
    ui::card(canvas, card);
    card = card.inset(stage.dp(56), stage.dp(heights.padding));
    write_cut(stage, card.take_top(stage.dp(44)).corner(), stage.options.shop_name, ui::Font::body,
              theme.muted, card.width());
    const ui::Rect title = card.take_top(stage.dp(60), stage.dp(heights.after_title));
    ui::write_heading(canvas, title.corner(), stage.text("sign_in.title"), ui::Font::title,
                      theme.text, title.width());
    // A long list moves with the one that is chosen.
    const std::size_t chosen = stage.state.sign_in.index;
    const std::size_t first = chosen < people ? 0 : chosen + 1 - people;
    for (std::size_t i = first; i < stage.state.people.size() && i < first + people; ++i)
        draw_person(stage, card.take_top(stage.dp(heights.person), stage.dp(heights.between)), i);
    card.take_top(stage.dp(heights.before_dots));
    draw_dots(stage, card.take_top(stage.dp(heights.dots - 10), stage.dp(10)));
    const Said line = said(stage);
    const ui::Rect words = card.take_top(stage.dp(heights.words - 20));
    canvas.nodes().add({"said", line.text, ui::Role::text, words, words});
    ui::write_in(canvas, words, line.text, ui::Font::body,
                 line.is_bad ? theme.danger : theme.muted);
    ui::Rect bottom = canvas.area().inset(stage.dp(padding_dp), stage.dp(16));
    bottom = bottom.take_bottom(key_button_height(stage));
    draw_action(stage, bottom.take_left(action_width(stage, Action::help)), Action::help,
                desk::Look::quiet);
}

}  // namespace okienko::desk
