/// An article as an agent uses it: the text, what they may decide beside it, what they can say.
#include <cmath>
#include <string>

#include "app/desk/screens/parts.h"
#include "app/desk/screens/search_page.h"
#include "app/ui/article_view.h"
#include "app/ui/paint.h"

namespace okienko::desk {
namespace {

constexpr float aside_share = 0.36F;

bool has_aside(const Stage& stage) {
    const Procedure& procedure = stage.state.search.procedure;
    return !procedure.limits.empty() || !procedure.sentences.empty() ||
           !stage.options.own_limit.empty();
}

void follow_link(Stage& stage, const std::string& link) {
    if (!link.empty()) stage.report(ArticleOpened{link});
}

/// The title and the procedure; returns the height.
float draw_procedure(Stage& stage, ui::Point at, float width) {
    const ui::Theme& theme = stage.theme();
    const auto& search = stage.state.search;
    const float top = at.y;
    at.y += ui::write_heading(stage.canvas, at, search.article->title, ui::Font::heading,
                              theme.text, width) +
            stage.dp(12);
    const bool is_agents = search.article->audience == article::Audience::agent;
    draw_chip(stage, at, is_agents ? Tone::caution : Tone::info, is_agents ? "lock" : "person",
              stage.text(is_agents ? "article.for_agents" : "article.for_customers"));
    at.y += chip_height(stage) + stage.dp(24);
    const auto outcome = ui::draw_article(stage.canvas, at, width, search.procedure.text,
                                          search.images, article_words(stage));
    follow_link(stage, outcome.link);
    return at.y + outcome.height - top + stage.dp(24);
}

void draw_text(Stage& stage, const ui::Rect& place) {
    ui::ScrollRegion region(stage.canvas, stage.scrolls.article, place);
    region.end(draw_procedure(stage, region.origin(), place.width() - stage.dp(28)));
}

float draw_aside_title(Stage& stage, ui::Point at, float width, std::string_view icon,
                       std::string_view key, ui::Colour colour) {
    ui::icon(stage.canvas, ui::rect_at(at, {stage.dp(36), stage.dp(40)}), icon, ui::IconSize::small,
             colour);
    const float height =
        ui::write_heading(stage.canvas, {at.x + stage.dp(48), at.y}, stage.text(key),
                          ui::Font::strong, colour, width - stage.dp(48));
    return std::max(stage.dp(54), height + stage.dp(16));
}

/// What an agent may decide alone, on a ground of its own.
float draw_limits(Stage& stage, ui::Point at, float width) {
    const ui::Theme& theme = stage.theme();
    const Procedure& procedure = stage.state.search.procedure;
    if (procedure.limits.empty() && stage.options.own_limit.empty()) return 0;
    const float padding = stage.dp(22);
    const float inside = width - 2 * padding;
    ui::Behind behind(stage.canvas);
    ui::Point pen{at.x + padding, at.y + padding};
    pen.y += draw_aside_title(stage, pen, inside, "verified_user", "article.limits", theme.text);
    if (!procedure.limits.empty()) {
        const auto outcome = ui::draw_article(stage.canvas, pen, inside, procedure.limits,
                                              stage.state.search.images, article_words(stage));
        follow_link(stage, outcome.link);
        pen.y += outcome.height + stage.dp(16);
    }
    if (!stage.options.own_limit.empty())
        pen.y += ui::write(
            stage.canvas, pen,
            stage.text("article.own_limit", {{"own", std::string_view(stage.options.own_limit)},
                                             {"next", std::string_view(stage.options.next_limit)}}),
            ui::Font::small, theme.muted, inside);
    const float height = pen.y - at.y + padding;
    behind.draw([&] {
        ui::box(stage.canvas, ui::rect_at(at, {width, height}), theme.surface, theme.primary,
                stage.dp(16));
    });
    return height + stage.dp(gap_dp);
}

/// A sentence that is copied when it is touched.
float draw_sentence(Stage& stage, ui::Point at, float width, const std::string& sentence,
                    std::size_t number) {
    const ui::Theme& theme = stage.theme();
    const float padding = stage.dp(16);
    const float icon = stage.dp(44);
    const float inside = width - 2 * padding - icon;
    const float height = std::max(
        ui::height_of(stage.canvas, sentence, ui::Font::small, inside) + 2 * padding, stage.dp(64));
    const ui::Rect rect = ui::rect_at(at, {width, height});
    const auto reaction = ui::target(stage.canvas, rect, "sentence:" + std::to_string(number),
                                     sentence, ui::Role::button);
    if (reaction.is_tapped) stage.report(TextCopied{sentence});
    ui::box(stage.canvas, rect, reaction.is_held ? theme.sunken : theme.surface, theme.border,
            stage.dp(12));
    ui::write(stage.canvas, {at.x + padding, at.y + padding}, sentence, ui::Font::small, theme.text,
              inside);
    ui::icon(stage.canvas,
             {rect.right - icon - stage.dp(6), rect.top, rect.right - stage.dp(6), rect.bottom},
             "content_copy", ui::IconSize::small, theme.muted);
    return height + stage.dp(10);
}

/// What one may decide and say; returns the height.
float draw_help(Stage& stage, ui::Point at, float width) {
    const float top = at.y;
    at.y += draw_limits(stage, at, width);
    const auto& sentences = stage.state.search.procedure.sentences;
    if (!sentences.empty())
        at.y += draw_aside_title(stage, at, width, "chat", "article.sentences", stage.theme().text);
    for (std::size_t i = 0; i < sentences.size(); ++i)
        at.y += draw_sentence(stage, at, width, sentences[i], i);
    return at.y - top;
}

void draw_aside(Stage& stage, const ui::Rect& place) {
    stage.scrolls.aside.leave_keys();
    ui::ScrollRegion region(stage.canvas, stage.scrolls.aside, place);
    const float margin = stage.dp(8);
    const ui::Point at{place.left + margin, region.origin().y + margin};
    const float width = place.width() - 2 * margin - stage.dp(14);
    region.end(draw_help(stage, at, width) + 2 * margin);
}

/// Where there is no room beside the procedure, below it.
void draw_stacked(Stage& stage, const ui::Rect& place) {
    ui::ScrollRegion region(stage.canvas, stage.scrolls.article, place);
    const ui::Point at = region.origin();
    const float width = place.width() - stage.dp(28);
    const float procedure = draw_procedure(stage, at, width);
    region.end(procedure + draw_help(stage, {at.x, at.y + procedure}, width) + stage.dp(8));
}

}  // namespace

void draw_article_card(Stage& stage, const ui::Rect& place) {
    ui::card(stage.canvas, place);
    const bool is_tight = stage.is_tight();
    ui::Rect inside =
        place.inset(stage.dp(is_tight ? 20 : padding_dp + 4), stage.dp(is_tight ? 12 : padding_dp));
    if (!stage.state.search.article) {
        ui::write_in(stage.canvas, inside, stage.text("article.none"), ui::Font::body,
                     stage.theme().muted);
        return;
    }
    if (is_tight) return draw_stacked(stage, inside);
    if (has_aside(stage)) {
        const ui::Rect aside =
            inside.take_right(std::floor(inside.width() * aside_share), stage.dp(20));
        draw_text(stage, inside);
        return draw_aside(stage, aside);
    }
    draw_text(stage, inside);
}

}  // namespace okienko::desk
