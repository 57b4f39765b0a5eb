#include <algorithm>

#include "app/proofreading/rules.h"

namespace okienko::proofreading {
namespace {

/// A kind that is missing or misspelt is told elsewhere; nobody knows what it was to be.
bool has_sound_kind(const article::Parsed& parsed) {
    if (!parsed.key_lines.contains("kind")) return false;
    const int line = parsed.line_of("kind");
    return std::none_of(
        parsed.problems.begin(), parsed.problems.end(), [&](const article::Problem& problem) {
            return problem.line == line && problem.severity == article::Problem::Severity::error;
        });
}

}  // namespace

void check_title(const article::Manuscript& manuscript, Notes& notes) {
    const article::Article& article = manuscript.parsed.article;
    if (article.title.empty() || !has_sound_kind(manuscript.parsed)) return;
    const bool is_question = article.title.ends_with('?');
    const int line = manuscript.parsed.line_of("title");
    if (article.kind == article::Kind::faq && !is_question) {
        notes.advise("tytul", line, "title.no_question");
    } else if (article.kind == article::Kind::guide && is_question) {
        notes.advise("tytul", line, "title.question");
    }
}

bool is_ours(const article::Passage& passage) {
    using Kind = article::Passage::Kind;
    return passage.kind != Kind::question && passage.kind != Kind::keyword;
}

}  // namespace okienko::proofreading
