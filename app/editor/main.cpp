/// `okienko`: the command line of editors, agents, scripts and measurements.

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <clocale>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "app/editor/commands.h"
#include "app/editor/completion.h"
#include "app/editor/help.h"
#include "app/editor/usage_error.h"
#include "app/language/complaints.h"
#include "app/language/share_folder.h"
#include "index/sentence/failure.h"

namespace {

using namespace okienko;
using editor::ExitStatus;

/// The language of `--lang`, which decides the words of the options that are read later.
std::string language_of(const std::vector<std::string_view>& arguments) {
    constexpr std::string_view option = "--lang";
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
        if (arguments[i] == option && i + 1 < arguments.size()) {
            return language::language_code(arguments[i + 1]);
        }
        if (arguments[i].starts_with("--lang=")) {
            return language::language_code(arguments[i].substr(option.size() + 1));
        }
    }
    return language::environment_language();
}

void declare(editor::CommandLine& line, std::string& lang, const editor::Terminal& terminal) {
    const auto text = [&](const char* key) { return std::string(line.words.text(key)); };
    CLI::App& program = line.program;
    program.formatter(editor::help_formatter(line.words, terminal));
    program.set_help_flag("-h,--help", text("cli.option.help"));
    program.set_version_flag("--version", "okienko " OKIENKO_VERSION, text("cli.option.version"));
    editor::allow_only(*program.add_option("--lang", lang, text("cli.option.lang")), line,
                       {"pl", "en"});
    program.description(text("cli.program.about"));
    program.footer(text("cli.program.footer"));
    program.require_subcommand(0, 1);
    editor::add_index_command(line);
    editor::add_search_command(line);
    editor::add_suggest_command(line);
    editor::add_import_command(line);
    editor::add_check_command(line);
    editor::add_preview_command(line);
    editor::add_eval_command(line);
    editor::add_analyze_command(line);
    editor::add_stem_command(line);
    editor::add_notice_command(line);
    editor::add_pack_commands(line);
    editor::add_report_command(line);
    editor::add_doctor_command(line);
    editor::add_device_commands(line);
}

/// The command that was being read when the reading ended, or the program itself.
const CLI::App& command_read(const CLI::App& program) {
    const auto commands = program.get_subcommands();
    return commands.empty() ? program : command_read(*commands.front());
}

/// "okienko notice new"
std::string full_name(const CLI::App& command) {
    const CLI::App* parent = command.get_parent();
    const std::string name = command.get_name();
    return parent == nullptr ? name : full_name(*parent) + " " + name;
}

ExitStatus refuse(const editor::CommandLine& line, const std::string& what,
                  editor::Console& console) {
    const std::string name = full_name(command_read(line.program));
    console.err << name << ": " << what << '\n'
                << line.words.text("cli.help.see", {{"command", name}}) << '\n';
    return ExitStatus::wrong_usage;
}

/// What the build and the tests ask of the declarations; people are not told of it.
struct Questions {
    std::string describe;     ///< "bash" or "commands"
    bool parse_only = false;  ///< whether the line can be read, without doing what it says
};

void declare(CLI::App& program, Questions& questions) {
    program.add_option("--describe", questions.describe)->group("");
    program.add_flag("--parse-only", questions.parse_only)->group("");
}

ExitStatus run(int count, char** arguments, editor::Console& console) {
    CLI::App program("", "okienko");
    editor::CommandLine line{.program = program, .words = console.words, .chosen = {}};
    std::string lang;
    Questions questions;
    declare(line, lang, console.out_terminal);
    declare(program, questions);
    try {
        program.parse(count, arguments);
    } catch (const CLI::CallForHelp&) {
        console.out << command_read(program).help();
        return ExitStatus::done;
    } catch (const CLI::CallForVersion& version) {
        console.out << version.what() << '\n';
        return ExitStatus::done;
    } catch (const CLI::ParseError& error) {
        return refuse(line, editor::what_is_wrong(error, program, line.words), console);
    }
    if (!questions.describe.empty()) {
        console.out << (questions.describe == "bash" ? editor::bash_completion(program)
                                                     : editor::command_list(program));
        return ExitStatus::done;
    }
    if (questions.parse_only) return ExitStatus::done;
    if (!line.chosen)
        return refuse(line, std::string(line.words.text("cli.help.missing")), console);
    return line.chosen(console);
}

ExitStatus run_in_language(int count, char** arguments) {
    const language::Language words(language::share_folder() / "interface",
                                   language_of({arguments + 1, arguments + std::max(count, 1)}));
    editor::Console console{.in = std::cin,
                            .out = std::cout,
                            .err = std::cerr,
                            .words = words,
                            .in_terminal = editor::terminal_of(STDIN_FILENO),
                            .out_terminal = editor::terminal_of(STDOUT_FILENO),
                            .err_terminal = editor::terminal_of(STDERR_FILENO)};
    const ExitStatus status = run(count, arguments, console);
    console.out.flush();
    if (console.out) return status;
    throw sentence::Failure("output_unwritable",
                            "the output cannot be written: the disk is full, or nobody reads it");
}

}  // namespace

int main(int count, char** arguments) {
    editor::keep_standard_streams_open();
    // Letters are measured in columns by this locale, whatever the shop's is.
    std::setlocale(LC_CTYPE, "C.UTF-8");
    std::ios::sync_with_stdio(false);
    try {
        return static_cast<int>(run_in_language(count, arguments));
    } catch (const std::exception& error) {
        std::cout.flush();
        language::tell_failure("okienko", error, language::share_folder() / "interface",
                               language_of({arguments + 1, arguments + std::max(count, 1)}));
        return static_cast<int>(ExitStatus::surroundings_failed);
    }
}
