/// What rules have to say about one article.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "app/language/language.h"
#include "index/article/manuscript.h"
#include "index/article/problem.h"

namespace okienko::proofreading {

class Notes {
public:
    /// Both `manuscript` and `words` must outlive the notes.
    Notes(const article::Manuscript& manuscript, const language::Language& words)
        : manuscript_(manuscript), words_(words) {}

    /// Notes an advice of `rule` for a line: the message under "proof.<message>". Nothing, where
    /// the editor has accepted this rule's advice in the article.
    void advise(std::string_view rule, int line, std::string_view message,
                std::initializer_list<language::Argument> arguments = {});

    /// Notes an error, which nobody can accept.
    void refuse(std::string_view rule, int line, std::string_view message,
                std::initializer_list<language::Argument> arguments = {});

    article::Problems take() { return std::move(problems_); }

private:
    void note(article::Problem::Severity severity, std::string_view rule, int line,
              std::string_view message, std::initializer_list<language::Argument> arguments);

    const article::Manuscript& manuscript_;
    const language::Language& words_;
    article::Problems problems_;
};

}  // namespace okienko::proofreading
