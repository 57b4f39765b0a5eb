/// The way back: where a visitor has been, the latest last.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <utility>

#include "app/kiosk/session/forgetting.h"
#include "app/kiosk/session/screen.h"

namespace okienko::kiosk {

/// A screen as it was left, and the number a view remembers it by.
struct Place {
    std::uint64_t number = 0;
    Screen screen;
    std::optional<Typing> typing = {};  ///< in its field for questions
    std::string language = {};          ///< that the visitor had when it was shown
    int translations = 0;               ///< how often it has come in another one since
};

class History {
public:
    static constexpr std::size_t limit = 32;  ///< places; older ones are forgotten

    bool empty() const { return places_.empty(); }

    void push(Place place) {
        if (places_.size() == limit) places_.pop_front();
        places_.push_back(std::move(place));
    }

    /// The latest place, which is then no longer part of the way back. Not to be asked when empty.
    Place pop() {
        Place latest = std::move(places_.back());
        places_.pop_back();
        return latest;
    }

    /// Calls `change` with each screen on the way back.
    template <typename Change>
    void for_each_screen(const Change& change) {
        for (Place& place : places_) change(place.screen);
    }

    /// Leaves nothing of what was typed in memory.
    void clear() { make_anew(places_); }

private:
    std::deque<Place> places_;
};

}  // namespace okienko::kiosk
