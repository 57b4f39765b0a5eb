/// The part of a session that comes before everything else: somebody needs help.
#include <utility>

#include "app/kiosk/session/session.h"

namespace okienko::kiosk {

Effects Session::on(const Typed& typed) {
    typed_emergency_ = emergency_in(typed.text);
    return {};
}

Effects Session::on(const EmergencyReported&) {
    show_emergency(typed_emergency_.value_or(contact::Emergency{.article = stock_.emergency}));
    return {};
}

std::optional<contact::Emergency> Session::emergency_in(std::string_view question) const {
    return options_.recognise ? options_.recognise(question) : std::nullopt;
}

/// The card replaces one that is shown already: the way back still leads to where it all began.
void Session::show_emergency(const contact::Emergency& emergency) {
    EmergencyCard card{.kind = emergency.kind, .whereabouts = options_.whereabouts};
    if (!is_out_of_service_ && !stock_.categories.empty())
        card.article = emergency.article.empty() ? stock_.emergency : emergency.article;
    const auto& places = options_.defibrillator;
    auto place = places.find(appearance_.language);
    if (place == places.end()) place = places.find("pl");
    if (place != places.end()) card.defibrillator = place->second;
    if (std::holds_alternative<EmergencyCard>(here_.screen)) {
        typed_emergency_.reset();
        here_.screen = std::move(card);
    } else {
        go_to(std::move(card));
    }
}

}  // namespace okienko::kiosk
