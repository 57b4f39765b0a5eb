/// Writes what the compiler found as one lexicon file.
#pragma once

#include <filesystem>
#include <string>

#include "index/text/lexicon_compiler/lexicon_contents.h"

namespace okienko::text {

/// The lexicon file's bytes: the same for the same contents, on every run.
///
/// Throws: std::runtime_error, if ICU cannot build a trie.
std::string build_lexicon(const LexiconContents& contents);

/// Writes `bytes` to `file` by way of a temporary file beside it: a reader sees all or nothing.
///
/// Throws: std::runtime_error, with path and cause.
void write_file(const std::filesystem::path& file, const std::string& bytes);

}  // namespace okienko::text
