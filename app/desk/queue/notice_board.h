/// What does not work in the shop: what is told of it, and what could be.
#pragma once

#include <string>
#include <vector>

namespace okienko::desk {

/// What editors have written for the day when it happens.
struct NoticePattern {
    std::string id;
    std::string title;
};

/// What customers see.
struct ToldNotice {
    std::string id;
    std::string title;
    bool is_overdue = false;  ///< it lasts longer than was told
};

struct NoticeBoard {
    std::vector<NoticePattern> patterns;
    std::vector<ToldNotice> told;  ///< what begins later as well
};

}  // namespace okienko::desk
