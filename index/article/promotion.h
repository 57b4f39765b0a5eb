/// An article that editors put first: `promoted` in content/categories.yaml.
#pragma once

#include <string>
#include <vector>

#include "index/article/article.h"

namespace okienko::article {

/// From one day to another, both included, `article` stands first for every question that holds
/// all words of one of `questions`, in any inflection and order.
struct Promotion {
    std::string article;  ///< its id
    std::vector<std::string> questions;
    Date from = {};
    Date until = {};
    int line = 0;  ///< of categories.yaml, where its last day stands

    bool holds_on(Date day) const { return from <= day && day <= until; }
};

}  // namespace okienko::article
