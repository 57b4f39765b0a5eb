#include "app/desk/screens/quiet_hour.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "app/desk/screens/parts.h"
#include "app/ui/paint.h"

namespace okienko::desk {
namespace {

float draw_title(Stage& stage, ui::Point at, float width, std::string_view icon,
                 std::string_view key) {
    const ui::Theme& theme = stage.theme();
    ui::icon(stage.canvas, ui::rect_at(at, {stage.dp(36), stage.dp(40)}), icon, ui::IconSize::small,
             theme.primary);
    const float height =
        ui::write_heading(stage.canvas, {at.x + stage.dp(48), at.y}, stage.text(key),
                          ui::Font::strong, theme.text, width - stage.dp(48));
    return std::max(stage.dp(52), height + stage.dp(14));
}

float write_muted(Stage& stage, ui::Point at, float width, std::string_view text) {
    return ui::write(stage.canvas, at, text, ui::Font::body, stage.theme().muted, width);
}

// ---- what customers see -------------------------------------------------------------------------

float draw_notices(Stage& stage, ui::Point at, float width) {
    const float top = at.y;
    at.y += draw_title(stage, at, width, "warning", "notice.told");
    const auto& told = stage.state.notices.told;
    if (told.empty()) at.y += write_muted(stage, at, width, stage.text("quiet.no_notices"));
    for (const ToldNotice& notice : told) {
        const std::string text =
            notice.is_overdue
                ? stage.text("notice.overdue", {{"title", std::string_view(notice.title)}})
                : notice.title;
        at.y += ui::write(stage.canvas, at, text, ui::Font::body,
                          notice.is_overdue ? stage.theme().danger : stage.theme().text, width) +
                stage.dp(10);
    }
    return at.y - top + stage.dp(36);
}

// ---- what agents may do and read ----------------------------------------------------------------

float draw_limits(Stage& stage, ui::Point at, float width) {
    if (stage.options.own_limit.empty()) return 0;
    const float title = draw_title(stage, at, width, "verified_user", "article.limits");
    const std::string text =
        stage.text("article.own_limit", {{"own", std::string_view(stage.options.own_limit)},
                                         {"next", std::string_view(stage.options.next_limit)}});
    return title + write_muted(stage, {at.x, at.y + title}, width, text) + stage.dp(36);
}

float draw_agents_topics(Stage& stage, ui::Point at, float width) {
    std::vector<Topic> topics;
    for (const Topic& topic : stage.state.topics)
        if (topic.is_agents) topics.push_back(topic);
    if (topics.empty()) return 0;
    constexpr std::size_t lines = 6;
    const float title = draw_title(stage, at, width, "menu_book", "quiet.for_agents");
    return title + draw_topics(stage, {at.x, at.y + title}, width, topics, lines) + stage.dp(36);
}

// ---- what customers read ------------------------------------------------------------------------

float draw_read(Stage& stage, ui::Point at, float width, const OftenRead& read) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    const float padding = stage.dp(16);
    const std::string times =
        stage.text("quiet.times", {{"count", static_cast<std::int64_t>(read.times)}});
    const float side = std::ceil(canvas.fonts().width(ui::Font::small, times)) + stage.dp(20);
    const float inside = width - 2 * padding - side;
    const float height = ui::height_of(canvas, read.title, ui::Font::body, inside) + 2 * padding;
    const ui::Rect rect = ui::rect_at(at, {width, height});
    const auto reaction =
        ui::target(canvas, rect, "often:" + read.article, read.title, ui::Role::card);
    if (reaction.is_tapped) stage.report(ArticleOpened{read.article});
    ui::box(canvas, rect, reaction.is_held ? theme.sunken : theme.surface, theme.border,
            stage.dp(12));
    ui::write(canvas, {at.x + padding, at.y + padding}, read.title, ui::Font::body, theme.text,
              inside);
    write_cut(stage, {rect.right - padding - side + stage.dp(20), at.y + padding}, times,
              ui::Font::small, theme.muted, side);
    return height + stage.dp(10);
}

float draw_often(Stage& stage, ui::Point at, float width) {
    if (stage.state.often.empty()) return 0;
    const float top = at.y;
    at.y += draw_title(stage, at, width, "trending_up", "quiet.often");
    for (const OftenRead& read : stage.state.often) at.y += draw_read(stage, at, width, read);
    return at.y - top + stage.dp(26);
}

}  // namespace

void draw_quiet_hour(Stage& stage, const ui::Rect& place) {
    ui::ScrollRegion region(
        stage.canvas, stage.scrolls.story,
        {place.left - stage.dp(4), place.top, place.right + stage.dp(20), place.bottom});
    const float gap = stage.dp(48);
    ui::Point at{place.left, region.origin().y};
    const float top = at.y;
    at.y += ui::write_heading(stage.canvas, at, stage.text("quiet.title"), ui::Font::heading,
                              stage.theme().text, place.width()) +
            stage.dp(28);
    const bool is_alone = stage.state.often.empty() || stage.is_tight();
    const float left = is_alone ? place.width() : std::floor((place.width() - gap) / 2);
    ui::Point first = at;
    first.y += draw_notices(stage, first, left);
    first.y += draw_limits(stage, first, left);
    first.y += draw_agents_topics(stage, first, left);
    if (is_alone) {
        first.y += draw_often(stage, first, left);
        return region.end(first.y - top);
    }
    const float often = draw_often(stage, {at.x + left + gap, at.y}, place.width() - left - gap);
    region.end(std::max(first.y, at.y + often) - top);
}

}  // namespace okienko::desk
