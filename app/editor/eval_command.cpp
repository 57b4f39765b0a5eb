#include <CLI/CLI.hpp>
#include <charconv>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>

#include "app/editor/commands.h"
#include "app/editor/evaluation_text.h"
#include "app/editor/gate.h"
#include "app/editor/json_output.h"
#include "app/editor/opened_index.h"
#include "app/editor/problem_list.h"
#include "index/publish/generation.h"
#include "index/search/evaluation.h"

namespace okienko::editor {
namespace {

struct EvalOptions {
    std::vector<std::filesystem::path> golden;
    std::filesystem::path index;
    std::string gates;
    std::string format;
};

std::string contents_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream || std::filesystem::is_directory(file)) {
        throw std::runtime_error(file.string() + ": cannot read the golden questions");
    }
    return {std::istreambuf_iterator<char>(stream), {}};
}

search::GoldenFile read_golden(const std::vector<std::filesystem::path>& files) {
    search::GoldenFile all;
    for (const std::filesystem::path& file : files) {
        search::GoldenFile golden = search::parse_golden(contents_of(file), file.generic_string());
        std::move(golden.questions.begin(), golden.questions.end(),
                  std::back_inserter(all.questions));
        std::move(golden.problems.begin(), golden.problems.end(), std::back_inserter(all.problems));
    }
    return all;
}

/// The live generation as each audience sees it, opened when first asked.
class Audiences {
public:
    Audiences(std::filesystem::path index, Console& console)
        : index_(std::move(index)), console_(console) {}

    const search::Searcher& searcher(const std::string& audience) {
        const bool is_agent = audience == "agent";
        std::optional<publish::Generation>& generation = is_agent ? agent_ : customer_;
        if (!generation) {
            generation = open_index(
                index_, is_agent ? article::Audience::agent : article::Audience::customer,
                console_);
        }
        return generation->searcher();
    }

private:
    std::filesystem::path index_;
    Console& console_;
    std::optional<publish::Generation> customer_;
    std::optional<publish::Generation> agent_;
};

/// A golden question that expects an article nobody wrote can never be answered.
article::Problems unknown_ids(const std::vector<search::GoldenQuestion>& questions,
                              Audiences& audiences, const language::Language& words) {
    article::Problems problems;
    for (const search::GoldenQuestion& question : questions) {
        for (const std::string& id : question.ids) {
            if (!audiences.searcher(question.audience).summaries({id}).empty()) continue;
            problems.push_back({.severity = article::Problem::Severity::advice,
                                .file = question.file,
                                .line = question.line,
                                .what = words.text("cli.eval.unknown_id",
                                                   {{"id", id}, {"audience", question.audience}})});
        }
    }
    return problems;
}

ExitStatus eval(const EvalOptions& options, Console& console) {
    constexpr std::size_t hits_measured = 10;
    const search::GoldenFile golden = read_golden(options.golden);
    Audiences audiences(options.index, console);
    write_problems(console.err, golden.problems, console.words, console.err_terminal);
    write_problems(console.err, unknown_ids(golden.questions, audiences, console.words),
                   console.words, console.err_terminal);

    const search::Evaluation evaluation =
        search::evaluate(golden.questions, [&](const search::GoldenQuestion& question) {
            return audiences.searcher(question.audience)
                .find({.question = question.question, .limit = hits_measured});
        });
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
    command.add_option("--min-success3", options->gates, words("cli.eval.min_success3"))
        ->check(CLI::Validator(
            [&line](const std::string& text) {
                const bool is_understood = !parse_gates(text).empty();
                return is_understood ? std::string()
                                     : line.words.text("cli.usage.gates", {{"what", text}});
            },
            ""))
        ->type_name("VALUE");
    add_format_option(command, line, options->format, {"text", "json"});
}

}  // namespace okienko::editor
