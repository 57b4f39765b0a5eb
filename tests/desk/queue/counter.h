/// A desk with somebody at it, and hand-offs to show.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/desk/queue/desk.h"

namespace okienko::desk {

/// Minutes past an afternoon in November.
inline Time at(double minutes) {
    using namespace std::chrono;
    return sys_days(2026y / November / 25) + 14h +
           milliseconds(static_cast<std::int64_t>(minutes * 60'000));
}

inline RecordId id_of(int number) {
    RecordId id;
    id.bytes[0] = static_cast<std::uint8_t>(number);
    id.bytes[1] = static_cast<std::uint8_t>(number >> 8);
    return id;
}

inline HandOff call(int number, double promised = 10) {
    HandOff one;
    one.id = id_of(number);
    one.number = "K7M3-PX4R";
    one.at = at(0);
    one.promised = at(promised);
    one.kiosk = "przy wejściu";
    one.language = "pl";
    one.changed = at(0);
    return one;
}

inline HandOff emergency(int number) {
    HandOff one = call(number);
    one.kind = journal::NewHandOff::Kind::emergency;
    one.promised.reset();
    return one;
}

inline Story story_of(const HandOff& one) {
    using Kind = journal::Step::Kind;
    return {.hand_off = one,
            .trail = {{Kind::asked, "zgubiłam paragon", at(-3)},
                      {Kind::read, "zwrot-bez-paragonu", at(-2)},
                      {Kind::not_helped, "zwrot-bez-paragonu", at(-1)},
                      {Kind::read, "reklamacja", at(-1)}},
            .changes = {{journal::State::sent, "kiosk", at(0), ""}},
            .titles = {{"zwrot-bez-paragonu", "Czy mogę zwrócić bez paragonu?"},
                       {"reklamacja", "Jak zgłosić reklamację?"}}};
}

class Counter {
public:
    explicit Counter(DeskOptions options = {}) : desk(options) {
        tell(Clock{at(0)});
        tell(PeopleKnown{{{"ada", "Ada Nowak"}, {"jan", "Jan Kowalski"}}});
        tell(QueueRead{{}, true});
    }

    /// Somebody signs in, and a queue is read.
    Counter& open(std::vector<HandOff> queue = {}) {
        tell(QueueRead{std::move(queue), true});
        tell(Entered{"ada"});
        if (const HandOff* one = chosen(state())) tell(StoryRead{story_of(*one)});
        return *this;
    }

    const Effects& tell(const Event& event) {
        wanted = desk.handle(event);
        for (const Effect& effect : wanted) all.push_back(effect);
        return wanted;
    }

    const Effects& press(Action action) { return tell(Done{action}); }

    const State& state() const { return desk.state(); }

    /// The last effect of this kind that the last event had; empty if it had none.
    template <typename Kind>
    std::optional<Kind> last() const {
        for (auto effect = wanted.rbegin(); effect != wanted.rend(); ++effect)
            if (const auto* found = std::get_if<Kind>(&*effect)) return *found;
        return std::nullopt;
    }

    Desk desk;
    Effects wanted;  ///< by the last event
    Effects all;
};

}  // namespace okienko::desk
