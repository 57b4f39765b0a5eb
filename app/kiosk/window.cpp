#include "app/kiosk/window.h"

#include <algorithm>
#include <chrono>
#include <initializer_list>
#include <optional>
#include <utility>
#include <variant>

#include "app/kiosk/screens/view.h"
#include "app/kiosk/session/forgetting.h"
#include "app/ui/icon_names.h"
#include "app/ui/metrics.h"
#include "app/ui/toolkit.h"
#include "app/window/pane.h"
#include "app/window/watchdog.h"

namespace okienko::kiosk {
namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;
using namespace std::chrono_literals;

/// Frames drawn after something happened: one sees it, the next shows what came of it.
constexpr int frames_after_news = 2;

/// While something moves. A frame that shows what is shown already waits for no screen: without
/// this, a finger that rests on the glass would keep a processor busy.
constexpr Seconds between_frames{1.0 / 60};

/// The least of those there are, in seconds; empty where there is none.
std::optional<double> soonest(std::initializer_list<std::optional<Seconds>> all) {
    std::optional<double> least;
    for (const auto& each : all)
        if (each) least = std::min(least.value_or(each->count()), each->count());
    return least;
}

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

}  // namespace

window::FrameOptions frame_options(const WindowOptions& options) {
    return {.width = options.width,
            .height = options.height,
            .windowed = options.windowed,
            .has_pointer = options.demo || options.windowed,
            .closes = options.demo,
            .escape_closes = options.demo};
}

struct Window::Impl {
    window::Pane pane;
    window::GlfwWindow& window;
    ui::Toolkit& toolkit;
    View view;
    bool is_over = false;
    bool is_wiped = false;  ///< and the stack is not yet
    int frames_wanted = frames_after_news;
    Clock::time_point told_at = Clock::now();  ///< the time that the session knows
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

    /// Sleeps until there is something to do: where nothing changes, for ever.
    void wait(const Session& session, std::optional<Seconds> until_news) {
        const auto now = Clock::now();
        std::optional<Seconds> until_change;
        if (const auto change = session.until_change()) until_change = told_at + *change - now;
        std::optional<Seconds> until_frame;
        if (wants_frame()) until_frame = pane.last_frame() + between_frames - now;
        std::optional<Seconds> patience;
        if (const auto given = watchdog.patience()) patience = Seconds(*given);
        window.wait(soonest({until_change, until_frame, until_news, patience}));
    }

    void tell(Session& session, const Event& event, const CarryOut& carry_out) {
        if (const auto* stocked = std::get_if<Stocked>(&event)) want_icons(*stocked);
        frames_wanted = frames_after_news;
        heed(session.handle(event), carry_out);
    }

    /// Topics bring icons of their own: drawn now, no touch has to wait for them.
    void want_icons(const Stocked& stocked) {
        std::vector<std::string_view> icons;
        for (const article::Category& category : stocked.categories) icons.push_back(category.icon);
        for (const contact::Channel& channel : stocked.channels) icons.push_back(channel.icon);
        toolkit.want(icons);
    }

    void heed(const Effects& effects, const CarryOut& carry_out) {
        for (const Effect& effect : effects) heed(effect);
        if (!effects.empty()) carry_out(effects);
    }

    void heed(const Effect& effect) {
        if (std::holds_alternative<Leave>(effect)) is_over = true;
        if (std::holds_alternative<Restart>(effect)) is_over = true;
        if (!std::holds_alternative<Wipe>(effect)) return;
        is_wiped = true;
        view.wipe();
        toolkit.forget();
    }

    /// Before anything else that happened since: a touch begins the visitor's time anew.
    void tell_time(Session& session, const CarryOut& carry_out) {
        const auto waited = std::chrono::floor<std::chrono::milliseconds>(Clock::now() - told_at);
        told_at += waited;
        const auto change = session.until_change();
        const bool is_seen = change && waited >= *change;
        if (is_seen) frames_wanted = frames_after_news;
        heed(session.handle(Waited{waited}), carry_out);
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
        if (window.take_news()) frames_wanted = frames_after_news;
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

void Window::run(Session& session, const CarryOut& carry_out, const TakeEvents& take_events,
                 const UntilNews& until_news) {
    while (!impl_->is_over && !impl_->window.is_closed()) {
        impl_->wait(session, until_news());
        impl_->tell_time(session, carry_out);
        impl_->step(session, carry_out, take_events);
        if (std::exchange(impl_->is_wiped, false)) overwrite_stack();
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
