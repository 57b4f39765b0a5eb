/// The rules an article is read by: each looks for one thing. content/README.md tells editors about
/// every one, with an example, under the name its advice carries.
#pragma once

#include <chrono>

#include "app/proofreading/notes.h"
#include "index/article/manuscript.h"

namespace okienko::proofreading {

/// "tytul": the title of a "faq" is a question, that of a "guide" is none.
void check_title(const article::Manuscript& manuscript, Notes& notes);

/// "negacja": what cannot be done, where the text could say what can.
void check_negation(const article::Manuscript& manuscript, Notes& notes);

/// "urzedowe": words of offices that have plainer ones.
void check_officialese(const article::Manuscript& manuscript, Notes& notes);

/// "zdanie": sentences of over 25 words.
void check_sentences(const article::Manuscript& manuscript, Notes& notes);

/// "czytelnosc": an article that asks for more than primary school.
void check_readability(const article::Manuscript& manuscript, Notes& notes);

/// "odmowa": an article of refusal names a reason, another way, and a next step.
void check_refusal(const article::Manuscript& manuscript, Notes& notes);

/// "skrot": abbreviations to write out or to explain.
void check_abbreviations(const article::Manuscript& manuscript, Notes& notes);

/// "termin": a review that is overdue, an article that has run out; "data": a day that passed since
/// the facts were checked.
void check_dates(const article::Manuscript& manuscript, article::Date today, Notes& notes);

/// Whether the words of a passage are ours, rather than what people type.
bool is_ours(const article::Passage& passage);

/// The FOG index of an article's sentences; 0 where it has too few to tell.
///
/// 0.4 times the sum of the words in a sentence and of the hard words in a hundred. Hard are words
/// of four syllables and more, as inflected: Polish ones are longer than English ones. Source: R.
/// Gunning, The Technique of Clear Writing (1952); W. Pisarek, Jak mierzyć zrozumiałość tekstu?
/// (1969), for the four syllables.
double fog_index(const article::Passages& passages);

/// Polish syllables: a vowel each, but for an "i" that only softens: "zapomniałaś" -> 4.
int syllables(std::string_view small_word);

}  // namespace okienko::proofreading
