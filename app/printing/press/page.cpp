#include "app/printing/press/page.h"

#include <cairo-pdf.h>
#include <cups/cups.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace okienko::printing {
namespace {

constexpr double points_in_mm = 72 / 25.4;
constexpr double roll_narrower_than_mm = 120;

/// Sizes of one kind of paper, in points.
struct Measures {
    double margin;
    double text;
    double small;
    double title;
    double number;
    double gap;
    double code;  ///< side of a code, its quiet zone left out
};

constexpr Measures on_a_sheet{57, 14, 12, 24, 48, 14, 160};
constexpr Measures on_a_roll{11, 10, 8.5, 14, 27, 8, 125};

template <typename Object, void (*release)(Object*)>
struct Releaser {
    void operator()(Object* object) const { release(object); }
};

using Surface = std::unique_ptr<cairo_surface_t, Releaser<cairo_surface_t, cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Releaser<cairo_t, cairo_destroy>>;

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};

using Layout = std::unique_ptr<PangoLayout, Unref>;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

/// A pen that goes down a page, drawing or only measuring.
class Pen {
public:
    Pen(const Sheet& sheet, const Paper& paper, cairo_t* context, bool draws)
        : sheet_(sheet),
          measures_(paper.is_roll ? on_a_roll : on_a_sheet),
          is_roll_(paper.is_roll),
          width_(paper.width_mm * points_in_mm - 2 * measures_.margin),
          height_(paper.height_mm * points_in_mm),
          context_(context),
          draws_(draws),
          y_(measures_.margin) {}

    /// All of it with the first `lines` of the sheet. Returns where it ends, the margin included.
    double write(std::size_t lines) {
        write_head();
        if (!sheet_.number.empty())
            skip(text(sheet_.number, measures_.number, PANGO_WEIGHT_BOLD, width_));
        for (std::size_t i = 0; i < lines; ++i)
            skip(text(sheet_.lines[i], measures_.text, PANGO_WEIGHT_NORMAL, width_));
        if (lines < sheet_.lines.size())
            skip(text("…", measures_.text, PANGO_WEIGHT_NORMAL, width_));
        write_code();
        write_foot();
        return y_ + measures_.margin;
    }

private:
    void skip(double height) { y_ += height + measures_.gap; }

    Layout layout(const std::string& text, double size, PangoWeight weight, double width) const {
        Layout layout(pango_cairo_create_layout(context_));
        PangoFontDescription* font = pango_font_description_new();
        pango_font_description_set_family(font, "Lato");
        pango_font_description_set_weight(font, weight);
        pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
        pango_layout_set_font_description(layout.get(), font);
        pango_font_description_free(font);
        PangoContext* context = pango_layout_get_context(layout.get());
        pango_context_set_language(context, pango_language_from_string(sheet_.language.c_str()));
        pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_line_spacing(layout.get(), 1.25F);
        pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
        return layout;
    }

    /// Sets `text` at the pen, `left` from the margin. Returns its height.
    double text(const std::string& text, double size, PangoWeight weight, double width,
                double left = 0) const {
        const Layout set = layout(text, size, weight, width);
        int height = 0;
        pango_layout_get_size(set.get(), nullptr, &height);
        if (draws_) {
            cairo_move_to(context_, measures_.margin + left, y_);
            pango_cairo_show_layout(context_, set.get());
        }
        return static_cast<double>(height) / PANGO_SCALE;
    }

    void rule() {
        if (draws_) {
            cairo_set_line_width(context_, 0.7);
            cairo_move_to(context_, measures_.margin, y_);
            cairo_line_to(context_, measures_.margin + width_, y_);
            cairo_stroke(context_);
        }
        y_ += measures_.gap;
    }

    /// The shop and the day, on one line where there is room; then what it is about.
    void write_head() {
        const double date = is_roll_ ? width_ : width_ * 0.35;
        const double shop =
            text(sheet_.shop, measures_.text, PANGO_WEIGHT_BOLD, is_roll_ ? width_ : width_ - date);
        if (is_roll_) y_ += shop;
        const Layout day = layout(sheet_.date, measures_.small, PANGO_WEIGHT_NORMAL, date);
        if (!is_roll_) pango_layout_set_alignment(day.get(), PANGO_ALIGN_RIGHT);
        int height = 0;
        pango_layout_get_size(day.get(), nullptr, &height);
        if (draws_) {
            cairo_move_to(context_, measures_.margin + (is_roll_ ? 0 : width_ - date), y_);
            pango_cairo_show_layout(context_, day.get());
        }
        const double day_height = static_cast<double>(height) / PANGO_SCALE;
        skip(is_roll_ ? day_height : std::max(shop, day_height));
        rule();
        skip(text(sheet_.title, measures_.title, PANGO_WEIGHT_BOLD, width_));
    }

