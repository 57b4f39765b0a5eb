#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "app/editor/commands.h"
#include "app/editor/json_output.h"
#include "app/editor/pack_command.h"
#include "app/editor/typesetting.h"
#include "app/health/examine.h"
#include "app/language/share_folder.h"

namespace okienko::editor {
namespace {

using health::State;

struct DoctorOptions {
    std::filesystem::path index;
    std::filesystem::path config;
    std::filesystem::path journal;
    TrustOptions trust;
    std::string format;
};

Piece mark_of(State state) {
    switch (state) {
        case State::ok:
            return {.text = "✓ ", .style = Style::good};
        case State::warning:
            return {.text = "! ", .style = Style::warning};
        case State::failed:
            break;
    }
    return {.text = "✗ ", .style = Style::alarm};
}

void put(const Piece& mark, const std::string& text, Style style, Console& console) {
    const Terminal& terminal = console.out_terminal;
    Piece first = mark;
    for (Line line : wrap({{.text = text, .style = style}}, terminal.width - 2)) {
        line.insert(line.begin(), first);
        console.out << rendered(line, terminal) << '\n';
        first.text = "  ";
    }
}

void write(const health::Findings& findings, Console& console) {
    for (const health::Finding& finding : findings) {
        put(mark_of(finding.state), finding.sentence, Style::plain, console);
        if (!finding.remedy.empty()) put({.text = "  "}, finding.remedy, Style::faint, console);
    }
    const std::string summary =
        "cli.doctor.summary." + std::string(to_string(health::worst(findings)));
    console.out << '\n';
    put(mark_of(health::worst(findings)), std::string(console.words.text(summary)), Style::strong,
        console);
}

/// Whether one of our windows is installed beside this program.
bool is_beside(const char* window) {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    return std::filesystem::exists(program.parent_path() / window, error);
}

ExitStatus examine(const DoctorOptions& options, Console& console) {
    const auto share = language::share_folder();
    const bool has_kiosk = is_beside("okienko-kiosk");
    const bool has_desk = is_beside("okienko-desk");
    const health::Findings findings = health::examine({.data = options.index,
                                                       .config = options.config,
                                                       .journal = options.journal,
                                                       .keys = options.trust.keys,
                                                       .share = share,
                                                       .built = health::made_at(share),
                                                       .has_kiosk = has_kiosk,
                                                       .has_desk = has_desk,
                                                       .machine = health::this_machine()},
                                                      console.words);
    if (options.format == "json") {
        console.out << findings_json(findings) << '\n';
    } else {
        write(findings, console);
    }
    switch (health::worst(findings)) {
        case State::ok:
            return ExitStatus::done;
        case State::warning:
            return ExitStatus::falls_short;
        case State::failed:
            break;
    }
    return ExitStatus::surroundings_failed;
}

}  // namespace

void add_doctor_command(CommandLine& line) {
    const auto options = std::make_shared<DoctorOptions>();
    CLI::App& command = declare_command(
        line, "doctor", [options](Console& console) { return examine(*options, console); });
    add_index_option(command, line, options->index);
    add_config_option(command, line, options->config);
    add_keys_option(command, line, options->trust);
    command
        .add_option("--journal", options->journal,
                    std::string(line.words.text("cli.doctor.journal_file")))
        ->type_name("FILE");
    add_format_option(command, line, options->format, {"text", "json"});
}

}  // namespace okienko::editor
