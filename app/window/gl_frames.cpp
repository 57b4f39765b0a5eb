#include "app/window/gl_frames.h"

#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>
#include <imgui.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>

#include "app/window/options.h"

namespace okienko::window {
namespace {

constexpr const char* vertices_source = R"(#version 150
uniform vec2 screen;
in vec2 place;
in vec2 spot;
in vec4 colour;
out vec2 seen_spot;
out vec4 seen_colour;
void main() {
    seen_spot = spot;
    seen_colour = colour;
    gl_Position = vec4(2.0 * place.x / screen.x - 1.0, 1.0 - 2.0 * place.y / screen.y, 0.0, 1.0);
})";

constexpr const char* plain_source = R"(#version 150
in vec4 seen_colour;
out vec4 pixel;
void main() { pixel = seen_colour; })";

constexpr const char* textured_source = R"(#version 150
uniform sampler2D image;
in vec2 seen_spot;
in vec4 seen_colour;
out vec4 pixel;
void main() { pixel = seen_colour * texture(image, seen_spot); })";

constexpr GLuint place_input = 0;
constexpr GLuint spot_input = 1;
constexpr GLuint colour_input = 2;

GLuint compile(GLenum kind, const char* source) {
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    GLint is_compiled = GL_FALSE;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &is_compiled);
    if (is_compiled == GL_FALSE)
        throw WindowError("opengl_too_old", "the graphics card's OpenGL is older than 3.3");
    return shader;
}

/// What a vertex holds, from the buffer that is bound.
void describe_vertices() {
    const auto at = [](std::size_t bytes) { return std::bit_cast<const void*>(bytes); };
    constexpr GLsizei stride = sizeof(ImDrawVert);
    glEnableVertexAttribArray(place_input);
    glEnableVertexAttribArray(spot_input);
    glEnableVertexAttribArray(colour_input);
    glVertexAttribPointer(place_input, 2, GL_FLOAT, GL_FALSE, stride,
                          at(offsetof(ImDrawVert, pos)));
    glVertexAttribPointer(spot_input, 2, GL_FLOAT, GL_FALSE, stride, at(offsetof(ImDrawVert, uv)));
    glVertexAttribPointer(colour_input, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride,
                          at(offsetof(ImDrawVert, col)));
}

}  // namespace

GlFrames::GlFrames() : plain_(make_brush(plain_source)), textured_(make_brush(textured_source)) {
    glGenVertexArrays(1, &arrays_);
    glGenBuffers(1, &vertices_);
    glGenBuffers(1, &indices_);
    glBindVertexArray(arrays_);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
    describe_vertices();
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    glEnable(GL_SCISSOR_TEST);
}

GlFrames::~GlFrames() {
    glDeleteProgram(plain_.program);
    glDeleteProgram(textured_.program);
    glDeleteBuffers(1, &vertices_);
    glDeleteBuffers(1, &indices_);
    glDeleteVertexArrays(1, &arrays_);
}

GlFrames::Brush GlFrames::make_brush(const char* fragments) {
    const GLuint program = glCreateProgram();
    const std::array shaders{compile(GL_VERTEX_SHADER, vertices_source),
                             compile(GL_FRAGMENT_SHADER, fragments)};
    for (const GLuint shader : shaders) glAttachShader(program, shader);
    glBindAttribLocation(program, place_input, "place");
    glBindAttribLocation(program, spot_input, "spot");
    glBindAttribLocation(program, colour_input, "colour");
    glLinkProgram(program);
    for (const GLuint shader : shaders) glDeleteShader(shader);
    return {program, glGetUniformLocation(program, "screen")};
}

void GlFrames::draw(ui::Size size) {
    const ImDrawData& data = *ImGui::GetDrawData();
    glViewport(0, 0, static_cast<GLsizei>(size.width), static_cast<GLsizei>(size.height));
    for (const Brush* brush : {&plain_, &textured_}) {
        glUseProgram(brush->program);
        glUniform2f(brush->screen, size.width, size.height);
    }
    upload(data);
    const ImFontAtlas& fonts = *ImGui::GetIO().Fonts;
    for (const Run& run : runs_of(data, fonts.TexID, fonts.TexUvWhitePixel)) paint(run, size);
}

void GlFrames::upload(const ImDrawData& data) {
    first_vertices_.clear();
    first_indices_.clear();
    const auto bytes = [](int count, std::size_t size) {
        return static_cast<GLsizeiptr>(count) * static_cast<GLsizeiptr>(size);
    };
    glBufferData(GL_ARRAY_BUFFER, bytes(data.TotalVtxCount, sizeof(ImDrawVert)), nullptr,
                 GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, bytes(data.TotalIdxCount, sizeof(ImDrawIdx)), nullptr,
                 GL_STREAM_DRAW);
    int vertices = 0;
    int indices = 0;
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        glBufferSubData(GL_ARRAY_BUFFER, bytes(vertices, sizeof(ImDrawVert)),
                        list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data);
        glBufferSubData(GL_ELEMENT_ARRAY_BUFFER, bytes(indices, sizeof(ImDrawIdx)),
                        list.IdxBuffer.size_in_bytes(), list.IdxBuffer.Data);
        first_vertices_.push_back(static_cast<std::size_t>(vertices));
        first_indices_.push_back(static_cast<std::size_t>(indices));
        vertices += list.VtxBuffer.Size;
        indices += list.IdxBuffer.Size;
    }
}

void GlFrames::paint(const Run& run, ui::Size size) {
    const auto list = static_cast<std::size_t>(run.list);
    if (run.paint == Paint::opaque)
        glDisable(GL_BLEND);
    else
        glEnable(GL_BLEND);
    glUseProgram(run.paint == Paint::textured ? textured_.program : plain_.program);
    if (run.paint == Paint::textured)
        glBindTexture(GL_TEXTURE_2D,
                      static_cast<GLuint>(std::bit_cast<std::uintptr_t>(run.texture)));
    glScissor(static_cast<GLint>(run.clip.left), static_cast<GLint>(size.height - run.clip.bottom),
              static_cast<GLsizei>(run.clip.width()), static_cast<GLsizei>(run.clip.height()));
    glDrawElementsBaseVertex(
        GL_TRIANGLES, static_cast<GLsizei>(run.indices),
        sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT,
        std::bit_cast<const void*>((first_indices_[list] + run.first_index) * sizeof(ImDrawIdx)),
        static_cast<GLint>(first_vertices_[list] + run.first_vertex));
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
