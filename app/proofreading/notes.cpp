#include "app/proofreading/notes.h"

#include <algorithm>

namespace okienko::proofreading {

using Severity = article::Problem::Severity;

void Notes::advise(std::string_view rule, int line, std::string_view message,
                   std::initializer_list<language::Argument> arguments) {
    const auto& accepted = manuscript_.parsed.article.accepted;
    if (std::find(accepted.begin(), accepted.end(), rule) != accepted.end()) return;
    note(Severity::advice, rule, line, message, arguments);
}

void Notes::refuse(std::string_view rule, int line, std::string_view message,
                   std::initializer_list<language::Argument> arguments) {
    note(Severity::error, rule, line, message, arguments);
}

void Notes::note(Severity severity, std::string_view rule, int line, std::string_view message,
                 std::initializer_list<language::Argument> arguments) {
    const std::string key = "proof." + std::string(message);
    problems_.push_back({.severity = severity,
                         .file = manuscript_.file,
                         .line = line,
                         .what = arguments.size() == 0 ? std::string(words_.text(key))
                                                       : words_.text(key, arguments),
                         .rule = std::string(rule),
                         .code = std::string(message)});
}

}  // namespace okienko::proofreading
