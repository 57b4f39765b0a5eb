/// What the commands print as JSON: the keys are a contract with scripts, added to but not renamed.
///
/// Each is one object on one line without a newline. Ill-formed UTF-8 becomes U+FFFD.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/contact/notice.h"
#include "app/editor/batch.h"
#include "app/editor/golden_gate.h"
#include "app/editor/unknown_words.h"
#include "app/health/finding.h"
#include "index/article/library.h"
#include "index/publish/generation.h"
#include "index/search/evaluation.h"
#include "index/search/hit.h"

namespace okienko::editor {

/// query, corrected, intent, took_us, hits; notices where some concern the question, as below; of a
/// batch also qid.
std::string answer_json(const search::Answer& answer,
                        const std::vector<contact::ShownNotice>& notices,
                        std::chrono::nanoseconds took, std::string_view question_id = {});

/// query, corrected, intent, completions, took_us, hits of id, title, kind, audience, category,
/// score; of a batch also qid.
std::string suggestions_json(const search::Suggestions& suggestions, std::chrono::nanoseconds took,
                             std::string_view question_id = {});

/// questions, p50_us, p95_us, p99_us, max_us
std::string timing_json(const Timing& timing);

/// notices: id, kind, state, title, scope, since, expected_end, updated, alternatives, channels
std::string notices_json(const std::vector<contact::ShownNotice>& notices);

/// articles, drafts, errors, advice, problems
std::string library_json(const article::Library& library, const language::Language& words);

/// What a build cost.
struct Costs {
    double seconds = 0;
    double cpu_seconds = 0;
    std::uint64_t peak_rss_bytes = 0;
};

/// generation, articles, added, changed, removed, problems, seconds, cpu_seconds, peak_rss_bytes,
/// text_bytes, index_bytes; and unknown, where words were asked for: word, count, stem, language,
/// article; and golden, where golden questions were asked: questions, missed, broken (those that
/// the live generation answers), passed
std::string published_json(const publish::Published& published, std::size_t problems,
                           const Costs& costs,
                           const std::optional<std::vector<UnknownWord>>& unknown = {},
                           const std::optional<GoldenVerdict>& golden = {});

/// all, by_audience, by_language, intents, misses; whether the gates were passed, if there were any
std::string evaluation_json(const search::Evaluation& evaluation, bool passed);

/// A word of a text and what analysis made of it; byte offsets, `end` one past the last.
struct AnalyzedWord {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string word;        ///< as written
    std::string folded;      ///< case and diacritics folded
    std::string stem;        ///< the term it is found under
    std::string exact_stem;  ///< the stem with its diacritics
    bool is_stop = false;
};

/// text, tokens of position, begin, end, word, folded, stem, exact_stem, stop
std::string words_json(std::string_view text, const std::vector<AnalyzedWord>& words);

/// state, the worst one; findings of what, state, sentence, remedy
std::string findings_json(const health::Findings& findings);

/// words_per_second, load_us, rss_delta_bytes, lexicon_bytes
struct StemmingCosts {
    double words_per_second = 0;
    double load_us = 0;
    std::int64_t rss_delta_bytes = 0;
    std::uint64_t lexicon_bytes = 0;
};

std::string stemming_json(const StemmingCosts& costs);

}  // namespace okienko::editor
