/// Is the same trouble rising? Questions are grouped by their stems and counted.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desk/queue/story.h"
#include "app/journal/desk_notes.h"

namespace okienko::desk {

/// The stems of a question that say what it is about.
using Stems = std::function<std::vector<std::string>(std::string_view question)>;

/// How far back trends() looks; older questions are not counted.
inline constexpr std::chrono::days trend_memory{8};

/// The troubles that rose in the hour before `now`, the commonest first.
///
/// Two questions are one trouble where at least half of their stems are shared. It rises when it
/// came three times within the hour, and three times as often as in an average hour of the week
/// before.
std::vector<Trend> trends(const std::vector<journal::AskedQuestion>& questions, Time now,
                          const Stems& stems);

}  // namespace okienko::desk
