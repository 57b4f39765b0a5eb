/// The answers to a question; and when there are none, ways on.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "app/kiosk/screens/asking.h"
#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/notice_cards.h"
#include "app/kiosk/screens/rescue_card.h"
#include "app/kiosk/screens/screens.h"
#include "app/kiosk/screens/typed.h"
#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

using search::Intent;

std::string count_of(Stage& stage, const Results& results) {
    if (results.is_loading) return std::string(stage.text("results.loading"));
    const auto count = static_cast<std::int64_t>(results.answer.hits.size());
    std::string line = stage.words.text(
        "results.count", {{"count", count}, {"question", std::string_view(results.question)}});
    const bool is_all_foreign =
        results.language != stage.words.code() &&
        std::all_of(results.answer.hits.begin(), results.answer.hits.end(),
                    [&](const auto& hit) { return hit.article.language == results.language; });
    if (is_all_foreign) line += " · " + std::string(stage.text("foreign.answers"));
    return line;
}

/// How many there are, or what was searched for instead of what was typed.
float draw_count(Stage& stage, ui::Point at, float width, const Results& results) {
    ui::Canvas& canvas = stage.canvas;
    const search::Answer& answer = results.answer;
    if (answer.corrected.empty() || results.is_loading)
        return ui::write(canvas, at, count_of(stage, results), ui::Font::small, stage.theme().muted,
                         width);
    const std::string instead =
        stage.words.text("results.corrected", {{"question", std::string_view(answer.corrected)}});
    const std::string typed = stage.words.text("results.corrected_from",
                                               {{"question", std::string_view(results.question)}});
    const float height =
        ui::write(canvas, at, instead, ui::Font::strong, stage.theme().text, width);
    return height + ui::write(canvas, {at.x, at.y + height}, typed, ui::Font::small,
                              stage.theme().muted, width);
}

float draw_hits(Stage& stage, ui::Point at, float width, const search::Answer& answer) {
    const float top = at.y;
    for (const search::Hit& hit : answer.hits) {
        if (at.y > top) at.y += stage.dp(18);
        at.y += draw_hit_card(stage, at, width, hit);
    }
    return at.y - top;
}

float draw_unsure(Stage& stage, ui::Point at, float width) {
    return draw_message(stage, at, width, Tone::caution, "tips_and_updates", {},
                        stage.text("results.unsure")) +
           stage.dp(18);
}

/// What shares a few words with the question, and is not called an answer to it.
float draw_near(Stage& stage, ui::Point at, float width, const search::Answer& answer) {
    constexpr std::size_t most = 3;
    if (answer.hits.empty()) return 0;
    const float top = at.y;
    at.y += draw_part_title(stage, at, stage.text("results.none.near"), width);
    for (std::size_t i = 0; i < std::min(most, answer.hits.size()); ++i)
        at.y += draw_article_card(stage, at, width, answer.hits[i].article, "hit:", true) +
                stage.dp(16);
    return at.y - top + stage.dp(16);
}

/// To ask otherwise, with an example; without it where the example is what was asked.
std::string_view tip(Stage& stage, const Results& results) {
    const std::string_view hint = stage.text("results.none.hint");
    const bool is_asked = !results.question.empty() && hint.find(results.question) != hint.npos;
    return is_asked ? stage.text("results.none.other_words") : hint;
}

/// No answer is not an end: a person, other words, topics, and what is near.
float draw_none(Stage& stage, ui::Point at, float width, const Results& results) {
    ui::Canvas& canvas = stage.canvas;
    const float top = at.y;
    const std::string title =
        stage.words.text("results.none.lead", {{"question", std::string_view(results.question)}});
    at.y += ui::write_heading(canvas, at, title, ui::Font::title, stage.theme().text, width);
    at.y += stage.dp(8);
    at.y += ui::write(canvas, at, tip(stage, results), ui::Font::body, stage.theme().muted, width);
    at.y += stage.dp(24);
    at.y += draw_person_card(stage, at, width, stage.text("results.none.person"));
    at.y += stage.dp(32);
    if (!results.categories.empty()) {
        at.y += draw_part_title(stage, at, stage.text("results.none.topics"), width);
        at.y += draw_categories(stage, at, width, results.categories) + stage.dp(32);
    }
    at.y += draw_near(stage, at, width, results.answer);
    return at.y - top;
}

