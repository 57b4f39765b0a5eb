/// A page's tags as a tree, however they are written.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace okienko::importer {

/// An element, or, where it has no name, a stretch of text.
struct Element {
    std::string name;  ///< small letters
    std::string text;
    std::vector<std::pair<std::string, std::string>> attributes;
    std::vector<Element> children;

    /// Its value, empty where it has none.
    std::string_view attribute(std::string_view key) const;

    bool has(std::string_view key) const;
};

/// Is it one of these names?
template <std::size_t count>
bool is_among(std::string_view word, const std::string_view (&words)[count]) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

struct HtmlTree {
    Element root;
    bool is_whole = true;  ///< false where tags were nested so deep that reading stopped
};

/// The elements of `html`, well-formed UTF-8. Elements over 200 deep are left out, their text stays
/// in the one above; over 400 deep, or beyond 400,000 elements, the rest of the page is not read.
///
/// Source: libxml2's HTML parser, whose events are taken one by one.
HtmlTree read_html(std::string_view html);

}  // namespace okienko::importer
