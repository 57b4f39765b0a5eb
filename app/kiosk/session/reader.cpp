#include "app/kiosk/session/reader.h"

#include <algorithm>
#include <utility>

namespace okienko::kiosk {

std::optional<Sentence> Reader::begin(std::vector<Sentence> sentences) {
    sentences_ = std::move(sentences);
    at_ = 0;
    is_paused_ = false;
    return current();
}

std::optional<Sentence> Reader::go_on() {
    if (is_paused_ || is_over()) return std::nullopt;
    ++at_;
    return current();
}

std::optional<Sentence> Reader::repeat() {
    if (sentences_.empty()) return std::nullopt;
    is_paused_ = false;
    at_ = std::min(at_, sentences_.size() - 1);
    return current();
}

std::optional<Sentence> Reader::resume() {
    is_paused_ = false;
    if (is_over()) at_ = 0;
    return current();
}

std::optional<Sentence> Reader::current() const {
    if (is_over()) return std::nullopt;
    return sentences_[at_];
}

}  // namespace okienko::kiosk
