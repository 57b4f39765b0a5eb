/// A pack in a single file, to be sent or carried.
///
///     "OKIENKO1"                     8 bytes
///     size of signature, of manifest 4 bytes each, the least one first
///     signature, manifest
///     files in the manifest's order, each content once
///
/// An archive's format would have to be read before the signature could be checked; this one has
/// two numbers, both bounded, and then the signature. Text packs well, and 6 MB need no packing.
#pragma once

#include <filesystem>
#include <istream>
#include <memory>
#include <vector>

#include "index/pack/source.h"

namespace okienko::pack {

inline constexpr const char* pack_file_ending = ".okienko";

/// The pack in `file`, whatever it holds: its source says so when it is read.
std::unique_ptr<Source> file_source(const std::filesystem::path& file);

/// Writes the pack of `from` into one file, which holds the old pack or the new at every moment.
///
/// Throws: Refused, if `from` is no whole pack; PackError, if the file cannot be written.
void write_pack_file(Source& from, const std::filesystem::path& file);

/// The first file of each content, in the manifest's order.
std::vector<const File*> contents_of(const Manifest& manifest);

/// Gives at most `most` bytes of `stream` to `sink`.
void give(std::istream& stream, std::uint64_t most, const Sink& sink);

}  // namespace okienko::pack
