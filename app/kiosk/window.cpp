#include "app/kiosk/window.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>
#include <variant>

#include "app/kiosk/screens/view.h"
#include "app/ui/icon_names.h"
#include "app/ui/metrics.h"
#include "app/ui/toolkit.h"
#include "app/window/pane.h"
#include "app/window/watchdog.h"

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

float dp_for(const WindowOptions& options, const window::GlfwWindow& window) {
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

window::FrameOptions frame_options(const WindowOptions& options) {
    const bool is_left = options.demo || options.windowed;
    return {.width = options.width,
            .height = options.height,
            .windowed = options.windowed,
            .has_pointer = is_left,
            .closes = is_left,
            .escape_closes = is_left};
}

}  // namespace

struct Window::Impl {
    window::Pane pane;
    window::GlfwWindow& window;
    ui::Toolkit& toolkit;
    View view;
    bool is_visited = false;  ///< from the first touch until the visitor is forgotten
    bool is_over = false;
    int frames_wanted = frames_after_news;
    Clock::time_point last_tick = Clock::now();
    window::Watchdog watchdog;

    Impl(const WindowOptions& options, const language::Languages& languages)
        : pane(frame_options(options), [&](const auto& opened) { return dp_for(options, opened); }),
          window(pane.frame()),
          toolkit(pane.toolkit()),
          view(languages, {options.shop_name, options.logo, options.with_keyboard}) {
        if (options.brand) toolkit.brand(ui::rgb(*options.brand));
        toolkit.want(View::icons());
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
        const auto patience = watchdog.patience();
        if (!every) return window.wait(patience);
        const std::chrono::duration<double> left = last_tick + *every - Clock::now();
        window.wait(std::clamp(left.count(), 0.001, std::max(patience.value_or(1e9), 0.001)));
    }

    void tell(Session& session, const Event& event, const CarryOut& carry_out) {
        if (std::holds_alternative<Touched>(event) && !is_visited) {
            is_visited = true;
            last_tick = Clock::now();
        }
        if (const auto* stocked = std::get_if<Stocked>(&event)) want_icons(*stocked);
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

    /// Topics bring icons of their own: drawn now, no touch has to wait for them.
    void want_icons(const Stocked& stocked) {
        std::vector<std::string_view> icons;
        for (const article::Category& category : stocked.categories) icons.push_back(category.icon);
        for (const contact::Channel& channel : stocked.channels) icons.push_back(channel.icon);
        toolkit.want(icons);
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
        const Appearance& appearance = session.appearance();
        toolkit.look(palette_of(appearance.theme), appearance.text_percent);
        std::vector<Event> events;
        frames_wanted = std::max(frames_wanted - 1, 0);
        pane.draw([&](ui::Canvas& canvas) { events = view.draw(canvas, session); });
        for (const Event& event : events) tell(session, event, carry_out);
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
        throw WindowError(error.sentence());
    }
}

Window::~Window() = default;
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;

void Window::run(Session& session, const CarryOut& carry_out, const TakeEvents& take_events) {
    while (!impl_->is_over && !impl_->window.is_closed()) {
        impl_->wait(session);
        impl_->step(session, carry_out, take_events);
        impl_->watchdog.feed();
    }
}

void Window::take_picture(Session& session, const CarryOut& carry_out,
                          const TakeEvents& take_events, const std::filesystem::path& png) {
    const auto deadline = Clock::now() + 10s;
    do {
        impl_->window.wait(0.01);
        impl_->step(session, carry_out, take_events);
    } while ((is_loading(session.screen()) || impl_->wants_frame()) && Clock::now() < deadline);
    impl_->pane.write_picture(png);
}

void Window::wake() {
    impl_->window.wake();
}

}  // namespace okienko::kiosk
