/// What failed, in the reader's language.
#pragma once

#include <exception>
#include <string>

#include "app/language/language.h"
#include "index/sentence/sentence.h"

namespace okienko::language {

/// The message under "failure.<code>" or "problem.<code>", or the sentence's English where the
/// language has none. English has none: the code speaks it.
std::string sentence_text(const sentence::Sentence& sentence, const Language& words);

/// The sentence of sentence_of(): whatever was thrown is told in the reader's language.
std::string failure_text(const std::exception& error, const Language& words);

/// What is told where the words of `language`, "pl" or "en", are themselves missing.
std::string wordless_text(const std::exception& error, const std::string& language);

}  // namespace okienko::language
