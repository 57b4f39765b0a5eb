/// What an editor most likely meant by a word nobody knows.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "index/article/problem.h"

namespace okienko::article {

/// The one of `known` nearest to `word`: "ogrud" -> "ogrod"; empty if none is near.
///
/// Near is a third of the letters or less, but at least one, added, left out, swapped or mistaken;
/// capital letters count as small ones. Of equally near words the first in `known`.
/// Source: optimal string alignment, the restricted Damerau-Levenshtein distance.
std::string nearest(std::string_view word, std::span<const std::string> known);

/// "a, b, c"
std::string listed(std::span<const std::string> words);

/// `unknown category "ogrud"; did you mean "ogrod"?` under the code "<code>_meant", or where
/// nothing is near, with `otherwise` after the semicolon, under `code`. The values are {said},
/// {meant} and {known}, the list that `otherwise` may name.
Sentence unknown(std::string_view code, std::string_view what, std::string_view word,
                 std::span<const std::string> known, std::string_view otherwise);

/// The same for the value of `key`, which is {key}: "unknown_value".
Sentence unknown_value(std::string_view key, std::string_view word,
                       std::span<const std::string> known);

}  // namespace okienko::article
