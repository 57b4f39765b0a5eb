/// One notice whole: what does not work, how long, and what to do instead.
#include "app/contact/words/notice_words.h"
#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/screens.h"
#include "app/ui/article_view.h"
#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

article::Blocks paragraph(std::string_view text) {
    return {article::Paragraph{{{.text = std::string(text)}}}};
}

/// What to do instead as a list, then whatever else there is to say.
article::Blocks blocks_of(const Announcement& announcement, const contact::Notice& notice,
                          const language::Language& words) {
    article::Blocks blocks;
    if (contact::is_partly_polish(announcement.shown.notice, words.code()))
        blocks.push_back(article::Paragraph{{{.text = std::string(words.text("foreign.notice"))}}});
    blocks.push_back(article::Callout{
        notice.kind == contact::Notice::Kind::recall ? article::Callout::Kind::safety
                                                     : article::Callout::Kind::warning,
        paragraph(contact::state_words(announcement.shown, announcement.today, words))});
    if (!notice.scope.empty()) {
        const std::string scope =
            words.text("notice.scope", {{"scope", std::string_view(notice.scope)}});
        blocks.push_back(article::Paragraph{{{.text = scope}}});
    }
    blocks.push_back(article::Heading{2, {{.text = std::string(words.text("notice.instead"))}}});
    article::List list;
    for (const std::string& alternative : notice.alternatives)
        list.entries.push_back(paragraph(alternative));
    blocks.push_back(std::move(list));
    blocks.insert(blocks.end(), notice.blocks.begin(), notice.blocks.end());
    return blocks;
}

float draw_page(Stage& stage, ui::Point at, float width, const NoticeRead& read) {
    const float padding = stage.dp(44);
    const contact::Notice notice = contact::told_in(read.notice.shown.notice, stage.words.code());
    ui::Behind behind(stage.canvas);
    ui::Point inside{at.x + padding, at.y + padding};
    const float text_width = width - 2 * padding;
    inside.y += ui::write(stage.canvas, inside, contact::kind_words(notice.kind, stage.words),
                          ui::Font::small, stage.theme().muted, text_width) +
                stage.dp(8);
    inside.y += ui::write_heading(stage.canvas, inside, notice.title, ui::Font::title,
                                  stage.theme().text, text_width) +
                stage.dp(20);
    const ui::ArticleWords words{stage.text("article.tip"), stage.text("article.warning"),
                                 stage.text("article.safety")};
    const ui::ArticleOutcome outcome = ui::draw_article(
        stage.canvas, inside, text_width, blocks_of(read.notice, notice, stage.words), {}, words);
    if (!outcome.link.empty()) stage.report(Opened{outcome.link});
    const ui::Rect page = ui::rect_at(at, {width, inside.y + outcome.height + padding - at.y});
    behind.draw([&] { ui::card(stage.canvas, page); });
    return page.height();
}

}  // namespace

void draw_screen(Stage& stage, const NoticeRead& read, const ui::Rect& room) {
    constexpr float widest_dp = 1100;
    const float margin = stage.dp(margin_dp);
    const float gap = stage.dp(28);
    ui::ScrollRegion region(stage.canvas, stage.scroll, room);
    const float width = std::min(room.width() - 2 * margin,
                                 stage.dp(widest_dp) * stage.canvas.metrics().text_scale);
    const float top = region.origin().y;
    ui::Point at{region.origin().x + (room.width() - width) / 2, top + gap};
    at.y += draw_page(stage, at, width, read) + gap;
    at.y += draw_person_card(stage, at, width, stage.text("bar.person_hint"));
    region.end(at.y - top + gap);
}

}  // namespace okienko::kiosk
