/// Writes what the compiler found as one lexicon file.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "index/text/lexicon_format.h"

namespace okienko::text {

/// What a lexicon holds; keys are UTF-8 and not empty, suffixes are written from the end backwards.
struct LexiconContents {
    std::map<std::string, Patch> words;        ///< folded word -> patch of its folded stem
    std::map<std::string, Patch> suffixes;     ///< reversed folded suffix -> patch
    std::map<std::string, Patch> exact_words;  ///< word with diacritics -> patch of its exact stem
    std::map<std::string, Patch> exact_suffixes;  ///< reversed suffix with diacritics -> patch
};

/// The lexicon file's bytes: the same for the same contents, on every run.
///
/// Throws: std::runtime_error, if ICU cannot build a trie.
std::string build_lexicon(const LexiconContents& contents);

/// Writes `bytes` to `file` by way of a temporary file beside it: a reader sees all or nothing.
///
/// Throws: std::runtime_error, with path and cause.
void write_file(const std::filesystem::path& file, const std::string& bytes);

}  // namespace okienko::text
