#include "app/editor/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <utility>

#include "app/device/local_day.h"
#include "app/editor/gate.h"
#include "app/language/share_folder.h"
#include "index/article/fields.h"
#include "index/text/stemmer.h"

namespace okienko::editor {
namespace {

std::string text_of(const CommandLine& line, const std::string& key) {
    return std::string(line.words.text("cli." + key));
}

CLI::App& declare(CLI::App& parent, const CommandLine& line, const std::string& name,
                  const std::string& key) {
    CLI::App* command = parent.add_subcommand(name, text_of(line, key + ".about"));
    command->footer(text_of(line, "help.example_heading") + "\n" + text_of(line, key + ".example"));
    command->fallthrough();
    return *command;
}

}  // namespace

CLI::App& declare_command(CommandLine& line, const std::string& name, Command run) {
    CLI::App& command = declare(line.program, line, name, name);
    command.callback([&line, run = std::move(run)] { line.chosen = run; });
    return command;
}

CLI::App& declare_group(CommandLine& line, const std::string& name) {
    CLI::App& group = declare(line.program, line, name, name);
    group.require_subcommand(0, 1);
    return group;
}

CLI::App& declare_command(CLI::App& group, CommandLine& line, const std::string& name,
                          Command run) {
    CLI::App& command = declare(group, line, name, group.get_name() + "." + name);
    command.callback([&line, run = std::move(run)] { line.chosen = run; });
    return command;
}

CLI::Option* add_index_option(CLI::App& command, const CommandLine& line,
                              std::filesystem::path& index) {
    index = "data";
    return command.add_option("--index", index, text_of(line, "option.index"))
        ->type_name("DIR")
        ->envname("OKIENKO_INDEX");
}

void add_audience_option(CLI::App& command, const CommandLine& line, article::Audience& audience) {
    const auto take = [&audience](const std::string& name) {
        audience = name == "agent" ? article::Audience::agent : article::Audience::customer;
    };
    allow_only(*command.add_option_function<std::string>("--audience", take,
                                                         text_of(line, "option.audience")),
               line, {"customer", "agent"});
}

void add_format_option(CLI::App& command, const CommandLine& line, std::string& format,
                       const std::vector<std::string>& choices) {
    format = choices.front();
    allow_only(*command.add_option("--format", format, text_of(line, "option.format")), line,
               choices);
}

void add_lexicon_option(CLI::App& command, const CommandLine& line,
                        std::filesystem::path& lexicon) {
    lexicon = language::share_folder() / "polish.lexicon";
    command.add_option("--lexicon", lexicon, text_of(line, "option.lexicon"))->type_name("FILE");
}

void add_stemmer_options(CLI::App& command, const CommandLine& line, StemmerChoice& choice) {
    allow_only(*command.add_option("--language", choice.language, text_of(line, "stem.language")),
               line, {"pl", "en", "uk"});
    command.add_option("--lexicon", choice.lexicon, text_of(line, "option.lexicon"))
        ->type_name("FILE");
}

std::filesystem::path lexicon_of(const StemmerChoice& choice) {
    if (!choice.lexicon.empty()) return choice.lexicon;
    const std::string file = text::lexicon_file_of(choice.language);
    return file.empty() ? std::filesystem::path() : language::share_folder() / file;
}

void add_config_option(CLI::App& command, const CommandLine& line, std::filesystem::path& config) {
    command.add_option("--config", config, text_of(line, "option.config"))->type_name("FILE");
}

void add_day_option(CLI::App& command, const CommandLine& line, std::string& day) {
    add_date_option(command, line, "--today", day, "option.today");
}

void add_date_option(CLI::App& command, const CommandLine& line, const std::string& name,
                     std::string& day, const std::string& key) {
    const auto problem = [&line](const std::string& value) {
        if (article::parse_date(value)) return std::string();
        return line.words.text("cli.usage.day", {{"what", value}});
    };
    command.add_option(name, day, text_of(line, key))
        ->check(CLI::Validator(problem, ""))
        ->type_name("DATE");
}

void add_gates_option(CLI::App& command, const CommandLine& line, std::string& gates) {
    const auto problem = [&line](const std::string& text) {
        if (!parse_gates(text).empty()) return std::string();
        return line.words.text("cli.usage.gates", {{"what", text}});
    };
    command.add_option("--min-success3", gates, text_of(line, "eval.min_success3"))
        ->check(CLI::Validator(problem, ""))
        ->type_name("VALUE");
}

article::Date day_of(const std::string& text) {
    return article::parse_date(text).value_or(device::local_day());
}

void allow_only(CLI::Option& option, const CommandLine& line,
                const std::vector<std::string>& choices) {
    std::string alternatives;
    for (const std::string& choice : choices) {
        alternatives += (alternatives.empty() ? "" : "|") + choice;
    }
    const auto problem = [&line, choices, alternatives](const std::string& value) {
        if (std::find(choices.begin(), choices.end(), value) != choices.end()) return std::string();
        return line.words.text("cli.usage.choice", {{"what", value}, {"expected", alternatives}});
    };
    option.check(CLI::Validator(problem, ""))->type_name(alternatives);
}

void allow_counts(CLI::Option& option, const CommandLine& line) {
    const auto problem = [&line](const std::string& value) {
        std::size_t count = 0;
        const char* end = value.data() + value.size();
        const auto [stop, error] = std::from_chars(value.data(), end, count);
        if (error == std::errc() && stop == end && count > 0) return std::string();
        return line.words.text("cli.usage.count", {{"what", value}});
    };
    option.check(CLI::Validator(problem, ""))->type_name("N");
}

}  // namespace okienko::editor
