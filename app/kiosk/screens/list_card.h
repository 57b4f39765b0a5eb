/// One line of a list: an icon, words, and a sign that it leads on.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "app/kiosk/screens/stage.h"
#include "app/ui/typesetting.h"

namespace okienko::kiosk {

class ListCard {
public:
    struct Words {
        std::string key;
        std::string_view icon;
        std::string_view title;
        std::string meta;                ///< below the title; may be empty
        std::string_view language = {};  ///< of the title; empty: the screen's
        ui::Font font = ui::Font::body;  ///< of the title
    };

    static constexpr float usual_padding_dp = 20;

    ListCard(Stage& stage, Words words, float width, float padding_dp = usual_padding_dp)
        : stage_(stage), words_(std::move(words)), width_(width), padding_(stage.dp(padding_dp)) {}

    float height() const;

    /// Draws it as high as it is, or higher; true when it is tapped.
    bool draw(ui::Point at, float least_height = 0) const;

    /// The height of a card with two lines of words, or three, or four, whatever they are.
    static float height_of_two_lines(Stage& stage);
    static float height_of_three_lines(Stage& stage);
    static float height_of_four_lines(Stage& stage);

private:
    float text_width() const;
    const ui::SetText& title() const;
    float meta_height() const;

    Stage& stage_;
    Words words_;
    float width_;
    float padding_;  ///< above and below the words
};

}  // namespace okienko::kiosk
