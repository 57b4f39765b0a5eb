/// A small shop: what an index would answer, in Polish, always the same.
#pragma once

#include <string>
#include <vector>

#include "app/contact/channel.h"
#include "app/contact/directions.h"
#include "app/kiosk/session/event.h"
#include "index/article/article.h"
#include "index/search/hit.h"

namespace okienko::kiosk::shop {

/// Eleven topics, as in content/categories.yaml, and six questions.
Stocked stock();

std::vector<contact::Channel> channels();

/// Twelve metres to the service desk, with a plan.
contact::Directions directions();

/// Answers about "zwrot bez paragonu"; none for "kosmos", nor for "pogoda", though something is
/// near; an unsure one for "rower", a corrected one for "pargon".
search::Answer answer(const std::string& question);

/// What comes up while something is typed: the same articles; nothing for "kos" and what begins so.
search::Suggestions suggestions(const std::string& text);

std::vector<search::Summary> articles();

/// A recall, an outage that is late, and a break to come.
Noticed noticed();

/// A disk that is nearly full, a copy that is old, and what is well.
Examined examined();

/// A guide with everything a guide can hold; a short answer for any id but "brak".
Fetched fetched(Ticket ticket, const std::string& id);

}  // namespace okienko::kiosk::shop
