#include "app/kiosk/window.h"

#include <stb_image_write.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>
#include <variant>

#include "app/kiosk/gl_renderer.h"
#include "app/kiosk/glfw_window.h"
#include "app/kiosk/screens/view.h"
#include "app/ui/icon_names.h"
#include "app/ui/metrics.h"
#include "app/ui/toolkit.h"

namespace okienko::kiosk {
namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

/// How often the session of a visit is told the time.
constexpr auto tick = 1s;

/// And that of a visitor who listens.
constexpr auto listening_tick = 200ms;

/// Frames drawn after something happened: one sees it, the next shows what came of it.
constexpr int frames_after_news = 2;

float dp_for(const WindowOptions& options, const GlfwWindow& window) {
    if (options.pixels_per_dp > 0) return options.pixels_per_dp;
    const ui::Size monitor = window.monitor_pixels();
    const ui::Size size = window.size();
    // A monitor's millimetres say something about a window only where the window fills it.
    return ui::pixels_per_dp(size, size == monitor ? window.monitor_millimetres() : ui::Size{});
}

ui::Palette palette_of(Theme theme) {
    switch (theme) {
        case Theme::dark:
            return ui::Palette::dark;
        case Theme::contrast:
            return ui::Palette::contrast;
        case Theme::light:
            break;
    }
    return ui::Palette::light;
}

/// Whether what is shown changes as time goes by.
bool shows_time(const Session& session) {
    return session.seconds_left() || session.is_stepping() ||
           std::holds_alternative<PinPad>(session.screen());
}

void write_png(const Screenshot& shot, const std::filesystem::path& file) {
    constexpr int bytes_a_pixel = 3;
    stbi_flip_vertically_on_write(1);
    const int done = stbi_write_png(file.c_str(), shot.width, shot.height, bytes_a_pixel,
                                    shot.pixels.data(), shot.width * bytes_a_pixel);
    if (done == 0) throw WindowError(file.string() + ": the picture cannot be written");
}

}  // namespace

struct Window::Impl {
    GlfwWindow window;
    GlRenderer renderer;
    ui::Toolkit toolkit;
    GlFrames frames;
    View view;
    bool is_visited = false;  ///< from the first touch until the visitor is forgotten
    bool is_over = false;
    int frames_wanted = frames_after_news;
    std::optional<std::uint64_t> shown;  ///< the fingerprint of what is on the screen
    Clock::time_point last_frame = Clock::now();
    Clock::time_point last_tick = Clock::now();

    Impl(const WindowOptions& options, const language::Languages& languages)
        : window(options),
          toolkit(renderer, dp_for(options, window)),
          view(languages, {options.shop_name, options.logo, options.with_keyboard}) {
        if (options.brand) toolkit.brand(ui::rgb(*options.brand));
        window.report_to(toolkit.touch());
    }

    bool wants_frame() const { return frames_wanted > 0 || toolkit.wants_frame(); }

    /// How often the session is told the time; empty: not at all.
    std::optional<Clock::duration> rhythm(const Session& session) const {
        // The next sentence follows the last one soon.
        if (session.appearance().is_spoken) return listening_tick;
        if (is_visited) return tick;
        if (session.is_stepping()) return Session::step;
        return std::nullopt;
    }

    void wait(const Session& session) {
        if (wants_frame()) return window.poll();
        const auto every = rhythm(session);
        if (!every) return window.wait(std::nullopt);
        const std::chrono::duration<double> left = last_tick + *every - Clock::now();
        window.wait(std::max(left.count(), 0.001));
    }

    void tell(Session& session, const Event& event, const CarryOut& carry_out) {
        if (std::holds_alternative<Touched>(event) && !is_visited) {
            is_visited = true;
            last_tick = Clock::now();
        }
        const bool showed_time = shows_time(session);
        const auto place = session.place();
        const Effects effects = session.handle(event);
        for (const Effect& effect : effects) heed(effect);
        if (!effects.empty()) carry_out(effects);
        // Most seconds change nothing that is seen: then nothing is drawn.
        const bool is_unseen = std::holds_alternative<Waited>(event) && effects.empty() &&
                               place == session.place() && !showed_time && !shows_time(session);
        if (!is_unseen) frames_wanted = frames_after_news;
    }

    void heed(const Effect& effect) {
        if (std::holds_alternative<Leave>(effect)) is_over = true;
        if (std::holds_alternative<Restart>(effect)) is_over = true;
        if (!std::holds_alternative<Wipe>(effect)) return;
        view.wipe();
        toolkit.forget();
        is_visited = false;
        last_tick = Clock::now();
    }

    void tell_time(Session& session, const CarryOut& carry_out) {
        const auto now = Clock::now();
        const auto every = rhythm(session);
        if (!every || now - last_tick < *every) return;
        const auto waited = std::chrono::duration_cast<std::chrono::milliseconds>(now - last_tick);
        last_tick += waited;
        tell(session, Waited{waited}, carry_out);
    }

    void draw(Session& session, const CarryOut& carry_out) {
        const auto now = Clock::now();
        const std::chrono::duration<float> since = now - std::exchange(last_frame, now);
        const Appearance& appearance = session.appearance();
        toolkit.look(palette_of(appearance.theme), appearance.text_percent);
        std::vector<Event> events;
        frames_wanted = std::max(frames_wanted - 1, 0);
        toolkit.draw_frame(window.size(), since.count(),
                           [&](ui::Canvas& canvas) { events = view.draw(canvas, session); });
        show();
        for (const Event& event : events) tell(session, event, carry_out);
    }

    /// Brings the frame to the screen, unless that shows the same already.
    void show() {
        const std::uint64_t fingerprint = toolkit.fingerprint();
        if (shown == fingerprint) return;
        shown = fingerprint;
        frames.draw(window.size());
        window.show_back_buffer();
    }

    void step(Session& session, const CarryOut& carry_out, const TakeEvents& take_events) {
        if (window.take_news()) {
            frames_wanted = frames_after_news;
        }
        tell_time(session, carry_out);
        for (const Event& event : take_events()) tell(session, event, carry_out);
        if (wants_frame()) draw(session, carry_out);
    }
};

Window::Window(const WindowOptions& options, const language::Languages& languages) {
    try {
        impl_ = std::make_unique<Impl>(options, languages);
    } catch (const ui::FontError& error) {
        throw WindowError(error.what());
    }
}

Window::~Window() = default;
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;

void Window::run(Session& session, const CarryOut& carry_out, const TakeEvents& take_events) {
    while (!impl_->is_over && !impl_->window.is_closed()) {
        impl_->wait(session);
        impl_->step(session, carry_out, take_events);
    }
}

void Window::take_picture(Session& session, const CarryOut& carry_out,
                          const TakeEvents& take_events, const std::filesystem::path& png) {
    const auto deadline = Clock::now() + 10s;
    do {
        impl_->window.wait(0.01);
        impl_->step(session, carry_out, take_events);
    } while ((is_loading(session.screen()) || impl_->wants_frame()) && Clock::now() < deadline);
    impl_->frames.draw(impl_->window.size());
    write_png(read_back_buffer(impl_->window.size()), png);
}

void Window::wake() {
    impl_->window.wake();
}

}  // namespace okienko::kiosk
