/// Where packs come from: a folder, a single file, an address.
///
/// A pack in a folder:
///
///     manifest             what manifest.h describes
///     manifest.minisig     its signature
///     files/<SHA-256>      what each file holds, under the sum of it
///
/// No name that a pack gives is ever looked up where it comes from: files are asked for by their
/// sums. At an address the same stands below it. In a single file the same parts follow one another
/// (pack_file.h).
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/pack/manifest.h"

namespace okienko::pack {

inline constexpr const char* manifest_name = "manifest";
inline constexpr const char* signature_name = "manifest.minisig";
inline constexpr const char* files_folder = "files";

/// Takes the bytes of a file, part after part; may throw to end it.
using Sink = std::function<void(std::string_view bytes)>;

class Source {
public:
    virtual ~Source() = default;
    Source() = default;
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

    virtual std::string place() const = 0;  ///< as a person would name it

    /// The bytes of the manifest and of its signature, at most one over their limits; empty where
    /// there are none. Throws: PackError, if they are there and cannot be read.
    virtual std::optional<std::string> manifest() = 0;
    virtual std::optional<std::string> signature() = 0;

    /// Gives what `file` holds to `sink`, and stops a byte after its size; false if it is not
    /// there. Throws: PackError, if it is there and cannot be read.
    virtual bool read(const Manifest& manifest, const File& file, const Sink& sink) = 0;

    /// Something that is there and not named in `manifest`; empty where there is nothing, or where
    /// nobody can tell.
    virtual std::string extra(const Manifest& manifest) = 0;
};

/// The pack that stands in `folder` itself; null if it holds no manifest.
std::unique_ptr<Source> folder_source(const std::filesystem::path& folder);

/// The pack below an address, https:// or file://.
///
/// Throws: PackError, if the address is of another kind, or libcurl is not installed.
std::unique_ptr<Source> url_source(const std::string& address);

/// The packs in `place`: an address, a single file, a folder that is one, or one, as a stick, that
/// has some in it or in its folders.
///
/// Throws: PackError as above; Refused, if there is none.
std::vector<std::unique_ptr<Source>> packs_in(const std::string& place);

}  // namespace okienko::pack
