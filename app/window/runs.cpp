#include "app/window/runs.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace okienko::window {
namespace {

class Cutter {
public:
    Cutter(const ImDrawData& data, ui::TextureId fonts, ImVec2 white)
        : data_(data),
          fonts_(fonts),
          white_(white),
          screen_{0, 0, data.DisplaySize.x, data.DisplaySize.y} {}

    std::vector<Run> cut() {
        for (int i = 0; i < data_.CmdListsCount; ++i)
            for (const ImDrawCmd& command : data_.CmdLists[i]->CmdBuffer) cut(i, command);
        return std::move(runs_);
    }

private:
    void cut(int list, const ImDrawCmd& command) {
        const ImVec4& clip = command.ClipRect;
        const ui::Rect seen =
            ui::Rect{std::floor(clip.x), std::floor(clip.y), std::floor(clip.z), std::floor(clip.w)}
                .clipped(screen_);
        if (seen.is_empty()) return;
        for (std::uint32_t at = 0; at + 2 < command.ElemCount; at += 3) {
            Run run{paint_of(*data_.CmdLists[list], command, at), seen};
            if (run.paint == Paint::textured) run.texture = command.GetTexID();
            run.list = list;
            run.first_vertex = command.VtxOffset;
            run.first_index = command.IdxOffset + at;
            add(run);
        }
    }

    Paint paint_of(const ImDrawList& list, const ImDrawCmd& command, std::uint32_t at) const {
        if (command.GetTexID() != fonts_) return Paint::textured;
        const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset + at;
        bool is_opaque = true;
        for (int corner = 0; corner < 3; ++corner) {
            const ImDrawVert& vertex =
                list.VtxBuffer[static_cast<int>(command.VtxOffset + indices[corner])];
            if (vertex.uv.x != white_.x || vertex.uv.y != white_.y) return Paint::textured;
            is_opaque = is_opaque && (vertex.col & IM_COL32_A_MASK) == IM_COL32_A_MASK;
        }
        return is_opaque ? Paint::opaque : Paint::tinted;
    }

    /// The triangle joins the run before it where it can.
    void add(const Run& triangle) {
        if (!runs_.empty()) {
            Run& last = runs_.back();
            Run next = triangle;
            next.indices = last.indices;
            next.first_index = last.first_index;
            if (next == last && last.first_index + last.indices == triangle.first_index) {
                last.indices += 3;
                return;
            }
        }
        runs_.push_back(triangle);
        runs_.back().indices = 3;
    }

    const ImDrawData& data_;
    ui::TextureId fonts_;
    ImVec2 white_;
    ui::Rect screen_;
    std::vector<Run> runs_;
};

}  // namespace

std::vector<Run> runs_of(const ImDrawData& data, ui::TextureId fonts, ImVec2 white) {
    return Cutter(data, fonts, white).cut();
}

}  // namespace okienko::window
