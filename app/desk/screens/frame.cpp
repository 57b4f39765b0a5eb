#include "app/desk/screens/frame.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "app/desk/screens/parts.h"
#include "app/ui/paint.h"

namespace okienko::desk {
namespace {

constexpr float top_height_dp = 96;
constexpr float tight_top_height_dp = 80;
constexpr float band_height_dp = 76;
constexpr float tight_band_height_dp = 58;
constexpr float gap_between_keys_dp = 4;

struct Tab {
    const char* key;
    const char* cap;
    List list;
};

constexpr std::array tabs{Tab{"queue", "1", List::queue}, Tab{"mine", "2", List::mine},
                          Tab{"overdue", "3", List::overdue}};

/// Words on a line, with a mark below them where this tab is the one that is open.
float draw_tab(Stage& stage, const ui::Rect& bar, float left, const std::string& key,
               std::string_view cap, const std::string& label, bool is_open, bool& is_tapped) {
    const ui::Theme& theme = stage.theme();
    const float text = std::ceil(stage.canvas.fonts().width(ui::Font::strong, label));
    const float cap_width = key_cap_width(stage, cap);
    const float width = text + cap_width + stage.dp(12 + 2 * 22);
    const ui::Rect rect{left, bar.top + stage.dp(10), left + width, bar.bottom - stage.dp(10)};
    const auto reaction = ui::target(stage.canvas, rect, key, label, ui::Role::button);
    is_tapped = reaction.is_tapped;
    if (is_open || reaction.is_held) ui::fill(stage.canvas, rect, theme.primary_soft, stage.dp(14));
    const float middle = (rect.top + rect.bottom) / 2;
    draw_key_cap(stage, {left + stage.dp(22), std::floor(middle - key_cap_height(stage) / 2)}, cap);
    const float height = stage.canvas.fonts().height(ui::Font::strong);
    write_cut(stage, {left + stage.dp(22 + 12) + cap_width, std::floor(middle - height / 2)}, label,
              ui::Font::strong, is_open ? theme.on_primary_soft : theme.text, text + 1);
    if (is_open)
        ui::fill(stage.canvas,
                 {rect.left + stage.dp(22), bar.bottom - stage.dp(5), rect.right - stage.dp(22),
                  bar.bottom},
                 theme.primary, stage.dp(2));
    return width;
}

/// Returns where they end.
float draw_tabs(Stage& stage, const ui::Rect& bar, float left) {
    const State& state = stage.state;
    for (const Tab& tab : tabs) {
        const auto count = static_cast<std::int64_t>(shown(state, tab.list).size());
        const std::string label =
            std::string(stage.text(std::string("list.") + tab.key)) + "  " + std::to_string(count);
        const bool is_open = state.place == Place::queue && state.list == tab.list;
        bool is_tapped = false;
        left += draw_tab(stage, bar, left, std::string("tab.") + tab.key, tab.cap, label, is_open,
                         is_tapped) +
                stage.dp(8);
        if (is_tapped) stage.report(ListPicked{tab.list});
    }
    bool is_tapped = false;
    const std::string label(stage.text("list.search"));
    left += draw_tab(stage, bar, left, "tab.search", key_of(Action::search), label,
                     state.place == Place::search, is_tapped);
    if (is_tapped) stage.report(Done{Action::search});
    return left;
}

void draw_who(Stage& stage, ui::Rect bar) {
    const ui::Theme& theme = stage.theme();
    const std::string time = stage.clock(stage.state.now);
    ui::Canvas& canvas = stage.canvas;
    const float time_width = std::ceil(canvas.fonts().width(ui::Font::heading, time));
    const float time_height = canvas.fonts().height(ui::Font::heading);
    const ui::Rect right = bar.take_right(time_width, stage.dp(32));
    write_cut(stage, {right.left, std::floor(right.center().y - time_height / 2)}, time,
              ui::Font::heading, theme.text, time_width + 1);
    const std::string& name = stage.state.agent->name;
    const float room = bar.width() - stage.dp(46 + 20);  // beside the icon
    const float width = std::min(
        {std::ceil(canvas.fonts().width(ui::Font::small_strong, name)), stage.dp(420), room});
    if (width < stage.dp(80)) return;  // a few letters of a name tell nothing
    const ui::Rect who = bar.take_right(width, stage.dp(10));
    const float height = canvas.fonts().height(ui::Font::small_strong);
    write_cut(stage, {who.left, std::floor(who.center().y - height / 2)}, name,
              ui::Font::small_strong, theme.muted, width + 1);
    ui::icon(canvas, bar.take_right(stage.dp(36)), "person", ui::IconSize::small, theme.muted);
}

void draw_top(Stage& stage, ui::Rect& remaining) {
    const ui::Theme& theme = stage.theme();
    const ui::Rect bar =
        remaining.take_top(stage.dp(stage.is_tight() ? tight_top_height_dp : top_height_dp));
    ui::fill(stage.canvas, bar, theme.surface);
    ui::fill(stage.canvas, {bar.left, bar.bottom - 1, bar.right, bar.bottom}, theme.border);
    ui::Rect rest = bar.inset(stage.dp(padding_dp), 0);
    rest.left = draw_tabs(stage, bar, rest.left);
    draw_who(stage, rest);
}

/// Keys that do the same wherever one is; those of a hand-off stand below it.
std::vector<Action> actions_below(const State& state) {
    std::vector<Action> actions{Action::help};
    if (state.place == Place::search) actions.push_back(Action::back);
    actions.insert(actions.end(), {Action::copy, Action::flag_missing, Action::flag_wrong,
                                   Action::notice, Action::hand_over, Action::sign_out});
    return actions;
}

float margin_of_keys(const Stage& stage) {
    return stage.dp(stage.is_tight() ? 6 : 12);
}

float bottom_height(Stage& stage) {
    const float width = stage.canvas.area().width() - 2 * stage.dp(padding_dp);
    return actions_height(stage, width, stage.dp(gap_between_keys_dp), actions_below(stage.state)) +
           2 * margin_of_keys(stage);
}

void draw_bottom(Stage& stage, ui::Rect& remaining) {
    const ui::Theme& theme = stage.theme();
    const ui::Rect bar = remaining.take_bottom(bottom_height(stage));
    ui::fill(stage.canvas, bar, theme.surface);
    ui::fill(stage.canvas, {bar.left, bar.top, bar.right, bar.top + 1}, theme.border);
    draw_actions(stage, bar.inset(stage.dp(padding_dp), margin_of_keys(stage)),
                 stage.dp(gap_between_keys_dp), actions_below(stage.state),
                 [](Action) { return Look::quiet; });
}

/// A text in the middle of `rect`'s height, on a line where it fits on one.
void write_on_band(Stage& stage, const ui::Rect& rect, const std::string& text, ui::Colour colour) {
    const float height = ui::height_of(stage.canvas, text, ui::Font::strong, rect.width());
    ui::write(stage.canvas, {rect.left, std::floor(rect.center().y - height / 2)}, text,
              ui::Font::strong, colour, rect.width());
}

/// A band across the screen, with an icon and a text, as high as the text needs.
void draw_band(Stage& stage, ui::Rect& remaining, ui::Colour ground, ui::Colour colour,
               std::string_view icon, const std::string& text) {
    const float least = stage.dp(stage.is_tight() ? tight_band_height_dp : band_height_dp);
    const float width = remaining.width() - stage.dp(2 * padding_dp + 40 + 14);
    const float lines = ui::height_of(stage.canvas, text, ui::Font::strong, width);
    ui::Rect band = remaining.take_top(std::max(least, lines + stage.dp(20)));
    ui::fill(stage.canvas, band, ground);
    band = band.inset(stage.dp(padding_dp), 0);
    ui::icon(stage.canvas, band.take_left(stage.dp(40), stage.dp(14)), icon, ui::IconSize::small,
             colour);
    write_on_band(stage, band, text, colour);
    stage.canvas.nodes().add({"band:" + std::string(icon), text, ui::Role::text, band, band});
}

const HandOff* waiting_emergency(const State& state) {
    const auto found = std::find_if(state.open.begin(), state.open.end(), [](const auto& one) {
        return one.kind == journal::NewHandOff::Kind::emergency && one.agent.empty();
    });
    return found == state.open.end() ? nullptr : &*found;
}

void draw_bands(Stage& stage, ui::Rect& remaining) {
    const ui::Theme& theme = stage.theme();
    const State& state = stage.state;
    draw_alarm(stage, remaining);
    if (!state.has_journal)
        draw_band(stage, remaining, theme.danger, theme.on_danger, "warning",
                  std::string(stage.text("band.no_journal")));
    if (state.trouble) {
        const bool is_full = *state.trouble == journal::JournalError::Cause::full;
        draw_band(stage, remaining, theme.danger, theme.on_danger, "warning",
                  std::string(stage.text(is_full ? "band.disk_full" : "band.unwritable")));
    }
    // An emergency needs the lines more than what is merely asked often.
    const bool has_room = !stage.is_tight() || waiting_emergency(state) == nullptr;
    if (!state.trends.empty() && has_room) {
        const Trend& trend = state.trends.front();
        draw_band(stage, remaining, theme.caution_soft, theme.on_caution_soft, "trending_up",
                  stage.text("band.trend", {{"question", std::string_view(trend.question)},
                                            {"count", static_cast<std::int64_t>(trend.times)}}));
    }
}

}  // namespace

void draw_alarm(Stage& stage, ui::Rect& remaining) {
    const HandOff* one = waiting_emergency(stage.state);
    if (one == nullptr) return;
    const ui::Theme& theme = stage.theme();
    draw_band(stage, remaining, theme.danger, theme.on_danger, "warning",
              stage.text("band.emergency", {{"place", one->kiosk}, {"time", ago(stage, one->at)}}));
}

ui::Rect draw_frame(Stage& stage) {
    ui::Rect remaining = stage.canvas.area();
    ui::fill(stage.canvas, remaining, stage.theme().background);
    draw_top(stage, remaining);
    draw_bottom(stage, remaining);
    draw_bands(stage, remaining);
    return remaining.inset(stage.dp(padding_dp), stage.dp(stage.is_tight() ? 10 : gap_dp));
}

void draw_toast(Stage& stage) {
    if (!stage.state.toast) return;
    const Toast& toast = *stage.state.toast;
    const ui::Theme& theme = stage.theme();
    ui::Canvas& canvas = stage.canvas;
    const std::string text =
        stage.text("toast." + toast.key, {{"name", std::string_view(toast.value)}});
    const float width = std::min(std::ceil(canvas.fonts().width(ui::Font::strong, text)) + 1,
                                 canvas.area().width() - stage.dp(240));
    // Above the keys of a hand-off, which somebody may be about to strike.
    const float bottom = canvas.area().bottom - bottom_height(stage) - stage.dp(200);
    const float lines = ui::height_of(canvas, text, ui::Font::strong, width);
    const float height = std::max(stage.dp(84), lines + stage.dp(2 * 20));
    const float all = width + stage.dp(2 * 28 + 48);
    const float left = std::floor(canvas.area().center().x - all / 2);
    ui::Rect box{left, bottom - height, left + all, bottom};
    ui::shadow(canvas, box, 8);
    ui::box(canvas, box, toast.is_bad ? theme.danger_soft : theme.good_soft,
            toast.is_bad ? theme.danger : theme.good, stage.dp(16));
    const ui::Colour colour = toast.is_bad ? theme.on_danger_soft : theme.on_good_soft;
    canvas.nodes().add({"toast", text, ui::Role::text, box, box});
    box = box.inset(stage.dp(28), 0);
    ui::icon(canvas, box.take_left(stage.dp(36), stage.dp(12)),
             toast.is_bad ? "warning" : "check_circle", ui::IconSize::small, colour);
    box.right = box.left + width;
    write_on_band(stage, box, text, colour);
}

}  // namespace okienko::desk
