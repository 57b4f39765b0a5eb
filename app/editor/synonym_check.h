/// What is wrong with the editors' synonyms.
#pragma once

#include <filesystem>

#include "app/language/language.h"
#include "index/article/library.h"
#include "index/text/synonyms.h"

namespace okienko::editor {

/// Errors on lines of `file` that cannot be read or turn in a circle; advice on those that say what
/// another line or the stem says already, name a stop word, or lead to words that no article of
/// `library` has. `lexicon` is the compiled one; it is opened only if there are synonyms.
///
/// Throws: LexiconError, if a file cannot be read.
article::Problems synonym_problems(const std::filesystem::path& file,
                                   const article::Library& library,
                                   const std::filesystem::path& lexicon,
                                   const language::Language& words);

}  // namespace okienko::editor
