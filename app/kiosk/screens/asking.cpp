#include "app/kiosk/screens/asking.h"

#include <algorithm>
#include <variant>
#include <vector>

#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

constexpr float dock_padding_dp = 20;

/// Whether a letter was struck on a keyboard of plastic that nobody else waits for.
bool begins_typing(Stage& stage) {
    if (stage.search.is_being_typed()) return false;
    const std::vector<ui::Stroke>& strokes = stage.canvas.touch().strokes();
    return std::any_of(strokes.begin(), strokes.end(), [](const ui::Stroke& stroke) {
        const auto* letter = std::get_if<char32_t>(&stroke);
        return letter != nullptr && *letter > U' ';
    });
}

}  // namespace

Dock search_dock(Stage& stage) {
    if (stage.canvas.is_landscape()) return {};
    const float height = SearchField::height(stage.canvas) + 2 * stage.dp(dock_padding_dp);
    return {height, [&stage](const ui::Rect& dock) {
                ui::hero(stage.canvas, dock);
                ui::top_edge(stage.canvas, dock);
                draw_search_field(stage,
                                  dock.inset(stage.dp(margin_dp), stage.dp(dock_padding_dp)));
            }};
}

void draw_search_header(Stage& stage, ui::Rect& room) {
    if (!stage.canvas.is_landscape()) return;
    if (stage.field) return draw_search_field(stage, *stage.field);
    room.top += stage.dp(20);
    const ui::Rect header = room.take_top(SearchField::height(stage.canvas), stage.dp(8));
    draw_search_field(stage, header.inset(stage.dp(margin_dp), 0));
}

void draw_search_field(Stage& stage, const ui::Rect& rect) {
    if (begins_typing(stage)) stage.search.ask();
    if (auto question = stage.search.draw(stage.canvas, rect, stage.words))
        stage.report(Asked{std::move(*question)});
}

}  // namespace okienko::kiosk
