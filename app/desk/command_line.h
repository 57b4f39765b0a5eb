/// What `okienko-desk` was asked to do.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/desk/scene.h"
#include "app/language/language.h"
#include "app/window/arguments.h"

namespace okienko::desk {

enum class Colours { light, dark, contrast };

struct Picture {
    std::filesystem::path file;  ///< PNG
    Scene scene;
    std::string clock;  ///< the time on it, as "2026-12-24 09:30"; empty: the device's
};

struct DeskCommand {
    std::filesystem::path index;    ///< the data folder
    std::filesystem::path config;   ///< of this shop; empty: all as shipped
    std::filesystem::path journal;  ///< empty: as configured
    std::filesystem::path key;      ///< empty: desk.key beside the configuration
    int width = 0;                  ///< in pixels; 0: the monitor's
    int height = 0;                 ///< in pixels; 0: the monitor's
    bool windowed = false;
    bool demo = false;
    bool is_silent = false;
    Colours colours = Colours::light;
    int text_percent = 100;  ///< 100, 150 or 200
    std::optional<Picture> picture;
};

/// The options in `arguments` (without the program's name), or what there is to say about them.
std::variant<DeskCommand, window::Said> read_command_line(std::vector<std::string> arguments,
                                                          const language::Language& words);

}  // namespace okienko::desk
