#include "app/editor/golden_trial.h"

#include "app/editor/decimal.h"
#include "app/editor/emergency_text.h"
#include "app/editor/golden.h"
#include "app/editor/typesetting.h"
#include "index/search/evaluation.h"

namespace okienko::editor {
namespace {

constexpr std::size_t hits_measured = 10;
constexpr std::size_t misses_shown = 20;

search::Evaluation asked(const std::vector<search::GoldenQuestion>& questions,
                         const publish::Generation& customers, const publish::Generation& agents,
                         Console& console) {
    const EmergencyGuard guard(console);
    return search::evaluate(questions, [&](const search::GoldenQuestion& golden) {
        const auto& generation = golden.audience == "agent" ? agents : customers;
        search::Answer answer{.question = golden.question};
        if (const auto* searcher = generation.searcher(golden.language)) {
            answer = searcher->find({.question = golden.question, .limit = hits_measured});
        }
        if (guard.recognise(golden.question)) answer.intent = search::Intent::emergency;
        return answer;
    });
}

bool is_asked_for(const Gate& gate, const search::Evaluation& evaluation) {
    if (gate.audience.empty()) return evaluation.all.questions > 0;
    return evaluation.by_audience.contains(gate.audience);
}

void write_misses(const search::Evaluation& evaluation, Console& console) {
    std::size_t shown = 0;
    for (const search::Miss& miss : evaluation.misses) {
        if (miss.question.ids.empty()) continue;  // an intent: no gate asks for it
        if (++shown > misses_shown) return;
        console.err << rendered(
                           {{.text = miss.question.file + ":" + std::to_string(miss.question.line) +
                                     ": " + miss.question.question}},
                           console.err_terminal)
                    << '\n';
    }
}

}  // namespace

std::string golden_shortfall(const std::filesystem::path& content, const std::vector<Gate>& gates,
                             const publish::Generation& customers,
                             const publish::Generation& agents, Console& console) {
    const search::GoldenFile golden = read_golden(golden_files(content));
    if (golden.questions.empty()) return {};
    const search::Evaluation evaluation = asked(golden.questions, customers, agents, console);
    std::vector<Gate> asked_for;
    for (const Gate& gate : gates) {
        if (is_asked_for(gate, evaluation)) asked_for.push_back(gate);
    }
    std::string missed;
    for (const GateResult& result : pass_gates(asked_for, evaluation)) {
        if (result.passed) continue;
        missed += (missed.empty() ? "" : ", ") + result.gate.audience +
                  (result.gate.audience.empty() ? "" : " ") +
                  decimal(result.reached, 3, console.words) + " < " +
                  decimal(result.gate.minimum, 3, console.words);
    }
    if (!missed.empty()) write_misses(evaluation, console);
    return missed;
}

}  // namespace okienko::editor
