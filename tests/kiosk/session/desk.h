/// A kiosk with a journal, and the desk at its other end, told in the words of the shop.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/contact/call_windows.h"
#include "app/language/share_folder.h"
#include "tests/kiosk/session/visit.h"

namespace okienko::kiosk {

inline const language::Languages& all_words() {
    static const language::Languages languages(language::share_folder() / "interface");
    return languages;
}

/// A Thursday in November, half past nine in the morning, in Warsaw.
inline journal::Time morning() {
    using namespace std::chrono;
    return sys_days(2026y / November / 26) + 8h + 30min;
}

/// 1, 2, 3...
inline std::function<journal::RecordId()> counted_ids() {
    return [next = std::make_shared<std::uint8_t>(std::uint8_t{0})] {
        journal::RecordId id;
        id.bytes.back() = ++*next;
        return id;
    };
}

inline HandOffOptions with_journal() {
    return {.now = morning,
            .new_id = counted_ids(),
            .kiosk = "Kiosk 1",
            .has_desk_key = true,
            .controller = "Dom i Majster sp. z o.o.",
            .appointment =
                [](journal::Time moment, const contact::Calendar&) {
                    return contact::appointment(
                        std::chrono::floor<std::chrono::seconds>(moment), contact::TimeZone(),
                        std::chrono::floor<std::chrono::seconds>(morning()));
                },
            .windows =
                [](const contact::Channel& channel, const contact::Calendar& calendar) {
                    return contact::call_windows(
                        channel.hours, calendar, contact::TimeZone(),
                        std::chrono::floor<std::chrono::seconds>(morning()), 6);
                }};
}

/// Staff who usually come within two minutes, a telephone, and somebody who calls back.
inline SessionOptions options_with_journal() {
    auto with = options();
    using Kind = contact::Channel::Kind;
    with.channels[0].kind = Kind::staff;
    with.channels[0].wait = 2min;
    with.channels[1].kind = Kind::phone;
    with.channels.push_back({.id = "oddzwonimy",
                             .kind = Kind::call_back,
                             .name = "Oddzwonimy",
                             .hours = {{{std::chrono::Thursday, std::chrono::Friday}, 8h, 20h}}});
    with.channels.push_back({.id = "lodz", .kind = Kind::branch, .name = "Łódź", .town = "Łódź"});
    with.words = &all_words();
    with.make_code = [](const std::string& text) {
        return Code{.side = static_cast<int>(text.size()), .dark = {}};
    };
    with.hand_off = with_journal();
    with.wants_person = [](std::string_view question) { return question == "człowiek"; };
    return with;
}

/// A visit whose journal says yes, until it `fails`.
class DeskVisit : public Visit {
public:
    explicit DeskVisit(SessionOptions with = options_with_journal()) : Visit(std::move(with)) {
        does(stock());
        does(Touched{});
    }

    /// The last effect of this kind, ever.
    template <typename Wanted>
    std::optional<Wanted> last() const {
        for (auto it = all.rbegin(); it != all.rend(); ++it)
            if (const auto* found = std::get_if<Wanted>(&*it)) return *found;
        return std::nullopt;
    }

    template <typename Wanted>
    std::size_t count() const {
        return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const auto& it) {
            return std::holds_alternative<Wanted>(it);
        }));
    }

    void does(const Event& event) {
        for (const Effect& effect : Visit::does(event)) all.push_back(effect);
    }

    /// What was handed over last, as the journal has it once it is committed.
    journal::HandOff stored(journal::State state = journal::State::sent) const {
        const auto sent = last<HandOver>();
        REQUIRE(sent);
        const auto& it = sent->hand_off;
        return {.id = it.id,
                .number = "K7M3-PX4R",
                .kind = it.kind,
                .at = it.at,
                .promised = it.promised,
                .kiosk = it.kiosk,
                .language = it.language,
                .needs = it.needs,
                .state = state,
                .changed = it.at,
                .has_call_back = it.call_back.has_value()};
    }

    void is_committed() { does(HandedOver{stored()}); }

    void desk_says(journal::State state) { does(Progressed{stored(state)}); }

    void waits(std::chrono::milliseconds time) { does(Waited{time}); }

    void types(const std::string& digits) {
        for (const char digit : digits)
            does(digit == '+' ? PhoneKey{PhoneKey::Key::plus}
                              : PhoneKey{PhoneKey::Key::digit, digit - '0'});
    }

    std::vector<Effect> all;
};

}  // namespace okienko::kiosk
