#include "app/editor/golden_gate.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "app/editor/evaluation_text.h"
#include "index/search/hit.h"

namespace okienko::editor {
namespace {

std::vector<search::GoldenQuestion> questions_of(const std::vector<search::Miss>& misses) {
    std::vector<search::GoldenQuestion> questions;
    questions.reserve(misses.size());
    for (const search::Miss& miss : misses) questions.push_back(miss.question);
    return questions;
}

/// Where a question stands; one file may be named twice.
auto place_of(const search::Miss& miss) {
    return std::tuple(miss.question.file, miss.question.line);
}

}  // namespace

search::Evaluation evaluate_golden(const std::vector<search::GoldenQuestion>& questions,
                                   const SearcherOf& searcher_of, const Triage& triage,
                                   const BeforeEach& before_each) {
    constexpr std::size_t hits_measured = 10;
    return search::evaluate(questions, [&](const search::GoldenQuestion& question) {
        if (before_each) before_each();
        const auto* searcher = searcher_of(question.audience, question.language);
        search::Answer answer{.question = question.question};
        if (searcher != nullptr) {
            answer = searcher->find({.question = question.question, .limit = hits_measured});
        }
        answer.intent = triage.intent(question.question, question.audience, answer.intent);
        return answer;
    });
}

GoldenVerdict judge(const std::vector<search::GoldenQuestion>& questions,
                    const std::vector<Gate>& gates, const SearcherOf& next, const SearcherOf& live,
                    const Triage& triage, const BeforeEach& before_each) {
    search::Evaluation evaluation = evaluate_golden(questions, next, triage, before_each);
    GoldenVerdict verdict{.questions = questions.size(),
                          .missed = evaluation.misses.size(),
                          .broken = {},
                          .gates = pass_gates(gates, evaluation)};
    if (!live || evaluation.misses.empty()) return verdict;
    std::set<std::tuple<std::string, int>> missed_before;
    for (const search::Miss& miss :
         evaluate_golden(questions_of(evaluation.misses), live, triage, before_each).misses) {
        missed_before.insert(place_of(miss));
    }
    std::copy_if(evaluation.misses.begin(), evaluation.misses.end(),
                 std::back_inserter(verdict.broken),
                 [&](const search::Miss& miss) { return !missed_before.contains(place_of(miss)); });
    return verdict;
}

std::string set_verdict(const GoldenVerdict& verdict, const language::Language& words,
                        const Terminal& terminal) {
    std::string text = set_misses(verdict.broken, "cli.index.broken", words, terminal);
    std::vector<GateResult> missed = verdict.gates;
    std::erase_if(missed, [](const GateResult& result) { return result.passed; });
    return text + set_gates(missed, words, terminal);
}

}  // namespace okienko::editor
