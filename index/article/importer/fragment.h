/// What a page is read as: its fragments in order, and what it tells about itself.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "index/article/article.h"

namespace okienko::importer {

/// A heading, a paragraph, an entry of a list or a row of a table.
struct Fragment {
    enum class Kind { heading, paragraph, item, row };

    Kind kind = Kind::paragraph;
    article::Text text = {};  ///< a run whose `link` is not empty stood in a link
    std::string words = {};   ///< the same without styles, as judged
    int level = 2;            ///< of a heading 1 to 6; of an item how many lists it stands in
    bool is_ordered = false;  ///< of an item
    int number = 0;           ///< of an ordered item
    bool is_inside = false;   ///< a further paragraph of the item before it
    bool is_loose = false;    ///< its tag, if any, does not say what it is
    bool is_close = false;    ///< no empty line stands between it and the line before
    bool is_dropped = false;  ///< it belongs to the page, not to the article
    std::vector<article::Text> cells = {};  ///< of a row
    std::size_t linked = 0;                 ///< bytes of `words` that stood in links
};

using Fragments = std::vector<Fragment>;

struct Page {
    Fragments fragments;
    std::vector<std::string> titles;   ///< candidates, the likeliest first
    std::vector<std::string> sources;  ///< "Źródło: ..." as the page says it
    std::string language;              ///< as declared: "pl-PL"
    std::string address;               ///< where it says it lives
    std::string date;                  ///< when it says it was published: "2026-11-03"
    bool is_whole = true;              ///< false where part of it could not be read
    bool has_pairs = false;            ///< it says itself that it is questions and answers
    int pictures = 0;                  ///< how many it shows in its text
};

/// A fragment of plain words.
Fragment fragment_of(Fragment::Kind kind, std::string words);

/// The words of `text`, one blank wherever there is space, and how many bytes stood in links.
void settle(Fragment& fragment);

}  // namespace okienko::importer
