#include "app/desk/screens/queue_page.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "app/desk/screens/parts.h"
#include "app/ui/paint.h"

namespace okienko::desk {
namespace {

constexpr float row_height_dp = 136;
constexpr float narrow_row_height_dp = 150;
constexpr float row_gap_dp = 10;
constexpr float list_share = 0.36F;
constexpr float tight_list_share = 0.345F;

/// What of a row says most: who has it, or how urgent it is.
struct Mark {
    Tone tone = Tone::plain;
    std::string text;
};

Mark mark_of(const Stage& stage, const HandOff& one) {
    const State& state = stage.state;
    if (!one.agent.empty()) {
        const bool is_mine = state.agent && one.agent == state.agent->id;
        const std::string who =
            is_mine ? std::string(stage.text("queue.you")) : name_of(state, one.agent);
        const bool is_going = one.state == journal::State::on_the_way;
        return {is_mine ? Tone::info : Tone::plain,
                is_going ? stage.text("queue.goes", {{"name", std::string_view(who)}}) : who};
    }
    if (one.state == journal::State::escalated)
        return {Tone::danger, std::string(stage.text("state.escalated"))};
    if (is_emergency(one)) return {Tone::danger, std::string(stage.text("queue.nobody"))};
    if (state.fresh.contains(one.id)) return {Tone::good, std::string(stage.text("queue.new"))};
    return {Tone::plain, std::string(stage.text("queue.free"))};
}

ui::Colour stripe_of(const Stage& stage, const HandOff& one) {
    const ui::Theme& theme = stage.theme();
    if (is_emergency(one)) return theme.danger;
    if (is_overdue(one, stage.state.now)) return theme.on_caution_soft;
    if (stage.state.agent && one.agent == stage.state.agent->id) return theme.primary;
    return theme.strong_border;
}

/// How strongly a new row glows now: twice a second, never faster, and not at all where the screen
/// is calm.
float glow(Stage& stage, const HandOff& one) {
    if (!is_flashing(stage.state, one.id)) return 0;
    if (stage.canvas.is_calm()) return 1;
    const auto since = stage.state.now - stage.state.fresh.at(one.id);
    const auto half = std::chrono::duration_cast<std::chrono::milliseconds>(since).count() / 500;
    return half % 2 == 0 ? 1 : 0.25F;
}

void draw_ground(Stage& stage, const ui::Rect& rect, const HandOff& one, bool is_held) {
    const ui::Theme& theme = stage.theme();
    ui::Canvas& canvas = stage.canvas;
    const bool is_chosen = stage.state.chosen == one.id;
    const bool has_focus = canvas.focus().is_on(row_key(one.id));
    ui::Colour border = is_chosen ? theme.primary : theme.border;
    if (is_emergency(one)) border = theme.danger;
    const ui::Colour inside = is_held     ? theme.sunken
                              : is_chosen ? theme.primary_soft
                                          : theme.surface;
    const float radius = stage.dp(14);
    if (has_focus) ui::fill(canvas, rect.grown(stage.dp(4)), theme.primary, radius + stage.dp(4));
    ui::box(canvas, rect, inside, border, radius);
    const float strength = glow(stage, one);
    if (strength > 0)
        ui::fill(canvas, rect,
                 ui::faded(is_emergency(one) ? theme.danger : theme.mark, 0.35F * strength),
                 radius);
    ui::fill(canvas, {rect.left, rect.top + radius, rect.left + stage.dp(8), rect.bottom - radius},
             stripe_of(stage, one));
}

std::string title_of(const Stage& stage, const HandOff& one) {
    if (!one.question.empty() && !is_emergency(one)) return one.question;
    return std::string(stage.text("kind." + std::string(word_of(one.kind))));
}

std::string line_of(const Stage& stage, const HandOff& one) {
    std::string line(stage.text("kind." + std::string(word_of(one.kind))));
    if (!one.kiosk.empty()) line += " · " + one.kiosk;
    if (one.language != "pl") line += " · " + std::string(stage.text("language." + one.language));
    for (const std::string& need : one.needs) line += " · " + need_of(stage, need);
    return line;
}

/// The words on a row.
struct RowWords {
    std::string title;
    std::string line;
    std::string when;
    float when_width;
    ui::Colour text;
    ui::Colour muted;
    ui::Colour time;
};

RowWords row_words(Stage& stage, const HandOff& one) {
    const ui::Theme& theme = stage.theme();
    // Nobody in need is promised a time: how long they have waited is what counts.
    const bool has_promise = one.promised && !is_emergency(one);
    RowWords words{title_of(stage, one),
                   line_of(stage, one),
                   has_promise ? promise_of(stage, one) : ago(stage, one.at),
                   0,
                   theme.text,
                   theme.muted,
                   theme.danger};
    words.when_width = std::ceil(stage.canvas.fonts().width(ui::Font::small_strong, words.when));
    if (stage.state.chosen == one.id) words.text = words.muted = theme.on_primary_soft;
    if (!is_overdue(one, stage.state.now)) words.time = words.muted;
    return words;
}

/// When and who stand beside what it is about.
void write_row(Stage& stage, ui::Rect inside, const RowWords& words, const Mark& mark) {
    const float chip = chip_width(stage, {}, mark.text);
    const ui::Rect side = inside.take_right(std::max(chip, words.when_width), stage.dp(18));
    write_cut(stage, {side.right - words.when_width, side.top + stage.dp(4)}, words.when,
              ui::Font::small_strong, words.time, words.when_width + 1);
    draw_chip(stage, {side.right - chip, side.bottom - chip_height(stage)}, mark.tone, {},
              mark.text);
    write_cut(stage, {inside.left, inside.top + stage.dp(2)}, words.title, ui::Font::strong,
              words.text, inside.width());
    const float small = stage.canvas.fonts().height(ui::Font::small);
    write_cut(stage, {inside.left, inside.bottom - small - stage.dp(8)}, words.line,
              ui::Font::small, words.muted, inside.width());
}

/// What it is about, on two lines.
void write_subject(Stage& stage, const ui::Rect& place, const RowWords& words) {
    write_cut(stage, place.corner(), words.title, ui::Font::strong, words.text, place.width());
    const float line = stage.canvas.fonts().height(ui::Font::strong) + stage.dp(4);
    write_cut(stage, {place.left, place.top + line}, words.line, ui::Font::small, words.muted,
              place.width());
}

/// When and who, on the line below it.
void write_time_and_mark(Stage& stage, const ui::Rect& last, const RowWords& words,
                         const Mark& mark) {
    const float height = stage.canvas.fonts().height(ui::Font::small_strong);
    write_cut(stage, {last.left, std::floor(last.center().y - height / 2)}, words.when,
              ui::Font::small_strong, words.time, words.when_width + 1);
    const float room = last.width() - words.when_width - stage.dp(12);
    const float chip = std::min(chip_width(stage, {}, mark.text), room);
    draw_chip(stage, {last.right - chip, last.top}, mark.tone, {}, mark.text, room);
}

void draw_row(Stage& stage, const ui::Rect& rect, const HandOff& one) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    const RowWords words = row_words(stage, one);
    const auto reaction = ui::target_without_mark(canvas, rect, row_key(one.id),
                                                  words.title + ", " + words.line, ui::Role::card);
    if (reaction.is_tapped) {
        canvas.focus().key = row_key(one.id);
        stage.report(HandOffChosen{one.id});
    }
    if (!rect.meets(canvas.clip())) return;
    draw_ground(stage, rect, one, reaction.is_held);
    const bool is_narrow = stage.is_narrow();
    const Mark mark = mark_of(stage, one);
    ui::Rect inside = rect.inset(stage.dp(is_narrow ? 22 : 26), stage.dp(is_narrow ? 12 : 16));
    if (is_narrow)
        write_time_and_mark(stage, inside.take_bottom(chip_height(stage), stage.dp(8)), words,
                            mark);
    const ui::Colour icon = is_emergency(one) ? theme.danger : theme.primary;
    ui::icon(canvas, inside.take_left(stage.dp(44), stage.dp(is_narrow ? 12 : 18)),
             icon_of(one.kind), ui::IconSize::medium, icon);
    if (is_narrow)
        write_subject(stage, inside, words);
    else
        write_row(stage, inside, words, mark);
}

void draw_nothing(Stage& stage, const ui::Rect& place) {
    const char* key = stage.state.list == List::queue  ? "queue.empty"
                      : stage.state.list == List::mine ? "queue.empty_mine"
                                                       : "queue.empty_overdue";
    ui::Rect middle = ui::centered(place, {place.width(), stage.dp(220)});
    ui::icon(stage.canvas, middle.take_top(stage.dp(90)), "done_all", ui::IconSize::large,
             stage.theme().good);
    ui::write_in(stage.canvas, middle.take_top(stage.dp(100)), stage.text(key), ui::Font::body,
                 stage.theme().muted);
}

void draw_list(Stage& stage, const ui::Rect& place) {
    const auto rows = shown(stage.state);
    if (rows.empty()) return draw_nothing(stage, place);
    stage.scrolls.list.leave_keys();
    ui::ScrollRegion region(stage.canvas, stage.scrolls.list, place);
    const float margin = stage.dp(6);  // for the mark of the focus
    const float height = stage.dp(stage.is_narrow() ? narrow_row_height_dp : row_height_dp);
    const float step = height + stage.dp(row_gap_dp);
    ui::Point at{place.left + margin, region.origin().y + margin};
    for (const HandOff& one : rows) {
        draw_row(stage, ui::rect_at(at, {place.width() - 2 * margin - stage.dp(14), height}), one);
        at.y += step;
    }
    region.end(static_cast<float>(rows.size()) * step + 2 * margin);
}

}  // namespace

bool is_emergency(const HandOff& one) {
    return one.kind == journal::NewHandOff::Kind::emergency;
}

std::string row_key(const RecordId& id) {
    return "row:" + journal::to_string(id);
}

void draw_queue_page(Stage& stage, ui::Rect room) {
    const float width =
        std::floor(room.width() * (stage.is_tight() ? tight_list_share : list_share));
    draw_list(stage, room.take_left(width, stage.dp(gap_dp)));
    draw_story(stage, room);
}

}  // namespace okienko::desk
