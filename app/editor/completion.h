/// What a shell needs to know to complete a command line.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace okienko::editor {

/// A script for bash: the commands of `program`, their options, and the choices of these, as they
/// are declared. Where a file or a folder is wanted, bash completes names.
std::string bash_completion(const CLI::App& program);

/// Every command as it is typed behind the program's name, a line each: "index", "notice new".
std::string command_list(const CLI::App& program);

}  // namespace okienko::editor
