/// Where the generations of a data folder stand.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace okienko::publish {

// What stands in a generation beside its manifest and the folder of each audience.
inline constexpr const char* lexicon_folder = "lexicon";
inline constexpr const char* shelves_file = "shelves.yaml";
inline constexpr const char* contact_folder = "contact";
inline constexpr const char* notices_folder = "notices";
inline constexpr const char* templates_folder = "templates";  ///< in that of notices

// What stands in the folder of an audience.
inline constexpr const char* index_folder = "index";  ///< in Polish
inline constexpr const char* images_folder = "images";
inline constexpr const char* sources_file = "sources";  ///< in that of the agents only

/// The folder of the index in `language`: "index" for Polish, "index-en" for English.
std::string index_folder_of(const std::string& language);

/// <data>/generations/000007
std::filesystem::path folder_of(const std::filesystem::path& data, std::uint64_t generation);

/// <data>/generations/building: where the next generation grows.
std::filesystem::path building_folder(const std::filesystem::path& data);

/// <data>/segments: what a builder keeps for the next time, and can do without.
std::filesystem::path segments_folder(const std::filesystem::path& data);

/// <data>/notices: what this shop tells on its own, generation or not.
std::filesystem::path own_notices(const std::filesystem::path& data);

/// <data>/CURRENT
std::filesystem::path current_file(const std::filesystem::path& data);

/// The numbers of all generations in `data`, newest first, whole or not.
std::vector<std::uint64_t> generations_in(const std::filesystem::path& data);

/// What CURRENT holds for `generation`.
std::string current_text(std::uint64_t generation);

}  // namespace okienko::publish
