/// Textures and draw data on the graphics card, by OpenGL 3.
#pragma once

#include <vector>

#include "app/ui/geometry.h"
#include "app/ui/pictures.h"

namespace okienko::window {

/// Belongs to the thread whose OpenGL context is current. Made after, and gone before, that context
/// and ImGui's.
class GlRenderer : public ui::Renderer {
public:
    ui::TextureId make_texture(const ui::Coverage& coverage) override;
    ui::TextureId make_texture(const ui::Pixels& pixels) override;
    void drop_texture(ui::TextureId texture) override;
};

/// ImGui's draw data on the screen's back buffer.
class GlFrames {
public:
    /// Throws: WindowError, if the card's OpenGL is too old.
    GlFrames();
    ~GlFrames();
    GlFrames(const GlFrames&) = delete;
    GlFrames& operator=(const GlFrames&) = delete;

    /// Draws what ImGui::Render() has left for a screen of `size` pixels.
    void draw(ui::Size size);
};

/// The back buffer's pixels, three bytes each, the lowest row first.
struct Screenshot {
    int width = 0;
    int height = 0;
    std::vector<unsigned char> pixels;
};

Screenshot read_back_buffer(ui::Size size);

}  // namespace okienko::window
