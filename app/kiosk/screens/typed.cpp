#include "app/kiosk/screens/typed.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/list_card.h"
#include "app/kiosk/screens/notice_cards.h"
#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

constexpr float row_padding_dp = 5;   // cards above it need the rest
constexpr float room_padding_dp = 8;  // above and below cards beside keys
constexpr float card_gap_dp = 16;
constexpr float best_padding_dp = 12;

// ---- words --------------------------------------------------------------------------------------

float chip_height(Stage& stage) {
    const float words = ui::height_of(stage.canvas, "A", ui::Font::body, stage.dp(400));
    return std::max(stage.dp(ui::touch_dp), words + stage.dp(16));
}

float chip_width(Stage& stage, std::string_view label) {
    const float words = stage.canvas.fonts().width(ui::Font::body, label);
    return std::max(words + 2 * stage.dp(32), stage.dp(120));
}

/// True when it is tapped.
bool draw_chip(Stage& stage, const ui::Rect& rect, const std::string& key, std::string_view text,
               std::string_view label) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    const ui::Reaction reaction = ui::target(canvas, rect, key, text, ui::Role::button);
    if (stage.typing != nullptr) canvas.nodes().last().language = stage.typing->language;
    const float radius = rect.height() / 2;
    ui::shadow(canvas, rect, 2);
    ui::box(canvas, rect, reaction.is_held ? theme.primary_soft : theme.surface,
            theme.strong_border, radius);
    ui::write_in(canvas, rect, label, ui::Font::body, theme.text);
    return reaction.is_tapped;
}

// ---- articles -----------------------------------------------------------------------------------

std::size_t columns_in(Stage& stage, float width) {
    const float room = stage.canvas.roominess(width);
    return room > 1600 ? 3 : room > 1200 ? 2 : 1;
}

/// Whether large text breaks a title into more lines than it has on the screen of the design.
bool is_narrow(Stage& stage) {
    constexpr float least_dp = 480;
    const float width = stage.canvas.area().width() - 2 * stage.dp(margin_dp);
    return stage.canvas.roominess(width) < least_dp;
}

/// What one row of them takes at least: alone in its row a title is as long as large text makes it.
float least_row_height(Stage& stage, float width) {
    if (columns_in(stage, width) > 1) return ListCard::height_of_two_lines(stage);
    return is_narrow(stage) ? ListCard::height_of_four_lines(stage)
                            : ListCard::height_of_three_lines(stage);
}

/// What the best article's card takes in the row of words.
float best_height(Stage& stage) {
    const std::string_view lines = is_narrow(stage) ? "A\nA\nA" : "A\nA";
    return ui::height_of(stage.canvas, lines, ui::Font::body, stage.dp(400)) +
           2 * stage.dp(best_padding_dp);
}

/// Cards row by row, all rows as high as two lines of words where nothing needs more: what does not
/// work and concerns the question, then what answers it.
class CardGrid {
public:
    struct Content {
        std::span<const Announcement> notices;
        std::span<const search::Summary> articles;
        std::string_view prefix = "ahead:";  ///< of the keys of articles
    };

    CardGrid(Stage& stage, Content content, float width, float height)
        : stage_(stage),
          notices_(content.notices),
          articles_(content.articles),
          prefix_(content.prefix),
          columns_(columns_in(stage, width)),
          gap_(stage.dp(card_gap_dp)),
          card_width_((width - gap_ * static_cast<float>(columns_ - 1)) /
                      static_cast<float>(columns_)),
          least_(ListCard::height_of_two_lines(stage)),
          height_(height),
          has_meta_(columns_ == 1 && height > 2 * ListCard::height_of_three_lines(stage)) {}

    /// What as many whole rows take as there is room for.
    float height() const {
        return each_row([](std::size_t, std::size_t, float, float) {});
    }

    /// Draws them from `at` down; returns height().
    float draw(ui::Point at) const {
        return each_row([&](std::size_t first, std::size_t past, float top, float row_height) {
            for (std::size_t i = first; i < past; ++i)
                draw_card({at.x + static_cast<float>(i - first) * (card_width_ + gap_), at.y + top},
                          row_height, i);
        });
    }

