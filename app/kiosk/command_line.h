/// What `okienko-kiosk` was asked to do.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/kiosk/scene.h"
#include "app/language/language.h"
#include "app/window/arguments.h"

namespace okienko::kiosk {

using window::ExitStatus;
using window::Said;

struct Picture {
    std::filesystem::path file;  ///< PNG
    Scene scene;
    std::string clock;           ///< the time on it, as "2026-12-24 09:30"; empty: the device's
    bool with_keyboard = false;  ///< the on-screen keyboard is open
};

struct KioskOptions {
    std::filesystem::path index;    ///< the data folder
    std::filesystem::path config;   ///< of this device; empty: all as shipped
    std::filesystem::path journal;  ///< empty: the configuration's, or one in the data folder
    int width = 0;                  ///< in pixels; 0: the monitor's
    int height = 0;                 ///< in pixels; 0: the monitor's
    bool windowed = false;
    bool demo = false;
    std::string opened;  ///< id of the article a demo opens, again with every generation; or empty
    std::optional<Picture> picture;
};

using window::language_of;

/// The options in `arguments` (without the program's name), or what there is to say about them.
std::variant<KioskOptions, Said> read_command_line(std::vector<std::string> arguments,
                                                   const language::Language& words);

}  // namespace okienko::kiosk
