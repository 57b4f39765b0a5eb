#include <CLI/CLI.hpp>
#include <memory>

#include "app/editor/audiences.h"
#include "app/editor/commands.h"
#include "app/editor/evaluation_text.h"
#include "app/editor/gate.h"
#include "app/editor/golden.h"
#include "app/editor/golden_gate.h"
#include "app/editor/json_output.h"
#include "app/editor/problem_list.h"
#include "app/editor/triage.h"
#include "index/search/evaluation.h"

namespace okienko::editor {
namespace {

struct EvalOptions {
    std::vector<std::filesystem::path> golden;
    std::filesystem::path index;
    std::string gates;
    std::string format;
};

ExitStatus eval(const EvalOptions& options, Console& console) {
    const search::GoldenFile golden = read_golden(options.golden);
    Audiences audiences(options.index, console);
    write_problems(console.err, golden.problems, console.words, console.err_terminal);
    const auto has_article = [&](const std::string& id, const std::string& audience) {
        return !audiences.searcher(audience).summaries({id}).empty();
    };
    write_problems(console.err, unknown_articles(golden.questions, has_article, console.words),
                   console.words, console.err_terminal);

    const Triage triage(console);
    const search::Evaluation evaluation = evaluate_golden(
        golden.questions,
        [&](const std::string& audience, const std::string& language) {
            return audiences.searcher(audience, language);
        },
        triage);
    const std::vector<GateResult> gates = pass_gates(parse_gates(options.gates), evaluation);
    const bool passed = all_passed(gates) && count_errors(golden.problems) == 0;
    if (options.format == "json") {
        console.out << evaluation_json(evaluation, passed) << '\n';
    } else {
        console.out << set_evaluation(evaluation, gates, console.words, console.out_terminal);
    }
    return passed ? ExitStatus::done : ExitStatus::falls_short;
}

}  // namespace

void add_eval_command(CommandLine& line) {
    const auto options = std::make_shared<EvalOptions>();
    const auto words = [&](const char* key) { return std::string(line.words.text(key)); };
    CLI::App& command = declare_command(
        line, "eval", [options](Console& console) { return eval(*options, console); });
    command.add_option("GOLDEN.tsv", options->golden, words("cli.eval.golden"))->required();
    add_index_option(command, line, options->index);
    add_gates_option(command, line, options->gates);
    add_format_option(command, line, options->format, {"text", "json"});
}

}  // namespace okienko::editor
