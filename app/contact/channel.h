/// A way to reach a person: content/contact/channels.yaml.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace okienko::contact {

/// When a channel is staffed on some days of the week, in local time.
struct Hours {
    std::vector<std::chrono::weekday> days;  ///< Monday first
    std::chrono::minutes open{0};            ///< since midnight
    std::chrono::minutes close{0};           ///< since midnight, later than `open`
};

struct Channel {
    enum class Kind { desk, staff, phone, email };

    std::string id;
    Kind kind = Kind::desk;
    std::string name;
    std::string summary;  ///< one sentence
    std::string how;      ///< what to do, one or two sentences
    std::string value;    ///< a phone number or address; may be empty
    std::vector<Hours> hours;
    std::string icon;  ///< a name of the Material Design icons
    std::vector<std::string> languages;
};

}  // namespace okienko::contact
