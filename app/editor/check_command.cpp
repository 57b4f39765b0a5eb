#include <CLI/CLI.hpp>
#include <map>
#include <memory>

#include "app/editor/commands.h"
#include "app/editor/content.h"
#include "app/editor/golden.h"
#include "app/editor/json_output.h"
#include "app/editor/problem_list.h"
#include "index/article/library.h"

namespace okienko::editor {
namespace {

struct CheckOptions {
    std::filesystem::path source;
    std::string format;
};

/// Adds what is wrong with the golden questions that stand beside the articles.
void check_golden(const std::filesystem::path& source, article::Library& library,
                  const language::Language& words) {
    const search::GoldenFile golden = read_golden(golden_files(source));
    std::map<std::string, article::Audience> articles;
    for (const article::Article& it : library.articles) articles[it.id] = it.audience;
    const auto has_article = [&](const std::string& id, const std::string& audience) {
        const auto found = articles.find(id);
        if (found == articles.end()) return false;
        return audience == "agent" || found->second == article::Audience::customer;
    };
    add_problems(library, golden.problems);
    add_problems(library, unknown_articles(golden.questions, has_article, words));
}

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
    article::Library library = read_content(options.source);
    check_golden(options.source, library, console.words);
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
