#include "app/editor/usage_error.h"

#include <CLI/CLI.hpp>

namespace okienko::editor {
namespace {

/// CLI11 tells in English what its own kinds of error name: the words around a name are cut off.
struct Said {
    explicit Said(const CLI::ParseError& error) : text(error.what()) {}

    bool has(std::string_view part) const { return text.find(part) != std::string::npos; }

    /// "--out" in "--out: 1 required DIR missing"
    std::string before(std::string_view part) const { return text.substr(0, text.find(part)); }

    /// "--fix" in "--today requires --fix"
    std::string after(std::string_view part) const {
        const auto at = text.find(part);
        return at == std::string::npos ? text : text.substr(at + part.size());
    }

    /// "--out" in "Expected exactly 1 arguments to --out, got 2"
    std::string between(std::string_view left, std::string_view right) const {
        const std::string rest = after(left);
        return rest.substr(0, rest.find(right));
    }

    std::string text;
};

template <typename Error>
bool is(const CLI::ParseError& error) {
    return dynamic_cast<const Error*>(&error) != nullptr;
}

std::string unknown(const CLI::App& program, const language::Language& words) {
    std::string extras;
    for (const std::string& extra : program.remaining(true))
        extras += (extras.empty() ? "" : " ") + extra;
    return words.text("cli.usage.unknown", {{"what", extras}});
}

std::string mismatch(const Said& said, const language::Language& words) {
    const bool is_counted = said.has(" arguments to ");
    const std::string name =
        is_counted ? said.between(" arguments to ", ", got ") : said.before(":");
    const bool is_missing = said.has(" missing") || said.has("got 0");
    return words.text(is_missing ? "cli.usage.value" : "cli.usage.once", {{"what", name}});
}

std::string not_converted(const Said& said, const language::Language& words) {
    if (!said.has("Could not convert: "))
        return words.text("cli.usage.flag", {{"what", said.before(":")}});
    return words.text("cli.usage.converted",
                      {{"what", said.between("convert: ", " = ")}, {"value", said.after(" = ")}});
}

}  // namespace

std::string what_is_wrong(const CLI::ParseError& error, const CLI::App& program,
                          const language::Language& words) {
    const Said said(error);
    if (is<CLI::ExtrasError>(error)) return unknown(program, words);
    if (is<CLI::RequiredError>(error))
        return words.text("cli.usage.required", {{"what", said.before(" is required")}});
    if (is<CLI::ExcludesError>(error))
        return words.text("cli.usage.excludes", {{"what", said.before(" excludes ")},
                                                 {"other", said.after(" excludes ")}});
    if (is<CLI::RequiresError>(error))
        return words.text("cli.usage.requires", {{"what", said.before(" requires ")},
                                                 {"other", said.after(" requires ")}});
    if (is<CLI::ArgumentMismatch>(error)) return mismatch(said, words);
    if (is<CLI::ConversionError>(error)) return not_converted(said, words);
    // Our validators speak the reader's language already, behind the option's name.
    if (is<CLI::ValidationError>(error)) return said.text;
    return words.text("cli.usage.other", {{"said", said.text}});
}

}  // namespace okienko::editor
