/// Golden questions asked of an index, and whether it may take the place of the one before.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "app/editor/gate.h"
#include "app/editor/triage.h"
#include "app/language/language.h"
#include "index/publish/generation.h"
#include "index/search/evaluation.h"
#include "index/search/searcher.h"

namespace okienko::editor {

/// What an audience, "customer" or "agent", searches in a language; null where there are no such
/// articles.
using SearcherOf = std::function<const search::Searcher*(const std::string& audience,
                                                         const std::string& language)>;

/// As these two generations see it.
SearcherOf searchers_of(const publish::Generation& customers, const publish::Generation& agents);

/// Called before every question that is asked, by several threads; what it throws ends the asking.
using BeforeEach = std::function<void()>;

/// What golden questions show of an index. Each searcher has a thread to itself.
search::Evaluation evaluate_golden(const std::vector<search::GoldenQuestion>& questions,
                                   const SearcherOf& searcher_of, const Triage& triage,
                                   const BeforeEach& before_each = {});

/// Whether an index may take the place of the live one.
struct GoldenVerdict {
    std::size_t questions = 0;
    std::size_t missed = 0;  ///< of the new index, whether the live one answers them or not
    std::vector<search::Miss> broken;  ///< the live one answers them, and the new one does not
    std::vector<GateResult> gates;

    bool is_passed() const { return broken.empty() && all_passed(gates); }
};

/// Asks `next`, and, about what that misses, `live`, which is empty where nothing is live yet.
GoldenVerdict judge(const std::vector<search::GoldenQuestion>& questions,
                    const std::vector<Gate>& gates, const SearcherOf& next, const SearcherOf& live,
                    const Triage& triage, const BeforeEach& before_each = {});

/// The gates of audiences that one of `questions` asks for.
std::vector<Gate> gates_asked_for(std::vector<Gate> gates,
                                  const std::vector<search::GoldenQuestion>& questions);

/// Half a sentence about the gates that are missed: "customer 0,91 < 0,95"; empty if none is.
std::string shortfall(const std::vector<GateResult>& gates, const language::Language& words);

/// As editors read it: each broken question with its line, what it should find and what comes
/// instead; then the gates. Empty where all is well; else it ends in a newline.
std::string set_verdict(const GoldenVerdict& verdict, const language::Language& words,
                        const Terminal& terminal);

}  // namespace okienko::editor
