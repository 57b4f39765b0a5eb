/// All that drawing one frame takes: colours, fonts, the finger, and what has been drawn so far.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/fonts.h"
#include "app/ui/geometry.h"
#include "app/ui/metrics.h"
#include "app/ui/nodes.h"
#include "app/ui/pictures.h"
#include "app/ui/theme.h"
#include "app/ui/touch.h"
#include "app/ui/typesetting.h"

struct ImDrawList;

namespace okienko::ui {

/// Where Tab has led, for those who use keys.
struct Focus {
    std::string key;  ///< of a node; empty: nowhere

    bool is_on(std::string_view node) const { return !key.empty() && key == node; }
};

class Canvas {
public:
    /// What outlives a frame. Everything has to outlive the canvas.
    struct Tools {
        Fonts& fonts;
        Typesetter& typesetter;
        Touch& touch;
        Nodes& nodes;
        Pictures& pictures;
        Focus& focus;
    };

    Canvas(const Tools& tools, const Theme& theme, const Metrics& metrics, Size size,
           float seconds);

    const Theme& theme() const { return theme_; }

    const Metrics& metrics() const { return metrics_; }

    Fonts& fonts() { return tools_.fonts; }

    Typesetter& typesetter() { return tools_.typesetter; }

    Touch& touch() { return tools_.touch; }

    Nodes& nodes() { return tools_.nodes; }

    Pictures& pictures() { return tools_.pictures; }

    Focus& focus() { return tools_.focus; }

    /// The whole screen, or the part of it that is drawn on.
    Rect area() const { return area_; }

    /// Has everything from here on stand in this part of the screen.
    void use(const Rect& part) { area_ = part; }

    /// Whether things move only as far as they have to.
    bool is_calm() const { return is_calm_; }

    void be_calm(bool is_calm) { is_calm_ = is_calm; }

    /// Since the frame before.
    float seconds() const { return seconds_; }

    float dp(float length) const { return metrics_.dp(length); }

    float grown(float length) const { return metrics_.grown(length); }

    /// Whether the screen lies: wider than high.
    bool is_landscape() const { return screen_.width > screen_.height; }

    Size screen() const { return screen_; }

    /// Whether there are fewer dp across the screen than the design is drawn on: it is narrower
    /// where it stands, lower where it lies.
    bool is_small() const;

    /// The width of `pixels` in dp, less where the text is larger: what a layout has room for.
    float roominess(float pixels) const {
        return pixels / metrics_.pixels_per_dp / metrics_.text_scale;
    }

    ImDrawList& list() { return *list_; }

    /// What can be seen of what is drawn next.
    Rect clip() const { return clips_.back(); }

    void push_clip(const Rect& rect);
    void pop_clip();

    /// Draws what follows above everything that was or will be drawn below.
    void rise();

    /// Asks for another frame soon: something moves.
    void keep_drawing() { keeps_drawing_ = true; }

    bool keeps_drawing() const { return keeps_drawing_; }

    /// Asks the scroll region around `rect` to bring it into view.
    void reveal(const Rect& rect) { revealed_ = rect; }

    std::optional<Rect> take_revealed();

private:
    Tools tools_;
    const Theme& theme_;
    Metrics metrics_;
    Size screen_;
    Rect area_;
    float seconds_;
    ImDrawList* list_;
    std::vector<Rect> clips_;
    std::optional<Rect> revealed_;
    bool keeps_drawing_ = false;
    bool is_calm_ = false;
};

}  // namespace okienko::ui
