/// A hand-off as the customer sees it.
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>

#include "app/contact/call_windows.h"
#include "app/journal/hand_off.h"

namespace okienko::kiosk {

/// What was handed off, and what has become of it. Nothing here is claimed before the journal's
/// commit: until then there is no number.
struct Slip {
    enum class Status {
        saving,
        saved,
        not_saved,  ///< the journal failed; it can be tried again
        lost        ///< saved, but the journal cannot be read any more: nobody knows how it goes on
    };

    Status status = Status::saving;
    journal::HandOff stored;  ///< as the journal holds it, once saved; before, what is being sent
    std::optional<contact::CallWindow> window;  ///< of a call-back that was made here
    std::optional<contact::Appointment> by;     ///< what was promised, by the shop's clock

    bool is_open() const {
        return status != Status::not_saved && !journal::is_closed(stored.state);
    }

    bool is_call() const {
        return stored.kind == journal::NewHandOff::Kind::staff ||
               stored.kind == journal::NewHandOff::Kind::emergency;
    }

    /// Staff rehearse: nobody is in need, and nobody comes.
    bool is_drill() const {
        return std::find(stored.needs.begin(), stored.needs.end(), "drill") != stored.needs.end();
    }
};

}  // namespace okienko::kiosk
