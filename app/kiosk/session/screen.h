/// What the kiosk can show. A screen holds all that drawing it takes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/contact/availability.h"
#include "app/contact/emergency.h"
#include "index/article/article.h"
#include "index/article/category.h"
#include "index/search/hit.h"

namespace okienko::kiosk {

/// Between visits: what this screen is for, and that a touch begins.
struct Attract {
    std::vector<search::Summary> most_asked;
    int step = 0;  ///< grows every few seconds: something else is said then
};

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
    std::string language = "pl";                ///< of the articles in the answer
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

/// Somebody needs help at once: what to do first, 112, and where this is. It needs no index.
struct EmergencyCard {
    contact::Emergency::Kind kind = contact::Emergency::Kind::help;
    std::string whereabouts;    ///< to read out to 112; may be empty
    std::string defibrillator;  ///< where the nearest one hangs; may be empty
    std::string article;        ///< id of the guide that says more; empty: none can be had
};

/// Why an answer did not help.
enum class Reason { other_subject, unclear, incomplete, outdated };

/// Ways to reach a person; with what was read or asked, so that it need not be told twice.
struct Contact {
    std::vector<contact::Offer> offers;  ///< the quickest first
    std::string about;  ///< the title of the article or the question it came from, or empty
    bool did_not_help = false;
    std::optional<Reason> reason;  ///< why not, if the visitor has said so
};

/// A QR code: its modules row by row.
struct Code {
    int side = 0;  ///< modules; 0: there is none
    std::vector<bool> dark;
};

/// The short form of an answer, to be taken along.
struct TakeAlong {
    std::string title;
    std::string text;
    std::string language;  ///< of the text
    Code code;
};

/// The end of a visit: whether it helped, and what next.
struct Closing {
    enum class Helped { not_said, yes };

    std::string about;               ///< the title of the article or the question, or empty
    std::optional<TakeAlong> along;  ///< the answer, where there was one
    Helped helped = Helped::not_said;
};

/// The index cannot be read: contact channels, and nothing else to lose time with.
struct OutOfService {
    std::vector<contact::Offer> offers;  ///< the quickest first
};

/// The way out, for staff: a PIN.
struct PinPad {
    std::size_t digits = 0;      ///< typed so far; which ones is not told
    bool was_wrong = false;      ///< the last PIN was
    int locked_for_seconds = 0;  ///< after three wrong ones
};

/// Behind the PIN: the state of this kiosk, and the way out.
struct Service {
    std::uint64_t generation = 0;  ///< 0: none is open
    std::size_t articles = 0;
    std::string version;
    std::string clock;
};

using Screen = std::variant<Attract, Home, Shelf, Results, Reading, EmergencyCard, Contact,
                            TakeAlong, Closing, OutOfService, Service, PinPad>;

/// Whether what belongs on the screen is still on its way.
inline bool is_loading(const Screen& screen) {
    return std::visit(
        [](const auto& it) {
            if constexpr (requires { it.is_loading; }) return it.is_loading;
            return false;
        },
        screen);
}

enum class Theme { light, dark, contrast };

/// How this visitor wants to see things; forgotten when the visit ends.
struct Appearance {
    Theme theme = Theme::light;
    int text_percent = 100;  ///< 100, 150 or 200
    std::string language = "pl";
    bool is_low = false;     ///< all controls stand in the lower half, within reach of a seat
    bool is_calm = false;    ///< nothing glides or changes by itself
    bool is_spoken = false;  ///< the screen is read aloud

    bool operator==(const Appearance&) const = default;
};

}  // namespace okienko::kiosk
