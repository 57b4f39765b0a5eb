/// The fonts of the interface, baked into one texture.
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/geometry.h"
#include "app/ui/icon_names.h"
#include "app/ui/metrics.h"

struct ImFont;
struct ImFontAtlas;
struct ImFontGlyph;

namespace okienko::ui {

/// What a text is, and with it how large and heavy; in dp at a text scale of 1. Titles grow less
/// than what is read below them, and are larger and heavier at every scale.
enum class Font {
    display,       ///< 58 bold: the welcome; 87 at a text scale of 2
    title,         ///< 44 bold: what a screen is about; 70 at a text scale of 2
    heading,       ///< 34 semibold
    body,          ///< 28 regular
    strong,        ///< 28 bold
    small,         ///< 24 regular: what stands beside
    small_strong,  ///< 24 semibold
    key,           ///< 36 semibold: keys, which have no room for much more
};

inline constexpr std::size_t font_count = 8;

enum class IconSize { small, medium, large };  ///< 32, 48, 72 dp

inline constexpr std::size_t icon_size_count = 3;

/// Where the font files are.
struct FontFiles {
    std::filesystem::path text = "/usr/share/fonts/truetype/lato";
    std::filesystem::path icons =
        "/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf";
};

/// One byte a pixel, row by row, without gaps.
struct Coverage {
    int width = 0;
    int height = 0;
    const unsigned char* pixels = nullptr;
};

/// Lato with Polish and Ukrainian letters, and those icons that were asked for.
class Fonts {
public:
    /// `kept` sizes are kept when others are wanted: one on a screen, where memory is dear.
    ///
    /// Throws: FontError, if a file is missing or damaged.
    explicit Fonts(FontFiles files = {}, std::size_t kept = 1);
    ~Fonts();
    Fonts(Fonts&&) noexcept;
    Fonts& operator=(Fonts&&) noexcept;

    /// Has all glyphs at the sizes of `metrics`, in the atlas of the current ImGui context; draws
    /// those anew that are not kept. The atlas's texture has to be made from what is returned,
    /// which lives until forget_pixels(), or until the size is no longer kept.
    Coverage bake(const Metrics& metrics);

    /// Frees what the texture was made from, where only one size is kept.
    void forget_pixels();

    ImFont* get(Font font) const { return now_->texts[static_cast<std::size_t>(font)]; }

    /// The height of the font's lines without leading, in pixels.
    float height(Font font) const;

    /// How far `text` reaches, in pixels, on one line.
    float width(Font font, std::string_view text) const;

    /// The icon called `name`; nullptr until the next bake() when it is asked for the first time.
    const ImFontGlyph* icon(IconSize size, std::string_view name);

    /// Has the next bake() bring the icons with these names, as if each had been asked for.
    void want(std::span<const std::string_view> names);

    /// Whether an icon was asked for that only another bake() brings.
    bool is_incomplete() const { return is_incomplete_; }

    /// The soft square that shadows are cut from, as texture coordinates.
    Rect shadow_tile() const { return now_->shadow_tile; }

private:
    /// All fonts at the sizes of some metrics.
    struct Baked {
        Baked();
        ~Baked();

        std::unique_ptr<ImFontAtlas> atlas;
        Metrics metrics;
        std::size_t icons = 0;  ///< how many there are
        std::array<ImFont*, font_count> texts{};
        std::array<ImFont*, icon_size_count> icon_fonts{};
        Rect shadow_tile;
        Coverage made;
    };

    bool is_kept(const Metrics& metrics);
    void add_icon(char16_t code);
    void add_texts(Baked& baked) const;
    void add_icons(Baked& baked);
    void build(Baked& baked) const;

    FontFiles files_;
    std::size_t kept_;
    IconNames names_;
    std::vector<std::unique_ptr<Baked>> baked_;  ///< the newest last
    Baked* now_ = nullptr;                       ///< in use
    std::set<char16_t> icons_;
    std::vector<unsigned short> text_ranges_;
    std::vector<unsigned short> icon_ranges_;
    bool is_incomplete_ = false;
};

}  // namespace okienko::ui
