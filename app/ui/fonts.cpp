#include "app/ui/fonts.h"

#include <imgui.h>
#include <imgui_freetype.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace okienko::ui {
namespace {

struct Face {
    const char* file;
    float size_dp;
    float growth = 1;   ///< of what the text grows by, how much it does
    float largest = 9;  ///< it grows to at most this
};

constexpr std::array<Face, font_count> faces{{
    {"Lato-Bold.ttf", 58, 0.5F},
    {"Lato-Bold.ttf", 44, 0.8F},
    {"Lato-Semibold.ttf", 34},
    {"Lato-Regular.ttf", 28},
    {"Lato-Bold.ttf", 28},
    {"Lato-Regular.ttf", 24},
    {"Lato-Semibold.ttf", 24},
    {"Lato-Semibold.ttf", 36, 1, 1.3F},
}};

float scale_of(const Face& face, float text_scale) {
    return std::min(1 + (text_scale - 1) * face.growth, face.largest);
}

constexpr std::array<float, icon_size_count> icon_sizes_dp{32, 48, 72};

/// Letters beyond ASCII: Polish, Ukrainian, and what articles are set with.
constexpr const char* letters =
    "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ"
    "äöüßéèáíőúčšžřÄÖÜÉ"
    "\u00A0„”“’‘«»–—…•·°§©®²³½×±−≤≥→←↑↓€‰\uFFFD";

std::vector<ImWchar> ranges_of_letters() {
    ImFontGlyphRangesBuilder builder;
    for (ImWchar ascii = ' '; ascii <= '~'; ++ascii) builder.AddChar(ascii);
    builder.AddText(letters);
    ImVector<ImWchar> ranges;
    builder.BuildRanges(&ranges);
    return {ranges.begin(), ranges.end()};
}

std::vector<ImWchar> ranges_of(const std::set<char16_t>& characters) {
    std::vector<ImWchar> ranges;
    for (const char16_t character : characters) ranges.insert(ranges.end(), 2, character);
    ranges.push_back(0);
    return ranges;
}

ImFont* add_face(ImFontAtlas& atlas, const std::filesystem::path& file, float pixels,
                 const std::vector<ImWchar>& ranges) {
    if (!std::filesystem::exists(file)) throw FontError(sentence::cannot_read(file, ENOENT));
    ImFontConfig config;
    config.OversampleH = 1;
    config.OversampleV = 1;
    ImFont* font =
        atlas.AddFontFromFileTTF(file.c_str(), std::round(pixels), &config, ranges.data());
    if (font == nullptr)
        throw FontError("no_font", "{file}: cannot be read as a font", {{"file", file.string()}});
    return font;
}

constexpr int tile_size = 96;

/// A rounded square, dark in the middle, that fades towards its edges.
unsigned char shade(int x, int y) {
    constexpr float middle = tile_size / 2.0F;
    constexpr float core = 14;
    constexpr float blur = 32;
    const float across = std::max(std::abs(static_cast<float>(x) + 0.5F - middle) - core, 0.0F);
    const float down = std::max(std::abs(static_cast<float>(y) + 0.5F - middle) - core, 0.0F);
    const float distance = std::min(std::hypot(across, down) / blur, 1.0F);
    const float strength = (1 - distance) * (1 - distance) * (1 + 2 * distance);
    return static_cast<unsigned char>(255 * strength);
}

void paint_shadow_tile(unsigned char* pixels, int stride, const ImFontAtlasCustomRect& place) {
    for (int y = 0; y < tile_size; ++y)
        for (int x = 0; x < tile_size; ++x)
            pixels[(place.Y + y) * stride + place.X + x] = shade(x, y);
}

}  // namespace

Fonts::Baked::Baked() : atlas(std::make_unique<ImFontAtlas>()) {}

Fonts::Baked::~Baked() = default;

Fonts::Fonts(FontFiles files, std::size_t kept)
    : files_(std::move(files)), kept_(kept), names_(files_.icons) {
    text_ranges_ = ranges_of_letters();
    icons_.insert(names_.find("help"));
}

