/// What a generation consists of, so that anybody can tell whether it is whole.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "index/article/article.h"

namespace okienko::publish {

struct FileEntry {
    std::uint64_t size = 0;
    std::string sha256;

    bool operator==(const FileEntry&) const = default;
};

struct Manifest {
    std::uint64_t generation = 0;
    std::string program;             ///< the version that built it
    std::uint32_t index_format = 0;  ///< search::format_version
    std::string inputs;              ///< SHA-256 over all it was built from
    std::size_t customer_articles = 0;
    std::size_t agent_articles = 0;
    std::map<std::string, FileEntry> files;  ///< by path within the generation, with "/"
};

inline constexpr const char* manifest_file = "manifest.json";

/// The entries of all files in `folder`, the manifest apart.
///
/// Throws: GenerationError, if one cannot be read.
std::map<std::string, FileEntry> files_in(const std::filesystem::path& folder);

/// As JSON, with a checksum over itself.
std::string to_json(const Manifest& manifest);

/// Reads the manifest of the generation in `folder`.
///
/// Throws: GenerationError, if it is missing, damaged, or of a format this program does not know.
Manifest read_manifest(const std::filesystem::path& folder);

/// Reads every file of `audience`, and those all audiences share, and compares it with `manifest`.
///
/// Throws: GenerationError that names the first file that is missing or differs.
void verify(const std::filesystem::path& folder, const Manifest& manifest,
            article::Audience audience);

/// "customer" or "agent": the folder of an audience.
const char* folder_name(article::Audience audience);

}  // namespace okienko::publish
