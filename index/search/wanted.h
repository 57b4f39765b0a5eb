/// Articles that tell where to find what no article speaks of: "gdzie są widelce".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "index/article/promotion.h"
#include "index/search/forward_index.h"
#include "index/search/question.h"
#include "index/text/analyzer.h"

namespace okienko::search {

class WantedThings {
public:
    WantedThings() = default;

    /// Of articles that `articles` does not have nothing is said.
    WantedThings(const std::vector<article::Wanted>& wanted, const text::Analyzer& analyzer,
                 const ForwardIndex& articles);

    /// The article for `question`, if that has all words of one of the phrases and besides, stop
    /// words apart, one to three words that no article has, or that are of other subjects.
    std::optional<ArticleNumber> article_for(const Question& question) const;

private:
    using Phrase = std::vector<std::string>;  ///< stems

    struct Entry {
        ArticleNumber article;
        std::vector<Phrase> phrases;
    };

    std::vector<Entry> entries_;
};

}  // namespace okienko::search
