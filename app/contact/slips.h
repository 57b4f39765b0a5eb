/// What somebody in a fright meant to type.
#pragma once

#include <set>
#include <string>

#include "index/text/analyzer.h"
#include "index/text/token.h"

namespace okienko::contact {

/// Words that rules are about.
struct KnownTerms {
    std::set<std::string> terms;        ///< their stems
    std::set<std::string> look_alikes;  ///< words that are what they look like, and no slips
};

/// `tokens`, with words that the language does not have put right where a word of `known` comes out
/// of one slip, "gaezm" -> "gazem", or of a missing space, "krewleci" -> "krew leci". Forms are
/// what a rule's own words do not hold; `analyzer` knows those of the language. At most the first
/// few such words are looked at.
text::Tokens put_right(const text::Tokens& tokens, const text::Analyzer& analyzer,
                       const KnownTerms& known);

}  // namespace okienko::contact
