/// What an editor most likely meant by a word nobody knows.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace okienko::article {

/// The one of `known` nearest to `word`: "ogrud" -> "ogrod"; empty if none is near.
///
/// Near is a third of the letters or less, but at least one, added, left out, swapped or mistaken;
/// capital letters count as small ones. Of equally near words the first in `known`.
/// Source: optimal string alignment, the restricted Damerau-Levenshtein distance.
std::string nearest(std::string_view word, std::span<const std::string> known);

/// `unknown category "ogrud"; did you mean "ogrod"?`, or where nothing is near, with `otherwise`
/// after the semicolon.
std::string unknown(std::string_view what, std::string_view word,
                    std::span<const std::string> known, std::string_view otherwise);

}  // namespace okienko::article
