/// The ways to reach a person: content/contact/channels.yaml.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/contact/hours.h"
#include "index/article/problem.h"

namespace okienko::contact {

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

struct Channels {
    std::vector<Channel> channels;  ///< the sound ones, in the order of the file
    article::Problems problems;
};

/// The channels in the YAML `text`, the content of `file` (named in problems only).
Channels parse_channels(std::string_view text, const std::string& file);

/// The channels of channels.yaml in `folder`, which is a content folder's contact/ or its copy in a
/// generation. A file that is missing or cannot be read is a problem, and there are no channels.
Channels read_channels(const std::filesystem::path& folder);

}  // namespace okienko::contact
