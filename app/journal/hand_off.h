/// What a person takes over from the kiosk, with the whole story.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/journal/call_back.h"
#include "app/journal/record_id.h"
#include "app/journal/time.h"

namespace okienko::journal {

/// Where a hand-off has got to. The customer is told it as it is.
enum class State {
    sent = 1,    ///< written by the kiosk
    seen,        ///< shown on the desk's screen
    taken,       ///< somebody has made it theirs
    on_the_way,  ///< and is coming
    escalated,   ///< nobody came in time: the next person is asked
    done,
    cancelled
};

/// Is there nothing left to do about it?
bool is_closed(State state);

/// "sent", "seen", "taken", "on_the_way", "escalated", "done", "cancelled": as messages name it.
std::string_view to_string(State state);

/// May `next` come after `state`? A closed hand-off stays closed; taken by another, escalated
/// again, are changes too.
bool may_follow(State state, State next);

/// One thing the customer did before asking for a person.
struct Step {
    enum class Kind {
        asked = 1,   ///< `text` is the question, redacted before it is written
        read,        ///< `text` is the article's id
        helped,      ///< they say that article helped
        not_helped,  ///< or that it did not
        said         ///< what else they told us, such as the reason; redacted like questions
    };

    Kind kind = Kind::asked;
    std::string text;
    Time at;

    bool operator==(const Step&) const = default;
};

/// What a kiosk hands off.
struct NewHandOff {
    enum class Kind {
        emergency = 1,  ///< comes before all others
        staff,          ///< somebody should come to the kiosk
        desk,           ///< the customer goes to the service desk, with the slip
        call_back
    };

    RecordId id;  ///< handed off twice under one id, it is kept once: trying again is safe
    Kind kind = Kind::staff;
    Time at;
    std::optional<Time> promised;  ///< by when we said that somebody will
    std::string kiosk;             ///< which one, as staff call it
    std::string language = "pl";
    /// As "large-text", "low-reach"; no blanks within one. "drill": nobody is in need, staff
    /// rehearse.
    std::vector<std::string> needs;
    std::vector<Step> trail;  ///< the oldest first
    std::optional<CallBack> call_back;
};

/// A hand-off as the journal holds it; its trail, changes and call-back data are asked for by id.
struct HandOff {
    RecordId id;
    std::string number;  ///< of the slip
    NewHandOff::Kind kind = NewHandOff::Kind::staff;
    Time at;
    std::optional<Time> promised;
    std::string kiosk;
    std::string language;
    std::vector<std::string> needs;
    State state = State::sent;
    Time changed;       ///< when it came to that state
    std::string agent;  ///< who has it; empty while nobody has
    bool has_call_back = false;
    std::string question;  ///< the one asked last; empty where none was typed
};

/// How a hand-off ended, as far as there is something to say; texts are redacted before writing.
struct Closing {
    std::string article;             ///< the id of the one that solved it
    std::string answer;              ///< what the customer was told
    std::string refusal;             ///< why something was refused
    std::string product;             ///< what it was about
    std::int64_t amount_grosze = 0;  ///< what was given
    std::string approver;            ///< who allowed that

    bool operator==(const Closing&) const = default;
};

/// Who did what with a hand-off.
struct Change {
    State state = State::sent;
    std::string by;  ///< an agent's id, or "customer", or "kiosk"
    Time at;
    std::string note;  ///< redacted before writing

    bool operator==(const Change&) const = default;
};

}  // namespace okienko::journal
