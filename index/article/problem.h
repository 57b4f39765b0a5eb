/// An editor's slip, told so that the editor can act on it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/sentence/sentence.h"

namespace okienko::article {

using sentence::say;
using sentence::Sentence;
using sentence::Value;

struct Problem {
    enum class Severity {
        error,  ///< the article cannot be published as it is
        advice  ///< it can, and would be better with this mended
    };

    Severity severity = Severity::error;
    std::string file;       ///< as the content folder's path was given, with "/"
    int line = 0;           ///< from 1; 0 when the whole file is meant
    std::string what;       ///< what is wrong and what to do, one sentence in English; a rule's in
                            ///< the editor's language
    std::string rule = {};  ///< the rule of content/README.md an advice comes from; may be empty
    std::string code = {};  ///< names the sentence in every language; stays when its words change
    std::vector<Value> values = {};  ///< what the sentence names, for its translations
};

using Problems = std::vector<Problem>;

/// A problem of `sentence`.
Problem problem(Problem::Severity severity, std::string file, int line, Sentence sentence);

/// "content/articles/ogrod/farby.md:3: unknown category "ogrud"; did you mean "ogrod"?"
std::string to_string(const Problem& problem);

/// Is any of them an error?
bool has_errors(const Problems& problems);

/// Collects the problems of one file as a reader comes upon them.
class FileProblems {
public:
    explicit FileProblems(std::string file) : file_(std::move(file)) {}

    const std::string& file() const { return file_; }

    /// The sentence is told as say() makes it.
    void error(int line, std::string_view code, std::string_view pattern,
               std::vector<Value> values = {});
    void advice(int line, std::string_view code, std::string_view pattern,
                std::vector<Value> values = {});

    void error(int line, Sentence sentence);

    /// All of them by line, in the order they were told; one told twice for a line stands once.
    Problems by_line() const;

private:
    std::string file_;
    Problems problems_;
};

}  // namespace okienko::article
