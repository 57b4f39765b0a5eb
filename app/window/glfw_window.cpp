#include "app/window/glfw_window.h"

#include <GLFW/glfw3.h>
#include <langinfo.h>

#include <clocale>
#include <string>
#include <string_view>
#include <utility>

namespace okienko::window {
namespace {

/// Without a UTF-8 locale X11 swallows every key that is not ASCII.
void use_utf8_keys() {
    std::setlocale(LC_CTYPE, "");
    if (std::string_view(nl_langinfo(CODESET)) != "UTF-8") std::setlocale(LC_CTYPE, "C.UTF-8");
}

/// What GLFW says about its last failure, in English.
std::string said_by_glfw() {
    const char* said = nullptr;
    glfwGetError(&said);
    return said == nullptr ? std::string() : said;
}

ui::Size size_from(int width, int height) {
    return {static_cast<float>(width), static_cast<float>(height)};
}

void set_hints(const FrameOptions& options) {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_DECORATED, options.windowed ? GLFW_TRUE : GLFW_FALSE);
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
    glfwWindowHint(GLFW_FLOATING,
                   options.stays_on_top && !options.windowed ? GLFW_TRUE : GLFW_FALSE);
}

}  // namespace

GlfwWindow::GlfwWindow(const FrameOptions& options) : options_(options) {
    use_utf8_keys();
    if (glfwInit() == GLFW_FALSE)
        throw WindowError("no_display", "there is no display: {said}", {{"said", said_by_glfw()}});
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
    const int width = options.width > 0 ? options.width : mode != nullptr ? mode->width : 1080;
    const int height = options.height > 0 ? options.height : mode != nullptr ? mode->height : 1920;
    set_hints(options);
    window_ = glfwCreateWindow(width, height, options.title.c_str(), nullptr, nullptr);
    if (window_ == nullptr) {
        const std::string said = said_by_glfw();
        glfwTerminate();
        throw WindowError("no_opengl", "no window with OpenGL 3.3 can be opened: {said}",
                          {{"said", said}});
    }
    if (!options.windowed) move_to_corner_of(monitor);
    if (!options.has_pointer) glfwSetInputMode(window_, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
    glfwMakeContextCurrent(window_);
    glfwSwapInterval(1);
    glfwSetWindowUserPointer(window_, this);
}

GlfwWindow::~GlfwWindow() {
    glfwDestroyWindow(window_);
    glfwTerminate();
}

void GlfwWindow::report_to(ui::Touch& touch) {
    touch_ = &touch;
    install_callbacks(window_);
}

GlfwWindow& GlfwWindow::of(GLFWwindow* window) {
    GlfwWindow& own = *static_cast<GlfwWindow*>(glfwGetWindowUserPointer(window));
    own.has_news_ = true;
    return own;
}

void GlfwWindow::install_callbacks(GLFWwindow* window) {
    glfwSetMouseButtonCallback(window, [](GLFWwindow* from, int button, int action, int) {
        if (button == GLFW_MOUSE_BUTTON_LEFT) of(from).press_or_release(action == GLFW_PRESS);
    });
    glfwSetCursorPosCallback(window, [](GLFWwindow* from, double, double) {
        GlfwWindow& own = of(from);
        own.touch_->move(own.pointer());
    });
    glfwSetScrollCallback(window, [](GLFWwindow* from, double, double y) {
        GlfwWindow& own = of(from);
        own.touch_->wheel(static_cast<float>(y), own.pointer());
    });
    glfwSetCharCallback(window, [](GLFWwindow* from, unsigned int character) {
        of(from).touch_->strike(static_cast<char32_t>(character));
    });
    glfwSetKeyCallback(window, [](GLFWwindow* from, int key, int, int action, int modifiers) {
        if (action != GLFW_RELEASE) of(from).strike({key, modifiers, action == GLFW_REPEAT});
    });
    glfwSetWindowCloseCallback(window, [](GLFWwindow* from) {
        GlfwWindow& own = of(from);
        own.is_closed_ = own.options_.closes;
        glfwSetWindowShouldClose(from, GLFW_FALSE);
    });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* from) { of(from).needs_repaint_ = true; });
    glfwSetFramebufferSizeCallback(
        window, [](GLFWwindow* from, int, int) { of(from).needs_repaint_ = true; });
}

void GlfwWindow::press_or_release(bool is_press) {
    if (is_press)
        touch_->press(pointer());
    else
        touch_->release(pointer());
}

void GlfwWindow::strike(const KeyPress& press) {
    if (press.key == GLFW_KEY_ESCAPE && options_.escape_closes) is_closed_ = true;
    if (const auto known = key_of(press, options_.takes_commands)) touch_->strike(*known);
}

/// Where there are several monitors, the first of them need not be the primary one.
void GlfwWindow::move_to_corner_of(GLFWmonitor* monitor) {
    int x = 0;
    int y = 0;
    if (monitor != nullptr) glfwGetMonitorPos(monitor, &x, &y);
    glfwSetWindowPos(window_, x, y);
}

ui::Point GlfwWindow::pointer() const {
    double x = 0;
    double y = 0;
    int width = 1;
    int height = 1;
    glfwGetCursorPos(window_, &x, &y);
    glfwGetWindowSize(window_, &width, &height);
    const ui::Size pixels = size();
    return {static_cast<float>(x) * pixels.width / static_cast<float>(width),
            static_cast<float>(y) * pixels.height / static_cast<float>(height)};
}

ui::Size GlfwWindow::size() const {
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    return size_from(width, height);
}

ui::Size GlfwWindow::monitor_pixels() const {
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
    return mode == nullptr ? ui::Size{} : size_from(mode->width, mode->height);
}

ui::Size GlfwWindow::monitor_millimetres() const {
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    if (monitor == nullptr) return {};
    int width = 0;
    int height = 0;
    glfwGetMonitorPhysicalSize(monitor, &width, &height);
    return size_from(width, height);
}

void GlfwWindow::poll() {
    glfwPollEvents();
}

void GlfwWindow::wait(std::optional<double> seconds) {
    if (!seconds)
        glfwWaitEvents();
    else if (*seconds > 0)
        glfwWaitEventsTimeout(*seconds);
    else
        glfwPollEvents();
}

void GlfwWindow::wake() {
    glfwPostEmptyEvent();
}

void GlfwWindow::copy(const std::string& text) {
    glfwSetClipboardString(window_, text.c_str());
}

void GlfwWindow::ask_for_attention() {
    glfwRequestWindowAttention(window_);
}

void GlfwWindow::show_back_buffer() {
    glfwSwapBuffers(window_);
}

bool GlfwWindow::take_news() {
    return std::exchange(has_news_, false);
}

bool GlfwWindow::take_repaint() {
    return std::exchange(needs_repaint_, false);
}

}  // namespace okienko::window
