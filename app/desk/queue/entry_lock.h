/// Who may try a PIN: guessing is made slow, over restarts too, for the journal remembers it.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

#include "app/journal/desk_notes.h"

namespace okienko::desk {

/// How far back locked_until() looks.
inline constexpr std::chrono::hours lock_memory{1};

/// Until when `agent` may not try a PIN; empty if they may at `now`.
///
/// Three wrong PINs since they last signed in lock for a minute, every further one for twice as
/// long, up to a quarter of an hour. `deeds` are those of the last hour, the oldest first.
std::optional<journal::Time> locked_until(const std::vector<journal::Deed>& deeds,
                                          std::string_view agent, journal::Time now);

}  // namespace okienko::desk
