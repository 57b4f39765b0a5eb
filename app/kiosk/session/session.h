/// What the kiosk shows, and what each touch or second changes.
///
/// No window, clock, thread or index in here: events go in, effects come out, so every path a
/// shopper can take is a unit test.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/contact/channel.h"
#include "app/kiosk/session/effect.h"
#include "app/kiosk/session/event.h"
#include "app/kiosk/session/history.h"
#include "app/kiosk/session/pin_lock.h"
#include "app/kiosk/session/screen.h"

namespace okienko::kiosk {

struct SessionOptions {
    /// Without a touch, until the visit ends; three times that for those who read large text.
    std::chrono::milliseconds patience{60'000};
    std::vector<contact::Channel> channels;  ///< until a generation brings others
    std::string whereabouts;  ///< the shop's address and the kiosk's place in it; may be empty
    std::function<bool(std::string_view pin)> is_pin;  ///< empty: there is no way out
};

/// One visit after another, each from the first touch until the kiosk is left alone.
class Session {
public:
    explicit Session(SessionOptions options);

    /// Takes note of `event`. What is shown is in screen() and appearance() afterwards; what the
    /// world should do is returned, in order.
    Effects handle(const Event& event);

    const Screen& screen() const { return here_.screen; }

    const Appearance& appearance() const { return appearance_; }

    bool can_go_back() const { return !history_.empty(); }

    /// Numbers the place that is shown: another one for each place a visitor goes to, the old one
    /// again on coming back, so that a view can return to the line it was left at.
    std::uint64_t place() const { return here_.number; }

    /// Seconds until everything is forgotten, for a visitor who has gone still: asked for in the
    /// last twenty, while there is anything to lose, and empty otherwise. Any touch goes on.
    std::optional<int> seconds_left() const;

private:
    Effects on(const Touched&);
    Effects on(const Asked& asked);
    Effects on(const ShelfChosen& chosen);
    Effects on(const Opened& opened);
    Effects on(const WentBack&);
    Effects on(const WentHome&);
    Effects on(const Finished&);
    Effects on(const PersonWanted&);
    Effects on(const EmergencyReported&);
    Effects on(const Helped& helped);
    Effects on(const ThemeChosen& chosen);
    Effects on(const TextSizeChosen& chosen);
    Effects on(const WayOutWanted&);
    Effects on(const PinKey& key);
    Effects on(const Waited& waited);
    Effects on(const Stocked& stocked);
    Effects on(const Answered& answered);
    Effects on(const Listed& listed);
    Effects on(const Fetched& fetched);
    Effects on(const Failed&);

    void go_to(Screen screen);
    void go_home();
    Effects read(const std::string& article);
    void offer_people(Contact contact);
    Effects wipe();

    Screen first_screen() const;
    article::Category category(const std::string& id) const;
    std::chrono::milliseconds patience() const;
    bool is_awaiting_emergency() const;
    bool has_something_to_lose() const;

    SessionOptions options_;
    Stocked stock_;  ///< of the generation that is open
    bool is_out_of_service_ = false;
    Place here_;
    std::uint64_t places_ = 0;  ///< numbers given out
    History history_;
    Appearance appearance_;
    PinLock lock_;
    Ticket newest_ = 0;
    bool is_visited_ = false;  ///< somebody touched something since the last wipe
    std::chrono::milliseconds untouched_{0};
};

}  // namespace okienko::kiosk
