#include "app/editor/golden_trial.h"

#include "app/editor/decimal.h"
#include "app/editor/golden.h"
#include "app/editor/golden_gate.h"
#include "app/editor/triage.h"
#include "app/editor/typesetting.h"
#include "index/search/evaluation.h"

namespace okienko::editor {
namespace {

constexpr std::size_t misses_shown = 20;

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
    const search::Evaluation evaluation = evaluate_golden(
        golden.questions,
        [&](const std::string& audience, const std::string& language) {
            return (audience == "agent" ? agents : customers).searcher(language);
        },
        Triage(console));
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
