/// The ways to reach a person: content/contact/channels.yaml and the files beside it.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/contact/hours.h"
#include "index/article/problem.h"

namespace okienko::contact {

/// What a channel says to those who read another language; what is empty stays Polish.
struct ChannelTranslation {
    std::string name;
    std::string summary;
    std::string how;

    bool operator==(const ChannelTranslation&) const = default;
};

struct Channel {
    enum class Kind {
        desk,
        staff,
        phone,
        email,
        chat,
        social,
        interpreter,  ///< of sign language
        call_back,    ///< we call, when it suits
        branch,       ///< another shop of ours
        partner       ///< another firm that can help
    };

    std::string id;
    Kind kind = Kind::desk;
    std::string name;
    std::string summary;  ///< one sentence
    std::string how;      ///< what to do, one or two sentences
    std::string value;    ///< a phone number or address, for a QR code as well; may be empty
    std::vector<Hours> hours;
    std::string icon;  ///< a name of the Material Design icons
    std::vector<std::string> languages;
    std::vector<std::string> solves;           ///< ids of categories; empty: whatever there is
    std::optional<std::chrono::minutes> wait;  ///< how long it usually takes to be served
    std::string town;                          ///< of a branch or partner
    std::string address;                       ///< its street and number
    std::map<std::string, ChannelTranslation> translations;  ///< by language, "en" and "uk"
};

/// What a channel says of itself. Views of it, no longer there than it is.
struct ChannelWords {
    std::string_view name;
    std::string_view summary;
    std::string_view how;
};

/// The words of `channel` in `language`: those that nobody has translated are Polish.
ChannelWords told_in(const Channel& channel, const std::string& language);

struct Channels {
    std::vector<Channel> channels;  ///< the sound ones, in the order of the file
    article::Problems problems;
};

/// The channels in the YAML `text`, the content of `file` (named in problems only).
Channels parse_channels(std::string_view text, const std::string& file);

/// The channels of channels.yaml in `folder`, which is a content folder's contact/ or its copy in a
/// generation. A file that is missing or cannot be read is a problem, and there are no channels.
Channels read_channels(const std::filesystem::path& folder);

/// All channels of a contact folder: those of channels.yaml, then those of its other files by name.
/// calendar.yaml and emergencies.yaml hold something else and are passed over.
Channels read_directory(const std::filesystem::path& folder);

/// Branches and partner firms of one town.
struct Town {
    std::string name;
    std::vector<Channel> channels;  ///< branches first, each kind by name
};

/// The towns of `channels` and who is there, in Polish alphabetical order: Ćmielów behind
/// Ciechanów, Łódź behind Lublin.
std::vector<Town> by_town(const std::vector<Channel>& channels);

}  // namespace okienko::contact
