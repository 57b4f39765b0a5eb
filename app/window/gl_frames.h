/// Frames on the screen: ImGui's draw data, painted by OpenGL 3.
#pragma once

#include <array>
#include <vector>

#include "app/ui/geometry.h"
#include "app/window/runs.h"

namespace okienko::window {

/// Belongs to the thread whose OpenGL context is current. Made after, and gone before, that context
/// and ImGui's.
class GlFrames {
public:
    /// Throws: WindowError, if the card's OpenGL is too old.
    GlFrames();
    ~GlFrames();
    GlFrames(const GlFrames&) = delete;
    GlFrames& operator=(const GlFrames&) = delete;

    /// Draws what ImGui::Render() has left for a screen of `size` pixels on its back buffer.
    void draw(ui::Size size);

private:
    /// What paints a triangle: with a texture, or without, which is much cheaper.
    struct Brush {
        unsigned program = 0;
        int screen = 0;  ///< where it wants to know the screen's size
    };

    static Brush make_brush(const char* fragments);
    void upload(const ImDrawData& data);
    void paint(const Run& run, ui::Size size);

    Brush plain_;
    Brush textured_;
    unsigned vertices_ = 0;
    unsigned indices_ = 0;
    unsigned arrays_ = 0;
    std::vector<std::size_t> first_vertices_;  ///< of the draw data's lists, in the buffer of all
    std::vector<std::size_t> first_indices_;
};

/// The back buffer's pixels, three bytes each, the lowest row first.
struct Screenshot {
    int width = 0;
    int height = 0;
    std::vector<unsigned char> pixels;
};

Screenshot read_back_buffer(ui::Size size);

}  // namespace okienko::window
