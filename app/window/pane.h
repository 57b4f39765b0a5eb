/// A window and what is painted on it: GLFW, OpenGL and the toolkit, put together.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>

#include "app/ui/canvas.h"
#include "app/ui/toolkit.h"
#include "app/window/gl_frames.h"
#include "app/window/gl_renderer.h"
#include "app/window/glfw_window.h"
#include "app/window/options.h"

namespace okienko::window {

/// One a process. Everything but wake() belongs to the thread that made it.
class Pane {
public:
    /// `pixels_per_dp` tells the size of a dp for a window that is open.
    ///
    /// Throws: WindowError, if there is no display, no OpenGL 3 or no font.
    Pane(const FrameOptions& options, const std::function<float(const GlfwWindow&)>& pixels_per_dp);

    GlfwWindow& frame() { return frame_; }

    ui::Toolkit& toolkit() { return toolkit_; }

    /// Draws a frame and brings it to the screen, unless that still shows the same.
    void draw(const std::function<void(ui::Canvas&)>& draw);

    /// When a frame was begun last.
    std::chrono::steady_clock::time_point last_frame() const { return last_frame_; }

    /// Writes what was drawn last to `png`.
    ///
    /// Throws: WindowError, if the file cannot be written.
    void write_picture(const std::filesystem::path& png);

private:
    GlfwWindow frame_;
    GlRenderer renderer_;
    ui::Toolkit toolkit_;
    GlFrames frames_;
    std::optional<std::uint64_t> shown_;  ///< the fingerprint of what is on the screen
    std::chrono::steady_clock::time_point last_frame_ = std::chrono::steady_clock::now();
};

}  // namespace okienko::window
