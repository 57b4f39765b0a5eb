/// What an editor would write into the front matter of a draft, guessed from its words.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "index/article/article.h"

namespace okienko::importer {

/// "pl", "en" or "uk": as declared if that is one of them and the letters agree, else by letters
/// and short words.
std::string guess_language(std::string_view text, std::string_view declared);

/// A question in the title is a faq; steps, or anything else, a guide.
article::Kind guess_kind(std::string_view title);

/// Learns from articles that have a category what words speak for it.
class CategoryGuess {
public:
    void learn(const std::string& category, std::string_view words);

    /// The likeliest category, empty where nothing was learnt or no word is known.
    ///
    /// Source: multinomial naive Bayes with add-one smoothing over the first six letters of words
    /// without diacritics, so that inflected forms meet; Manning et al., Introduction to
    /// Information Retrieval, 13.2.
    std::string category_of(std::string_view title, std::string_view words) const;

private:
    struct Learnt {
        std::map<std::string, int> words = {};
        int all = 0;
    };

    std::map<std::string, Learnt> learnt_;
    std::map<std::string, int> known_;
};

}  // namespace okienko::importer
