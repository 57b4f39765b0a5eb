/// The part of a session that a visitor hears or takes along.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "app/kiosk/session/forgetting.h"
#include "app/kiosk/session/narration.h"
#include "app/kiosk/session/session.h"
#include "app/kiosk/session/short_form.h"
#include "app/kiosk/session/slip_words.h"
#include "app/kiosk/session/spoken_form.h"

namespace okienko::kiosk {

using namespace std::chrono_literals;

namespace {

std::string news_of(const Slip& slip) {
    return "/" + std::to_string(static_cast<int>(slip.status)) + "/" +
           std::to_string(static_cast<int>(slip.stored.state));
}

std::size_t digits_in(const std::string& phone) {
    return static_cast<std::size_t>(
        std::count_if(phone.begin(), phone.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

/// How many digits there are: which ones, others stand too near to hear.
std::string count_of_digits(std::size_t digits, const language::Language& words) {
    return words.text("pin.digits", {{"count", static_cast<std::int64_t>(digits)}});
}

/// What a key has just brought about on a screen with keys; empty on all others.
std::string typed_aloud(const Screen& screen, const language::Language& words) {
    if (const auto* number = std::get_if<CallBackNumber>(&screen))
        return number->is_wrong ? std::string(words.text("call_back.wrong"))
                                : count_of_digits(digits_in(number->phone), words);
    if (const auto* pad = std::get_if<PinPad>(&screen))
        return pad->was_wrong && pad->digits == 0 ? std::string(words.text("pin.wrong"))
                                                  : count_of_digits(pad->digits, words);
    const auto* entry = std::get_if<SlipEntry>(&screen);
    if (entry == nullptr) return {};
    using Found = SlipEntry::Found;
    if (entry->found == Found::looking) return std::string(words.text("slip.entry_looking"));
    if (entry->found == Found::none) return std::string(words.text("slip.entry_none"));
    if (entry->found == Found::not_readable) return std::string(words.text("slip.entry_failed"));
    if (entry->typed.empty()) return std::string(words.text("slip.entry_empty"));
    std::string typed = spelled(entry->typed);
    std::string said = words.text("slip.entry_typed", {{"number", std::string_view(typed)}});
    overwrite(typed);
    return said;
}

/// Whether the visitor said that it helped, and is thanked for it.
bool has_helped(const Screen& screen) {
    const auto* reading = std::get_if<Reading>(&screen);
    const auto* closing = std::get_if<Closing>(&screen);
    return (reading && reading->helped == Reading::Helped::yes) ||
           (closing && closing->helped == Closing::Helped::yes);
}

/// What changes on a screen by itself, and is to be heard then.
std::string news_of(const Screen& screen) {
    if (const auto* contact = std::get_if<Contact>(&screen); contact && contact->call)
        return news_of(*contact->call);
    if (const auto* card = std::get_if<EmergencyCard>(&screen); card && card->call)
        return news_of(*card->call);
    if (const auto* along = std::get_if<TakeAlong>(&screen))
        return "/" + std::string(name_of(along->printing));
    if (const auto* shown = std::get_if<SlipShown>(&screen))
        return news_of(shown->slip) + "/" + std::string(name_of(shown->printing)) +
               (shown->asks_erasure ? "?" : "") + (shown->is_erased ? "!" : "");
    const auto* pad = std::get_if<PinPad>(&screen);
    const auto* entry = std::get_if<SlipEntry>(&screen);
    const bool is_locked =
        (pad && pad->locked_for_seconds > 0) || (entry && entry->locked_for_seconds > 0);
    return is_locked ? "!" : "";
}

/// Tells apart what a listener hears of a question that is being typed.
std::string what_came_up(const std::optional<Typing>& typing) {
    if (!typing || !typing->is_answered) return {};
    std::string ids = "~";
    for (const search::Summary& article : typing->articles) ids += article.id + ' ';
    for (const Announcement& notice : typing->notices) ids += notice.shown.notice.id + ' ';
    return ids;
}

}  // namespace

// ---- reading aloud ----------------------------------------------------------------------------

Effects Session::on(const ReadAloudWanted&) {
    if (!can_speak()) return {};
    appearance_.is_spoken = !appearance_.is_spoken;
    read_.clear();
    if (appearance_.is_spoken) return {};  // handle() begins
    reader_.forget();
    overwrite(answered_);
    return {Hush{}};
}

Effects Session::on(const RepeatWanted&) {
    return appearance_.is_spoken ? speak(reader_.repeat()) : Effects{};
}

Effects Session::on(const PauseWanted&) {
    if (!appearance_.is_spoken) return {};
    if (reader_.is_paused() || reader_.is_over()) return speak(reader_.resume());
    reader_.pause();
    return {Hush{}};
}

/// What is being said is said again, so that the change is heard.
Effects Session::on(const VolumeWanted&) {
    reader_.change_volume();
    return appearance_.is_spoken ? speak(reader_.repeat()) : Effects{};
}

/// Whoever moves about by keys is told where they are; the reading waits.
/// Somebody who goes by keys may see nothing: the button for the voice is heard without it, once a
/// visit.
Effects Session::on(const Focused& focused) {
    if (!appearance_.is_spoken) {
        const bool is_invited =
            focused.is_voice && can_speak() && !std::exchange(was_invited_, true);
        if (!is_invited) return {};
        const auto& words = options_.words->of(appearance_.language);
        return speak(Sentence{focused.text + ". " + std::string(words.text("view.read_invitation")),
                              appearance_.language});
    }
    reader_.pause();
    const std::string& language =
        focused.language.empty() ? appearance_.language : focused.language;
    return speak(Sentence{focused.text, language});
}

/// Who listens is there.
Effects Session::on(const Spoken&) {
    if (!appearance_.is_spoken) return {};
    const auto next = reader_.go_on();
    if (next) untouched_ = 0ms;
    return speak(next);
}

Effects Session::speak(const std::optional<Sentence>& sentence) const {
    if (!sentence) return {};
    return {Speak{spoken_form(sentence->text, sentence->language), sentence->language,
                  reader_.volume()}};
}

/// Whoever does not see the question hears it, before the visit ends: as far as there is silence.
Effects Session::ask_aloud() const {
    const auto seconds = seconds_left();
    const bool is_silent = reader_.is_over() || reader_.is_paused();
    if (!appearance_.is_spoken || !seconds || !is_silent) return {};
    const auto& words = options_.words->of(appearance_.language);
    const std::string countdown =
        words.text("idle.countdown", {{"seconds", static_cast<std::int64_t>(*seconds)}});
    return speak(Sentence{std::string(words.text("idle.title")) + " " + countdown + " " +
                              std::string(words.text("idle.any_key")),
                          appearance_.language});
}

/// Tells apart what a listener has to hear anew: another place, what has come since, another
/// language.
std::string Session::what_is_read() const {
    return std::to_string(here_.number) + (is_loading(here_.screen) ? "…" : "") +
           std::to_string(here_.screen.index()) + appearance_.language + "/" +
           std::to_string(here_.translations) + news_of(here_.screen) + what_came_up(here_.typing) +
           (seems_emergency() ? "!" : "");
}

/// What a touch has just changed, for whoever does not see it; empty where that is told otherwise.
std::string Session::what_is_answered() const {
    const auto& words = options_.words->of(appearance_.language);
    if (has_helped(here_.screen)) return std::string(words.text("article.thanks"));
    const auto* contact = std::get_if<Contact>(&here_.screen);
    if (contact && contact->reason) return std::string(words.text("reasons.thanks"));
    return typed_aloud(here_.screen, words);
}

/// What the band of a call says above any other screen.
std::string Session::what_becomes_of_call() const {
    const Slip* call = open_call();
    if (call == nullptr || shows_call(here_.screen)) return {};
    return state_of(*call, options_.words->of(appearance_.language));
}

/// Tells a listener what is new, and only that.
void Session::tell_aloud(Effects& effects) {
    const bool is_elsewhere = what_is_read() != read_;
    std::string before = what_is_answered();
    before.swap(answered_);
    const bool is_answered = answered_ != before && !answered_.empty();
    overwrite(before);
    const std::string call = what_becomes_of_call();
    const bool is_call_news = std::exchange(call_heard_, call) != call && !call.empty();
    if (is_elsewhere) return read_anew(effects);
    if (!is_answered && !is_call_news) return;
    reader_.pause();
    for (Effect& effect : speak(Sentence{is_answered ? answered_ : call, appearance_.language}))
        effects.push_back(std::move(effect));
}

void Session::read_anew(Effects& effects) {
    read_ = what_is_read();
    const auto& words = options_.words->of(appearance_.language);
    const bool is_ahead = here_.typing && here_.typing->is_answered;
    std::vector<Sentence> sentences;
    const auto add = [&](std::vector<Sentence> more) {
        std::move(more.begin(), more.end(), std::back_inserter(sentences));
    };
    if (seems_emergency())
        add({{std::string(words.text("emergency.typed")), appearance_.language}});
    if (rescue() != nullptr && !is_ahead && !is_loading(here_.screen))
        add(narration_of(*rescue(), words));
    add(is_ahead ? narration_of(*here_.typing, words)
                 : narration_of(here_.screen, *options_.words, appearance_.language));
    const auto first = reader_.begin(std::move(sentences));
    for (Effect& effect : speak(first)) effects.push_back(std::move(effect));
}

/// The answer in the form that is taken along; empty where it is not, or nothing makes codes.
std::optional<TakeAlong> Session::along(const Reading& reading) const {
    if (!can_take_along() || reading.is_loading || reading.is_missing) return {};
    TakeAlong along{.title = reading.article.title, .language = reading.article.language};
    along.text = short_form(reading.article, options_.words->of(along.language), options_.ending);
    along.code = options_.make_code(along.text);
    along.lines = paper_form(reading.article, options_.words->of(along.language));
    return along;
}

}  // namespace okienko::kiosk
