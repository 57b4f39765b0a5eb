/// What an index needs to know of an article that no other article has a say in: the part of
/// indexing that can be done for many articles at once.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "index/article/article.h"
#include "index/search/document.h"
#include "index/search/forward_index.h"
#include "index/search/hit.h"
#include "index/search/traits.h"
#include "index/text/analyzer.h"

namespace okienko::search {

struct AnalysedArticle {
    Document document;
    text::Tokens tokens;
    Summary summary;
    std::string source;  ///< packed beside the document's text
    Traits traits = 0;
    Validity validity = {};
};

/// Threads that are worth analysing articles beside those that count and write them.
std::size_t useful_analysts();

/// Analyses `articles` on as many threads as `analysts`, at least one, some ahead of `take`, which
/// gets each with its place among them, in order, on this one.
///
/// Throws: what `take` and the analyzer throw.
void analyse_ahead(const std::vector<const article::Article*>& articles,
                   const text::Analyzer& analyzer, std::size_t analysts,
                   const std::function<void(std::size_t place, const AnalysedArticle&)>& take);

}  // namespace okienko::search
