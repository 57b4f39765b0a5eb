/// What the desk writes beside hand-offs: what is wrong with the articles, and who was there.
#pragma once

#include <string>

#include "app/journal/record_id.h"
#include "app/journal/time.h"

namespace okienko::journal {

/// What an agent tells the editors with one touch.
struct Flag {
    enum class Kind {
        missing = 1,  ///< nobody wrote the article that `text` asks for
        wrong         ///< there is a mistake in `article`
    };

    RecordId id;  ///< flagged twice under one id, it is kept once
    Kind kind = Kind::missing;
    std::string article;  ///< the id of the one that is wrong; else empty
    std::string text;     ///< a question, or what is wrong; redacted before writing
    std::string by;       ///< an agent's id
    Time at;

    bool operator==(const Flag&) const = default;
};

/// What somebody did at the desk that is no change of a hand-off.
struct Deed {
    enum class Kind {
        signed_in = 1,
        signed_out,
        wrong_pin,      ///< somebody tried to sign in under this name
        saw_call_back,  ///< a sealed number was opened; `note` is the hand-off's
        handed_over     ///< the end of a shift; `note` is who took over
    };

    Kind kind = Kind::signed_in;
    std::string by;  ///< an agent's id
    Time at;
    std::string note;

    bool operator==(const Deed&) const = default;
};

/// A question as a customer typed it, redacted.
struct AskedQuestion {
    std::string text;
    Time at;

    bool operator==(const AskedQuestion&) const = default;
};

}  // namespace okienko::journal
