/// The shelves articles stand on, and what the first screen offers: content/categories.yaml.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/article/problem.h"
#include "index/article/promotion.h"
#include "index/article/reference.h"

namespace okienko::article {

struct Category {
    std::string id;
    std::string name;
    std::string summary;  ///< one short line, as "Oddanie towaru, wymiana, kaucja"
    std::string icon;     ///< a name of the Material Design icons, as "store"
};

struct Shelves {
    std::vector<Category> categories;     ///< in the order they are shown
    std::vector<std::string> most_asked;  ///< ids of articles, most asked first
    std::string emergency;                ///< id of the article behind the emergency button
    std::vector<Promotion> promoted;      ///< in the order of the file
    std::vector<Wanted> wanted;           ///< the same
};

struct ParsedShelves {
    Shelves shelves;
    References references;  ///< the articles it names
    Problems problems;
};

/// The shelves in the YAML `text`, the content of `file` (named in problems only).
ParsedShelves parse_shelves(std::string_view text, const std::string& file);

}  // namespace okienko::article
