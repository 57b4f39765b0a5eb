/// A generation's folder, verified and opened for one audience.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

#include "index/article/article.h"
#include "index/article/category.h"
#include "index/publish/manifest.h"
#include "index/search/searcher.h"
#include "index/text/analyzer.h"

namespace okienko::publish {

struct OpenedGeneration {
    /// Reads every file of `audience` once, and compares it with the manifest of generation
    /// `number`, which `folder` holds.
    ///
    /// Throws: GenerationError, IndexError, LexiconError, if anything is missing or damaged.
    OpenedGeneration(const std::filesystem::path& folder, std::uint64_t number,
                     article::Audience audience);

    std::uint64_t number;
    std::filesystem::path folder;
    article::Audience audience;
    Manifest manifest;
    text::Analyzer analyzer;
    search::Searcher searcher;                             ///< of the Polish articles
    std::map<std::string, search::Searcher> translations;  ///< of the others, by language
    article::Shelves shelves;
};

}  // namespace okienko::publish
