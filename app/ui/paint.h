/// Shapes, icons and texts, drawn on a canvas.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "app/ui/canvas.h"

struct ImDrawListSplitter;

namespace okienko::ui {

void fill(Canvas& canvas, const Rect& rect, Colour colour, float radius = 0);

/// A filled rectangle with a border inside its edge, the theme's width.
void box(Canvas& canvas, const Rect& rect, Colour inside, Colour border, float radius);

/// A box that lies on the background: surface, border, and a shadow where the theme has shadows.
void card(Canvas& canvas, const Rect& rect, bool is_held = false);

/// From the theme's one hero colour, upper left, to the other, with two large discs in it.
void hero(Canvas& canvas, const Rect& rect, float radius = 0);

/// A shadow as of something `height_dp` above what it lies on; nothing where the theme has none.
/// Only what sticks out is drawn: something opaque has to follow that fills `rect`.
void shadow(Canvas& canvas, const Rect& rect, float height_dp);

/// From clear at the top to `colour` at the bottom.
void fade_out(Canvas& canvas, const Rect& rect, Colour colour);

/// A border's line inside `rect`, along its upper edge: what is drawn beside `rect` covers none of
/// it.
void top_edge(Canvas& canvas, const Rect& rect);

/// The same along its lower edge.
void bottom_edge(Canvas& canvas, const Rect& rect);

/// The ground of what stands below a screen: surface, and an edge above.
void bar(Canvas& canvas, const Rect& rect);

void line(Canvas& canvas, Point from, Point to, Colour colour, float width_dp);

void disc(Canvas& canvas, Point center, float radius, Colour colour);

/// Its corners in either direction.
void triangle(Canvas& canvas, Point one, Point two, Point three, Colour colour);

/// The icon called `name` in the middle of `rect`.
void icon(Canvas& canvas, const Rect& rect, std::string_view name, IconSize size, Colour colour);

/// An icon on a rounded square of the theme's soft primary colour.
void icon_tile(Canvas& canvas, const Rect& rect, std::string_view name, IconSize size);

/// The picture, stretched to `rect`.
void draw_picture(Canvas& canvas, const Rect& rect, const Picture& picture);

/// Lets something be drawn behind what was drawn since construction: how large a card is, one knows
/// when its text has been set. May be nested.
class Behind {
public:
    explicit Behind(Canvas& canvas);
    ~Behind();
    Behind(const Behind&) = delete;
    Behind& operator=(const Behind&) = delete;

    /// Call it once, last.
    void draw(const std::function<void()>& background);

private:
    Canvas& canvas_;
    std::unique_ptr<ImDrawListSplitter> layers_;
};

// ---- text -------------------------------------------------------------------------------------

struct TextColours {
    Colour text;
    Colour link;  ///< underlined as well
};

/// Draws a text with its upper left corner at `at`, highlights and links included.
void write(Canvas& canvas, Point at, const SetText& text, const TextColours& colours);

/// Sets `text` into `width`, draws it at `at`, and returns its height.
float write(Canvas& canvas, Point at, std::string_view text, Font font, Colour colour, float width);

/// The height of `text` in `width`.
float height_of(Canvas& canvas, std::string_view text, Font font, float width);

/// Sets `text` into `rect`, in its middle or as far left as it goes, halfway down.
enum class Align { left, middle };
void write_in(Canvas& canvas, const Rect& rect, std::string_view text, Font font, Colour colour,
              Align align = Align::middle);

/// write(), noted as a heading.
float write_heading(Canvas& canvas, Point at, std::string_view text, Font font, Colour colour,
                    float width);

}  // namespace okienko::ui
