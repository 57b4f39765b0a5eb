#include "app/window/gl_renderer.h"

#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <array>
#include <bit>
#include <cstdint>

#include "app/window/options.h"

namespace okienko::window {
namespace {

struct Upload {
    int width;
    int height;
    GLint stored_as;
    GLenum given_as;
    const unsigned char* bytes;
};

ui::TextureId upload(const Upload& image) {
    GLuint texture = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, image.stored_as, image.width, image.height, 0, image.given_as,
                 GL_UNSIGNED_BYTE, image.bytes);
    return std::bit_cast<ui::TextureId>(static_cast<std::uintptr_t>(texture));
}

/// A quarter of what four bytes a pixel would take: the shader reads white and this opacity.
void read_as_opacity_of_white() {
    const std::array<GLint, 4> swizzle{GL_ONE, GL_ONE, GL_ONE, GL_RED};
    glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, swizzle.data());
}

}  // namespace

ui::TextureId GlRenderer::make_texture(const ui::Coverage& coverage) {
    ui::TextureId texture =
        upload({coverage.width, coverage.height, GL_R8, GL_RED, coverage.pixels});
    read_as_opacity_of_white();
    return texture;
}

ui::TextureId GlRenderer::make_texture(const ui::Pixels& pixels) {
    return upload({pixels.width, pixels.height, GL_RGBA8, GL_RGBA, pixels.rgba});
}

void GlRenderer::drop_texture(ui::TextureId texture) {
    const auto name = static_cast<GLuint>(std::bit_cast<std::uintptr_t>(texture));
    glDeleteTextures(1, &name);
}

GlFrames::GlFrames() {
    if (!ImGui_ImplOpenGL3_Init("#version 150"))

        throw WindowError("opengl_too_old", "the graphics card's OpenGL is older than 3.3");
    // Makes its shaders, and a texture of a font that we do not use and drop at once.
    ImGui_ImplOpenGL3_CreateDeviceObjects();
    ImGui_ImplOpenGL3_DestroyFontsTexture();
}

GlFrames::~GlFrames() {
    ImGui_ImplOpenGL3_Shutdown();
}

void GlFrames::draw(ui::Size size) {
    glViewport(0, 0, static_cast<GLsizei>(size.width), static_cast<GLsizei>(size.height));
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

Screenshot read_back_buffer(ui::Size size) {
    Screenshot shot{static_cast<int>(size.width), static_cast<int>(size.height), {}};
    shot.pixels.resize(static_cast<std::size_t>(shot.width) *
                       static_cast<std::size_t>(shot.height) * 3);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadBuffer(GL_BACK);
    glReadPixels(0, 0, shot.width, shot.height, GL_RGB, GL_UNSIGNED_BYTE, shot.pixels.data());
    return shot;
}

}  // namespace okienko::window
