/// What the world should do about an event; `main` carries it out, a test looks at it.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/kiosk/session/event.h"

namespace okienko::kiosk {

struct Ask {
    Ticket ticket;
    std::string question;
};

struct ListShelf {
    Ticket ticket;
    std::string category;
};

struct Fetch {
    Ticket ticket;
    std::string article;
};

/// Forget this visitor: the typed text, the scroll positions, whatever is on its way.
struct Wipe {};

/// Close the window and end.
struct Leave {};

using Effect = std::variant<Ask, ListShelf, Fetch, Wipe, Leave>;
using Effects = std::vector<Effect>;

}  // namespace okienko::kiosk
