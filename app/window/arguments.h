/// What the command lines of windows have in common.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/language/language.h"

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace okienko::window {

/// Exit statuses, as scripts see them.
enum class ExitStatus { done = 0, wrong_usage = 2, surroundings_failed = 3 };

/// Said in the terminal instead of opening a window: help, the version, or what was misunderstood.
struct Said {
    std::string text;
    ExitStatus status;
};

/// The language that `--lang` among `arguments` (without the program's name) asks for, else that of
/// the environment. Help is written in it, so it has to be known before the other options are read.
std::string language_of(const std::vector<std::string>& arguments);

/// Reads "1080x1920", pixels from `least` to what OpenGL 3 takes, into `width` and `height`; false
/// where it is something else.
bool read_size(std::string_view text, int least, int& width, int& height);

/// Reads "2026-12-24T09:30", with or without seconds, into "2026-12-24 09:30"; false where it is
/// something else.
bool read_time(const std::string& text, std::string& clock);

/// Has `app` print its help with nothing behind an option's name save what it takes; its headings
/// are the words under `group`, as "kiosk".
void use_plain_help(CLI::App& app, const language::Language& words, const std::string& group);

/// Declares "--size WxH", at least `least` pixels each way.
void add_size_option(CLI::App& app, const std::string& about, int least, int& width, int& height);

/// Has `app` read `arguments` (without the program's name). Empty when that went well; otherwise
/// what is said in the terminal, by the words under `group`.
std::optional<Said> read_arguments(CLI::App& app, std::vector<std::string> arguments,
                                   const language::Language& words, const std::string& group);

/// `what` is wrong with the arguments of `app`, and where help is.
Said misunderstood(const CLI::App& app, const std::string& what, const language::Language& words,
                   const std::string& group);

/// CLI11's findings in the reader's language, by the words under `group`.
std::string what_is_wrong(const CLI::ParseError& error, const CLI::App& app,
                          const language::Language& words, const std::string& group);

}  // namespace okienko::window
