/// Building a text of runs piece by piece.
#pragma once

#include <string>
#include <string_view>

#include "index/article/article.h"

namespace okienko::article {

/// Adds `piece` in the style of `style`, whose own text is not looked at, to the end of `text`.
void append(Text& text, const Run& style, std::string_view piece);

/// Takes blanks and line ends off both ends of `text`.
void trim(Text& text);

/// The words of `text` without styles.
std::string words_of(const Text& text);

/// Where a Markdown link leads.
struct LinkTarget {
    enum class Kind {
        article,  ///< to the article `id`
        section,  ///< to a place in some text, as "#co-dalej"
        outside,  ///< to a web page, an e-mail or phone address
        nowhere   ///< it is empty
    };

    Kind kind = Kind::nowhere;
    std::string id;
};

/// "zwrot-prezentu" and "../zwroty/zwrot-prezentu.md" -> article, "https://..." -> outside
LinkTarget parse_link(std::string_view href);

}  // namespace okienko::article
