/// An editor's slip, told so that the editor can act on it.
#pragma once

#include <string>
#include <vector>

namespace okienko::article {

struct Problem {
    enum class Severity {
        error,  ///< the article cannot be published as it is
        advice  ///< it can, and would be better with this mended
    };

    Severity severity = Severity::error;
    std::string file;  ///< as the content folder's path was given, with "/"
    int line = 0;      ///< from 1; 0 when the whole file is meant
    std::string what;  ///< what is wrong and what to do, one sentence
};

using Problems = std::vector<Problem>;

/// "content/articles/ogrod/farby.md:3: unknown category "ogrud"; did you mean "ogrod"?"
std::string to_string(const Problem& problem);

}  // namespace okienko::article
