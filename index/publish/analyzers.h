/// Which analyzer serves which articles.
#pragma once

#include <filesystem>
#include <string>

#include "index/text/analyzer.h"

namespace okienko::publish {

/// The analyzer for articles in `language`, by the lexicons and word lists in `folder`.
///
/// A generation without a Ukrainian lexicon was built by a program that knew Polish alone: all its
/// articles are analyzed as Polish ones.
/// Throws: LexiconError, if a lexicon or a list cannot be used.
text::Analyzer analyzer_for(const std::filesystem::path& folder, const std::string& language);

}  // namespace okienko::publish
