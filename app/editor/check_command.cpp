#include <CLI/CLI.hpp>
#include <memory>

#include "app/editor/commands.h"
#include "app/editor/json_output.h"
#include "app/editor/problem_list.h"
#include "index/article/library.h"

namespace okienko::editor {
namespace {

struct CheckOptions {
    std::filesystem::path source;
    std::string format;
};

void write_summary(const article::Library& library, std::size_t errors, Console& console) {
    const auto count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
    console.out << console.words.text("cli.check.summary",
                                      {{"articles", count(library.articles.size())},
                                       {"drafts", count(library.drafts.size())},
                                       {"errors", count(errors)},
                                       {"advice", count(library.problems.size() - errors)}})
                << '\n';
}

ExitStatus check(const CheckOptions& options, Console& console) {
    const article::Library library = article::read_library(options.source);
    const std::size_t errors = count_errors(library.problems);
    if (options.format == "json") {
        console.out << library_json(library) << '\n';
    } else {
        write_problems(console.out, library.problems, console.words, console.out_terminal);
        write_summary(library, errors, console);
    }
    return errors > 0 ? ExitStatus::falls_short : ExitStatus::done;
}

}  // namespace

void add_check_command(CommandLine& line) {
    const auto options = std::make_shared<CheckOptions>();
    CLI::App& command = declare_command(
        line, "check", [options](Console& console) { return check(*options, console); });
    command
        .add_option("SOURCE", options->source, std::string(line.words.text("cli.option.source")))
        ->required();
    add_format_option(command, line, options->format, {"text", "json"});
}

}  // namespace okienko::editor
