/// The part of a session that comes before everything else: somebody needs help.
#include <utility>

#include "app/kiosk/session/session.h"

namespace okienko::kiosk {

namespace {

using namespace std::chrono_literals;

/// So long a touch of the button that has begun a drill may be its echo: a second tap.
constexpr std::chrono::milliseconds until_earnest = 2s;

}  // namespace

/// One touch does both: it shows what to do, and calls somebody. Whoever rehearses with a trembling
/// finger stays in the drill; whoever comes to the card of one later, and touches the button that
/// everybody knows, is in need.
Effects Session::on(const EmergencyReported&) {
    const auto* card = std::get_if<EmergencyCard>(&here_.screen);
    const bool is_echo = card && card->is_drill && drilled_ < until_earnest;
    if (!is_echo) show_emergency(reported_emergency());
    return call_staff(journal::NewHandOff::Kind::emergency);
}

Effects Session::on(const RealEmergency&) {
    is_drill_ = false;
    show_emergency(reported_emergency());
    return call_staff(journal::NewHandOff::Kind::emergency);
}

/// What is known of it: what is being typed, or else what the card says that is shown.
contact::Emergency Session::reported_emergency() const {
    if (typed_emergency_) return *typed_emergency_;
    contact::Emergency emergency{.article = stock_.emergency};
    if (const auto* card = std::get_if<EmergencyCard>(&here_.screen)) {
        emergency.kind = card->kind;
        emergency.article = card->article;
    }
    return emergency;
}

/// Who was called need not come; how often that happens is told, and nobody is kept from calling.
Effects Session::on(const FalseAlarm&) {
    const auto* card = std::get_if<EmergencyCard>(&here_.screen);
    if (!card) return {};
    const bool is_called = card->call && card->call->is_open();
    const char* note = card->is_drill ? "drill" : "false alarm";
    Effects effects = is_called ? hand_offs_->cancel(card->call->stored.id, note) : Effects{};
    for (Effect& effect : on(WentBack{})) effects.push_back(std::move(effect));
    return effects;
}

Effects Session::on(const SupportWanted&) {
    go_to(Support{offers({})});
    return {};
}

/// Staff rehearse: the next emergency of this visit is none. A drill does not outlive the visit, so
/// that nobody in need meets one.
Effects Session::on(const DrillWanted&) {
    if (std::holds_alternative<Service>(here_.screen)) is_drill_ = !is_drill_;
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
    if (card.is_drill) drilled_ = {};
    if (std::holds_alternative<EmergencyCard>(here_.screen)) {
        typed_emergency_.reset();
        here_.screen = std::move(card);
    } else {
        go_to(std::move(card));
    }
}

}  // namespace okienko::kiosk