float draw_answer(Stage& stage, ui::Point at, float width, const Results& results) {
    const search::Answer& answer = results.answer;
    if (has_no_answer(results)) return draw_none(stage, at, width, results);
    const float top = at.y;
    at.y += draw_count(stage, at, width, results) + stage.dp(14);
    if (answer.intent == Intent::unsure) at.y += draw_unsure(stage, at, width);
    at.y += draw_hits(stage, at, width, answer);
    return at.y - top;
}

/// Beside the answers, where there is room: what to do if it is none of them.
void draw_aside(Stage& stage, const ui::Rect& place, const Results& results) {
    const float padding = stage.dp(28);
    const float width = place.width() - 2 * padding;
    const ui::Button person{.key = "card:person",
                            .label = stage.text("results.aside.person"),
                            .icon = "support_agent",
                            .style = ui::ButtonStyle::soft};
    ui::Behind behind(stage.canvas);
    ui::Point at{place.left + padding, place.top + padding};
    at.y += draw_part_title(stage, at, stage.text("results.aside.title"), width);
    at.y += ui::write(stage.canvas, at, tip(stage, results), ui::Font::body, stage.theme().muted,
                      width) +
            stage.dp(20);
    const float height = ui::button_height(stage.canvas, person, width);
    if (ui::draw_button(stage.canvas, ui::rect_at(at, {width, height}), person))
        stage.report(PersonWanted{});
    const ui::Rect card{place.left, place.top, place.right, at.y + height + padding};
    behind.draw([&] { ui::card(stage.canvas, card); });
}

/// Not where the same ways are offered among the answers.
bool has_way_on(const Stage& stage, const Results& results) {
    return stage.rescue == nullptr && !has_no_answer(results) && !results.answer.hits.empty();
}

bool has_room_aside(const Stage& stage, const ui::Rect& room) {
    return stage.canvas.roominess(room.width()) > 1700;
}

/// The same below the answers, where there is no room beside them.
float draw_below(Stage& stage, ui::Point at, float width, const Results& results) {
    const float top = at.y;
    at.y += stage.dp(32);
    at.y += draw_part_title(stage, at, stage.text("results.aside.title"), width);
    at.y += ui::write(stage.canvas, at, tip(stage, results), ui::Font::body, stage.theme().muted,
                      width) +
            stage.dp(16);
    at.y += draw_person_card(stage, at, width, stage.text("results.aside.person"));
    return at.y - top;
}

}  // namespace

Dock dock_of(Stage& stage, const Results&) {
    return search_dock(stage);
}

void draw_screen(Stage& stage, const Results& results, const ui::Rect& room) {
    constexpr float aside_dp = 460;
    const float margin = stage.dp(margin_dp);
    ui::Rect view = room;
    draw_search_header(stage, view);
    if (draw_typed(stage, view)) return;
    const bool has_way = has_way_on(stage, results);
    const bool is_aside = has_way && has_room_aside(stage, view);
    if (is_aside) {
        ui::Rect aside = view.take_right(stage.dp(aside_dp), stage.dp(8));
        aside.right -= margin;
        draw_aside(stage, aside.inset(0, stage.dp(20)), results);
    }
    ui::ScrollRegion region(stage.canvas, stage.scroll, view);
    const float width = view.width() - 2 * margin;
    const float top = region.origin().y;
    ui::Point at{region.origin().x + margin, top + stage.dp(20)};
    at.y += draw_rescue(stage, at, width);
    at.y += draw_notices(stage, at, width, results.notices);
    at.y += draw_answer(stage, at, width, results);
    if (has_way && !is_aside) at.y += draw_below(stage, at, width, results);
    region.end(at.y - top + stage.dp(28), stage.dp(28));
}

}  // namespace okienko::kiosk
