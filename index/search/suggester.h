/// What comes up while a question is being typed: how its last word may go on, and which articles
/// answer what is there so far.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/search/corrector.h"
#include "index/search/forward_index.h"
#include "index/search/hit.h"
#include "index/search/postings.h"
#include "index/search/promotions.h"
#include "index/search/ranker.h"
#include "index/text/analyzer.h"

namespace okienko::search {

/// The articles of `ranked`, best first, but so that of the first three at most one is not among
/// the first three of `before` as long as those still match: a list that jumps at every letter
/// cannot be read.
std::vector<Ranked> steadied(std::vector<Ranked> ranked, const std::vector<ArticleNumber>& before);

class Suggester {
public:
    /// All outlive the suggester.
    struct Parts {
        const text::Analyzer& analyzer;
        const Vocabulary& vocabulary;
        const ForwardIndex& articles;
        const Postings& postings;
        const Corrector& corrector;
        const Promotions& promotions;
        Ranker& ranker;
    };

    explicit Suggester(Parts parts) : parts_(parts) {}

    Suggestions suggest(const Beginning& beginning) const;

private:
    /// In order; notes in `intent` how sure it is that the best of them answers.
    std::vector<Ranked> ranked(const Question& question, const std::optional<article::Date>& today,
                               const std::vector<ArticleNumber>& before, Intent& intent) const;
    std::vector<Ranked> ranked_by_start(std::string_view letters) const;

    Parts parts_;
};

}  // namespace okienko::search
