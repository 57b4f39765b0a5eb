/// What a visitor has asked, read and said, so that nobody has to be told it twice.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/journal/hand_off.h"

namespace okienko::kiosk {

class Story {
public:
    static constexpr std::size_t longest = 60;  ///< steps; older ones are left out

    void tell(journal::Step::Kind kind, std::string_view text, journal::Time at);

    /// The oldest first.
    const std::vector<journal::Step>& steps() const { return steps_; }

    /// Overwrites what was typed.
    void forget();

private:
    std::vector<journal::Step> steps_;
};

}  // namespace okienko::kiosk
