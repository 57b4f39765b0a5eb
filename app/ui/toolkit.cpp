#include "app/ui/toolkit.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>

#include "app/ui/focus.h"
#include "app/ui/typesetting.h"

namespace okienko::ui {
namespace {

/// ImGui's state, with nothing in it that a public screen must not have: files, clipboard, pointer.
class Context {
public:
    Context() : context_(ImGui::CreateContext()), atlas_(ImGui::GetIO().Fonts) {
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.LogFilename = nullptr;
        io.GetClipboardTextFn = [](void*) -> const char* { return ""; };
        io.SetClipboardTextFn = [](void*, const char*) {};
        io.ConfigFlags |= ImGuiConfigFlags_NoMouse | ImGuiConfigFlags_NoMouseCursorChange;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    }

    ~Context() {
        // It owns the atlas that it was made with, not those of our fonts.
        ImGui::GetIO().Fonts = atlas_;
        ImGui::DestroyContext(context_);
    }

    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

private:
    ImGuiContext* context_;
    ImFontAtlas* atlas_;
};

class Hash {
public:
    void add(const void* bytes, std::size_t size) {
        const auto* at = static_cast<const unsigned char*>(bytes);
        for (; size >= sizeof(std::uint64_t); size -= sizeof(std::uint64_t)) {
            std::uint64_t word = 0;
            std::memcpy(&word, at, sizeof word);
            add(word);
            at += sizeof word;
        }
        std::uint64_t rest = size;
        std::memcpy(&rest, at, size);
        add(rest);
    }

    template <typename T>
    void add_all(const ImVector<T>& values) {
        add(values.Data, static_cast<std::size_t>(values.size_in_bytes()));
    }

    std::uint64_t value() const { return value_; }

private:
    void add(std::uint64_t word) {
        value_ = (value_ ^ word) * 0x9E3779B97F4A7C15U;
        value_ ^= value_ >> 29;
    }

    std::uint64_t value_ = 1469598103934665603U;
};

}  // namespace

struct Toolkit::Impl {
    Renderer& renderer;
    Context context;
    std::shared_ptr<Fonts> shared_fonts;
    Fonts& fonts;
    Typesetter typesetter{fonts};
    Touch touch;
    Nodes nodes;
    Pictures pictures{renderer};
    Focus focus;
    Palette palette = Palette::light;
    std::optional<Colour> brand;
    Theme colours = theme(Palette::light);

    void choose_colours() {
        colours = brand ? branded(theme(palette), palette, *brand) : theme(palette);
    }

    Metrics metrics;
    std::optional<Metrics> baked;  ///< those of the font texture
    TextureId texture = nullptr;
    bool keeps_drawing = false;

    Impl(Renderer& its_renderer, float pixels_per_dp, std::shared_ptr<Fonts> its_fonts)
        : renderer(its_renderer), shared_fonts(std::move(its_fonts)), fonts(*shared_fonts) {
        metrics.pixels_per_dp = pixels_per_dp;
    }

    ~Impl() {
        if (texture != nullptr) renderer.drop_texture(texture);
    }

    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    void bake() {
        if (texture != nullptr) renderer.drop_texture(texture);
        texture = renderer.make_texture(fonts.bake(metrics));
        ImGui::GetIO().Fonts->SetTexID(texture);
        fonts.forget_pixels();
        typesetter.forget();
        baked = metrics;
    }

    void move_focus_by_keys() {
        if (touch.came_down()) focus.key.clear();
        move_focus(Key::tab, Way::next);
        move_focus(Key::back_tab, Way::previous);
        move_focus(Key::up, Way::up);
        move_focus(Key::down, Way::down);
        if (focus.key.starts_with("key:")) move_along_keys();
    }

    /// An arrow at the end of a row of keys leads nowhere, and does not move the caret unseen.
    void move_along_keys() {
        move_focus_sideways();
        while (touch.take(Key::left) || touch.take(Key::right)) {
        }
    }