    /// Draws them halfway down the room that there is from `at`, as far away from the words below
    /// as a finger needs.
    void draw_halfway(ui::Point at) const {
        const float spare = height_ - height();
        const float below =
            stage_.dp(ui::gap_dp) - stage_.dp(room_padding_dp) - stage_.dp(row_padding_dp);
        at.y += std::max(std::min(std::floor(spare / 2), spare - below), 0.0F);
        draw(at);
    }

private:
    /// Calls `use` for each row that has room as a whole; returns what they take.
    float each_row(const auto& use) const {
        const std::size_t all = notices_.size() + articles_.size();
        float used = 0;
        for (std::size_t first = 0; first < all; first += columns_) {
            const std::size_t past = std::min(first + columns_, all);
            float row_height = least_;
            for (std::size_t i = first; i < past; ++i)
                row_height = std::max(row_height, height_of(i));
            const float end = (used > 0 ? used + gap_ : 0) + row_height;
            if (end > height_) break;
            use(first, past, end - row_height, row_height);
            used = end;
        }
        return used;
    }

    bool is_notice(std::size_t index) const { return index < notices_.size(); }

    const search::Summary& found(std::size_t index) const {
        return articles_[index - notices_.size()];
    }

    ListCard card_of(const search::Summary& article) const {
        std::string meta = has_meta_ ? meta_of(stage_.words, article) : std::string();
        const std::string_view foreign = foreign_of(stage_.words, article);
        if (!meta.empty() && !foreign.empty()) meta.append(" · ").append(foreign);
        return {stage_,
                {prefix_ + article.id, icon_of(article.kind), article.title, std::move(meta),
                 article.language},
                card_width_};
    }

    float height_of(std::size_t index) const {
        if (is_notice(index))
            return height_of_brief_notice(stage_, notices_[index], card_width_, height_);
        return card_of(found(index)).height();
    }

    void draw_card(ui::Point at, float height, std::size_t index) const {
        if (is_notice(index))
            return draw_brief_notice(stage_, ui::rect_at(at, {card_width_, height}),
                                     notices_[index]);
        if (card_of(found(index)).draw(at, height)) stage_.report(Opened{found(index).id});
    }

    Stage& stage_;
    std::span<const Announcement> notices_;
    std::span<const search::Summary> articles_;
    std::string prefix_;
    std::size_t columns_;
    float gap_;
    float card_width_;
    float least_;
    float height_;  ///< of the room for all of them
    bool has_meta_;
};

CardGrid::Content content_of(const Typing& typing) {
    return {typing.notices, typing.articles};
}

bool has_cards(const Stage& stage) {
    return !stage.typing->articles.empty() || !stage.typing->notices.empty();
}

/// Above what comes up: what it is, or that it may be something else.
std::string_view title_of(Stage& stage) {
    return stage.text(stage.typing->is_unsure ? "typing.unsure" : "typing.title");
}

/// Of either title, so that cards stay where they are when it changes.
float title_height(Stage& stage, float width) {
    float height = 0;
    for (const std::string_view key : {"typing.title", "typing.unsure"})
        height = std::max(height,
                          ui::height_of(stage.canvas, stage.text(key), ui::Font::heading, width));
    return height + stage.dp(16);
}

/// Says that the caveat stands there: it is read aloud, and found by tests.
void note_caveat(Stage& stage, const ui::Rect& rect) {
    if (stage.typing->is_unsure)
        stage.canvas.nodes().add({"caveat", std::string(stage.text("typing.unsure")),
                                  ui::Role::text, rect, rect.clipped(stage.canvas.clip())});
}

float rows_in(Stage& stage, float width, float height) {
    const float gap = stage.dp(card_gap_dp);
    return std::floor((height + gap) / (least_row_height(stage, width) + gap));
}

/// Whether a title has room above the cards in `height`: it costs none of a few rows.
bool has_title(Stage& stage, float width, float height) {
    const float title = title_height(stage, width) + stage.dp(12);
    const float rows = rows_in(stage, width, height - title);
    return rows >= 2 || (rows == 1 && rows == rows_in(stage, width, height));
}

/// Nothing comes up yet: more letters may help, and a person does.
float draw_nothing(Stage& stage, ui::Point at, float width) {
    const float top = at.y;
    at.y += ui::write(stage.canvas, at, stage.text("typing.none"), ui::Font::body,
                      stage.theme().muted, width) +
            stage.dp(20);
    at.y += draw_person_card(stage, at, width, stage.text("results.none.person"));
    return at.y - top;
}

