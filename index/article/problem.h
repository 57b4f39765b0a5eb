/// An editor's slip, told so that the editor can act on it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace okienko::article {

struct Problem {
    enum class Severity {
        error,  ///< the article cannot be published as it is
        advice  ///< it can, and would be better with this mended
    };

    Severity severity = Severity::error;
    std::string file;       ///< as the content folder's path was given, with "/"
    int line = 0;           ///< from 1; 0 when the whole file is meant
    std::string what;       ///< what is wrong and what to do, one sentence
    std::string rule = {};  ///< the rule of content/README.md an advice comes from; may be empty
};

using Problems = std::vector<Problem>;

/// `"text"`, as problems name a word of the editor's.
std::string in_quotes(std::string_view text);

/// "content/articles/ogrod/farby.md:3: unknown category "ogrud"; did you mean "ogrod"?"
std::string to_string(const Problem& problem);

/// Is any of them an error?
bool has_errors(const Problems& problems);

/// Collects the problems of one file as a reader comes upon them.
class FileProblems {
public:
    explicit FileProblems(std::string file) : file_(std::move(file)) {}

    const std::string& file() const { return file_; }

    void error(int line, std::string what);

    void advice(int line, std::string what);

    /// All of them by line, in the order they were told; one told twice for a line stands once.
    Problems by_line() const;

private:
    std::string file_;
    Problems problems_;
};

}  // namespace okienko::article
