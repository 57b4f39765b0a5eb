/// A collection with an index of its documents.
#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include "index/article/library.h"
#include "index/search/index_writer.h"
#include "index/text/analyzer.h"
#include "index/text/lexicon.h"
#include "tests/relevance/collection.h"

namespace okienko::measuring {

/// The chain that is shipped, with the shop's own word lists.
inline text::Analyzer shipped_analyzer() {
    return text::polish_analyzer(
        text::Lexicon::open(OKIENKO_LEXICON),
        text::read_word_lists(std::filesystem::path(OKIENKO_SOURCE_DIR) / "content/lexicon"));
}

/// Writes the index of the documents in `folder` to `index`, unless there is one.
inline void index_documents(const std::filesystem::path& folder, const std::filesystem::path& index,
                            const text::Analyzer& analyzer) {
    if (std::filesystem::exists(index)) return;
    const ScratchFolder scratch;
    const std::filesystem::path file = scratch.path() / "docs.jsonl";
    std::ofstream(file) << read_documents(folder);
    const article::Library library = article::read_library(file);
    std::vector<const article::Article*> articles;
    for (const article::Article& article : library.articles) articles.push_back(&article);
    search::write_index(index, articles, analyzer);
}

}  // namespace okienko::measuring
