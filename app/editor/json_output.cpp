#include "app/editor/json_output.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "app/contact/clock_reader.h"
#include "app/editor/json_line.h"
#include "app/language/problem_text.h"

namespace okienko::editor {
namespace {

using nlohmann::ordered_json;

double tenths(double value) {
    return std::round(value * 10) / 10;
}

double thousandths(double value) {
    return std::round(value * 1000) / 1000;
}

const char* name_of(article::Kind kind) {
    return kind == article::Kind::faq ? "faq" : "guide";
}

const char* name_of(article::Audience audience) {
    return audience == article::Audience::customer ? "customer" : "agent";
}

const char* name_of(article::Problem::Severity severity) {
    return severity == article::Problem::Severity::error ? "error" : "advice";
}

ordered_json json_of(const std::vector<search::Highlight>& highlights) {
    ordered_json ranges = ordered_json::array();
    for (const search::Highlight& range : highlights) {
        ranges.push_back({range.begin, range.end});
    }
    return ranges;
}

ordered_json json_of(const search::Hit& hit) {
    return {{"id", hit.article.id},
            {"title", hit.article.title},
            {"kind", name_of(hit.article.kind)},
            {"audience", name_of(hit.article.audience)},
            {"category", hit.article.category},
            {"section", hit.section},
            {"score", hit.score},
            {"snippet", hit.snippet.text},
            {"highlights", json_of(hit.snippet.highlights)},
            {"why", hit.why}};
}

ordered_json json_of(const article::Problem& problem, const language::Language& words) {
    return {{"severity", name_of(problem.severity)},
            {"code", problem.code},
            {"rule", problem.rule},
            {"file", problem.file},
            {"line", problem.line},
            {"what", language::problem_text(problem, words)}};
}

ordered_json json_of(const search::Metrics& metrics) {
    return {{"questions", metrics.questions},
            {"success1", metrics.success1},
            {"success3", metrics.success3},
            {"mrr10", metrics.mrr10},
            {"ndcg10", metrics.ndcg10}};
}

ordered_json json_of(const std::map<std::string, search::Metrics>& groups) {
    ordered_json object = ordered_json::object();
    for (const auto& [name, metrics] : groups) object[name] = json_of(metrics);
    return object;
}

ordered_json json_of(const search::IntentMetrics& intent) {
    const auto share = [&](std::size_t of) {
        return of == 0 ? ordered_json() : ordered_json(double(intent.right) / double(of));
    };
    return {{"expected", intent.expected},
            {"given", intent.given},
            {"right", intent.right},
            {"precision", share(intent.given)},
            {"recall", share(intent.expected)}};
}

/// Ids, an intent as "!none", or both in one array.
ordered_json expected_by(const search::GoldenQuestion& question) {
    ordered_json expected = question.ids;
    if (question.intent.empty()) return expected;
    if (question.ids.empty()) return "!" + question.intent;
    expected.insert(expected.begin(), "!" + question.intent);
    return expected;
}

ordered_json json_of(const search::Miss& miss) {
    return {{"question", miss.question.question},
            {"expected", expected_by(miss.question)},
            {"got", miss.got},
            {"audience", miss.question.audience},
            {"language", miss.question.language},
            {"file", miss.question.file},
            {"line", miss.question.line}};
}

ordered_json as_json(const std::vector<contact::ShownNotice>& notices) {
    const auto moment = [](const std::optional<contact::LocalTime>& at) {
        return at ? ordered_json(contact::moment_text(*at)) : ordered_json();
    };
    ordered_json all = ordered_json::array();
    for (const contact::ShownNotice& shown : notices) {
        const contact::Notice& notice = shown.notice;
        all.push_back({{"id", notice.id},
                       {"kind", contact::to_string(notice.kind)},
                       {"state", contact::to_string(shown.state)},
                       {"title", notice.title},
                       {"scope", notice.scope},
                       {"since", moment(notice.since)},
                       {"expected_end", moment(notice.expected_end)},
                       {"updated", moment(notice.updated)},
                       {"alternatives", notice.alternatives},
                       {"channels", notice.channels}});
    }
    return all;
}

}  // namespace

std::string answer_json(const search::Answer& answer,
                        const std::vector<contact::ShownNotice>& notices,
                        std::chrono::nanoseconds took, std::string_view question_id) {
    ordered_json object = ordered_json::object();
    if (!question_id.empty()) object["qid"] = question_id;
    object["query"] = answer.question;
    object["corrected"] = answer.corrected;
    object["intent"] = search::to_string(answer.intent);
    object["took_us"] = std::chrono::round<std::chrono::microseconds>(took).count();
    object["hits"] = ordered_json::array();
    for (const search::Hit& hit : answer.hits) object["hits"].push_back(json_of(hit));
    if (!notices.empty()) object["notices"] = as_json(notices);
    return one_line(object);
}

std::string suggestions_json(const search::Suggestions& suggestions, std::chrono::nanoseconds took,
                             std::string_view question_id) {
    ordered_json object = ordered_json::object();
    if (!question_id.empty()) object["qid"] = question_id;
    object["query"] = suggestions.text;
    object["corrected"] = suggestions.corrected;
    object["intent"] = search::to_string(suggestions.intent);
    object["completions"] = suggestions.completions;
    object["took_us"] = std::chrono::round<std::chrono::microseconds>(took).count();
    object["hits"] = ordered_json::array();
    for (const search::Hit& hit : suggestions.hits) {
        object["hits"].push_back({{"id", hit.article.id},
                                  {"title", hit.article.title},
                                  {"kind", name_of(hit.article.kind)},
                                  {"audience", name_of(hit.article.audience)},
                                  {"category", hit.article.category},
                                  {"score", hit.score}});
    }
    return one_line(object);
}

std::string timing_json(const Timing& timing) {
    return one_line<ordered_json>({{"questions", timing.questions},
                                   {"p50_us", tenths(timing.p50_us)},
                                   {"p95_us", tenths(timing.p95_us)},
                                   {"p99_us", tenths(timing.p99_us)},
                                   {"max_us", tenths(timing.max_us)}});
}

std::string library_json(const article::Library& library, const language::Language& words) {
    ordered_json problems = ordered_json::array();
    std::size_t errors = 0;
    for (const article::Problem& problem : library.problems) {
        problems.push_back(json_of(problem, words));
        if (problem.severity == article::Problem::Severity::error) ++errors;
    }
    return one_line<ordered_json>({{"articles", library.articles.size()},
                                   {"drafts", library.drafts.size()},
                                   {"errors", errors},
                                   {"advice", library.problems.size() - errors},
                                   {"problems", problems}});
}

std::string notices_json(const std::vector<contact::ShownNotice>& notices) {
    return one_line<ordered_json>({{"notices", as_json(notices)}});
}

std::string published_json(const publish::Published& published, std::size_t problems,
                           const Costs& costs,
                           const std::optional<std::vector<UnknownWord>>& unknown,
                           const std::optional<GoldenVerdict>& golden) {
    ordered_json report = {{"generation", published.generation},
                           {"articles", published.articles},
                           {"added", published.added},
                           {"changed", published.changed},
                           {"removed", published.removed},
                           {"analysed", published.analysed},
                           {"problems", problems},
                           {"seconds", thousandths(costs.seconds)},
                           {"cpu_seconds", thousandths(costs.cpu_seconds)},
                           {"peak_rss_bytes", costs.peak_rss_bytes},
                           {"text_bytes", published.text_bytes},
                           {"index_bytes", published.index_bytes}};
    if (unknown) {
        ordered_json words = ordered_json::array();
        for (const UnknownWord& word : *unknown) {
            words.push_back({{"word", word.word},
                             {"count", word.count},
                             {"stem", word.stem},
                             {"language", word.language},
                             {"article", word.article}});
        }
        report["unknown"] = words;
    }
    if (golden) {
        ordered_json broken = ordered_json::array();
        for (const search::Miss& miss : golden->broken) broken.push_back(json_of(miss));
        report["golden"] = {{"questions", golden->questions},
                            {"missed", golden->missed},
                            {"broken", broken},
                            {"passed", golden->is_passed()}};
    }
    return one_line(report);
}

std::string evaluation_json(const search::Evaluation& evaluation, bool passed) {
    ordered_json intents = ordered_json::object();
    for (const auto& [name, metrics] : evaluation.intents) intents[name] = json_of(metrics);
    ordered_json misses = ordered_json::array();
    for (const search::Miss& miss : evaluation.misses) misses.push_back(json_of(miss));
    return one_line<ordered_json>({{"all", json_of(evaluation.all)},
                                   {"by_audience", json_of(evaluation.by_audience)},
                                   {"by_language", json_of(evaluation.by_language)},
                                   {"intents", intents},
                                   {"misses", misses},
                                   {"passed", passed}});
}

std::string words_json(std::string_view text, const std::vector<AnalyzedWord>& words) {
    ordered_json tokens = ordered_json::array();
    for (const AnalyzedWord& word : words) {
        tokens.push_back({{"begin", word.begin},
                          {"end", word.end},
                          {"word", word.word},
                          {"folded", word.folded},
                          {"stem", word.stem},
                          {"exact_stem", word.exact_stem},
                          {"stop", word.is_stop}});
    }
    return one_line<ordered_json>({{"text", text}, {"tokens", tokens}});
}

std::string stemming_json(const StemmingCosts& costs) {
    return one_line<ordered_json>({{"words_per_second", std::round(costs.words_per_second)},
                                   {"load_us", tenths(costs.load_us)},
                                   {"rss_delta_bytes", costs.rss_delta_bytes},
                                   {"lexicon_bytes", costs.lexicon_bytes}});
}

std::string findings_json(const health::Findings& findings) {
    ordered_json list = ordered_json::array();
    for (const health::Finding& finding : findings) {
        list.push_back({{"what", finding.what},
                        {"state", health::to_string(finding.state)},
                        {"sentence", finding.sentence},
                        {"remedy", finding.remedy}});
    }
    return one_line<ordered_json>(
        {{"state", health::to_string(health::worst(findings))}, {"findings", list}});
}

}  // namespace okienko::editor
