/// Textures on the graphics card, by OpenGL 3.
#pragma once

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

}  // namespace okienko::window
