/// What comes up while a question is typed: above the keys words to go on with, above those the
/// articles that answer what is there so far.
///
/// How much has room is decided by the screen alone, not by what comes up: nothing jumps from key
/// to key. While the keys are there only whole cards are shown; without them all, to be scrolled.
#pragma once

#include <span>
#include <string_view>

#include "app/kiosk/screens/stage.h"
#include "index/search/hit.h"

namespace okienko::kiosk {

/// The row of words just above the keys.
class WordRow {
public:
    /// `room` is left for it and all above it. Where that is too little for cards, the best
    /// article stands in the row.
    WordRow(Stage& stage, float room);

    float height() const { return height_; }

    void draw(const ui::Rect& rect);

private:
    void draw_best(ui::Rect& inside);
    void draw_endings(const ui::Rect& inside);

    Stage& stage_;
    bool has_best_;
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
