/// The part of a session that comes before everything else: somebody needs help.
#include <utility>

#include "app/kiosk/session/session.h"

namespace okienko::kiosk {

/// One touch does both: it shows what to do, and calls somebody.
Effects Session::on(const EmergencyReported&) {
    show_emergency(typed_emergency_.value_or(contact::Emergency{.article = stock_.emergency}));
    return call_staff(journal::NewHandOff::Kind::emergency);
}

/// Who was called need not come; how often that happens is told, and nobody is kept from calling.
Effects Session::on(const FalseAlarm&) {
    const auto* card = std::get_if<EmergencyCard>(&here_.screen);
    if (!card) return {};
    const bool is_called = card->call && card->call->is_open();
    const char* note = card->is_drill ? "drill" : "false alarm";
    Effects effects = is_called ? hand_offs_->cancel(card->call->stored.id, note) : Effects{};
    on(WentBack{});
    return effects;
}

Effects Session::on(const SupportWanted&) {
    go_to(Support{offers({})});
    return {};
}

/// Staff rehearse: the next emergency of this visit is none. A drill does not outlive the visit, so
/// that nobody in need meets one.
Effects Session::on(const DrillWanted&) {
    auto* service = std::get_if<Service>(&here_.screen);
    if (!service) return {};
    is_drill_ = !is_drill_;
    service->is_drill = is_drill_;
    return {};
}

std::optional<contact::Emergency> Session::emergency_in(std::string_view question) const {
    return options_.recognise ? options_.recognise(question) : std::nullopt;
}

/// The card replaces one that is shown already: the way back still leads to where it all began.
void Session::show_emergency(const contact::Emergency& emergency) {
    EmergencyCard card{.kind = emergency.kind,
                       .whereabouts = options_.whereabouts,
                       .defibrillator = options_.defibrillator};
    if (!is_out_of_service_ && !stock_.categories.empty())
        card.article = emergency.article.empty() ? stock_.emergency : emergency.article;
    card.can_call = hand_offs_.has_value();
    card.is_drill = std::exchange(is_drill_, false);
    if (std::holds_alternative<EmergencyCard>(here_.screen)) {
        typed_emergency_.reset();
        here_.screen = std::move(card);
    } else {
        go_to(std::move(card));
    }
}

}  // namespace okienko::kiosk
