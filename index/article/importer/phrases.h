/// What lines around an article say, in Polish and English.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace okienko::importer {

enum class Says {
    nothing,   ///< it may well be the article
    noise,     ///< an advert's label, a date, a share button, a cookie notice
    see_also,  ///< it leads to another article
    more,      ///< the label above a list of other articles: "Polecane"
    contents,  ///< the label above the headings of this article: "Spis treści"
    source,    ///< where the article has its facts from
    end,       ///< the article is over: comments, the author's box, forms
    crumbs,    ///< the way to this page: "Start › Porady › Zwroty"
    menu       ///< a row of names: "O nas | Kontakt | Regulamin"
};

/// What `line` says; single blanks, as in a fragment.
Says said_by(const std::string& line);

/// Does it ask what the reader thinks of what stands above it?
bool asks_for_feedback(const std::string& line);

/// "Udostępnij:", the label of buttons that often stand right behind an article.
bool calls_to_share(const std::string& line);

/// The last name of a line of crumbs.
std::string last_crumb(const std::string& line);

/// Is it short and dated, as what stands between a title and its article?
bool is_byline(const std::string& line);

/// The first "2014-09-09" in `line`; empty where there is none.
std::string iso_date(std::string_view line);

/// A row of capitalised names without a full stop, as a menu that was pasted in one line.
bool looks_like_menu(const std::string& line);

std::size_t words_in(std::string_view line);

}  // namespace okienko::importer
