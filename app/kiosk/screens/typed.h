/// What comes up while a question is typed: above the keys words to go on with, above those the
/// articles that answer what is there so far.
///
/// How much has room is decided by the screen alone, not by what comes up: nothing jumps from key
/// to key. While the keys are there only whole cards are shown; without them all, to be scrolled.
#pragma once

#include <span>
#include <string_view>

#include "app/kiosk/screens/list_card.h"
#include "app/kiosk/screens/stage.h"
#include "index/search/hit.h"

namespace okienko::kiosk {

/// The row of words just above the keys.
class WordRow {
public:
    /// `room` is left for it and all above it. Where that is too little for cards, the best
    /// article stands in the row.
    WordRow(Stage& stage, float room);

    /// With the best article, its title on two lines, and no more.
    static float least_height(Stage& stage);

    float height() const { return height_; }

    /// `asked` is what stands there while nothing is typed, where that is too little for cards.
    void draw(const ui::Rect& rect, std::span<const search::Summary> asked);

private:
    void draw_caption(ui::Rect& inside, bool is_asked);
    bool draw_fitting_card(ui::Rect& inside, ListCard::Words words);
    void draw_best(ui::Rect& inside, std::span<const search::Summary> asked);
    void draw_caveat(ui::Rect& inside);
    void draw_endings(ui::Rect inside);

    Stage& stage_;
    bool has_best_ = false;
    bool has_title_ = false;  ///< in the row or above it, which says what comes up
    float height_;
};

/// Draws the articles into `room`, in the place of the screen; false, and nothing is drawn, while
/// nothing is typed or nobody knows yet what comes up for it.
bool draw_typed(Stage& stage, const ui::Rect& room);

/// Where the keys leave a strip of a screen: instead of it as many of `articles` as have room as
/// whole cards, their nodes called `prefix` and their id. False, and nothing is drawn, where more
/// is left or nobody types.
bool draw_beside_keys(Stage& stage, const ui::Rect& room, std::span<const search::Summary> articles,
                      std::string_view prefix);

}  // namespace okienko::kiosk
