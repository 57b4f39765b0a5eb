/// How commands are declared: names and options here, their words in content/interface.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/editor/console.h"
#include "app/editor/exit_status.h"
#include "app/language/language.h"
#include "index/article/article.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace okienko::editor {

/// A command with its options, ready to run.
using Command = std::function<ExitStatus(Console& console)>;

/// A command line while it is declared and read.
struct CommandLine {
    CLI::App& program;
    const language::Language& words;
    Command chosen;  ///< what was asked for, once the command line is read
};

/// The command `name`, described by the words under "cli.<name>": about and example.
///
/// `about` is a summary and, on lines of their own, paragraphs. `run` is chosen when the command
/// stands on the command line.
CLI::App& declare_command(CommandLine& line, const std::string& name, Command run);

/// A command that does nothing but hold others, one of which must be named: "notice".
CLI::App& declare_group(CommandLine& line, const std::string& name);

/// The command of a group, described by the words under "cli.<group>.<name>".
CLI::App& declare_command(CLI::App& group, CommandLine& line, const std::string& name, Command run);

/// `--index DIR`: the data folder; else OKIENKO_INDEX, else "data".
CLI::Option* add_index_option(CLI::App& command, const CommandLine& line,
                              std::filesystem::path& index);

/// `--audience customer|agent`, the customer where it is not given.
void add_audience_option(CLI::App& command, const CommandLine& line, article::Audience& audience);

/// `--format` with these choices, the first where it is not given.
void add_format_option(CLI::App& command, const CommandLine& line, std::string& format,
                       const std::vector<std::string>& choices);

/// `--min-success3 VALUE`: gates, as parse_gates reads them.
void add_gates_option(CLI::App& command, const CommandLine& line, std::string& gates);

/// `--lexicon FILE`: the compiled lexicon; else the one installed with the program.
void add_lexicon_option(CLI::App& command, const CommandLine& line, std::filesystem::path& lexicon);

/// Whose words are stemmed, and by which file; where that is empty, by the one installed.
struct StemmerChoice {
    std::string language = "pl";
    std::filesystem::path lexicon;
};

/// `--language pl|en|uk` and `--lexicon FILE`.
void add_stemmer_options(CLI::App& command, const CommandLine& line, StemmerChoice& choice);

/// The file of the lexicon; empty for a language that needs none.
std::filesystem::path lexicon_of(const StemmerChoice& choice);

/// `--config FILE`: the shop's configuration.
void add_config_option(CLI::App& command, const CommandLine& line, std::filesystem::path& config);

/// `--today DATE`: the day to act on, as 2026-12-31; empty where it is not given.
void add_day_option(CLI::App& command, const CommandLine& line, std::string& day);

/// A day as the option `name`, described by the words under "cli.<key>"; empty where not given.
void add_date_option(CLI::App& command, const CommandLine& line, const std::string& name,
                     std::string& day, const std::string& key);

/// The day of `text`, or, where it is none, that of this machine.
article::Date day_of(const std::string& text);

/// Lets `option` take these values only, and says so in usages: "text|json".
void allow_only(CLI::Option& option, const CommandLine& line,
                const std::vector<std::string>& choices);

/// Lets `option` take whole numbers from 1.
void allow_counts(CLI::Option& option, const CommandLine& line);

}  // namespace okienko::editor
