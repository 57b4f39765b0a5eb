#include "app/editor/progress_bar.h"

#include <algorithm>
#include <utility>

#include "app/editor/typesetting.h"

namespace okienko::editor {
namespace {

// As often as the eye can follow.
constexpr std::chrono::milliseconds between_drawings{50};
constexpr std::size_t widest_bar = 40;
constexpr const char* wipe_line = "\r\x1b[K";

}  // namespace

ProgressBar::ProgressBar(std::ostream& stream, const Terminal& terminal, std::string label)
    : stream_(stream), terminal_(terminal), label_(std::move(label)) {}

ProgressBar::~ProgressBar() {
    if (is_drawn_) stream_ << wipe_line << std::flush;
}

void ProgressBar::show(std::size_t done, std::size_t all) {
    if (!terminal_.is_terminal || all == 0) return;
    const auto time = std::chrono::steady_clock::now();
    const bool is_news = done == all ? done != drawn_ : time - drawn_at_ >= between_drawings;
    if (is_drawn_ && !is_news) return;
    is_drawn_ = true;
    drawn_ = done;
    drawn_at_ = time;

    std::string count(" ");
    count.append(std::to_string(done)).append("/").append(std::to_string(all));
    const std::size_t taken = display_width(label_) + count.size() + 3;
    const std::size_t room = terminal_.width > taken ? terminal_.width - taken : 0;
    const std::size_t bar = std::min(widest_bar, room);
    const std::size_t filled = bar * std::min(done, all) / all;
    std::string text = label_ + "  ";
    for (std::size_t i = 0; i < bar; ++i) text += i < filled ? "█" : "░";
    stream_ << wipe_line << shortened(text + count, terminal_.width - 1) << std::flush;
}

}  // namespace okienko::editor
