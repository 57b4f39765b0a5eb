#include "app/desk/window.h"

#include <algorithm>
#include <chrono>
#include <utility>
#include <variant>

#include "app/desk/screens/view.h"
#include "app/ui/icon_names.h"
#include "app/window/pane.h"

namespace okienko::desk {
namespace {

/// How often the desk is told the time: a promise is told in minutes, a flash in half seconds.
constexpr double tick_seconds = 0.5;

/// Frames drawn after something happened: one sees it, the next shows what came of it.
constexpr int frames_after_news = 3;

window::FrameOptions frame_options(const WindowOptions& options) {
    return {.title = "Okienko",
            .width = options.width,
            .height = options.height,
            .windowed = options.windowed,
            .stays_on_top = false,
            .has_pointer = true,
            .closes = true,
            .takes_commands = true};
}

}  // namespace

float pixels_per_dp(ui::Size window, int percent) {
    constexpr float at_1080 = 0.62F;
    constexpr float least = 0.5F;
    const float filling = std::min(window.width / 1920, window.height / 1080);
    return std::max(filling * at_1080, least) * static_cast<float>(percent) / 100;
}

struct Window::Impl {
    window::Pane pane;
    View view;
    ui::Palette palette;
    ui::Size opened;  ///< the window as it came up, which everything is measured by
    int frames_wanted = frames_after_news;
    Time told;  ///< the time that the desk knows

    Impl(const WindowOptions& options, const language::Language& words)
        : pane(frame_options(options),
               [](const auto& frame) { return pixels_per_dp(frame.size()); }),
          view(words, options.view),
          palette(options.palette),
          opened(pane.frame().size()) {
        if (options.brand) pane.toolkit().brand(ui::rgb(*options.brand));
    }

    bool wants_frame() const { return frames_wanted > 0; }

    void tell(Desk& desk, const Event& event, const CarryOut& carry_out) {
        const Effects effects = desk.handle(event);
        for (const Effect& effect : effects) {
            if (const auto* copy = std::get_if<Copy>(&effect)) pane.frame().copy(copy->text);
            if (std::holds_alternative<Chime>(effect)) pane.frame().ask_for_attention();
        }
        if (!effects.empty()) carry_out(effects);
        frames_wanted = frames_after_news;
    }

    void draw(Desk& desk, const CarryOut& carry_out) {
        frames_wanted = std::max(frames_wanted - 1, 0);
        pane.toolkit().look(palette, 100);
        pane.toolkit().magnify(pixels_per_dp(opened, desk.state().text_percent));
        std::vector<Event> events;
        pane.draw([&](ui::Canvas& canvas) { events = view.draw(canvas, desk.state()); });
        for (const Event& event : events) tell(desk, event, carry_out);
    }

    void tell_time(Desk& desk, const CarryOut& carry_out, Time now) {
        const std::chrono::duration<double> since = now - told;
        if (since.count() < tick_seconds && since.count() >= 0) return;
        told = now;
        tell(desk, Clock{now}, carry_out);
        frames_wanted = 1;
    }

    void step(Desk& desk, const CarryOut& carry_out, const TakeEvents& take_events,
              const Now& now) {
        window::GlfwWindow& frame = pane.frame();
        if (wants_frame() || pane.toolkit().wants_frame())
            frame.poll();
        else
            frame.wait(tick_seconds);
        if (frame.take_news()) frames_wanted = frames_after_news;
        tell_time(desk, carry_out, now());
        for (const Event& event : take_events()) tell(desk, event, carry_out);
        if (wants_frame() || pane.toolkit().wants_frame()) draw(desk, carry_out);
    }
};

Window::Window(const WindowOptions& options, const language::Language& words) {
    try {
        impl_ = std::make_unique<Impl>(options, words);
    } catch (const ui::FontError& error) {
        throw window::WindowError(error.sentence());
    }
}

Window::~Window() = default;
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;

void Window::run(Desk& desk, const CarryOut& carry_out, const TakeEvents& take_events,
                 const Now& now) {
    while (!impl_->pane.frame().is_closed()) impl_->step(desk, carry_out, take_events, now);
}

void Window::take_picture(Desk& desk, const CarryOut& carry_out, const std::filesystem::path& png) {
    constexpr int frames = 6;  // fonts, scroll regions and what is revealed settle in them
    for (int i = 0; i < frames; ++i) impl_->draw(desk, carry_out);
    impl_->pane.write_picture(png);
}

void Window::wake() {
    impl_->pane.frame().wake();
}

}  // namespace okienko::desk
