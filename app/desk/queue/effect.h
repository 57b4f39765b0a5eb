/// What the world should do about an event; a clerk carries it out, a test looks at it.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/desk/queue/event.h"

namespace okienko::desk {

struct CheckPin {
    std::string agent;
    std::string pin;
    Time at;
};

struct NoteDeed {
    journal::Deed deed;
};

struct ReadStory {
    RecordId id;
    Time now;
};

struct MarkSeen {
    std::vector<RecordId> ids;
    std::string agent;
    Time at;
};

struct Take {
    RecordId id;
    std::string agent;
    Time at;
};

struct SetOut {
    RecordId id;
    std::string agent;
    Time at;
};

struct KeepAnswer {
    RecordId id;
    std::string agent;
    Time at;
    std::string text;
};

struct Close {
    RecordId id;
    std::string agent;
    Time at;
    journal::Closing closing;
};

struct HandOver {
    std::string from;
    std::string to;
    Time at;
};

struct KeepFlag {
    journal::Flag flag;
};

struct Unlock {
    std::string passphrase;
};

struct OpenCallBack {
    RecordId id;
    std::string number;  ///< of its slip, for the record of who saw it
    std::string agent;
    Time at;
};

struct Ask {
    Ticket ticket;
    std::string question;  ///< empty: all articles of the filters' topic
    Filters filters;
    bool is_typing = false;  ///< its last word is a beginning, and how it may go on is wanted
};

struct Fetch {
    Ticket ticket;
    std::string article;
    std::string language;
};

struct Copy {
    std::string text;
};

struct ReadNotices {
    Time now;
};

struct Announce {
    OutageFilled outage;
    Time at;
};

struct EndNotice {
    std::string notice;
    Time at;
};

/// Somebody new is waiting.
struct Chime {
    bool is_urgent;
};

using Effect = std::variant<CheckPin, NoteDeed, ReadStory, MarkSeen, Take, SetOut, KeepAnswer,
                            Close, HandOver, KeepFlag, Unlock, OpenCallBack, Ask, Fetch, Copy,
                            ReadNotices, Announce, EndNotice, Chime>;
using Effects = std::vector<Effect>;

}  // namespace okienko::desk
