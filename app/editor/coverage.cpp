#include "app/editor/coverage.h"

#include <algorithm>
#include <set>
#include <string>

namespace okienko::editor {
namespace {

constexpr std::size_t hits_that_count = 3;
constexpr const char* rule = "pytania";

struct Coverage {
    std::set<std::string> asked;
    std::set<std::string> found;
};

Coverage coverage_of(const std::vector<search::GoldenQuestion>& questions,
                     const std::function<search::Answer(const search::GoldenQuestion&)>& find) {
    Coverage coverage;
    for (const search::GoldenQuestion& question : questions) {
        if (question.language != "pl") continue;
        coverage.asked.insert(question.ids.begin(), question.ids.end());
        if (!find || question.ids.empty()) continue;
        const search::Answer answer = find(question);
        const auto count = std::min(answer.hits.size(), hits_that_count);
        for (std::size_t i = 0; i < count; ++i) {
            const auto& id = answer.hits[i].article.id;
            const bool is_wanted =
                std::find(question.ids.begin(), question.ids.end(), id) != question.ids.end();
            if (is_wanted) coverage.found.insert(id);
        }
    }
    return coverage;
}

bool has_accepted(const article::Article& article) {
    return std::find(article.accepted.begin(), article.accepted.end(), rule) !=
           article.accepted.end();
}

}  // namespace

article::Problems unasked_articles(
    const article::Library& library, const std::vector<search::GoldenQuestion>& questions,
    const std::function<search::Answer(const search::GoldenQuestion&)>& find,
    const language::Language& words) {
    const Coverage coverage = coverage_of(questions, find);
    article::Problems problems;
    for (const article::Manuscript& manuscript : library.manuscripts) {
        const article::Article& article = manuscript.parsed.article;
        const bool is_answer =
            article.language == "pl" && article.status == article::Status::approved;
        if (!is_answer || article.id.empty() || has_accepted(article)) continue;
        const bool is_asked = coverage.asked.contains(article.id);
        if (is_asked && (!find || coverage.found.contains(article.id))) continue;
        problems.push_back({.severity = article::Problem::Severity::advice,
                            .file = manuscript.file,
                            .line = manuscript.parsed.line_of("questions"),
                            .what = std::string(words.text(is_asked ? "cli.check.not_found"
                                                                    : "cli.check.no_question")),
                            .rule = rule,
                            .code = is_asked ? "article_not_found" : "article_not_asked"});
    }
    return problems;
}

}  // namespace okienko::editor
