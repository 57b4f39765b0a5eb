#include "index/article/approval.h"

namespace okienko::article {

void check_two_people(const Parsed& parsed, FileProblems& problems) {
    const Article& article = parsed.article;
    if (article.status == Status::draft) return;
    const auto line = parsed.line_of("approved_by");
    if (article.written_by.empty()) {
        problems.error(line, "author_missing",
                       "this shop wants two people for an article: name who wrote it, as "
                       "\"written_by: ...\", or make it a draft");
    } else if (article.approved_by.empty()) {
        problems.error(line, "approval_missing",
                       "this shop wants two people for an article: name who approved it, as "
                       "\"approved_by: ...\", or make it a draft");
    } else if (article.approved_by == article.written_by) {
        problems.error(line, "approved_by_author",
                       "\"{name}\" wrote this article; somebody else must approve it",
                       {{"name", article.approved_by}});
    }
}

}  // namespace okienko::article
