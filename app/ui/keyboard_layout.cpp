#include "app/ui/keyboard_layout.h"

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace okienko::ui {
namespace {

/// A key and its width in letters' widths.
struct Spec {
    KeyCap cap;
    float units = 1;
};

using Row = std::vector<Spec>;

struct Layout {
    std::vector<Row> rows;
    float units;  ///< the width of all rows; shorter ones are centred

    std::vector<Row> side;  ///< a block to the right of the rows
    float side_units = 0;
};

Row letters(std::u32string_view characters) {
    Row row;
    for (const char32_t character : characters) row.push_back({{KeyKind::character, character}});
    return row;
}

Row key(KeyKind kind, float units) {
    return {{{kind}, units}};
}

Row joined(Row first, const std::vector<Row>& rest) {
    for (const Row& part : rest) first.insert(first.end(), part.begin(), part.end());
    return first;
}

/// The lowest row: the space bar takes `space`, the key that asks `search`, those at the left
/// `side` each.
Row lowest(std::u32string_view before, float space, std::u32string_view after, float search,
           float side = 1.25F) {
    return joined(key(KeyKind::hide, side),
                  {key(KeyKind::letters, side), letters(before), key(KeyKind::space, space),
                   letters(after), key(KeyKind::search, search)});
}

/// Letters between a shift and a backspace key.
Row lower_letters(std::u32string_view characters, float side) {
    return joined(key(KeyKind::shift, side), {letters(characters), key(KeyKind::backspace, side)});
}

Row between_shifts(std::u32string_view characters) {
    return joined(key(KeyKind::shift, 1.5F), {letters(characters), key(KeyKind::shift, 1.5F)});
}

Row digits_and_backspace() {
    return joined(letters(U"1234567890"), {key(KeyKind::backspace, 2)});
}

Layout polish_standing() {
    return {.rows = {letters(U"1234567890"), letters(U"qwertyuiop"), letters(U"asdfghjkl"),
                     lower_letters(U"zxcvbnm", 1.5F), letters(U"ąćęłńóśźż"),
                     lowest(U"-.", 2, U"?", 2.5F)},
            .units = 10,
            .side = {}};
}

Layout polish_lying() {
    return {.rows = {letters(U"1234567890"), letters(U"qwertyuiop"), letters(U"asdfghjkl"),
                     between_shifts(U"zxcvbnm"),
                     joined(key(KeyKind::hide, 1.5F), {key(KeyKind::letters, 1.5F), letters(U"-"),
                                                       key(KeyKind::space, 4), letters(U".?")})},
            .units = 10,
            .side = {key(KeyKind::backspace, 3), letters(U"ąćę"), letters(U"łńó"), letters(U"śźż"),
                     key(KeyKind::search, 3)},
            .side_units = 3};
}

Layout english_standing() {
    return {.rows = {letters(U"1234567890"), letters(U"qwertyuiop"), letters(U"asdfghjkl’"),
                     lower_letters(U"zxcvbnm", 1.5F), lowest(U"-.", 2, U"?", 2.5F)},
            .units = 10,
            .side = {}};
}

Layout english_lying() {
    return {.rows = {joined(letters(U"’1234567890"), {key(KeyKind::backspace, 1)}),
                     letters(U"qwertyuiop"), letters(U"asdfghjkl"), between_shifts(U"zxcvbnm"),
                     lowest(U"-", 4, U".?", 2.5F)},
            .units = 12,
            .side = {}};
}

/// Eleven keys are as many as a finger hits on a standing screen: three letters stand below.
Layout ukrainian_standing() {
    return {.rows = {letters(U"1234567890-"), letters(U"йцукенгшщзх"), letters(U"фівапролджє"),
                     lower_letters(U"ячсмитьбю", 1), lowest(U"ґї’", 2, U".?", 2, 1)},
            .units = 11,
            .side = {}};
}

Layout ukrainian_lying() {
    return {.rows = {digits_and_backspace(), letters(U"йцукенгшщзхї"), letters(U"фівапролджє"),
                     between_shifts(U"ґячсмитьбю"), lowest(U"’-", 4, U".?", 2.5F)},
            .units = 13,
            .side = {}};
}

const Layout& layout_of(Letters letters, bool is_landscape) {
    static const std::array layouts{polish_standing(), polish_lying(),       english_standing(),
                                    english_lying(),   ukrainian_standing(), ukrainian_lying()};
    return layouts[static_cast<std::size_t>(letters) * 2 + (is_landscape ? 1 : 0)];
}

float units_of(const Row& row) {
    float units = 0;
    for (const Spec& spec : row) units += spec.units;
    return units;
}

/// Places rows below one another in columns of `unit` pixels and a gap.
class Placer {
public:
    Placer(float unit, float height, float gap) : unit_(unit), height_(height), gap_(gap) {}

    void place(const std::vector<Row>& rows, float units, Point corner) {
        for (const Row& row : rows) {
            const float spare = units - units_of(row);
            place(row, {corner.x + spare / 2 * (unit_ + gap_), corner.y});
            corner.y += height_ + gap_;
        }
    }

    std::vector<PlacedKey> take() { return std::move(keys_); }

private:
    void place(const Row& row, Point at) {
        for (const Spec& spec : row) {
            const float width = spec.units * (unit_ + gap_) - gap_;
            keys_.push_back({spec.cap, rect_at(at, {width, height_})});
            at.x += width + gap_;
        }
    }

    float unit_;
    float height_;
    float gap_;
    std::vector<PlacedKey> keys_;
};

}  // namespace

std::u32string_view variants_of(char32_t character) {
    switch (character) {
        case U'a':
            return U"ą";
        case U'c':
            return U"ć";
        case U'e':
            return U"ę";
        case U'l':
            return U"ł";
        case U'n':
            return U"ń";
        case U'o':
            return U"ó";
        case U's':
            return U"ś";
        case U'z':
            return U"żź";
        case U'г':
            return U"ґ";
        case U'і':
            return U"ї";
        case U'е':
            return U"є";
        default:
            return {};
    }
}

int key_rows(Letters letters, bool is_landscape) {
    return static_cast<int>(layout_of(letters, is_landscape).rows.size());
}

std::vector<PlacedKey> place_keys(const Rect& area, float gap, Letters letters, bool is_landscape) {
    const Layout& layout = layout_of(letters, is_landscape);
    const auto rows = static_cast<float>(layout.rows.size());
    const float between = layout.side.empty() ? 0 : gap;
    const float units = layout.units + layout.side_units;
    const float unit = (area.width() - between + gap) / units - gap;
    const float height = (area.height() + gap) / rows - gap;

    Placer placer(unit, height, gap);
    placer.place(layout.rows, layout.units, area.corner());
    const float side = area.left + layout.units * (unit + gap) + between;
    placer.place(layout.side, layout.side_units, {side, area.top});
    return placer.take();
}

}  // namespace okienko::ui
