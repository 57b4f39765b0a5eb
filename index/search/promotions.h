/// Articles that editors put first for certain questions, for a time.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "index/article/promotion.h"
#include "index/search/forward_index.h"
#include "index/search/question.h"
#include "index/search/ranker.h"
#include "index/text/analyzer.h"

namespace okienko::search {

/// An article that stands first, and why: "prezenty = prezent, promoted".
struct Promoted {
    ArticleNumber article;
    std::string why;
};

class Promotions {
public:
    Promotions() = default;

    /// Of articles that `articles` does not have nothing is said. Words of questions are met by
    /// their stems, stop words apart; a question of nothing else is never met.
    Promotions(const std::vector<article::Promotion>& promotions, const text::Analyzer& analyzer,
               const ForwardIndex& articles);

    /// The articles that stand first for `question` on `day`: those that more of its words asked
    /// for come first, equal ones in the editors' order. None where the day is not known.
    std::vector<Promoted> first_for(const Question& question,
                                    const std::optional<article::Date>& day) const;

    /// Stems of the words that questions are met by, on whatever day.
    std::set<std::string, std::less<>> stems() const;

private:
    struct Word {
        std::string stem;
        std::string word;  ///< case and diacritics folded
    };

    using Phrase = std::vector<Word>;

    struct Entry {
        ArticleNumber article;
        article::Promotion promotion;
        std::vector<Phrase> phrases;
    };

    static const Term* met_by(const Word& word, const Question& question);
    static std::string why(const Phrase& phrase, const Question& question);

    std::vector<Entry> entries_;
};

/// Puts `promoted` before all others, in its order, and scores it so.
void put_first(const std::vector<Promoted>& promoted, std::vector<Ranked>& ranked);

}  // namespace okienko::search
