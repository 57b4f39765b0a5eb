#include "app/ui/keyboard_layout.h"

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

Row joined(std::vector<Row> parts) {
    Row row;
    for (Row& part : parts) row.insert(row.end(), part.begin(), part.end());
    return row;
}

const Layout& standing() {
    static const Layout layout{
        .rows = {letters(U"1234567890"), letters(U"qwertyuiop"), letters(U"asdfghjkl"),
                 joined({key(KeyKind::shift, 1.5F), letters(U"zxcvbnm"),
                         key(KeyKind::backspace, 1.5F)}),
                 letters(U"ąćęłńóśźż"),
                 joined({key(KeyKind::hide, 1.5F), letters(U"-."), key(KeyKind::space, 3),
                         letters(U"?"), key(KeyKind::search, 2.5F)})},
        .units = 10,
        .side = {}};
    return layout;
}

const Layout& lying() {
    static const Layout layout{
        .rows = {letters(U"1234567890"), letters(U"qwertyuiop"), letters(U"asdfghjkl"),
                 joined(
                     {key(KeyKind::shift, 1.5F), letters(U"zxcvbnm"), key(KeyKind::shift, 1.5F)}),
                 joined({key(KeyKind::hide, 2), letters(U"-"), key(KeyKind::space, 5),
                         letters(U".?")})},
        .units = 10,
        .side = {key(KeyKind::backspace, 3), letters(U"ąćę"), letters(U"łńó"), letters(U"śźż"),
                 key(KeyKind::search, 3)},
        .side_units = 3};
    return layout;
}

const Layout& layout_of(bool is_landscape) {
    return is_landscape ? lying() : standing();
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

int key_rows(bool is_landscape) {
    return static_cast<int>(layout_of(is_landscape).rows.size());
}

std::vector<PlacedKey> place_keys(const Rect& area, float gap, bool is_landscape) {
    const Layout& layout = layout_of(is_landscape);
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
