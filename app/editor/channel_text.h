/// The ways to reach a person, as a terminal lists them.
#pragma once

#include <string>
#include <vector>

#include "app/contact/channel.h"
#include "app/editor/console.h"
#include "app/editor/terminal.h"
#include "app/notices/notice_folders.h"

namespace okienko::editor {

/// Each channel's name, number or address, hours, and what to do. Ends in a newline unless empty.
std::string set_channels(const std::vector<contact::Channel>& channels, const Terminal& terminal);

/// What opens who can help, and the channels that no notice says are out of order.
std::string set_ways_to_person(const notices::NoticeFolders& notices, const Console& console);

}  // namespace okienko::editor
