#include "app/ui/paint.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

#include "app/ui/rounded.h"

namespace okienko::ui {
namespace {

ImVec2 vec(Point point) {
    return {point.x, point.y};
}

ImVec2 low(const Rect& rect) {
    return {rect.left, rect.top};
}

ImVec2 high(const Rect& rect) {
    return {rect.right, rect.bottom};
}

ImTextureID atlas() {
    return ImGui::GetIO().Fonts->TexID;
}

void gradient(Canvas& canvas, const Rect& rect, Colour from, Colour to, float radius) {
    ImDrawList& list = canvas.list();
    const int first = list.VtxBuffer.Size;
    add_rounded(list, rect, from, radius);
    ImGui::ShadeVertsLinearColorGradientKeepAlpha(&list, first, list.VtxBuffer.Size, low(rect),
                                                  high(rect), from, to);
}

/// A part of a texture, and where it goes.
struct Slice {
    Rect place;
    Rect spot;

    /// What of it lies in `part`.
    Slice cut(const Rect& part) const {
        const Rect left = place.clipped(part);
        const float across = spot.width() / std::max(place.width(), 1.0F);
        const float down = spot.height() / std::max(place.height(), 1.0F);
        return {left,
                {spot.left + (left.left - place.left) * across,
                 spot.top + (left.top - place.top) * down,
                 spot.left + (left.right - place.left) * across,
                 spot.top + (left.bottom - place.top) * down}};
    }
};

void add_slice(Canvas& canvas, const Slice& slice) {
    if (slice.place.is_empty()) return;
    canvas.list().AddImage(atlas(), low(slice.place), high(slice.place), low(slice.spot),
                           high(slice.spot), faded(rgb(0x0F2346), 0.11F));
}

/// In pixels.
float border_width(const Canvas& canvas) {
    return std::max(canvas.dp(canvas.theme().border_width), 1.0F);
}

}  // namespace

void fill(Canvas& canvas, const Rect& rect, Colour colour, float radius) {
    if (!rect.meets(canvas.clip())) return;
    add_rounded(canvas.list(), rect, colour, radius);
}

void box(Canvas& canvas, const Rect& rect, Colour inside, Colour border, float radius) {
    const float width = border_width(canvas);
    fill(canvas, rect, border, radius);
    fill(canvas, rect.inset(width), inside, std::max(radius - width, 0.0F));
}

void card(Canvas& canvas, const Rect& rect, bool is_held) {
    const Theme& theme = canvas.theme();
    shadow(canvas, rect, 4);
    box(canvas, rect, is_held ? theme.sunken : theme.surface, theme.border, canvas.dp(20));
}

namespace {

/// The corners of a convex shape, clockwise.
using Outline = std::vector<ImVec2>;

void add_arc(Outline& outline, Point center, float radius, float from, float turn, int steps) {
    for (int i = 0; i <= steps; ++i) {
        const float angle = from + turn * static_cast<float>(i) / static_cast<float>(steps);
        outline.push_back(
            {center.x + radius * std::cos(angle), center.y + radius * std::sin(angle)});
    }
}

/// Of a rectangle with round corners.
Outline outline_of(const Rect& rect, float radius) {
    constexpr float quarter = std::numbers::pi_v<float> / 2;
    const Rect middle = rect.inset(radius);
    const std::array corners{Point{middle.left, middle.top}, Point{middle.right, middle.top},
                             Point{middle.right, middle.bottom}, Point{middle.left, middle.bottom}};
    Outline outline;
    for (std::size_t i = 0; i < corners.size(); ++i)
        add_arc(outline, corners[i], radius, quarter * static_cast<float>(i + 2), quarter,
                radius > 0 ? 6 : 1);
    return outline;
}

/// What of `shape` lies on the inner side of the edge from `one` to `other`.
/// Source: Sutherland and Hodgman, Reentrant Polygon Clipping, 1974.
Outline cut(const Outline& shape, ImVec2 one, ImVec2 other) {
    const auto depth = [&](ImVec2 at) {
        return (other.x - one.x) * (at.y - one.y) - (other.y - one.y) * (at.x - one.x);
    };
    Outline inside;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const ImVec2 from = shape[i];
        const ImVec2 to = shape[(i + 1) % shape.size()];
        const float begin = depth(from);
        const float end = depth(to);
        if (begin >= 0) inside.push_back(from);
        if ((begin >= 0) == (end >= 0)) continue;
        const float share = begin / (begin - end);
        inside.push_back({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
    }
    return inside;
}

/// A disc, as far as it lies on `ground`: a clip is a rectangle, and its corners would stick out.
void disc_on(Canvas& canvas, const Outline& ground, Point center, float radius, Colour colour) {
    Outline shape;
    add_arc(shape, center, radius, 0, 2 * std::numbers::pi_v<float>, 63);
    for (std::size_t i = 0; i < ground.size() && !shape.empty(); ++i)
        shape = cut(shape, ground[i], ground[(i + 1) % ground.size()]);
    if (shape.empty()) return;
    canvas.list().AddConvexPolyFilled(shape.data(), static_cast<int>(shape.size()), colour);
}

}  // namespace

void hero(Canvas& canvas, const Rect& rect, float radius) {
    const Theme& theme = canvas.theme();
    gradient(canvas, rect, theme.hero_from, theme.hero_to, radius);
    if (theme.hero_from == theme.hero_to) return;
    canvas.push_clip(rect);
    const float unit = std::min(rect.height(), canvas.dp(360));
    const Outline ground = outline_of(rect, std::min(radius, rect.height() / 2));
    disc_on(canvas, ground, {rect.right - unit * 0.2F, rect.top + unit * 0.1F}, unit * 0.6F,
            faded(theme.on_hero, 0.06F));
    disc_on(canvas, ground, {rect.right - unit * 0.75F, rect.bottom + unit * 0.1F}, unit * 0.42F,
            faded(theme.on_hero, 0.05F));
    canvas.pop_clip();
}

void shadow(Canvas& canvas, const Rect& rect, float height_dp) {
    if (!canvas.theme().has_shadows || !rect.meets(canvas.clip())) return;
    const float blur = canvas.dp(height_dp * 2.5F);
    const Rect soft = rect.moved(0, canvas.dp(height_dp)).grown(blur);
    const float edge = std::min({blur + canvas.dp(26), soft.width() / 2, soft.height() / 2});
    const Rect tile = canvas.fonts().shadow_tile();
    const Point middle = tile.center();
    const std::array x{soft.left, soft.left + edge, soft.right - edge, soft.right};
    const std::array y{soft.top, soft.top + edge, soft.bottom - edge, soft.bottom};
    const std::array u{tile.left, middle.x, middle.x, tile.right};
    const std::array v{tile.top, middle.y, middle.y, tile.bottom};
    const auto slice = [&](std::size_t row, std::size_t column) {
        return Slice{{x[column], y[row], x[column + 1], y[row + 1]},
                     {u[column], v[row], u[column + 1], v[row + 1]}};
    };
    for (const std::size_t row : {0U, 2U})
        for (const std::size_t column : {0U, 2U}) add_slice(canvas, slice(row, column));
    // Nothing of the sides but what sticks out; the corners of what lies above may be quite round.
    const Rect covered = rect.inset(canvas.dp(6));
    add_slice(canvas, slice(0, 1).cut({soft.left, soft.top, soft.right, covered.top}));
    add_slice(canvas, slice(2, 1).cut({soft.left, covered.bottom, soft.right, soft.bottom}));
    add_slice(canvas, slice(1, 0).cut({soft.left, soft.top, covered.left, soft.bottom}));
    add_slice(canvas, slice(1, 2).cut({covered.right, soft.top, soft.right, soft.bottom}));
}

void fade_out(Canvas& canvas, const Rect& rect, Colour colour) {
    const Colour clear = faded(colour, 0);
    canvas.list().AddRectFilledMultiColor(low(rect), high(rect), clear, clear, colour, colour);
}

void top_edge(Canvas& canvas, const Rect& rect) {
    const float width = std::round(border_width(canvas));
    fill(canvas, {rect.left, rect.top, rect.right, rect.top + width}, canvas.theme().border);
}

void bottom_edge(Canvas& canvas, const Rect& rect) {
    const float width = std::round(border_width(canvas));
    fill(canvas, {rect.left, rect.bottom - width, rect.right, rect.bottom}, canvas.theme().border);
}

void bar(Canvas& canvas, const Rect& rect) {
    fill(canvas, rect, canvas.theme().surface);
    top_edge(canvas, rect);
}

void line(Canvas& canvas, Point from, Point to, Colour colour, float width_dp) {
    canvas.list().AddLine(vec(from), vec(to), colour, std::max(canvas.dp(width_dp), 1.0F));
}

void disc(Canvas& canvas, Point center, float radius, Colour colour) {
    canvas.list().AddCircleFilled(vec(center), radius, colour, 0);
}

void triangle(Canvas& canvas, Point one, Point two, Point three, Colour colour) {
    const float turn = (two.x - one.x) * (three.y - one.y) - (three.x - one.x) * (two.y - one.y);
    // Clockwise: otherwise the soft edge lies inside.
    if (turn < 0) std::swap(two, three);
    canvas.list().AddTriangleFilled(vec(one), vec(two), vec(three), colour);
}

void icon(Canvas& canvas, const Rect& rect, std::string_view name, IconSize size, Colour colour) {
    const ImFontGlyph* glyph = canvas.fonts().icon(size, name);
    if (glyph == nullptr || !rect.meets(canvas.clip())) return;
    const Rect place = centered(rect, {glyph->X1 - glyph->X0, glyph->Y1 - glyph->Y0});
    const ImVec2 at{std::floor(place.left), std::floor(place.top)};
    canvas.list().AddImage(atlas(), at, {at.x + place.width(), at.y + place.height()},
                           {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, colour);
}

void icon_tile(Canvas& canvas, const Rect& rect, std::string_view name, IconSize size) {
    fill(canvas, rect, canvas.theme().primary_soft, rect.height() * 0.23F);
    icon(canvas, rect, name, size, canvas.theme().primary);
}

void draw_picture(Canvas& canvas, const Rect& rect, const Picture& picture) {
    if (!rect.meets(canvas.clip())) return;
    canvas.list().AddImageRounded(picture.texture, low(rect), high(rect), {0, 0}, {1, 1},
                                  rgb(0xFFFFFF), canvas.dp(12));
}

Behind::Behind(Canvas& canvas) : canvas_(canvas), layers_(std::make_unique<ImDrawListSplitter>()) {
    layers_->Split(&canvas_.list(), 2);
    layers_->SetCurrentChannel(&canvas_.list(), 1);
}

Behind::~Behind() {
    layers_->Merge(&canvas_.list());
}

void Behind::draw(const std::function<void()>& background) {
    layers_->SetCurrentChannel(&canvas_.list(), 0);
    background();
}

// ---- text -------------------------------------------------------------------------------------

namespace {

bool is_blank(char byte) {
    return byte == ' ' || byte == '\n';
}

bool begins_word(std::string_view text, std::size_t at) {
    return at == 0 || is_blank(text[at - 1]);
}

bool ends_word(std::string_view text, std::size_t at) {
    return at >= text.size() || is_blank(text[at]);
}

void write_piece(Canvas& canvas, Point at, const SetText& text, const Piece& piece,
                 const TextColours& colours) {
    const Theme& theme = canvas.theme();
    const float height = canvas.fonts().height(piece.font);
    const std::string_view all =
        std::string_view(text.text).substr(piece.begin, piece.end - piece.begin);
    const std::string_view seen = all.substr(0, all.find_last_not_of(" \n") + 1);
    const float width = canvas.fonts().width(piece.font, seen);
    Colour colour = colours.text;
    if (piece.is_marked) {
        // What touches the word, as a comma does, is not painted over.
        const std::size_t end = piece.begin + seen.size();
        // Nor is the word before it: most of the space between them stays.
        const float side = std::min(canvas.dp(3), canvas.fonts().width(piece.font, " ") / 3);
        const float before = begins_word(text.text, piece.begin) ? side : 0;
        const float after = ends_word(text.text, end) ? side : 0;
        const float right = std::floor(at.x + width + after);  // glyphs stand on whole pixels
        fill(canvas, {at.x - before, at.y, right, at.y + height + canvas.dp(1)}, theme.mark,
             canvas.dp(5));
        colour = theme.on_mark;
    }
    if (!piece.link.empty()) {
        colour = colours.link;
        const float under = at.y + height;
        fill(canvas, {at.x, under, at.x + width, under + std::max(canvas.dp(2), 1.0F)}, colour);
    }
    canvas.list().AddText(canvas.fonts().get(piece.font), height, vec(at), colour, seen.data(),
                          seen.data() + seen.size());
}

void write_line(Canvas& canvas, Point at, const SetText& text, const Line& line,
                const TextColours& colours) {
    for (const Piece& piece : line.pieces) {
        const float lead = (text.line_height - canvas.fonts().height(piece.font)) / 2;
        write_piece(canvas, {std::floor(at.x + piece.x), std::floor(at.y + line.top + lead)}, text,
                    piece, colours);
    }
}

bool is_in_sight(const Canvas& canvas, float top, float height) {
    return top + height > canvas.clip().top && top < canvas.clip().bottom;
}

}  // namespace

void write(Canvas& canvas, Point at, const SetText& text, const TextColours& colours) {
    for (const Line& line : text.lines)
        if (is_in_sight(canvas, at.y + line.top, text.line_height))
            write_line(canvas, at, text, line, colours);
}

float write(Canvas& canvas, Point at, std::string_view text, Font font, Colour colour,
            float width) {
    const SetText& set = canvas.typesetter().set(text, font, width);
    write(canvas, at, set, {colour, colour});
    return set.height;
}

float height_of(Canvas& canvas, std::string_view text, Font font, float width) {
    return canvas.typesetter().set(text, font, width).height;
}

void write_in(Canvas& canvas, const Rect& rect, std::string_view text, Font font, Colour colour,
              Align align) {
    const SetText& set = canvas.typesetter().set(text, font, rect.width());
    const float slack = canvas.dp(2);
    if (set.width > rect.width() + slack || set.height > rect.height() + slack)
        canvas.nodes().add_overflow(text);
    const float top = rect.top + (rect.height() - set.height) / 2;
    for (const Line& line : set.lines) {
        const float indent = align == Align::left ? 0 : (rect.width() - line.width) / 2;
        write_line(canvas, {rect.left + indent, top}, set, line, {colour, colour});
    }
}

float write_heading(Canvas& canvas, Point at, std::string_view text, Font font, Colour colour,
                    float width) {
    const float height = write(canvas, at, text, font, colour, width);
    const Rect rect{at.x, at.y, at.x + width, at.y + height};
    canvas.nodes().add({"heading:" + std::string(text), std::string(text), Role::heading, rect,
                        rect.clipped(canvas.clip()), canvas.fonts().height(font)});
    return height;
}

}  // namespace okienko::ui
