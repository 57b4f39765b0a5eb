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
        if (offer.channel.kind == Kind::phone) return 4;
    }
    return 3;
}

}  // namespace

std::string_view name_of(Need need) {
    constexpr std::array<std::string_view, 4> names{"sign-language", "writing", "clear-speech",
                                                    "wheelchair"};
    return names[static_cast<std::size_t>(need)];
}

std::vector<contact::Offer> ranked_for(const std::vector<Need>& needs,
                                       std::vector<contact::Offer> offers) {
    std::stable_sort(offers.begin(), offers.end(), [&](const auto& one, const auto& other) {
        return rank(needs, one) < rank(needs, other);
    });
    return offers;
}

}  // namespace okienko::kiosk
