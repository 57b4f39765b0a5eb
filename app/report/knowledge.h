/// What is known of the articles beside the journal.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "index/article/article.h"

namespace okienko::report {

/// The articles customers and agents can read, without translations, and the shelves they stand on.
struct Knowledge {
    std::vector<article::Article> articles;                    ///< their blocks are not looked at
    std::vector<std::pair<std::string, std::string>> shelves;  ///< id and name, in their order

    /// The title of an article; its id where it is not known.
    std::string title(const std::string& id) const;

    /// The shelf of an article; empty where it is not known.
    std::string category(const std::string& id) const;

    /// The name of a shelf; its id where it has none.
    std::string shelf(const std::string& id) const;
};

}  // namespace okienko::report
