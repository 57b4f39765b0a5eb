/// The desk's window: keys go to the desk as events, what it shows is drawn.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/desk/queue/desk.h"
#include "app/desk/screens/stage.h"
#include "app/language/language.h"
#include "app/ui/theme.h"
#include "app/window/options.h"

namespace okienko::desk {

struct WindowOptions {
    int width = 0;   ///< in pixels; 0: as wide as the monitor
    int height = 0;  ///< in pixels; 0: as high as the monitor
    bool windowed = false;
    ui::Palette palette = ui::Palette::light;
    std::optional<std::uint32_t> brand;  ///< the shop's colour, 0xRRGGBB; empty: ours
    ViewOptions view;
};

/// Pixels in a dp of a desk: text of 17 pixels on 1080 lines, never less than 14, and everything
/// as much larger as `percent` asks for.
float pixels_per_dp(ui::Size window, int percent = 100);

/// One window a process. All but wake() belong to the thread that made it.
class Window {
public:
    /// Carries out what the desk wants; Copy is the window's own, and is left out.
    using CarryOut = std::function<void(const Effects&)>;

    /// What happened elsewhere since the last call. Never waits.
    using TakeEvents = std::function<std::vector<Event>()>;

    using Now = std::function<Time()>;

    /// `words` has to outlive it.
    ///
    /// Throws: WindowError, if there is no display, no OpenGL 3 or no font.
    Window(const WindowOptions& options, const language::Language& words);
    ~Window();
    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;

    /// Shows `desk` until its window is closed.
    void run(Desk& desk, const CarryOut& carry_out, const TakeEvents& take_events, const Now& now);

    /// Writes what `desk` shows to `png`.
    ///
    /// Throws: WindowError, if the file cannot be written.
    void take_picture(Desk& desk, const CarryOut& carry_out, const std::filesystem::path& png);

    /// Has run() call take_events() soon. From any thread, as long as the window lives.
    void wake();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace okienko::desk
