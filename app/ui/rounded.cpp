#include "app/ui/rounded.h"

#include <imgui.h>

#include <array>

namespace okienko::ui {
namespace {

/// How many corners the shape has whose `indices` ImGui has just added: n - 2 triangles inside, and
/// two at each side that fade out.
int corners_of(int indices) {
    constexpr int inside = 3;
    constexpr int at_side = 6;
    return (indices + 2 * inside) / (inside + at_side);
}

/// Corners run clockwise from the upper end of the left side, as many in each quarter.
class Rows {
public:
    Rows(ImDrawIdx* triangles, ImDrawIdx first, int corners)
        : triangles_(triangles), first_(first), corners_(corners) {}

    void write() {
        const int quarter = corners_ / 4;
        for (int row = 0; row + 1 < 2 * quarter; ++row) {
            const int left = quarter - 1 - row;
            const int right = quarter + row;
            add({left, right, right + 1});
            add({left, right + 1, left - 1});
        }
    }

private:
    void add(const std::array<int, 3>& corners) {
        for (const int corner : corners) {
            // Every second vertex lies inside; those between them are clear, for the soft edge.
            const int inside = 2 * ((corner + corners_) % corners_);
            *triangles_++ = static_cast<ImDrawIdx>(first_ + inside);
        }
    }

    ImDrawIdx* triangles_;
    ImDrawIdx first_;
    int corners_;
};

}  // namespace

void add_rounded(ImDrawList& list, const Rect& rect, Colour colour, float radius) {
    const int first_index = list.IdxBuffer.Size;
    list.AddRectFilled({rect.left, rect.top}, {rect.right, rect.bottom}, colour, radius);
    const int indices = list.IdxBuffer.Size - first_index;
    const int corners = corners_of(indices);
    const bool is_soft = 9 * corners - 6 == indices && corners % 4 == 0 && corners > 4;
    if (!is_soft) return;
    ImDrawIdx* triangles = list.IdxBuffer.Data + first_index;
    Rows(triangles, triangles[0], corners).write();
}

}  // namespace okienko::ui
