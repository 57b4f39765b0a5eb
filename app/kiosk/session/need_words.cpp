#include "app/kiosk/session/need_words.h"

#include <algorithm>

#include "app/kiosk/session/opening_words.h"

namespace okienko::kiosk {
namespace {

bool has(const Contact& contact, Need need) {
    return std::find(contact.needs.begin(), contact.needs.end(), need) != contact.needs.end();
}

/// In the middle of a sentence: "otwieramy jutro o 8:00", "зараз відчинено".
std::string lowered(std::string text) {
    if (text.empty()) return text;
    const auto first = static_cast<unsigned char>(text[0]);
    if (first >= 'A' && first <= 'Z') text[0] = static_cast<char>(first - 'A' + 'a');
    // Ukrainian: U+0410 to U+042F are two bytes, and so are the small letters 32 above them.
    if (first != 0xD0 || text.size() < 2) return text;
    const auto second = static_cast<unsigned char>(text[1]);
    if (second >= 0x90 && second <= 0x9F) text[1] = static_cast<char>(second + 0x20);
    if (second >= 0xA0 && second <= 0xAF) {
        text[0] = '\xD1';
        text[1] = static_cast<char>(second - 0x20);
    }
    return text;
}

}  // namespace

std::string interpreter_words(const Contact& contact, const language::Language& words) {
    if (!has(contact, Need::sign_language))
        return has(contact, Need::writing) ? std::string(words.text("need.writing_told"))
                                           : std::string();
    const auto found =
        std::find_if(contact.offers.begin(), contact.offers.end(), [](const contact::Offer& offer) {
            return offer.channel.kind == contact::Channel::Kind::interpreter;
        });
    if (found == contact.offers.end()) return std::string(words.text("need.interpreter_none"));
    using State = contact::Availability::State;
    const std::string when = opening_of(found->availability, words);
    if (when.empty()) return std::string(words.text("need.interpreter_ready"));
    const bool is_open = found->availability.state == State::open;
    const std::string then = lowered(when);
    return words.text(is_open ? "need.interpreter_open" : "need.interpreter_closed",
                      {{"when", std::string_view(then)}});
}

std::string told_words(const Contact& contact, const language::Language& words) {
    std::string all;
    for (const Need need : contact.needs)
        all += (all.empty() ? "" : ", ") +
               std::string(words.text("need." + std::string(name_of(need))));
    if (all.empty()) return {};
    return words.text("need.told", {{"needs", std::string_view(all)}});
}

}  // namespace okienko::kiosk
