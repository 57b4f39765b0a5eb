#include "app/kiosk/session/need.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace okienko::kiosk {
namespace {

using Kind = contact::Channel::Kind;

bool is_written(const contact::Offer& offer) {
    const Kind kind = offer.channel.kind;
    return kind == Kind::email || kind == Kind::chat || kind == Kind::social;
}

bool is_face_to_face(const contact::Offer& offer) {
    return offer.channel.kind == Kind::staff || offer.channel.kind == Kind::desk;
}

bool is_there(const contact::Offer& offer) {
    return offer.availability.state != contact::Availability::State::closed;
}

bool has(const std::vector<Need>& needs, Need need) {
    return std::find(needs.begin(), needs.end(), need) != needs.end();
}

/// The smaller, the sooner.
int rank(const std::vector<Need>& needs, const contact::Offer& offer) {
    const bool signs = has(needs, Need::sign_language);
    const bool is_interpreter = offer.channel.kind == Kind::interpreter;
    if (signs && is_interpreter && is_there(offer)) return 0;
    if (signs || has(needs, Need::writing)) {
        if (is_written(offer) && is_there(offer)) return 1;
        if (signs && is_interpreter) return 2;
    }
    if (has(needs, Need::clear_speech)) {
        if (is_face_to_face(offer) && is_there(offer)) return 3;
        if (is_written(offer) && is_there(offer)) return 4;
    }
    return avoids_calls(needs) && offer.channel.kind == Kind::phone ? 6 : 5;
}

}  // namespace

std::string_view name_of(Need need) {
    constexpr std::array<std::string_view, 4> names{"sign-language", "writing", "clear-speech",
                                                    "wheelchair"};
    return names[static_cast<std::size_t>(need)];
}

bool avoids_calls(const std::vector<Need>& needs) {
    return has(needs, Need::sign_language) || has(needs, Need::writing) ||
           has(needs, Need::clear_speech);
}

std::vector<contact::Offer> ranked_for(const std::vector<Need>& needs,
                                       std::vector<contact::Offer> offers) {
    std::stable_sort(offers.begin(), offers.end(), [&](const auto& one, const auto& other) {
        return rank(needs, one) < rank(needs, other);
    });
    return offers;
}

}  // namespace okienko::kiosk
