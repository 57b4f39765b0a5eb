/// One row of the Morfologik dictionary, and what its tags say.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace okienko::text {

/// A form, its lemma, and every cell of the paradigm it fills, joined by '+':
/// "działa", "działać", "verb:fin:sg:ter:imperf:nonrefl".
struct DictionaryRow {
    std::string form;
    std::string lemma;
    std::string tags;
};

/// The row behind one sequence of the dictionary's automaton: "działa;AAć;verb:fin:...".
///
/// Throws: std::runtime_error, if the sequence has another shape.
/// Source: the PREFIX encoder of morfologik-stemming 2.1: 'A' + letters to drop in front, 'A' +
/// bytes to drop at the end, what to append.
DictionaryRow decode_row(std::string_view sequence);

/// The parts of speech, as far as the stemmer tells them apart.
enum class WordClass : std::uint8_t { verb, adjective, noun, adverb, numeral, pronoun, particle };

/// What one tag says.
struct Tag {
    WordClass word_class;
    bool is_negated = false;   ///< a participle or gerund with "nie" before it
    bool is_compared = false;  ///< the comparative or superlative of an adjective or adverb
    bool is_past = false;      ///< declined, not conjugated: a verb's participles and gerund too
    bool is_abbreviation = false;  ///< "wg", "nr": not a word for a stemmer
    std::string cell;              ///< "fin:sg:ter:imperf"; nouns' cells keep one gender
};

/// The tags of a row, each cell once.
std::vector<Tag> parse_tags(std::string_view tags);

/// The parts of `text` between one `mark` and the next.
std::vector<std::string_view> split(std::string_view text, char mark);

}  // namespace okienko::text
