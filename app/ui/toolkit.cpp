#include "app/ui/toolkit.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>

#include "app/ui/typesetting.h"

namespace okienko::ui {
namespace {

/// ImGui's state, with nothing in it that a public screen must not have: files, clipboard, pointer.
class Context {
public:
    Context() : context_(ImGui::CreateContext()) {
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.LogFilename = nullptr;
        io.GetClipboardTextFn = [](void*) -> const char* { return ""; };
        io.SetClipboardTextFn = [](void*, const char*) {};
        io.ConfigFlags |= ImGuiConfigFlags_NoMouse | ImGuiConfigFlags_NoMouseCursorChange;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    }

    ~Context() { ImGui::DestroyContext(context_); }

    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

private:
    ImGuiContext* context_;
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

/// Where Tab leads from `focus` among what the last frame showed: the next, or the one before.
void move_focus(Focus& focus, const Nodes& nodes, int direction) {
    std::vector<std::string_view> keys;
    for (const Node& node : nodes.all())
        if (is_touchable(node.role) && node.role != Role::key) keys.emplace_back(node.key);
    if (keys.empty()) return;
    const auto count = static_cast<std::ptrdiff_t>(keys.size());
    const auto found = std::find(keys.begin(), keys.end(), std::string_view(focus.key));
    std::ptrdiff_t at = found - keys.begin();
    if (found == keys.end()) at = direction > 0 ? -1 : 0;
    const std::ptrdiff_t next = (at + direction + count) % count;
    focus.key = std::string(keys[static_cast<std::size_t>(next)]);
}

}  // namespace

struct Toolkit::Impl {
    Renderer& renderer;
    Context context;
    Fonts fonts;
    Typesetter typesetter{fonts};
    Touch touch;
    Nodes nodes;
    Pictures pictures{renderer};
    Focus focus;
    Palette palette = Palette::light;
    Metrics metrics;
    std::optional<Metrics> baked;  ///< those of the font texture
    TextureId texture = nullptr;
    bool keeps_drawing = false;

    Impl(Renderer& its_renderer, float pixels_per_dp, FontFiles files)
        : renderer(its_renderer), fonts(std::move(files)) {
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
        ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
        atlas.SetTexID(texture);
        atlas.ClearTexData();
        typesetter.forget();
        baked = metrics;
    }

    void move_focus_by_keys() {
        if (touch.take(Key::tab)) move_focus(focus, nodes, 1);
        if (touch.take(Key::back_tab)) move_focus(focus, nodes, -1);
        if (touch.came_down()) focus.key.clear();
    }
};

Toolkit::Toolkit(Renderer& renderer, float pixels_per_dp, FontFiles files)
    : impl_(std::make_unique<Impl>(renderer, pixels_per_dp, std::move(files))) {}

Toolkit::~Toolkit() = default;

void Toolkit::look(Palette palette, int text_percent) {
    impl_->palette = palette;
    impl_->metrics.text_scale = static_cast<float>(text_percent) / 100;
}

Touch& Toolkit::touch() {
    return impl_->touch;
}

void Toolkit::draw_frame(Size size, float seconds, const std::function<void(Canvas&)>& draw) {
    Impl& own = *impl_;
    if (own.baked != own.metrics || own.fonts.is_incomplete()) own.bake();
    own.touch.advance(own.metrics.pixels_per_dp);
    own.move_focus_by_keys();
    own.typesetter.forget_unused();
    own.nodes.clear();

    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {size.width, size.height};
    io.DeltaTime = std::max(seconds, 0.001F);
    ImGui::NewFrame();
    Canvas canvas({own.fonts, own.typesetter, own.touch, own.nodes, own.pictures, own.focus},
                  theme(own.palette), own.metrics, size, seconds);
    draw(canvas);
    ImGui::Render();
    own.keeps_drawing = canvas.keeps_drawing();
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

void Toolkit::forget() {
    impl_->typesetter.forget();
    impl_->pictures.forget();
    impl_->touch.forget();
    impl_->focus.key.clear();
}

}  // namespace okienko::ui
