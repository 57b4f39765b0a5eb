/// Where the programs' own files are.
#pragma once

#include <filesystem>

namespace okienko::language {

/// "share/okienko" beside the folder of the running program: "/usr/share/okienko" for
/// "/usr/bin/okienko-kiosk", and build/<preset>/share/okienko in a build tree.
///
///     interface/<language>.res   the interface's words
///     polish.lexicon             stems, and those of ukrainian.lexicon
///     site.example.yaml          a made-up shop's values, for articles until a shop gives its own
///
/// Throws: std::filesystem::filesystem_error, if the system does not tell where the program is.
std::filesystem::path share_folder();

}  // namespace okienko::language
