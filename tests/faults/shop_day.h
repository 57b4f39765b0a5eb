/// A day at a kiosk and its desk, told line by line to whoever wants to hold us to it.
///
/// `acknowledged` in the shop's folder has a line for each promise, written once the journal kept
/// it:
///
///     kept ID NUMBER .    the hand-off is stored, and this is the number of its slip
///     closed ID .         it is done
///     erasing ID .        it is about to be erased: it may be there or not
///     erased ID .         it is gone, from the disk too
///
/// A line without its full stop was cut short by a kill, as it may be where it goes over a page of
/// memory: that promise was not given yet.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "app/journal/keys.h"

namespace okienko::faults {

/// The desk's key in these tests: the same in every process.
const journal::SecretKey& desk_key();

/// A phone number that must stand on no disk.
inline constexpr const char* customers_phone = "+48600100200";

enum class Role { kiosk, desk, both };

/// Works in the journal of `folder`, until `records` hand-offs are stored (a kiosk) or for as long
/// as the process lives (a desk).
void spend_day(const std::filesystem::path& folder, Role role, int records);

struct PromiseCount {
    std::size_t given = 0;
    std::size_t cut_short = 0;
};

PromiseCount count_promises(const std::string& acknowledged);

/// What is wrong with the journal in `folder`, held against the lines in `acknowledged`; empty if
/// every promise is kept.
std::string broken_promise(const std::filesystem::path& folder, const std::string& acknowledged);

}  // namespace okienko::faults