    /// The code, and what it holds: beside it on a sheet, below it on a roll.
    void write_code() {
        if (sheet_.code_side == 0) return;
        // Whole dots of a thermal head, eight in a millimetre: no module is wider than another.
        constexpr double step = points_in_mm / 8;
        const double module =
            std::max(1.0, std::floor(measures_.code / step / sheet_.code_side)) * step;
        const double side = module * sheet_.code_side;
        const double quiet = 4 * module;
        y_ += quiet;
        // On a sheet the margin is quiet enough.
        const double left = is_roll_ ? std::max(quiet, (width_ - side) / 2) : 0;
        if (draws_) draw_code({measures_.margin + left, y_}, module);
        if (is_roll_) {
            y_ += side + quiet;
            skip(text(sheet_.scan, measures_.small, PANGO_WEIGHT_NORMAL, width_));
            return;
        }
        const double beside = left + side + quiet + 2 * measures_.gap;
        const double words =
            text(sheet_.scan, measures_.text, PANGO_WEIGHT_NORMAL, width_ - beside, beside);
        skip(std::max(side, words) + quiet);
    }

    void draw_code(std::pair<double, double> corner, double module) const {
        const auto [left, top] = corner;
        const int side = sheet_.code_side;
        // Modules that touch are one shape: no hairlines between them.
        cairo_set_antialias(context_, CAIRO_ANTIALIAS_NONE);
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x)
                if (sheet_.code[static_cast<std::size_t>(y * side + x)])
                    cairo_rectangle(context_, left + x * module, top + y * module, module, module);
        cairo_fill(context_);
        cairo_set_antialias(context_, CAIRO_ANTIALIAS_DEFAULT);
    }

    /// On a sheet, at its foot.
    void write_foot() {
        double needed = measures_.gap;
        for (const std::string& line : sheet_.ending) {
            int height = 0;
            pango_layout_get_size(layout(line, measures_.small, PANGO_WEIGHT_NORMAL, width_).get(),
                                  nullptr, &height);
            needed += static_cast<double>(height) / PANGO_SCALE + 2;
        }
        if (!is_roll_) y_ = std::max(y_, height_ - measures_.margin - needed);
        rule();
        for (const std::string& line : sheet_.ending)
            y_ += text(line, measures_.small, PANGO_WEIGHT_NORMAL, width_) + 2;
    }

    const Sheet& sheet_;
    const Measures& measures_;
    bool is_roll_;
    double width_;
    double height_;
    cairo_t* context_;
    bool draws_;
    double y_;
};

/// How many of the sheet's lines fit the paper.
std::size_t lines_that_fit(const Sheet& sheet, const Paper& paper, cairo_t* context) {
    std::size_t lines = sheet.lines.size();
    if (paper.is_endless) return lines;
    const double most = paper.height_mm * points_in_mm + 0.5;
    while (lines > 0 && Pen(sheet, paper, context, false).write(lines) > most) --lines;
    return lines;
}

}  // namespace

Paper paper_of(const std::string& media) {
    const pwg_media_t* size = pwgMediaForPWG(media.c_str());
    if (size == nullptr || size->width <= 0 || size->length <= 0) return {};
    constexpr double hundredths = 100;
    Paper paper{size->width / hundredths, size->length / hundredths};
    paper.is_roll = paper.width_mm < roll_narrower_than_mm;
    return paper;
}

Page set_page(const Sheet& sheet, const Paper& paper) {
    std::string pdf;
    const double width = paper.width_mm * points_in_mm;
    const Surface surface(
        cairo_pdf_surface_create_for_stream(append, &pdf, width, paper.height_mm * points_in_mm));
    double height = paper.height_mm * points_in_mm;
    {
        const Context context(cairo_create(surface.get()));
        const std::size_t lines = lines_that_fit(sheet, paper, context.get());
        if (paper.is_endless) height = Pen(sheet, paper, context.get(), false).write(lines);
        cairo_pdf_surface_set_size(surface.get(), width, height);
        Pen(sheet, paper, context.get(), true).write(lines);
        cairo_show_page(context.get());
    }
    cairo_surface_finish(surface.get());
    const auto status = cairo_surface_status(surface.get());
    if (status != CAIRO_STATUS_SUCCESS) throw PageError(cairo_status_to_string(status));
    return {std::move(pdf), height / points_in_mm};
}

}  // namespace okienko::printing
