/// A customer at a kiosk with our articles, and the journal that the desk reads.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "app/contact/call_windows.h"
#include "app/contact/emergency.h"
#include "app/contact/person_wish.h"
#include "app/kiosk/journal_keeper.h"
#include "app/language/share_folder.h"
#include "tests/journal/counter.h"
#include "tests/journeys/shop.h"

namespace okienko::kiosk {

inline std::chrono::sys_seconds shop_time() {
    return std::chrono::floor<std::chrono::seconds>(at(0));
}

inline const language::Languages& words() {
    static const language::Languages languages(language::share_folder() / "interface");
    return languages;
}

inline SessionOptions kiosk_options() {
    SessionOptions with{.words = &words()};
    with.offers = [](const auto& channels, const auto& calendar, const auto& wish) {
        return contact::offers(channels, calendar, contact::TimeZone(), shop_time(), wish);
    };
    with.make_code = [](const std::string& text) {
        return Code{.side = static_cast<int>(text.size()), .dark = {}};
    };
    static const auto wishes = contact::installed_person_wishes(language::share_folder()).wishes;
    with.wants_person = [](std::string_view question) { return wishes.recognise(question); };
    // As a kiosk does: the rules of the program itself, which need no index.
    static const auto rules = contact::installed_emergencies(language::share_folder()).rules;
    with.recognise = [](std::string_view question) { return rules.recognise(question); };
    with.whereabouts = {"Dom i Majster, ul. Przykładowa 1", {{{"pl", "przy wejściu"}}}};
    with.hand_off = HandOffOptions{
        .now = [] { return at(0); },
        .new_id = journal::random_id,
        .kiosk = "przy wejściu",
        .has_desk_key = true,
        .controller = "Dom i Majster",
        .appointment =
            [](journal::Time moment, const contact::Calendar&) {
                return contact::appointment(std::chrono::floor<std::chrono::seconds>(moment),
                                            contact::TimeZone(), shop_time());
            },
        .windows =
            [](const contact::Channel& channel, const contact::Calendar& calendar) {
                return contact::call_windows(channel.hours, calendar, contact::TimeZone(),
                                             shop_time(), 6);
            }};
    return with;
}

/// What the session wants of index and journal comes at once.
class Customer {
public:
    explicit Customer(const Shop& shop = our_shop())
        : desk(counter.journal()),
          index(generations_in(shop.data()), [](const auto&) {}),
          keeper({.journal = {.file = counter.file(), .desk_key = counter.key().public_key()},
                  .kiosk = "przy wejściu",
                  .now = [] { return at(0); },
                  .report = [](const auto&) {}}) {
        for (const auto& event : index.renew()) does(event);
        does(Touched{});
    }

    void does(const Event& event) {
        const Effects effects = session.handle(event);
        if (const auto wish = newest_wish(effects))
            for (const auto& answer : index.answer(*wish)) does(answer);
        for (const Deed& deed : deeds_in(effects))
            for (const auto& answer : keeper.carry_out(deed)) does(answer);
    }

    /// What the kiosk does twice a second.
    void looks() {
        for (const auto& event : index.renew()) does(event);
        for (const auto& event : keeper.look()) does(event);
    }

    template <typename Shown>
    bool sees() const {
        return std::holds_alternative<Shown>(session.screen());
    }

    template <typename Shown>
    const Shown& screen() const {
        REQUIRE(std::holds_alternative<Shown>(session.screen()));
        return std::get<Shown>(session.screen());
    }

    std::string first_hit() const { return screen<Results>().answer.hits.front().article.id; }

    Counter counter;
    journal::Journal desk;
    Session session{kiosk_options()};
    IndexKeeper index;
    JournalKeeper keeper;
};

/// Asked, read, and it did not help.
inline void asks_in_vain(Customer& customer) {
    customer.does(Asked{"zwrot bez paragonu"});
    customer.does(Opened{customer.first_hit()});
    customer.does(Helped{false});
    customer.does(ReasonGiven{Reason::incomplete});
}

}  // namespace okienko::kiosk
