#include "app/window/pane.h"

#include <stb_image_write.h>

#include <utility>

namespace okienko::window {
namespace {

void write_png(const Screenshot& shot, const std::filesystem::path& file) {
    constexpr int bytes_a_pixel = 3;
    stbi_flip_vertically_on_write(1);
    const int done = stbi_write_png(file.c_str(), shot.width, shot.height, bytes_a_pixel,
                                    shot.pixels.data(), shot.width * bytes_a_pixel);
    if (done == 0) throw WindowError(sentence::cannot_write(file, errno));
}

}  // namespace

Pane::Pane(const FrameOptions& options,
           const std::function<float(const GlfwWindow&)>& pixels_per_dp)
    : frame_(options), toolkit_(renderer_, pixels_per_dp(frame_)) {
    frame_.report_to(toolkit_.touch());
}

void Pane::draw(const std::function<void(ui::Canvas&)>& draw) {
    const auto now = std::chrono::steady_clock::now();
    const std::chrono::duration<float> since = now - std::exchange(last_frame_, now);
    toolkit_.draw_frame(frame_.size(), since.count(), draw);
    const std::uint64_t fingerprint = toolkit_.fingerprint();
    const bool may_be_gone = frame_.take_repaint();
    if (shown_ == fingerprint && !may_be_gone) return;
    shown_ = fingerprint;
    frames_.draw(frame_.size());
    frame_.show_back_buffer();
}

void Pane::write_picture(const std::filesystem::path& png) {
    frames_.draw(frame_.size());
    write_png(read_back_buffer(frame_.size()), png);
}

}  // namespace okienko::window