/// Beside the keys: what has room as a whole.
void draw_fitting(Stage& stage, const ui::Rect& room) {
    const float margin = stage.dp(margin_dp);
    const float width = room.width() - 2 * margin;
    ui::Point at{room.left + margin, room.top + stage.dp(room_padding_dp)};
    float height = room.bottom - at.y - stage.dp(room_padding_dp);
    if (height < ListCard::height_of_two_lines(stage)) return;
    const bool is_empty = !has_cards(stage);
    const bool is_titled = !is_empty && has_title(stage, width, height);
    if (is_titled) {
        const float title = title_height(stage, width) + stage.dp(12);
        draw_part_title(stage, {at.x, at.y + stage.dp(12)}, title_of(stage), width);
        note_caveat(stage, {at.x, at.y, at.x + width, at.y + title});
        at.y += title;
        height -= title;
    }
    if (!is_empty) {
        const CardGrid grid(stage, content_of(*stage.typing), width, height);
        if (is_titled)
            grid.draw(at);
        else
            grid.draw_halfway(at);
    } else if (height > 3 * ListCard::height_of_two_lines(stage)) {
        at.y += stage.dp(12);
        draw_nothing(stage, at, width);
    } else {
        ui::write_in(stage.canvas, {at.x, at.y, at.x + width, at.y + height},
                     stage.text("typing.none"), ui::Font::small, stage.theme().muted,
                     ui::Align::left);
    }
}

/// Without the keys: everything, and a person at the end.
void draw_all(Stage& stage, const ui::Rect& room) {
    ui::ScrollRegion region(stage.canvas, stage.scroll, room);
    const float margin = stage.dp(margin_dp);
    const float width = room.width() - 2 * margin;
    const float top = region.origin().y;
    ui::Point at{region.origin().x + margin, top + stage.dp(28)};
    if (!has_cards(stage)) {
        at.y += draw_nothing(stage, at, width);
    } else {
        constexpr float endless = 1e6F;
        at.y += draw_part_title(stage, at, title_of(stage), width);
        at.y += CardGrid(stage, content_of(*stage.typing), width, endless).draw(at) + stage.dp(32);
        at.y += draw_person_card(stage, at, width, stage.text("results.none.person"));
    }
    region.end(at.y - top + stage.dp(28), stage.dp(28));
}

}  // namespace

WordRow::WordRow(Stage& stage, float room)
    : stage_(stage), height_(chip_height(stage) + 2 * stage.dp(row_padding_dp)) {
    const float cards = room - height_ - 2 * stage.dp(room_padding_dp);
    const float width = stage.canvas.area().width() - 2 * stage.dp(margin_dp);
    has_best_ = cards < least_row_height(stage, width);
    has_title_ = !has_best_ && has_title(stage, width, cards);
    if (has_best_) height_ = room;
}

float WordRow::least_height(Stage& stage) {
    return std::max(chip_height(stage), best_height(stage)) + 2 * stage.dp(row_padding_dp);
}

void WordRow::draw(const ui::Rect& rect, std::span<const search::Summary> asked) {
    ui::fill(stage_.canvas, rect, stage_.theme().keyboard);
    ui::top_edge(stage_.canvas, rect);
    ui::Rect inside = rect.inset(stage_.dp(16), stage_.dp(row_padding_dp));
    if (has_best_) {
        draw_caption(inside, !asked.empty());
        draw_best(inside, asked);
    }
    draw_endings(inside);
}

/// What the best card is: asked often, the answer, or perhaps the answer.
void WordRow::draw_caption(ui::Rect& inside, bool is_asked) {
    const float line = ui::height_of(stage_.canvas, "A", ui::Font::small, inside.width());
    if (inside.height() < line + stage_.dp(8) + best_height(stage_)) return;
    std::string_view text = stage_.text(is_asked ? "home.most_asked" : "typing.hint");
    if (stage_.typing) text = has_cards(stage_) ? title_of(stage_) : stage_.text("typing.none");
    if (stage_.canvas.fonts().width(ui::Font::small, text) > inside.width()) return;
    has_title_ = true;
    const ui::Rect place = inside.take_top(line, stage_.dp(8));
    ui::write_in(stage_.canvas, place, text, ui::Font::small, stage_.theme().text, ui::Align::left);
    if (stage_.typing && has_cards(stage_)) note_caveat(stage_, place);
}

/// As wide as its title needs, and in small letters where that is not enough; a card that is cut
/// says less than none. True when it is tapped.
bool WordRow::draw_fitting_card(ui::Rect& inside, ListCard::Words words) {
    // Nothing stands beside what is asked most.
    const float least = stage_.typing ? 0.56F : 1.0F;
    const float room = inside.width();
    for (const ui::Font font : {ui::Font::body, ui::Font::small})
        for (const float share : {0.56F, 0.72F, 1.0F}) {
            words.font = font;
            const bool is_small = font == ui::Font::small;
            const ListCard card(stage_, words, room * share, is_small ? 8 : best_padding_dp);
            if (share < least || card.height() > inside.height()) continue;
            const ui::Rect place = inside.take_left(room * share, stage_.dp(ui::gap_dp));
            return card.draw(place.corner(), place.height());
        }
    return false;
}