    /// These are the caret's where somebody types: ask for them when all is drawn, unless the focus
    /// is on the keys.
    bool move_focus_sideways() {
        const std::string before = focus.key;
        move_focus(Key::left, Way::left);
        move_focus(Key::right, Way::right);
        return focus.key != before;
    }

    /// An arrow that leads nowhere is left to what scrolls.
    void move_focus(Key key, Way way) {
        while (touch.take(key)) {
            const std::string next = focus_after(nodes, focus.key, way);
            if (next.empty()) return touch.add_stroke(key);
            focus.key = next;
        }
    }
};

Toolkit::Toolkit(Renderer& renderer, float pixels_per_dp, FontFiles files)
    : Toolkit(renderer, pixels_per_dp, std::make_shared<Fonts>(std::move(files))) {}

Toolkit::Toolkit(Renderer& renderer, float pixels_per_dp, std::shared_ptr<Fonts> fonts)
    : impl_(std::make_unique<Impl>(renderer, pixels_per_dp, std::move(fonts))) {}

Toolkit::~Toolkit() = default;

void Toolkit::want(std::span<const std::string_view> icons) {
    impl_->fonts.want(icons);
}

void Toolkit::look(Palette palette, int text_percent) {
    if (impl_->palette != palette) {
        impl_->palette = palette;
        impl_->choose_colours();
    }
    impl_->metrics.text_scale = static_cast<float>(text_percent) / 100;
}

void Toolkit::magnify(float pixels_per_dp) {
    impl_->metrics.pixels_per_dp = pixels_per_dp;
}

void Toolkit::brand(Colour colour) {
    impl_->brand = colour;
    impl_->choose_colours();
}

Touch& Toolkit::touch() {
    return impl_->touch;
}

void Toolkit::draw_frame(Size size, float seconds, const std::function<void(Canvas&)>& draw) {
    Impl& own = *impl_;
    if (own.baked != own.metrics || own.fonts.is_incomplete()) own.bake();
    own.touch.advance(own.metrics.pixels_per_dp, seconds);
    own.move_focus_by_keys();
    own.typesetter.forget_unused();
    own.nodes.clear();

    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {size.width, size.height};
    io.DeltaTime = std::max(seconds, 0.001F);
    ImGui::NewFrame();
    Canvas canvas({own.fonts, own.typesetter, own.touch, own.nodes, own.pictures, own.focus},
                  own.colours, own.metrics, size, seconds);
    draw(canvas);
    ImGui::Render();
    const bool is_moved = own.move_focus_sideways();
    own.keeps_drawing = canvas.keeps_drawing() || is_moved;
}

bool Toolkit::wants_frame() const {
    return impl_->keeps_drawing || impl_->touch.is_pending() || impl_->fonts.is_incomplete() ||
           impl_->baked != impl_->metrics;
}

std::uint64_t Toolkit::fingerprint() const {
    Hash hash;
    const ImDrawData& data = *ImGui::GetDrawData();
    hash.add(&data.DisplaySize, sizeof data.DisplaySize);
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        hash.add_all(list.VtxBuffer);
        hash.add_all(list.IdxBuffer);
        for (const ImDrawCmd& command : list.CmdBuffer) {
            hash.add(&command.ClipRect, sizeof command.ClipRect);
            hash.add(&command.TextureId, sizeof command.TextureId);
        }
    }
    return hash.value();
}

const Nodes& Toolkit::nodes() const {
    return impl_->nodes;
}

const std::string& Toolkit::focus() const {
    return impl_->focus.key;
}

void Toolkit::forget() {
    impl_->typesetter.forget();
    impl_->pictures.forget();
    impl_->touch.forget();
    impl_->focus.key.clear();
    impl_->nodes = {};  // a list that was only emptied would keep short labels
}

}  // namespace okienko::ui
