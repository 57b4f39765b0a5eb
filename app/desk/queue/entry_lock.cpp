#include "app/desk/queue/entry_lock.h"

#include <algorithm>

namespace okienko::desk {
namespace {

using namespace std::chrono_literals;
using Kind = journal::Deed::Kind;

constexpr int attempts = 3;
constexpr std::chrono::minutes first_lock = 1min;
constexpr std::chrono::minutes longest_lock = 15min;

std::chrono::minutes lock_after(int wrong) {
    std::chrono::minutes lock = first_lock;
    for (int i = attempts; i < wrong && lock < longest_lock; ++i) lock *= 2;
    return std::min(lock, longest_lock);
}

}  // namespace

std::optional<journal::Time> locked_until(const std::vector<journal::Deed>& deeds,
                                          std::string_view agent, journal::Time now) {
    int wrong = 0;
    journal::Time last;
    for (const auto& deed : deeds) {
        if (deed.by != agent) continue;
        if (deed.kind == Kind::signed_in) wrong = 0;
        if (deed.kind != Kind::wrong_pin) continue;
        ++wrong;
        last = deed.at;
    }
    if (wrong < attempts) return std::nullopt;
    const journal::Time until = last + lock_after(wrong);
    return until > now ? std::optional(until) : std::nullopt;
}

}  // namespace okienko::desk
