#include "app/kiosk/session/need_words.h"

#include <algorithm>

#include "app/kiosk/session/opening_words.h"

namespace okienko::kiosk {
namespace {

bool has(const Contact& contact, Need need) {
    return std::find(contact.needs.begin(), contact.needs.end(), need) != contact.needs.end();
}

/// The interpreter's place among those who can help; null where there is none.
const contact::Offer* interpreter_of(const Contact& contact) {
    const auto found =
        std::find_if(contact.offers.begin(), contact.offers.end(), [](const contact::Offer& offer) {
            return offer.channel.kind == contact::Channel::Kind::interpreter;
        });
    return found == contact.offers.end() ? nullptr : &*found;
}

/// The message of `key` with all needs in it; empty where there are none.
std::string with_needs(const char* key, const Contact& contact, const language::Language& words) {
    std::string all;
    for (const Need need : contact.needs)
        all += (all.empty() ? "" : ", ") +
               std::string(words.text("need." + std::string(name_of(need))));
    if (all.empty()) return {};
    return words.text(key, {{"needs", std::string_view(all)}});
}

}  // namespace

bool leads_with_channel(const Contact& contact) {
    if (!avoids_calls(contact.needs) || contact.can_call_staff || contact.call) return false;
    if (contact.offers.empty()) return false;
    const contact::Offer& first = contact.offers.front();
    return first.channel.kind != contact::Channel::Kind::phone &&
           first.availability.state != contact::Availability::State::closed;
}

bool misses_interpreter(const Contact& contact) {
    const contact::Offer* interpreter = interpreter_of(contact);
    return has(contact, Need::sign_language) && interpreter != nullptr &&
           interpreter->availability.state == contact::Availability::State::closed;
}

std::string interpreter_words(const Contact& contact, const language::Language& words) {
    if (!has(contact, Need::sign_language))
        return has(contact, Need::writing) ? std::string(words.text("need.writing_told"))
                                           : std::string();
    const contact::Offer* interpreter = interpreter_of(contact);
    if (interpreter == nullptr) return std::string(words.text("need.interpreter_none"));
    const std::string when = opening_within(interpreter->availability, words);
    if (when.empty()) return std::string(words.text("need.interpreter_ready"));
    const bool is_away = misses_interpreter(contact);
    return words.text(is_away ? "need.interpreter_closed" : "need.interpreter_open",
                      {{"when", std::string_view(when)}});
}

std::string told_words(const Contact& contact, const language::Language& words) {
    return with_needs("need.told", contact, words);
}

std::string chosen_words(const Contact& contact, const language::Language& words) {
    return with_needs("need.chosen", contact, words);
}

}  // namespace okienko::kiosk
