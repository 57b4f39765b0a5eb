/// What the world should do about an event; `main` carries it out, a test looks at it.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/journal/journal.h"
#include "app/kiosk/session/event.h"
#include "app/printing/sheet.h"

namespace okienko::kiosk {

struct Ask {
    Ticket ticket;
    std::string question;
    std::string language = "pl";  ///< the visitor's
};

/// What comes up for a question that is still being typed? Suggested follows.
struct Suggest {
    Ticket ticket;  ///< of their own: whatever a screen waits for goes on
    std::string text;
    std::string language = "pl";      ///< the visitor's
    std::vector<std::string> before;  ///< ids of the articles that are shown, best first
};

struct ListShelf {
    Ticket ticket;
    std::string category;
    std::string language = "pl";  ///< the visitor's
};

struct Fetch {
    Ticket ticket;
    std::string article;
    std::string language = "pl";  ///< wanted; where there is no translation, the article itself
};

/// Forget this visitor: the typed text, the scroll positions, whatever is on its way.
struct Wipe {};

/// Say this, instead of what is being said; Spoken follows when it is done.
struct Speak {
    std::string text;
    std::string language;
    int volume = 1;  ///< 1 to Reader::volumes
};

/// Say nothing more.
struct Hush {};

/// Close the window and end.
struct Leave {};

/// End, and begin anew.
struct Restart {};

/// Look at everything this kiosk stands on; Examined follows, in this language.
struct Examine {
    std::string language = "pl";
};

// ---- the journal ------------------------------------------------------------------------------

/// Keep this, and follow what becomes of it; HandedOver or NotSaved follows.
struct HandOver {
    journal::NewHandOff hand_off;
};

/// Bring a hand-off to a state; Progressed follows, with the state that holds then, or NotChanged.
struct ChangeHandOff {
    journal::RecordId id;
    journal::Change change;
};

/// Find the hand-off of a slip; SlipRead follows.
struct ReadSlip {
    std::string number;
};

/// Delete everything about a hand-off; Erased follows.
struct Erase {
    std::string number;
};

/// Keep this for the editors; nothing follows.
struct Remember {
    std::variant<journal::Feedback, journal::Search, journal::View> what;
};

// ---- the printer ------------------------------------------------------------------------------

/// Print this; PrinterSaid follows.
struct Print {
    printing::Sheet sheet;
};

using AnyEffect = std::variant<Ask, Suggest, ListShelf, Fetch, Wipe, Speak, Hush, Leave, Restart,
                               Examine, HandOver, ChangeHandOff, ReadSlip, Erase, Remember, Print>;

/// One of them. How effects are copied and destroyed is compiled once, in effect.cpp.
struct Effect : AnyEffect {
    using AnyEffect::variant;

    Effect();
    Effect(const Effect&);
    Effect(Effect&&) noexcept;
    Effect& operator=(const Effect&);
    Effect& operator=(Effect&&) noexcept;
    ~Effect();
};

using Effects = std::vector<Effect>;

}  // namespace okienko::kiosk
