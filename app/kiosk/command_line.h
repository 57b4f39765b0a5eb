/// What `okienko-kiosk` was asked to do.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/kiosk/scene.h"
#include "app/language/language.h"

namespace okienko::kiosk {

/// Exit statuses, as scripts see them.
enum class ExitStatus { done = 0, wrong_usage = 2, surroundings_failed = 3 };

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
    std::optional<Picture> picture;
};

/// Said in the terminal instead of opening a window: help, the version, or what was misunderstood.
struct Said {
    std::string text;
    ExitStatus status;
};

/// The language that `--lang` among `arguments` (without the program's name) asks for, else that of
/// the environment. Help is written in it, so it has to be known before the other options are read.
std::string language_of(const std::vector<std::string>& arguments);

/// The options in `arguments` (without the program's name), or what there is to say about them.
std::variant<KioskOptions, Said> read_command_line(std::vector<std::string> arguments,
                                                   const language::Language& words);

}  // namespace okienko::kiosk
