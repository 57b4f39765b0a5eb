/// The part of a session that suits the screen to a visitor, and lets staff out.
#include <algorithm>
#include <string>

#include "app/kiosk/session/session.h"

namespace okienko::kiosk {

Effects Session::on(const ThemeChosen& chosen) {
    appearance_.theme = chosen.theme;
    return {};
}

Effects Session::on(const TextSizeChosen& chosen) {
    const bool is_size = chosen.percent == 100 || chosen.percent == 150 || chosen.percent == 200;
    if (is_size) appearance_.text_percent = chosen.percent;
    return {};
}

/// Whoever does not see the panel hears that it is there.
Effects Session::on(const PanelWanted&) {
    has_panel_ = !has_panel_;
    if (!has_panel_ || !appearance_.is_spoken) return {};
    reader_.pause();
    const auto& words = options_.words->of(appearance_.language);
    return speak(Sentence{std::string(words.text("view.language")), appearance_.language});
}

Effects Session::on(const LanguageChosen& chosen) {
    has_panel_ = false;
    if (appearance_.language == chosen.code) return {};
    appearance_.language = chosen.code;
    if (is_start(here_.screen)) here_.screen = first_screen();
    if (here_.typing && !is_out_of_service_) return look_ahead();
    return translate();
}

/// Wants what is shown in the visitor's language, where it was shown in another: articles may exist
/// in it, and those who speak it come first.
Effects Session::translate() {
    if (here_.language == appearance_.language) return {};
    if (here_.typing && !is_out_of_service_) return look_ahead();
    here_.language = appearance_.language;
    if (auto* contact = std::get_if<Contact>(&here_.screen)) renew(*contact);
    if (std::holds_alternative<Service>(here_.screen)) return on(ExaminationWanted{});
    return is_out_of_service_ ? Effects{} : want_translation();
}

/// What is shown stays in sight until it comes.
Effects Session::want_translation() {
    const Ticket ticket = newest_ + 1;
    const std::string& language = appearance_.language;
    Effects effects;
    if (const auto* shelf = std::get_if<Shelf>(&here_.screen))
        effects = {ListShelf{ticket, shelf->category.id, language}};
    if (const auto* results = std::get_if<Results>(&here_.screen))
        effects = {Ask{ticket, results->question, language}};
    if (const auto* reading = std::get_if<Reading>(&here_.screen); reading && !reading->is_missing)
        effects = {Fetch{ticket, reading->article.id, language}};
    if (effects.empty()) return effects;
    newest_ = ticket;
    if (!is_loading(here_.screen)) translation_ = ticket;
    return effects;
}

Effects Session::on(const LowChosen& chosen) {
    appearance_.is_low = chosen.is_low;
    return {};
}

Effects Session::on(const CalmChosen& chosen) {
    appearance_.is_calm = chosen.is_calm;
    return {};
}

Effects Session::on(const WayOutWanted&) {
    if (lock_.is_way_out() && !std::holds_alternative<PinPad>(here_.screen)) go_to(lock_.pad());
    return {};
}

Effects Session::on(const PinKey& key) {
    if (!std::holds_alternative<PinPad>(here_.screen)) return {};
    if (!lock_.press(key)) {
        here_.screen = lock_.pad();
        return {};
    }
    here_.screen = Service{.version = options_.version,
                           .has_journal = hand_offs_.has_value(),
                           .can_examine = options_.can_examine};
    return on(ExaminationWanted{});
}

/// Staff read what is so now.
void Session::renew(Service& service) const {
    service.generation = is_out_of_service_ ? 0 : stock_.generation;
    service.articles = stock_.articles;
    service.clock = options_.clock ? options_.clock() : std::string();
    service.trouble = journal_.trouble;
    service.false_alarms = journal_.false_alarms;
    service.is_drill = is_drill_;
}

/// What was found before stays in sight until it is known again.
Effects Session::on(const ExaminationWanted&) {
    auto* service = std::get_if<Service>(&here_.screen);
    if (!service || !service->can_examine || service->is_examining) return {};
    service->is_examining = true;
    service->findings_language = appearance_.language;
    return {Examine{appearance_.language}};
}

Effects Session::on(const Examined& examined) {
    auto* service = std::get_if<Service>(&here_.screen);
    if (!service) return {};
    service->is_examining = false;
    if (service->findings_language != appearance_.language) return on(ExaminationWanted{});
    service->findings = examined.findings;
    std::stable_sort(
        service->findings.begin(), service->findings.end(),
        [](const Finding& one, const Finding& other) { return one.state > other.state; });
    return {};
}

}  // namespace okienko::kiosk