Fonts::~Fonts() = default;
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts& Fonts::operator=(Fonts&&) noexcept = default;

void Fonts::add_texts(Baked& baked) const {
    const Metrics& metrics = baked.metrics;
    for (std::size_t i = 0; i < font_count; ++i) {
        const float scale = scale_of(faces[i], metrics.text_scale);
        baked.texts[i] = add_face(*baked.atlas, files_.text / faces[i].file,
                                  faces[i].size_dp * metrics.pixels_per_dp * scale, text_ranges_);
        baked.texts[i]->FallbackChar = 0xFFFD;
    }
}

void Fonts::add_icons(Baked& baked) {
    icon_ranges_ = ranges_of(icons_);
    baked.icons = icons_.size();
    for (std::size_t i = 0; i < icon_size_count; ++i)
        baked.icon_fonts[i] = add_face(*baked.atlas, files_.icons,
                                       baked.metrics.grown(icon_sizes_dp[i]), icon_ranges_);
}

void Fonts::build(Baked& baked) const {
    ImFontAtlas& atlas = *baked.atlas;
    const int tile = atlas.AddCustomRectRegular(tile_size, tile_size);
    if (!atlas.Build())
        throw FontError("fonts_too_large", "{file}: the fonts cannot be drawn",
                        {{"file", files_.text.string()}});
    Coverage& made = baked.made;
    unsigned char* pixels = nullptr;
    atlas.GetTexDataAsAlpha8(&pixels, &made.width, &made.height);
    made.pixels = pixels;
    const ImFontAtlasCustomRect& place = *atlas.GetCustomRectByIndex(tile);
    paint_shadow_tile(pixels, made.width, place);
    const auto across = static_cast<float>(made.width);
    const auto down = static_cast<float>(made.height);
    baked.shadow_tile = {place.X / across, place.Y / down, (place.X + tile_size) / across,
                         (place.Y + tile_size) / down};
}

/// Makes it the one in use where it is. One whose pixels are forgotten is of no use to a texture.
bool Fonts::is_kept(const Metrics& metrics) {
    const auto found = std::find_if(baked_.begin(), baked_.end(), [&](const auto& it) {
        return it->metrics == metrics && it->icons == icons_.size() && it->made.pixels != nullptr;
    });
    if (found == baked_.end()) return false;
    now_ = found->get();
    return true;
}

Coverage Fonts::bake(const Metrics& metrics) {
    if (!is_kept(metrics)) {
        auto baked = std::make_unique<Baked>();
        baked->metrics = metrics;
        baked->atlas->Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
        baked->atlas->FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
        baked->atlas->FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
        baked->atlas->TexDesiredWidth = 2048;
        // What is not kept goes before the new one comes: there is never memory for both.
        while (baked_.size() >= kept_) baked_.erase(baked_.begin());
        add_texts(*baked);
        add_icons(*baked);
        build(*baked);
        now_ = baked.get();
        baked_.push_back(std::move(baked));
    }
    ImGui::GetIO().Fonts = now_->atlas.get();
    is_incomplete_ = false;
    return now_->made;
}

void Fonts::forget_pixels() {
    if (kept_ > 1) return;
    now_->atlas->ClearTexData();
    now_->made.pixels = nullptr;
}

float Fonts::height(Font font) const {
    return get(font)->FontSize;
}

float Fonts::width(Font font, std::string_view text) const {
    const ImFont& face = *get(font);
    constexpr float any = std::numeric_limits<float>::max();
    return face.CalcTextSizeA(face.FontSize, any, 0, text.data(), text.data() + text.size()).x;
}

void Fonts::want(std::span<const std::string_view> names) {
    for (const std::string_view name : names) add_icon(names_.find(name));
}

void Fonts::add_icon(char16_t code) {
    if (icons_.insert(code).second) is_incomplete_ = true;
}

const ImFontGlyph* Fonts::icon(IconSize size, std::string_view name) {
    const char16_t code = names_.find(name);
    add_icon(code);
    return now_->icon_fonts[static_cast<std::size_t>(size)]->FindGlyphNoFallback(code);
}

}  // namespace okienko::ui
