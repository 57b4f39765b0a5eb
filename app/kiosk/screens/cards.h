/// The cards that several screens are made of. Each draws itself from `at` down and returns its
/// height.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "app/contact/worded.h"
#include "app/kiosk/screens/stage.h"
#include "index/article/category.h"
#include "index/search/hit.h"

namespace okienko::kiosk {

/// "question_answer" or "menu_book": what an article of this kind shows in lists.
std::string_view icon_of(article::Kind kind);

/// "Odpowiedź · 2 minuty czytania", or of a guide "Poradnik · 5 kroków · 3 minuty czytania".
std::string meta_of(const language::Language& words, const search::Summary& article);

/// "In Polish" where that is not what the visitor reads; empty otherwise.
std::string_view foreign_of(const language::Language& words, const search::Summary& article);

/// A heading over a part of a screen, with the space below it.
float draw_part_title(Stage& stage, ui::Point at, std::string_view title, float width);

/// Of a screen's title, in every language and size of text: large where the screen stands.
ui::Font page_title_font(const Stage& stage);

/// What a screen is about, and a few words to it, with the space below.
float draw_page_title(Stage& stage, ui::Point at, float width, std::string_view title,
                      std::string_view hint);

/// A card that opens an article, `least_height` high or higher; its node's key is `prefix` and the
/// article's id.
float draw_article_card(Stage& stage, ui::Point at, float width, const search::Summary& article,
                        std::string_view prefix, bool has_meta, float least_height = 0);

/// What draw_article_card() takes at least.
float article_card_height(Stage& stage, float width, const search::Summary& article, bool has_meta);

/// draw_article_card() for each, one below the other.
float draw_article_cards(Stage& stage, ui::Point at, float width,
                         std::span<const search::Summary> articles, std::string_view prefix,
                         bool has_meta);

/// How many of the articles' cards, from the first, fit below one another in `room`.
std::size_t cards_that_fit(Stage& stage, ui::Size room, std::span<const search::Summary> articles,
                           bool has_meta);

/// What was found: title and passage with the words of the question marked, and what it is.
float draw_hit_card(Stage& stage, ui::Point at, float width, const search::Hit& hit);

/// Tiles of categories, in as many columns as their words have room for. A row is as high as its
/// longest words in any language: another language moves none of them.
float draw_categories(Stage& stage, ui::Point at, float width,
                      std::span<const article::Category> categories);

/// A card that leads on: an icon, what comes, and a few words more.
struct WayCard {
    std::string_view key;
    std::string_view icon;
    std::string_view title;
    std::string_view hint = {};
};

/// Draws it and returns its height; `is_tapped` becomes true when it is.
float draw_way_card(Stage& stage, ui::Point at, float width, const WayCard& card, bool& is_tapped);

/// A card that leads to a person.
float draw_person_card(Stage& stage, ui::Point at, float width, std::string_view text);

/// A few words on a coloured ground, with an icon before them.
enum class Tone { info, good, caution, danger };
float draw_message(Stage& stage, ui::Point at, float width, Tone tone, std::string_view icon,
                   std::string_view title, std::string_view text);

/// What draw_message() returns for these.
float message_height(Stage& stage, float width, std::string_view title, std::string_view text);

struct ToneColours {
    ui::Colour ground;
    ui::Colour words;
};

ToneColours colours_of(const ui::Theme& theme, Tone tone);

/// Says so, where an article is in another language than the screen. Returns as
/// draw_whereabouts() does.
float draw_foreign(Stage& stage, ui::Point at, float width, std::string_view language);

/// Where this kiosk is, to read out to 112. Returns its height and the gap below it; 0 where there
/// is nothing to say.
float draw_whereabouts(Stage& stage, ui::Point at, float width,
                       const contact::Whereabouts& whereabouts);

}  // namespace okienko::kiosk
