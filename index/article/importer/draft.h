/// A draft of an article: what was taken from elsewhere, and what is proposed for its front matter.
#pragma once

#include <string>
#include <vector>

#include "index/article/article.h"

namespace okienko::importer {

struct Draft {
    std::string id;
    std::string title;
    article::Kind kind = article::Kind::guide;
    article::Audience audience = article::Audience::customer;
    std::string category;  ///< may be empty: nobody could tell
    std::string language = "pl";
    std::vector<std::string> questions;
    std::vector<std::string> keywords;
    std::string owner;
    std::vector<std::string> sources;  ///< where it comes from, and when it was brought here
    std::string body;                  ///< Markdown
    int pictures = 0;                  ///< that were left out
    bool is_whole = true;              ///< false where the page could not be read to its end
};

using Drafts = std::vector<Draft>;

/// The whole file. `note` stands in the front matter as a comment: what only a person can fill in.
std::string text_of(const Draft& draft, const std::string& note);

}  // namespace okienko::importer
