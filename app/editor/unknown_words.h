/// The words of articles that no dictionary knows: brand names, jargon, slips.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "index/article/library.h"
#include "index/publish/generation.h"

namespace okienko::editor {

/// Editors decide: a stem in overrides.tsv, a correction, or nothing.
struct UnknownWord {
    std::string word;      ///< case folded
    std::string stem;      ///< what the rules for unknown words make of it
    std::string language;  ///< of the articles it stands in
    std::size_t count = 0;
    std::string article;  ///< the key of the first one
};

/// The unknown words of `library`, most frequent first, by the lexicons of `generation`.
///
/// Left out are words of less than three letters or with other signs in them, those with an
/// editor's stem, and all of English articles: nobody can tell. Word lists are those of `library`,
/// or else of `lists`.
std::vector<UnknownWord> unknown_words(const article::Library& library,
                                       const publish::Generation& generation,
                                       const std::filesystem::path& lists);

}  // namespace okienko::editor
