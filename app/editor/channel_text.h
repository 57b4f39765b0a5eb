/// The ways to reach a person, as a terminal lists them.
#pragma once

#include <string>
#include <vector>

#include "app/contact/channel.h"
#include "app/editor/terminal.h"

namespace okienko::editor {

/// Each channel's name, number or address, hours, and what to do. Ends in a newline unless empty.
std::string set_channels(const std::vector<contact::Channel>& channels, const Terminal& terminal);

}  // namespace okienko::editor
