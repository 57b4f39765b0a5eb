#include "app/ui/pictures.h"

#include <stb_image.h>

#include <memory>

namespace okienko::ui {
namespace {

constexpr long most_pixels = 16'000'000;

struct FreePixels {
    void operator()(stbi_uc* pixels) const { stbi_image_free(pixels); }
};

bool is_small_enough(const std::filesystem::path& file) {
    int width = 0;
    int height = 0;
    int channels = 0;
    if (stbi_info(file.c_str(), &width, &height, &channels) == 0) return false;
    return width > 0 && height > 0 && static_cast<long>(width) * height <= most_pixels;
}

}  // namespace

Pictures::~Pictures() {
    forget();
}

Picture Pictures::load(const std::filesystem::path& file) {
    const auto found = pictures_.find(file);
    if (found != pictures_.end()) return found->second;
    return pictures_.emplace(file, read(file)).first->second;
}

void Pictures::forget() {
    for (const auto& [file, picture] : pictures_)
        if (picture) renderer_.drop_texture(picture.texture);
    pictures_.clear();
}

Picture Pictures::read(const std::filesystem::path& file) {
    if (!is_small_enough(file)) return {};
    int width = 0;
    int height = 0;
    int channels = 0;
    const std::unique_ptr<stbi_uc, FreePixels> pixels(
        stbi_load(file.c_str(), &width, &height, &channels, 4));
    if (pixels == nullptr) return {};
    return {renderer_.make_texture(Pixels{width, height, pixels.get()}),
            {static_cast<float>(width), static_cast<float>(height)}};
}

}  // namespace okienko::ui
