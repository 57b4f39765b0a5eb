/// Notices as people read them in a terminal.
#pragma once

#include <string>

#include "app/contact/notice.h"
#include "app/editor/console.h"

namespace okienko::editor {

/// Each notice: what it is, how long it lasts, what to do instead, and the id to close it by where
/// `tells_ids`. A line below each; nothing where there are none.
std::string set_notices(const std::vector<contact::ShownNotice>& notices, contact::Date today,
                        const Console& console, bool tells_ids = false);

}  // namespace okienko::editor
