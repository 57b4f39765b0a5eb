/// A screen in spoken words, piece by piece.
#pragma once

#include <string>
#include <vector>

#include "app/kiosk/session/screen.h"
#include "app/language/language.h"

namespace okienko::kiosk {

/// What is said in one breath, and in which language.
struct Sentence {
    std::string text;
    std::string language;

    bool operator==(const Sentence&) const = default;
};

/// What a listener to the language with this `code` has to hear of `screen`, in the order of
/// reading: an article block by block, in its own language, steps with their numbers.
std::vector<Sentence> narration_of(const Screen& screen, const language::Languages& languages,
                                   const std::string& code);

/// What a listener hears of a question that is being typed: what does not work, how many articles
/// come up, and which.
std::vector<Sentence> narration_of(const Typing& typing, const language::Language& words);

/// What a listener hears of help that is offered unasked.
std::vector<Sentence> narration_of(const Rescue& rescue, const language::Language& words);

}  // namespace okienko::kiosk
