#include "app/desk/screens/playbook.h"

#include "app/desk/screens/parts.h"
#include "app/ui/article_view.h"
#include "app/ui/paint.h"

namespace okienko::desk {
namespace {

/// Its title, which opens the whole article.
float draw_title(Stage& stage, ui::Point at, float width, const Playbook& playbook) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    const float padding = stage.dp(16);
    const float icon = stage.dp(44);
    const float inside = width - 2 * padding - icon;
    const float height =
        ui::height_of(canvas, playbook.title, ui::Font::strong, inside) + 2 * padding;
    const ui::Rect rect = ui::rect_at(at, {width, height});
    const auto reaction = ui::target(canvas, rect, "playbook", playbook.title, ui::Role::card);
    if (reaction.is_tapped) stage.report(ArticleOpened{playbook.article});
    ui::box(canvas, rect, reaction.is_held ? theme.sunken : theme.primary_soft, theme.primary_soft,
            stage.dp(12));
    ui::icon(canvas,
             {rect.left + padding, rect.top, rect.left + padding + stage.dp(28), rect.bottom},
             "menu_book", ui::IconSize::small, theme.on_primary_soft);
    ui::write(canvas, {at.x + padding + icon, at.y + padding}, playbook.title, ui::Font::strong,
              theme.on_primary_soft, inside);
    return height + stage.dp(16);
}

}  // namespace

float draw_playbook(Stage& stage, ui::Point at, float width, const Playbook& playbook) {
    const float top = at.y;
    at.y += draw_title(stage, at, width, playbook);
    const auto follow = [&](const ui::ArticleOutcome& outcome) {
        if (!outcome.link.empty()) stage.report(ArticleOpened{outcome.link});
        at.y += outcome.height + stage.dp(gap_dp);
    };
    follow(ui::draw_article(stage.canvas, at, width, playbook.procedure.text, playbook.images,
                            article_words(stage)));
    if (playbook.procedure.limits.empty()) return at.y - top;
    at.y += ui::write_heading(stage.canvas, at, stage.text("article.limits"), ui::Font::strong,
                              stage.theme().text, width) +
            stage.dp(12);
    follow(ui::draw_article(stage.canvas, at, width, playbook.procedure.limits, playbook.images,
                            article_words(stage)));
    return at.y - top;
}

}  // namespace okienko::desk