/// What does not work comes first; before anything is typed, what is asked most.
void WordRow::draw_best(ui::Rect& inside, std::span<const search::Summary> asked) {
    const Announcement* notice = nullptr;
    const search::Summary* article = nullptr;
    if (stage_.typing) {
        if (!stage_.typing->notices.empty()) notice = &stage_.typing->notices.front();
        if (!stage_.typing->articles.empty()) article = &stage_.typing->articles.front();
    } else if (!asked.empty()) {
        article = &asked.front();
    }
    if (notice == nullptr && article == nullptr) return;
    const std::string prefix = stage_.typing ? "ahead:" : "asked:";
    const std::string title = notice ? title_of(*notice, stage_.words) : article->title;
    const std::string key = notice ? "notice:" + notice->shown.notice.id : prefix + article->id;
    const std::string_view icon = notice ? icon_of(notice->shown.notice) : icon_of(article->kind);
    const std::string language = notice ? std::string() : article->language;
    if (!draw_fitting_card(inside, {key, icon, title, {}, language})) return;
    if (notice)
        stage_.report(NoticeChosen{notice->shown.notice.id});
    else
        stage_.report(Opened{article->id});
}

/// That none of it may be meant, at the end of the row, where no title says so.
void WordRow::draw_caveat(ui::Rect& inside) {
    if (!stage_.typing->is_unsure || has_title_) return;
    const std::string_view text = stage_.text("typing.unsure");
    for (const float share : {0.45F, 1.0F}) {
        const float room = inside.width() * share;
        const ui::SetText& set = stage_.canvas.typesetter().set(text, ui::Font::small, room);
        if (set.height > inside.height()) continue;
        const float width = std::min(set.width + stage_.dp(8), room);
        const ui::Rect place = inside.take_right(width, stage_.dp(ui::gap_dp));
        ui::write_in(stage_.canvas, place, text, ui::Font::small, stage_.theme().text,
                     ui::Align::left);
        note_caveat(stage_, place);
        return;
    }
}

/// Words to go on with; before anything is typed, that they will come.
void WordRow::draw_endings(ui::Rect inside) {
    if (!stage_.typing) {
        const std::string_view hint = stage_.text("typing.hint");
        const float room = inside.width();
        const bool is_said = has_best_ && has_title_;
        if (!is_said && stage_.canvas.fonts().width(ui::Font::small, hint) <= room)
            ui::write_in(stage_.canvas, inside, hint, ui::Font::small, stage_.theme().muted,
                         ui::Align::left);
        return;
    }
    draw_caveat(inside);
    float left = inside.left;
    const float height = chip_height(stage_);
    const float top = inside.center().y - height / 2;
    int number = 0;
    for (const std::string& ending : stage_.typing->endings) {
        const std::string_view label = search::news_of(ending, stage_.typing->text);
        const float width = chip_width(stage_, label);
        if (left + width > inside.right) break;
        const ui::Rect rect = ui::rect_at({left, top}, {width, height});
        if (draw_chip(stage_, rect, "ending:" + std::to_string(number++), ending, label))
            stage_.search.go_on_with(ending + " ");
        left += width + stage_.dp(ui::gap_dp);
    }
}

bool draw_typed(Stage& stage, const ui::Rect& room) {
    if (!stage.typing || !stage.typing->is_answered) return false;
    if (stage.search.is_being_typed()) {
        draw_fitting(stage, room);
    } else {
        draw_all(stage, room);
    }
    return true;
}

bool draw_beside_keys(Stage& stage, const ui::Rect& room, std::span<const search::Summary> articles,
                      std::string_view prefix) {
    constexpr float enough_rows = 3;
    const float row = ListCard::height_of_two_lines(stage);
    if (!stage.search.is_being_typed() || room.height() > enough_rows * row) return false;
    ui::ScrollRegion region(stage.canvas, stage.scroll, room);
    const float margin = stage.dp(margin_dp);
    const float width = room.width() - 2 * margin;
    ui::Point at{room.left + margin, room.top + stage.dp(room_padding_dp)};
    float height = room.height() - 2 * stage.dp(room_padding_dp);
    const bool is_titled = prefix == "asked:" && has_title(stage, width, height);
    if (is_titled) {
        const float title = title_height(stage, width) + stage.dp(12);
        draw_part_title(stage, {at.x, at.y + stage.dp(12)}, stage.text("home.most_asked"), width);
        at.y += title;
        height -= title;
    }
    const CardGrid grid(stage, {{}, articles, prefix}, width, height);
    if (is_titled)
        grid.draw(at);
    else
        grid.draw_halfway(at);
    region.end(room.height());
    return true;
}

}  // namespace okienko::kiosk
