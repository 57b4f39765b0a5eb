/// What shows in an article's words that it answers questions of some kind.
#pragma once

#include <cstdint>

#include "index/search/document.h"
#include "index/text/token.h"

namespace okienko::search {

/// Bits that an index keeps with each article.
using Traits = std::uint32_t;

/// Its text begins with "Tak" or "Nie": the answer to a yes-or-no question.
inline constexpr Traits answers_yes_or_no = 1;

/// Its title says that people ask: "FAQ", "Często zadawane pytania", "Pytania i odpowiedzi".
inline constexpr Traits collects_questions = 2;

/// It is for agents only.
inline constexpr Traits is_for_agents = 4;

/// Its text begins by saying what something is: "to" is among its first words.
inline constexpr Traits says_what_it_is = 8;

/// Its text begins by telling the reader what to do: "Wybierz...", "kliknij...".
inline constexpr Traits says_what_to_do = 16;

/// The traits of `document`, whose words are `tokens`.
Traits traits_of(const Document& document, const text::Tokens& tokens);

/// How a question is put.
enum class QuestionKind : std::uint8_t {
    statement,   ///< "zgubiłem paragon"
    yes_or_no,   ///< "czy mogę...": its first question word is "czy"
    definition,  ///< "co to jest...", "czym są..."
    how,         ///< "jak zwrócić..."
    open         ///< "ile...", "gdzie...", "jak długo..."
};

/// The kind of the question with these tokens.
QuestionKind kind_of(const text::Tokens& question);

}  // namespace okienko::search
