#include "app/kiosk/session/story.h"

#include "app/kiosk/session/forgetting.h"

namespace okienko::kiosk {

void Story::tell(journal::Step::Kind kind, std::string_view text, journal::Time at) {
    const bool is_said_again =
        !steps_.empty() && steps_.back().kind == kind && steps_.back().text == text;
    if (is_said_again) return;
    if (steps_.size() == longest) steps_.erase(steps_.begin());
    steps_.push_back({kind, std::string(text), at});
}

void Story::forget() {
    make_anew(steps_);
}

}  // namespace okienko::kiosk
