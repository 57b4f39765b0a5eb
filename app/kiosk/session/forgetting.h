/// Text that somebody typed does not stay in memory longer than they do.
#pragma once

#include <string>

#include "app/kiosk/session/screen.h"

namespace okienko::kiosk {

/// Overwrites `text` with zeros and empties it.
inline void overwrite(std::string& text) {
    text.assign(text.size(), '\0');
    text.clear();
}

/// Overwrites all of it, guesses at how it goes on included.
inline void overwrite(Typing& typing) {
    overwrite(typing.text);
    for (std::string& ending : typing.endings) overwrite(ending);
}

}  // namespace okienko::kiosk
