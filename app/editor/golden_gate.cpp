#include "app/editor/golden_gate.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "app/editor/decimal.h"
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

/// Asks every question there is, one searcher a thread.
class Asking {
public:
    Asking(const std::vector<search::GoldenQuestion>& questions, const Triage& triage,
           const BeforeEach& before_each)
        : questions_(questions), triage_(triage), before_each_(before_each) {}

    /// In the order of the questions.
    std::vector<search::Answer> answers(const SearcherOf& searcher_of) && {
        std::map<const search::Searcher*, std::vector<std::size_t>> asked;
        for (std::size_t i = 0; i < questions_.size(); ++i)
            asked[searcher_of(questions_[i].audience, questions_[i].language)].push_back(i);
        answers_.resize(questions_.size());
        std::vector<std::future<void>> threads;
        for (const auto& [searcher, numbers] : asked) {
            threads.push_back(std::async(
                std::launch::async,
                [this, searcher = searcher, &numbers = numbers] { ask(searcher, numbers); }));
        }
        for (auto& thread : threads) thread.get();
        return std::move(answers_);
    }

private:
    void ask(const search::Searcher* searcher, const std::vector<std::size_t>& numbers) {
        try {
            for (const std::size_t number : numbers) {
                if (is_over_) return;
                if (before_each_) before_each_();
                answers_[number] = answer(searcher, questions_[number]);
            }
        } catch (...) {
            is_over_ = true;  // the others need not ask on
            throw;
        }
    }

    search::Answer answer(const search::Searcher* searcher,
                          const search::GoldenQuestion& question) const {
        constexpr std::size_t hits_measured = 10;
        search::Answer answer{.question = question.question};
        if (searcher != nullptr)
            answer = searcher->find({.question = question.question, .limit = hits_measured});
        answer.intent = triage_.intent(question.question, question.audience, answer.intent);
        return answer;
    }

    const std::vector<search::GoldenQuestion>& questions_;
    const Triage& triage_;
    const BeforeEach& before_each_;
    std::vector<search::Answer> answers_;
    std::atomic<bool> is_over_ = false;
};

}  // namespace

SearcherOf searchers_of(const publish::Generation& customers, const publish::Generation& agents) {
    return [&](const std::string& audience, const std::string& language) {
        return (audience == "agent" ? agents : customers).searcher(language);
    };
}

search::Evaluation evaluate_golden(const std::vector<search::GoldenQuestion>& questions,
                                   const SearcherOf& searcher_of, const Triage& triage,
                                   const BeforeEach& before_each) {
    const auto answers = Asking(questions, triage, before_each).answers(searcher_of);
    return search::evaluate(questions, [&](const search::GoldenQuestion& question) {
        return answers[static_cast<std::size_t>(&question - questions.data())];
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

std::vector<Gate> gates_asked_for(std::vector<Gate> gates,
                                  const std::vector<search::GoldenQuestion>& questions) {
    std::erase_if(gates, [&](const Gate& gate) {
        return std::none_of(questions.begin(), questions.end(), [&](const auto& question) {
            return gate.audience.empty() || question.audience == gate.audience;
        });
    });
    return gates;
}

std::string shortfall(const std::vector<GateResult>& gates, const language::Language& words) {
    std::string text;
    for (const GateResult& result : gates) {
        if (result.passed) continue;
        text += (text.empty() ? "" : ", ") + result.gate.audience +
                (result.gate.audience.empty() ? "" : " ") + decimal(result.reached, 3, words) +
                " < " + decimal(result.gate.minimum, 3, words);
    }
    return text;
}

std::string set_verdict(const GoldenVerdict& verdict, const language::Language& words,
                        const Terminal& terminal) {
    std::string text = set_misses(verdict.broken, "cli.index.broken", words, terminal);
    std::vector<GateResult> missed = verdict.gates;
    std::erase_if(missed, [](const GateResult& result) { return result.passed; });
    return text + set_gates(missed, words, terminal);
}

}  // namespace okienko::editor
