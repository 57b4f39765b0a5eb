/// What is wrong with a command line, in the reader's language.
#pragma once

#include <string>

#include "app/language/language.h"

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace okienko::editor {

/// `error`, which `program` met while it read its command line, as half a sentence.
std::string what_is_wrong(const CLI::ParseError& error, const CLI::App& program,
                          const language::Language& words);

}  // namespace okienko::editor
