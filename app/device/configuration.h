/// What belongs to this shop and this device, laid over the content: site.yaml.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "app/contact/directions.h"
#include "app/contact/worded.h"
#include "index/article/placeholder.h"
#include "index/article/problem.h"
#include "index/sentence/failure.h"

namespace okienko::device {

/// The configuration cannot be read at all: path and cause.
struct ConfigurationError : sentence::Failure {
    using Failure::Failure;
};

/// As shipped: a made-up shop, a minute of patience, and no PIN.
struct Configuration {
    std::string shop_name = "Dom i Majster";
    std::string shop_address;  ///< as read out to 112; may be empty
    std::string shop_phone;    ///< may be empty
    contact::Worded position;  ///< where in the shop the kiosk stands; may be empty
    std::string kiosk_name;    ///< as staff call the kiosk; empty: by its position
    std::chrono::seconds idle{60};
    std::optional<std::uint32_t> brand_colour;  ///< 0xRRGGBB; empty: ours
    std::filesystem::path logo;                 ///< a PNG or JPEG; empty: a shop's icon
    std::string site;                           ///< the shop's web address; may be empty
    std::string printer;  ///< its name in CUPS, "default", or an ipp address; empty: there is none
    std::optional<contact::Directions> directions;  ///< from here to the service desk
    bool is_calm = false;                           ///< nothing on the screen moves by itself
    std::string pin_hash;           ///< as hash_pin made it; empty: nobody can leave the screen
    article::Values values;         ///< what the placeholders of articles stand for
    bool needs_two_people = false;  ///< must a second person approve each article?
    std::filesystem::path journal;  ///< hand-offs, feedback, searches; empty: none is named
    std::string desk_key;  ///< what seals for the desk, 64 hexadecimal digits; may be empty
};

struct ParsedConfiguration {
    Configuration configuration;  ///< what is wrong or missing stays as shipped
    std::map<std::string, int, std::less<>> value_lines;  ///< where each of the values stands
    article::Problems problems;
};

/// The configuration in the YAML `text`, the content of `file` (named in problems only).
/// assets/site.example.yaml shows every key.
ParsedConfiguration parse_configuration(std::string_view text, const std::string& file);

/// The configuration in `file`.
/// Throws: ConfigurationError, if it is missing or cannot be read.
ParsedConfiguration read_configuration(const std::filesystem::path& file);

}  // namespace okienko::device
