/// The kiosk's window: touches go to a session as events, what it shows is drawn.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/kiosk/session/effect.h"
#include "app/kiosk/session/event.h"
#include "app/kiosk/session/session.h"
#include "app/language/language.h"
#include "app/window/options.h"

namespace okienko::kiosk {

using window::WindowError;

struct WindowOptions {
    int width = 0;          ///< in pixels; 0: as wide as the monitor
    int height = 0;         ///< in pixels; 0: as high as the monitor
    bool windowed = false;  ///< in a frame and with a pointer, for a developer's desk; otherwise it
                            ///< fills the monitor
    bool demo = false;      ///< Esc and the close button leave; otherwise only Leave does
    float pixels_per_dp = 0;             ///< 0: from the monitor's size, see ui::pixels_per_dp()
    std::string shop_name;               ///< beside the logo
    std::filesystem::path logo;          ///< empty, or unreadable: a shop's icon
    std::optional<std::uint32_t> brand;  ///< the shop's colour, 0xRRGGBB; empty: ours
    bool with_keyboard = false;          ///< the on-screen keyboard is always open: for pictures
};

/// The frame of such a window.
window::FrameOptions frame_options(const WindowOptions& options);

/// One window a process. All but wake() belong to the thread that made it.
class Window {
public:
    /// Carries out what the session wants of the world. The window itself has already forgotten
    /// the visitor on Wipe, and ends run() after Leave.
    using CarryOut = std::function<void(const Effects&)>;

    /// What happened elsewhere since the last call, such as answers of the index. Never waits.
    using TakeEvents = std::function<std::vector<Event>()>;

    /// How soon take_events() is to be called although nobody has called wake(): while something is
    /// awaited that cannot call it. Empty: not at all.
    using UntilNews = std::function<std::optional<std::chrono::milliseconds>()>;

    /// Opens the window. `languages` has to outlive it.
    ///
    /// Throws: WindowError, if there is no display, no OpenGL 3 or no font.
    Window(const WindowOptions& options, const language::Languages& languages);
    ~Window();
    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;

    /// Shows `session` until it wants to Leave, or a demo is closed.
    ///
    /// The session is told that it Waited when something happens, and when it wants to be told.
    /// Until then nothing is drawn and nothing runs.
    void run(Session& session, const CarryOut& carry_out, const TakeEvents& take_events,
             const UntilNews& until_news);

    /// Waits until nothing on the screen is loading, ten seconds at most, and writes what is then
    /// shown to `png`. For the session no time goes by.
    ///
    /// Throws: WindowError, if the file cannot be written.
    void take_picture(Session& session, const CarryOut& carry_out, const TakeEvents& take_events,
                      const std::filesystem::path& png);

    /// Has run() call take_events() soon. From any thread, as long as the window lives.
    void wake();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace okienko::kiosk
