#include "app/kiosk/screens/notice_cards.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "app/contact/words/notice_words.h"
#include "app/kiosk/screens/cards.h"
#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

using contact::Notice;
using contact::NoticeState;

Tone tone_of(const contact::ShownNotice& shown) {
    if (shown.notice.kind == Notice::Kind::recall) return Tone::danger;
    return shown.state == NoticeState::announced ? Tone::info : Tone::caution;
}

/// How much of a notice a card says.
enum class Length {
    whole,  ///< with what to do instead
    brief,  ///< what it is, and how long it lasts
    briefest
};

/// A notice in a few lines, on the ground of its tone.
class NoticeCard {
public:
    NoticeCard(Stage& stage, const Announcement& announcement, float width,
               Length length = Length::whole)
        : stage_(stage),
          announcement_(announcement),
          width_(width),
          padding_(stage.dp(length == Length::whole ? 24 : 14)),
          title_(title_of(announcement, stage.words)) {
        const Notice notice = contact::told_in(announcement.shown.notice, stage.words.code());
        if (length != Length::briefest)
            state_ = contact::state_words(announcement.shown, announcement.today, stage.words);
        if (length == Length::whole && !notice.alternatives.empty())
            instead_ = notice.alternatives.front();
    }

    float height() const {
        return std::max(words_height(), stage_.canvas.grown(48)) + 2 * padding_;
    }

    /// The card without a target of its own.
    void paint(const ui::Rect& rect, bool leads_on) const {
        ui::Canvas& canvas = stage_.canvas;
        const ToneColours colours = colours_of(stage_.theme(), tone_of(announcement_.shown));
        const bool has_edge = stage_.theme().border == stage_.theme().text;
        ui::box(canvas, rect, colours.ground, has_edge ? colours.words : colours.ground,
                stage_.dp(20));
        ui::Rect inside = rect.inset(padding_, 0);
        ui::icon(canvas, inside.take_left(canvas.grown(48), stage_.dp(20)),
                 icon_of(announcement_.shown.notice), ui::IconSize::medium, colours.words);
        if (leads_on) {
            ui::icon(canvas, inside.take_right(canvas.grown(32)), "chevron_right",
                     ui::IconSize::small, colours.words);
        }
        float top = rect.center().y - words_height() / 2;
        const auto put = [&](const std::string& text, ui::Font font) {
            top += ui::write(canvas, {inside.left, top}, text, font, colours.words, text_width());
        };
        put(title_, ui::Font::strong);
        if (!state_.empty()) put(state_, ui::Font::small);
        if (!instead_.empty()) put(instead_, ui::Font::body);
    }

    void draw(const ui::Rect& rect) const {
        const std::string& id = announcement_.shown.notice.id;
        const ui::Reaction reaction =
            ui::target(stage_.canvas, rect, "notice:" + id,
                       state_.empty() ? title_ : title_ + ". " + state_, ui::Role::card);
        paint(rect, true);
        if (reaction.is_tapped) stage_.report(NoticeChosen{id});
    }

private:
    float text_width() const {
        return width_ - 2 * padding_ - stage_.canvas.grown(80) - stage_.dp(28);
    }

    float words_height() const {
        const auto height = [&](const std::string& text, ui::Font font) {
            return text.empty() ? 0 : ui::height_of(stage_.canvas, text, font, text_width());
        };
        return height(title_, ui::Font::strong) + height(state_, ui::Font::small) +
               height(instead_, ui::Font::body);
    }

    Stage& stage_;
    const Announcement& announcement_;
    float width_;
    float padding_;
    std::string title_;
    std::string state_;
    std::string instead_;
};

/// As much as `most` pixels have room for.
NoticeCard brief_card(Stage& stage, const Announcement& announcement, float width, float most) {
    NoticeCard card(stage, announcement, width, Length::brief);
    if (card.height() <= most) return card;
    return {stage, announcement, width, Length::briefest};
}

}  // namespace

std::string title_of(const Announcement& announcement, const language::Language& words) {
    const Notice notice = contact::told_in(announcement.shown.notice, words.code());
    return std::string(contact::kind_words(notice.kind, words)) + ": " + notice.title;
}

std::string_view icon_of(const contact::Notice& notice) {
    switch (notice.kind) {
        case Notice::Kind::recall:
            return "report_problem";
        case Notice::Kind::outage:
            return "build";
        case Notice::Kind::planned:
            break;
    }
    return "event_note";
}

float height_of_brief_notice(Stage& stage, const Announcement& announcement, float width,
                             float most) {
    return brief_card(stage, announcement, width, most).height();
}

void draw_brief_notice(Stage& stage, const ui::Rect& rect, const Announcement& announcement) {
    brief_card(stage, announcement, rect.width(), rect.height()).draw(rect);
}

float draw_notices(Stage& stage, ui::Point at, float width, const Announcements& notices) {
    if (notices.empty()) return 0;
    constexpr float roomy_dp = 560;
    const float gap = stage.dp(16);
    const float top = at.y;
    const auto fitting = static_cast<std::size_t>(stage.canvas.roominess(width) / roomy_dp);
    const std::size_t columns = std::clamp<std::size_t>(fitting, 1, notices.size());
    const float room = width - gap * static_cast<float>(columns - 1);
    const float card_width = room / static_cast<float>(columns);
    for (std::size_t first = 0; first < notices.size(); first += columns) {
        const std::size_t end = std::min(first + columns, notices.size());
        float height = 0;
        for (std::size_t i = first; i < end; ++i)
            height = std::max(height, NoticeCard(stage, notices[i], card_width).height());
        for (std::size_t i = first; i < end; ++i) {
            const float left = at.x + static_cast<float>(i - first) * (card_width + gap);
            NoticeCard(stage, notices[i], card_width)
                .draw(ui::rect_at({left, at.y}, {card_width, height}));
        }
        at.y += height + gap;
    }
    return at.y - top + gap;
}

float height_of_teaser(Stage& stage, const Announcements& notices, float width) {
    return notices.empty() ? 0 : NoticeCard(stage, notices.front(), width).height();
}

void draw_teaser(Stage& stage, ui::Point at, const Announcements& notices, float width) {
    if (notices.empty()) return;
    const NoticeCard card(stage, notices.front(), width);
    card.paint(ui::rect_at(at, {width, card.height()}), false);
}

}  // namespace okienko::kiosk
