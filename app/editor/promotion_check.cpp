#include "app/editor/promotion_check.h"

namespace okienko::editor {

article::Problems promotions_over(const article::Library& library, const std::string& file,
                                  article::Date today, const language::Language& words) {
    article::Problems problems;
    for (const article::Promotion& promotion : library.shelves.promoted) {
        if (today <= promotion.until) continue;
        const std::string day = words.date(promotion.until);
        problems.push_back({.severity = article::Problem::Severity::advice,
                            .file = file,
                            .line = promotion.line,
                            .what = words.text("cli.check.promotion_over",
                                               {{"id", std::string_view(promotion.article)},
                                                {"day", std::string_view(day)}}),
                            .rule = "wyroznienia",
                            .code = "promotion_over"});
    }
    return problems;
}

}  // namespace okienko::editor
