/// Textures: the fonts', and those of the pictures that articles show.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "app/ui/fonts.h"
#include "app/ui/geometry.h"

namespace okienko::ui {

/// What the graphics card calls a texture; nullptr: none.
using TextureId = void*;

/// Four bytes a pixel: red, green, blue, opacity.
struct Pixels {
    int width = 0;
    int height = 0;
    const unsigned char* rgba = nullptr;
};

/// The graphics card, or what stands for it where there is none.
class Renderer {
public:
    Renderer() = default;
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;
    virtual ~Renderer() = default;

    /// A texture that is white and as opaque as `coverage` says.
    virtual TextureId make_texture(const Coverage& coverage) = 0;
    virtual TextureId make_texture(const Pixels& pixels) = 0;
    virtual void drop_texture(TextureId texture) = 0;
};

/// A picture, ready to be drawn.
struct Picture {
    TextureId texture = nullptr;
    Size size;  ///< in its own pixels

    explicit operator bool() const { return texture != nullptr; }
};

/// Pictures from files, loaded when they are first shown.
class Pictures {
public:
    explicit Pictures(Renderer& renderer) : renderer_(renderer) {}

    ~Pictures();
    Pictures(const Pictures&) = delete;
    Pictures& operator=(const Pictures&) = delete;

    /// The picture in `file` (PNG or JPEG); none, if it is missing, damaged or over 16 megapixels.
    Picture load(const std::filesystem::path& file);

    void forget();

private:
    Picture read(const std::filesystem::path& file);

    Renderer& renderer_;
    std::map<std::filesystem::path, Picture> pictures_;
};

}  // namespace okienko::ui
