/// Dear ImGui, fonts and input, put together: what draws a window's frames.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "app/ui/canvas.h"
#include "app/ui/fonts.h"
#include "app/ui/metrics.h"
#include "app/ui/nodes.h"
#include "app/ui/pictures.h"
#include "app/ui/theme.h"
#include "app/ui/touch.h"

namespace okienko::ui {

/// One at a time in a process. Draws into ImGui's draw data, for which it takes a renderer to
/// become pixels.
class Toolkit {
public:
    /// Throws: FontError, if a font is missing or damaged.
    Toolkit(Renderer& renderer, float pixels_per_dp, FontFiles files = {});

    /// With fonts that others have used before, and need not be drawn again.
    Toolkit(Renderer& renderer, float pixels_per_dp, std::shared_ptr<Fonts> fonts);

    ~Toolkit();
    Toolkit(const Toolkit&) = delete;
    Toolkit& operator=(const Toolkit&) = delete;

    /// Has the icons with these names drawn along with the fonts: no frame has to wait for them.
    void want(std::span<const std::string_view> icons);

    /// From the next frame on. `text_percent` is 100, 150 or 200; another one takes a moment, as
    /// every letter is drawn anew.
    void look(Palette palette, int text_percent);

    /// Makes everything from the next frame on as large as `pixels_per_dp`, which takes as long as
    /// another size of text.
    void magnify(float pixels_per_dp);

    /// Has everything from the next frame on in a shop's own colour.
    void brand(Colour colour);

    /// Where the window reports fingers and keys.
    Touch& touch();

    /// Draws a frame of `size` pixels, `seconds` after the one before.
    void draw_frame(Size size, float seconds, const std::function<void(Canvas&)>& draw);

    /// Whether the next frame will be another one although nothing new was reported.
    bool wants_frame() const;

    /// What the last frame consists of: frames with the same number look the same.
    std::uint64_t fingerprint() const;

    /// What the last frame showed.
    const Nodes& nodes() const;

    /// The key of the node that Tab or an arrow has led to; empty: none.
    const std::string& focus() const;

    /// Forgets the visitor: texts, pictures, unfinished touches.
    void forget();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace okienko::ui
