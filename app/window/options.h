/// How a window stands on its monitor, and what goes wrong with one.
#pragma once

#include <string>

#include "index/sentence/failure.h"

namespace okienko::window {

/// There is no display, no OpenGL 3, no font, or a picture cannot be written: what and why.
struct WindowError : sentence::Failure {
    using Failure::Failure;
};

struct FrameOptions {
    std::string title = "Okienko";
    int width = 0;                ///< in pixels; 0: as wide as the monitor
    int height = 0;               ///< in pixels; 0: as high as the monitor
    bool windowed = false;        ///< in a frame; otherwise it fills the primary monitor
    bool stays_on_top = true;     ///< unless it is windowed
    bool has_pointer = false;     ///< is a mouse's pointer shown?
    bool closes = false;          ///< does the close button close it?
    bool escape_closes = false;   ///< does Esc close it?
    bool takes_commands = false;  ///< F1 to F12, Ins, and keys with Ctrl: not on a public screen
};

}  // namespace okienko::window
