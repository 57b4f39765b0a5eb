/// What can happen to a kiosk: touches, time, and what the index answered.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/contact/channel.h"
#include "app/kiosk/session/screen.h"
#include "index/article/article.h"
#include "index/article/category.h"
#include "index/search/hit.h"

namespace okienko::kiosk {

/// Numbers what was wanted from the index: only what answers the newest wish is shown.
using Ticket = std::uint64_t;

// ---- touches ----------------------------------------------------------------------------------

struct Touched {};  ///< anything at all: somebody is there

struct Asked {
    std::string question;
};

struct ShelfChosen {
    std::string category;
};

struct Opened {
    std::string article;
};

struct WentBack {};

struct WentHome {};

/// The visitor is done: everything is forgotten at once, as after a long wait.
struct Finished {};

struct PersonWanted {};

struct EmergencyReported {};

struct Helped {
    bool did_help;
};

struct ThemeChosen {
    Theme theme;
};

struct TextSizeChosen {
    int percent;  ///< 100, 150 or 200
};

struct WayOutWanted {};  ///< staff's hidden gesture

struct PinKey {
    enum class Key { digit, erase, enter };
    Key key = Key::digit;
    int digit = 0;  ///< 0 to 9
};

// ---- time -------------------------------------------------------------------------------------

struct Waited {
    std::chrono::milliseconds time;
};

// ---- the index --------------------------------------------------------------------------------

/// A generation was opened, at start or later: what the first screen offers.
struct Stocked {
    std::vector<article::Category> categories;  ///< those that hold an article
    std::vector<search::Summary> most_asked;
    std::string emergency;  ///< id of the article behind the emergency button; may be empty
    std::vector<contact::Channel> channels;  ///< empty: those before stay
};

struct Answered {
    Ticket ticket;
    search::Answer answer;
};

struct Listed {
    Ticket ticket;
    std::vector<search::Summary> articles;
};

struct Fetched {
    Ticket ticket;
    std::optional<article::Article> article;  ///< empty: the index has none of this id
    std::vector<search::Summary> related;
    int minutes = 1;               ///< reading time
    int steps = 0;                 ///< of a guide
    std::filesystem::path images;  ///< the folder of its pictures
};

/// The index failed; what was wanted will not come.
struct Failed {
    Ticket ticket = 0;
};

using Event =
    std::variant<Touched, Asked, ShelfChosen, Opened, WentBack, WentHome, Finished, PersonWanted,
                 EmergencyReported, Helped, ThemeChosen, TextSizeChosen, WayOutWanted, PinKey,
                 Waited, Stocked, Answered, Listed, Fetched, Failed>;

}  // namespace okienko::kiosk
