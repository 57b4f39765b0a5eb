#include "app/proofreading/rules.h"

namespace okienko::proofreading {

void check_title(const article::Manuscript& manuscript, Notes& notes) {
    const article::Article& article = manuscript.parsed.article;
    if (article.title.empty()) return;
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
