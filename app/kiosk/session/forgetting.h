/// Text that somebody typed does not stay in memory longer than they do.
#pragma once

#include <string>

namespace okienko::kiosk {

/// Overwrites `text` with zeros and empties it.
inline void overwrite(std::string& text) {
    text.assign(text.size(), '\0');
    text.clear();
}

}  // namespace okienko::kiosk
