/// Reads articles as a good editor of Polish would, and mends what is mechanical.
#pragma once

#include <chrono>
#include <set>
#include <string>
#include <vector>

#include "app/language/language.h"
#include "app/proofreading/spelling.h"
#include "index/article/manuscript.h"
#include "index/article/placeholder.h"
#include "index/article/problem.h"

namespace okienko::proofreading {

struct Circumstances {
    article::Date today;
    const language::Language& words;         ///< for what is told
    const article::Values& values;           ///< of the shop
    const Dictionary* dictionary = nullptr;  ///< null: spelling is not looked at
};

/// Every name an advice of ours can carry, but for those of whoever calls.
const std::vector<std::string>& rule_names();

/// What could be better in `manuscripts`, by file and line, each with the name of its rule. An
/// advice whose name an article's "accepted" lists is not told again; a name that no rule has is an
/// error. Of translations only what does not depend on the language is looked at.
article::Problems proofread(const article::Manuscripts& manuscripts,
                            const Circumstances& circumstances);

/// A line that was mended.
struct Mended {
    std::string file;  ///< as problems name it
    int line = 1;
    std::string before;  ///< empty: it was added
    std::string after;
};

/// Mends typography, the usual abbreviations and written-out values of the shop in the files of
/// `manuscripts`, and writes the hash of their source into translations that have none, or whose
/// ids are `translated` anew. What was done, by file and line. What is accepted stays as it is.
///
/// Throws: MendingError, if a file cannot be written; those before it are mended.
std::vector<Mended> mend(const article::Manuscripts& manuscripts,
                         const Circumstances& circumstances,
                         const std::set<std::string>& translated = {});

}  // namespace okienko::proofreading
