/// What the kiosk can show. A screen holds all that drawing it takes.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "app/contact/channel.h"
#include "index/article/article.h"
#include "index/article/category.h"
#include "index/search/hit.h"

namespace okienko::kiosk {

/// The first screen: search, topics, what is asked most.
struct Home {
    std::vector<article::Category> categories;  ///< those that hold an article
    std::vector<search::Summary> most_asked;
};

/// The articles of one topic.
struct Shelf {
    article::Category category;
    std::vector<search::Summary> articles;
    bool is_loading = false;
};

/// The answers to a question. While `is_loading`, the answer is the one before, or empty.
struct Results {
    std::string question;
    search::Answer answer;
    bool is_loading = false;
    std::vector<article::Category> categories;  ///< where to look instead, when nothing was found
};

/// An article being read.
struct Reading {
    enum class Helped { not_said, yes };

    article::Article article;
    std::string category_name;
    int minutes = 1;                       ///< reading time
    std::vector<search::Summary> related;  ///< where to go on
    Helped helped = Helped::not_said;
    bool is_loading = false;
    bool is_missing = false;       ///< the index has no such article: an apology, and ways on
    int steps = 0;                 ///< of a guide
    std::filesystem::path images;  ///< the folder of the article's pictures
    std::string whereabouts;       ///< in an emergency: where this is, to read out to 112
};

/// Ways to reach a person; with what was read or asked, so that it need not be told twice.
struct Contact {
    std::vector<contact::Channel> channels;
    std::string about;  ///< the title of the article or the question it came from, or empty
    bool did_not_help = false;
    bool is_emergency = false;  ///< the emergency article cannot be had: tell them to call 112
    std::string whereabouts;    ///< in an emergency: where this is, to read out; may be empty
};

/// The index cannot be read: contact channels, and nothing else to lose time with.
struct OutOfService {
    std::vector<contact::Channel> channels;
};

/// The way out, for staff: a PIN.
struct PinPad {
    std::size_t digits = 0;      ///< typed so far; which ones is not told
    bool was_wrong = false;      ///< the last PIN was
    int locked_for_seconds = 0;  ///< after three wrong ones
};

using Screen = std::variant<Home, Shelf, Results, Reading, Contact, OutOfService, PinPad>;

enum class Theme { light, dark, contrast };

/// How this visitor wants to see things; forgotten when the visit ends.
struct Appearance {
    Theme theme = Theme::light;
    int text_percent = 100;  ///< 100, 150 or 200

    bool operator==(const Appearance&) const = default;
};

}  // namespace okienko::kiosk
