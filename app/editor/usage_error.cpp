#include "app/editor/usage_error.h"

#include <CLI/CLI.hpp>

namespace okienko::editor {
namespace {

/// What CLI11 says before `rest`, as "--out" in "--out: 1 required DIR missing".
std::string before(std::string_view rest, const std::string& said) {
    return said.substr(0, said.find(rest));
}

}  // namespace

std::string what_is_wrong(const CLI::ParseError& error, const CLI::App& program,
                          const language::Language& words) {
    std::string said = error.what();
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
        std::string extras;
        for (const std::string& extra : program.remaining(true)) extras += " " + extra;
        return words.text("cli.usage.unknown", {{"what", extras.substr(extras.empty() ? 0 : 1)}});
    }
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
        return words.text("cli.usage.required", {{"what", before(" is required", said)}});
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
        return words.text("cli.usage.value", {{"what", before(":", said)}});
    }
    // The validators speak the reader's language already; the rest is rare.
    return said;
}

}  // namespace okienko::editor
