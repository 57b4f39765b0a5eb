/// An agent at the desk, with the journal of a customer's kiosk and the agents' articles.
#pragma once

#include <deque>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "app/desk/clerk.h"
#include "app/desk/queue/desk.h"
#include "tests/journal/counter.h"

namespace okienko::desk {

/// Ada's PIN is 2580, and any passphrase opens the key.
inline ClerkOptions options_of(const ::Counter& counter, const std::filesystem::path& data) {
    return {.journal = counter.file(),
            .data = data,
            .people = {{"ada", "Ada Nowak"}, {"jan", "Jan Kowalski"}},
            .is_pin = [](const std::string&, std::string_view pin) { return pin == "2580"; },
            .unlock = [key = counter.key()](std::string_view) { return std::optional(key); },
            .complain = {}};
}

/// What the desk wants of journal and index comes at once.
class Agent {
public:
    Agent(const ::Counter& counter, const std::filesystem::path& data, Time now = at(1))
        : clerk(options_of(counter, data)) {
        looks(now);
        for (const int digit : {2, 5, 8, 0}) does(PinTyped{digit});
        does(PinEntered{});
    }

    /// Has an event and all that comes of it happen.
    void does(const Event& event) {
        std::deque<Event> events{event};
        while (!events.empty()) {
            const Event next = std::move(events.front());
            events.pop_front();
            for (const Effect& effect : desk.handle(next)) {
                effects.push_back(effect);
                for (Event& answer : clerk.carry_out(effect)) events.push_back(std::move(answer));
            }
        }
    }

    /// What the desk does several times a second.
    void looks(Time now) {
        does(Clock{now});
        for (const Event& event : clerk.look(now)) does(event);
    }

    const State& state() const { return desk.state(); }

    /// Was there an effect of this kind?
    template <typename Kind>
    bool wanted() const {
        for (const Effect& effect : effects)
            if (std::holds_alternative<Kind>(effect)) return true;
        return false;
    }

    Desk desk{DeskOptions{.own_limit_grosze = 5000}};
    Clerk clerk;
    Effects effects;
};

}  // namespace okienko::desk
