/// GLFW's window with an OpenGL context, and what it reports.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/ui/geometry.h"
#include "app/ui/touch.h"
#include "app/window/keys.h"
#include "app/window/options.h"

struct GLFWmonitor;
struct GLFWwindow;

namespace okienko::window {

class GlfwWindow {
public:
    /// Throws: WindowError, if there is no display or no OpenGL 3.3.
    explicit GlfwWindow(const FrameOptions& options);
    ~GlfwWindow();
    GlfwWindow(const GlfwWindow&) = delete;
    GlfwWindow& operator=(const GlfwWindow&) = delete;

    /// From now on fingers and keys are reported to `touch`, which has to live as long.
    void report_to(ui::Touch& touch);

    /// In pixels of the frame buffer.
    ui::Size size() const;

    /// Of the primary monitor, on which the window is unless it is windowed: in pixels, and as the
    /// monitor tells it in millimetres.
    ui::Size monitor_pixels() const;
    ui::Size monitor_millimetres() const;

    /// Takes what was reported without waiting.
    void poll();

    /// Waits for a report, or for as long as given, or until wake(). Not at all for less than 0.
    void wait(std::optional<double> seconds);

    void wake();

    /// Puts `text` on the clipboard, for whoever pastes it elsewhere.
    void copy(const std::string& text);

    /// Has the desktop point to this window, where it does such things.
    void ask_for_attention();

    void show_back_buffer();

    /// Whether anything was reported since this was asked last.
    bool take_news();

    /// Whether what was shown may be gone, since this was asked last: another window lay over it,
    /// or the size is another.
    bool take_repaint();

    /// Whether it was closed, as far as its options let it.
    bool is_closed() const { return is_closed_; }

private:
    static GlfwWindow& of(GLFWwindow* window);
    static void install_callbacks(GLFWwindow* window);
    void move_to_corner_of(GLFWmonitor* monitor);
    void press_or_release(bool is_press);
    void strike(const KeyPress& press);
    ui::Point pointer() const;

    GLFWwindow* window_ = nullptr;
    ui::Touch* touch_ = nullptr;
    FrameOptions options_;
    bool has_news_ = true;
    bool needs_repaint_ = true;
    bool is_closed_ = false;
};

}  // namespace okienko::window
