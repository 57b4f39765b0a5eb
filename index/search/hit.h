/// What a search gives back.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/article/article.h"

namespace okienko::search {

/// Byte offsets within a snippet or title, `end` one past the last.
struct Highlight {
    std::size_t begin;
    std::size_t end;
};

/// A passage and the words in it that answer the question: ascending, disjoint ranges.
struct Snippet {
    std::string text;
    std::vector<Highlight> highlights;
};

/// An article as a list shows it.
struct Summary {
    std::string id;  ///< as in content/articles/
    std::string title;
    article::Kind kind = article::Kind::faq;
    article::Audience audience = article::Audience::customer;
    std::string category;
    int minutes = 1;  ///< reading time, at 200 words a minute, at least 1
    int steps = 0;    ///< of a guide: entries of its ordered lists
    /// Of the title. An index does not know it: whoever lists articles of several indexes says it.
    std::string language = "pl";
};

struct Hit {
    Summary article;
    std::string section;  ///< the heading the snippet stands under, or empty
    double score = 0;     ///< comparable within one answer only
    Snippet snippet;
    std::vector<Highlight> title_highlights;  ///< byte ranges in article.title
    std::vector<std::string> why;             ///< "zwroty = zwrot, title"; only when asked for
};

/// How a question was met. Emergencies, notices and people come before the search proper.
enum class Intent { answered, unsure, none, emergency, notice, person };

/// "answered", "unsure", "none", "emergency", "notice", "person"
const char* to_string(Intent intent);

struct Answer {
    std::string question;   ///< as asked
    std::string corrected;  ///< what was searched instead; empty where nothing was corrected
    Intent intent = Intent::none;
    std::vector<Hit> hits;  ///< best first; equal scores by id
};

/// A question that is being typed.
struct Beginning {
    std::string_view text;
    std::size_t limit = 5;                    ///< articles wanted, at most
    std::size_t completions = 5;              ///< completions wanted, at most
    std::optional<article::Date> today = {};  ///< the shop's; empty: dates are not looked at
    std::vector<std::string> before;          ///< ids of the articles that are shown, best first
};

/// What comes up for it.
struct Suggestions {
    std::string text;                      ///< as typed
    std::string corrected;                 ///< what was searched instead; empty where nothing was
    std::vector<std::string> completions;  ///< the text with its last word gone on, likeliest first
    std::vector<Hit> hits;  ///< best first; without snippets, which nobody reads while typing
    Intent intent = Intent::none;  ///< how sure it is that they answer what is typed so far
};

/// What the text of `suggestions` may become, the corrected text first; nothing that it is already.
std::vector<std::string> endings_of(const Suggestions& suggestions);

/// What `ending` says otherwise than `typed`, from the first such word on: "oddać sprzęt" for "jak
/// oddać sprzęt" and "jak odd". The last word of `typed` is always said; one before it that got its
/// Polish letters back is the same.
std::string_view news_of(std::string_view ending, std::string_view typed);

}  // namespace okienko::search
