/// What a pack holds: signed as a whole, and read only once its signature fits.
///
///     okienko-pack 1
///     channel sklep
///     version 20261126080155
///     created 2026-11-26
///     expires 2027-02-24
///     file <SHA-256> <bytes> articles/zwroty/zwrot-prezentu.md
///
/// One text for one meaning: files by name, numbers without a zero in front, a line end after each
/// line. What differs from that in any byte is no manifest.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/article/article.h"

namespace okienko::pack {

struct File {
    std::string name;  ///< its path in the content folder, with "/"
    std::uint64_t size = 0;
    std::string sha256;

    bool operator==(const File&) const = default;
};

struct Manifest {
    std::string channel;        ///< which devices it is for: a-z, 0-9, "-"
    std::uint64_t version = 0;  ///< grows with every pack of a channel
    article::Date created;
    article::Date expires;    ///< the last day without an alert
    std::vector<File> files;  ///< by name

    std::uint64_t bytes() const;  ///< of all files
};

// Beyond any pack of ours, and far below what would trouble a device.
inline constexpr std::size_t manifest_limit = 16 << 20;              ///< bytes
inline constexpr std::uint64_t file_limit = 64 << 20;                ///< bytes of one file
inline constexpr std::uint64_t pack_limit = std::uint64_t{4} << 30;  ///< bytes of all files

std::string to_text(const Manifest& manifest);

/// The manifest in `text`.
///
/// Throws: Refused, if `to_text` would not have written it so, or a name is not one that every file
/// system keeps apart from all others and inside the folder.
Manifest parse_manifest(std::string_view text);

bool is_channel(std::string_view name);

/// Is this the path of a file of a pack? Its folders and characters are those of our content:
/// letters of English, digits, ".", "_", "-"; no part begins with "." or ends in one.
bool is_file_name(std::string_view name);

/// The first of `files` that a file system could confuse with another, or take for its folder;
/// empty where all stand apart.
std::string confusable(const std::vector<File>& files);

}  // namespace okienko::pack
