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

/// Nothing else changes, but what is read, or comes up for what is typed, may exist in it.
Effects Session::on(const LanguageChosen& chosen) {
    has_panel_ = false;
    if (appearance_.language == chosen.code) return {};
    appearance_.language = chosen.code;
    if (is_start(here_.screen)) here_.screen = first_screen();
    if (std::holds_alternative<Service>(here_.screen)) return on(ExaminationWanted{});
    if (here_.typing && !is_out_of_service_) return look_ahead();
    const auto* reading = std::get_if<Reading>(&here_.screen);
    if (!reading || reading->is_missing || is_out_of_service_) return {};
    if (!reading->is_loading) translation_ = newest_ + 1;
    return {Fetch{++newest_, reading->article.id, chosen.code}};
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
    here_.screen = Service{.generation = is_out_of_service_ ? 0 : stock_.generation,
                           .articles = stock_.articles,
                           .version = options_.version,
                           .clock = options_.clock ? options_.clock() : std::string(),
                           .trouble = journal_.trouble,
                           .has_journal = hand_offs_.has_value(),
                           .false_alarms = journal_.false_alarms,
                           .is_drill = is_drill_,
                           .can_examine = options_.can_examine};
    return on(ExaminationWanted{});
}

/// What was found before stays in sight until it is known again.
Effects Session::on(const ExaminationWanted&) {
    auto* service = std::get_if<Service>(&here_.screen);
    if (!service || !service->can_examine || service->is_examining) return {};
    service->is_examining = true;
    return {Examine{appearance_.language}};
}

Effects Session::on(const Examined& examined) {
    auto* service = std::get_if<Service>(&here_.screen);
    if (!service) return {};
    service->is_examining = false;
    service->findings = examined.findings;
    std::stable_sort(
        service->findings.begin(), service->findings.end(),
        [](const Finding& one, const Finding& other) { return one.state > other.state; });
    return {};
}

}  // namespace okienko::kiosk
