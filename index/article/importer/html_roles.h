/// What the elements of a page are there for, as their names, roles and classes tell.
#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>

#include "index/article/importer/html_tree.h"

namespace okienko::importer {

/// How many letters an element holds, and how many of them in links.
struct Letters {
    std::size_t all = 0;
    std::size_t linked = 0;
    std::size_t prose = 0;   ///< in stretches long enough to be sentences, outside links
    bool has_title = false;  ///< a heading of the first level stands in it
};

using Measures = std::unordered_map<const Element*, Letters>;

Measures measure(const Element& root);

/// Is it never shown, or nothing that can be read: scripts, styles, fields, frames, pictures?
bool is_unreadable(const Element& element);

/// Is it around the article, not of it: navigation, sidebars, comments, forms, share buttons?
///
/// Whatever holds the title or 60 % of the page's prose is not, whatever it is called; but for
/// <nav>, <footer> and <aside>, which are meant to be nothing else.
bool is_surroundings(const Element& element, const Measures& measures, std::size_t page_prose);

/// A question that unfolds its answer, in a tag that does not say so.
bool is_unfolding_question(const Element& element);

/// The element that holds the article: the deepest with nearly all the prose of `root`.
const Element& article_element(const Element& root, const Measures& measures);

}  // namespace okienko::importer
