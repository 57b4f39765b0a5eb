/// Words of a text by Unicode's rules, with the codes of a shop's shelves kept whole.
#pragma once

#include <cstddef>
#include <string_view>

#include "index/text/token.h"

namespace okienko::text {

/// The words of `source`, in reading order; punctuation, spaces and emoji are left out.
///
/// Codes and numbers stay whole: "E27", "RTV-200", "3,5". Words joined by a hyphen or a full stop
/// come apart: "biało-czarny", "zwrot.Jak", "24-miesięczna". Terms and words are the bytes as
/// written. Safe to call from several threads at once.
/// Source: UAX #29, default word boundaries, as in ICU 72.
Tokens words(std::string_view source);

/// Bytes of a question that anybody looks at: nobody types more, and a paste of megabytes is not
/// waited for.
inline constexpr std::size_t question_bytes = 16'384;

/// What is looked at of a question: without blanks in front, at most `question_bytes`, cut between
/// characters.
std::string_view question_start(std::string_view question);

}  // namespace okienko::text
