/// What the desk shows of a hand-off, and of what customers ask lately.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/desk/queue/procedure.h"
#include "app/journal/hand_off.h"
#include "index/search/hit.h"

namespace okienko::desk {

using journal::HandOff;
using journal::RecordId;
using journal::Time;

/// Somebody who works here.
struct Person {
    std::string id;
    std::string name;

    bool operator==(const Person&) const = default;
};

/// What the agents' articles say to do in an emergency.
struct Playbook {
    std::string article;  ///< its id
    std::string title;
    Procedure procedure;
    std::filesystem::path images;
};

/// A hand-off with all that led to it and came of it.
struct Story {
    HandOff hand_off;
    std::vector<journal::Step> trail;           ///< the oldest first
    std::vector<journal::Change> changes;       ///< the oldest first
    std::map<std::string, std::string> titles;  ///< of the articles in the trail, by id
    std::vector<search::Hit> hints;    ///< what the agents' articles say to the question asked last
    std::size_t false_alarms = 0;      ///< that this kiosk sent lately; asked for emergencies only
    std::optional<Playbook> playbook;  ///< of an emergency, where the articles have one
};

/// The question asked last; empty where none was typed.
std::string last_question(const Story& story);

/// The article that solved it most likely: the last that helped, else the last that was read.
std::string likely_article(const Story& story);

/// A trouble that comes more often than it used to.
struct Trend {
    std::string question;   ///< in the words of whoever asked last
    std::size_t times = 0;  ///< within the last hour
    double usually = 0;     ///< in an hour of the week before

    bool operator==(const Trend&) const = default;
};

}  // namespace okienko::desk
