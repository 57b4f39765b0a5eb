/// The dictionary of Polish word forms, cleaned and indexed for the compiler.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "index/text/lexicon_compiler/dictionary_row.h"

namespace okienko::text {

using LexemeId = std::uint32_t;
using CellsId = std::uint32_t;

/// A word of the dictionary: one lemma in one part of speech.
struct Lexeme {
    std::string lemma;        ///< case-folded; of negated participles with its "nie"
    WordClass word_class;     ///< what it is
    bool is_name = false;     ///< the dictionary writes it with a capital
    bool is_negated = false;  ///< the negated participles and gerunds of a verb, apart from it
    std::uint32_t forms = 0;  ///< how many forms it has
};

/// One way to read a form.
struct Reading {
    LexemeId lexeme;
    CellsId cells;             ///< the cells it fills, by their number in Dictionary::cells
    bool is_compared = false;  ///< it is a comparative or superlative
    bool is_past = false;      ///< it is declined: of a verb, a participle or gerund
};

/// A case-folded word form and its readings.
struct Form {
    std::string text;
    std::span<const Reading> readings;
};

/// Collects rows, cleans them, and gives the forms in alphabetical order.
///
/// Abbreviations and forms with spaces, full stops or digits are left out; so are particle readings
/// of forms that also read as a verb, adjective or adverb.
class Dictionary {
public:
    void add(const DictionaryRow& row);

    /// Sorts and cleans what was added: to be called once, after the last row. Before, there are
    /// no forms.
    void finish();

    const std::vector<Form>& forms() const { return forms_; }

    const std::vector<Lexeme>& lexemes() const { return lexemes_; }

    /// The sets of cells that readings name: "fin:sg:ter:imperf".
    const std::vector<std::vector<std::string>>& cells() const { return cells_; }

private:
    struct RawReading {
        std::string form;
        Reading reading;
    };

    /// What the tags of a row say of one lexeme.
    struct TagGroup {
        WordClass word_class;
        bool is_negated;
        bool is_compared;
        bool is_past;
        CellsId cells;
    };

    const std::vector<TagGroup>& groups_of(const std::string& tags);
    LexemeId lexeme_of(const std::string& lemma, const TagGroup& group);
    CellsId cells_of(std::vector<std::string> cells);
    void add_form(std::span<RawReading> raw);

    std::vector<RawReading> raw_;
    std::vector<Reading> readings_;
    std::vector<Form> forms_;
    std::vector<Lexeme> lexemes_;
    std::unordered_map<std::string, LexemeId> lexeme_ids_;
    std::vector<std::vector<std::string>> cells_;
    std::unordered_map<std::string, CellsId> cells_ids_;
    std::unordered_map<std::string, std::vector<TagGroup>> groups_;  ///< few tags, many rows
};

}  // namespace okienko::text
