/// A question, taken apart: what is looked for, and what each part is worth.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/search/postings.h"
#include "index/search/traits.h"
#include "index/search/vocabulary.h"
#include "index/text/analyzer.h"

namespace okienko::search {

/// A stem of a question. No two terms of a question have the same.
struct Term {
    std::string stem;
    std::optional<StemId> stem_id;  ///< empty where no article holds it
    std::string word;               ///< case and diacritics folded; the right one, if corrected
    std::string typed;              ///< as typed, case and diacritics folded
    std::string typed_stem;         ///< its stem, whatever it was corrected to
    bool is_stop = false;
    bool is_corrected = false;
    bool is_real_word = false;         ///< and yet corrected, or in no article
    bool is_verb = false;              ///< of a real word: its stem is an infinitive
    bool is_of_other_subject = false;  ///< as typed: of what the shop does not deal with
    bool is_synonym = false;           ///< another word for one that was typed
    bool is_open = false;              ///< still being typed: any word that begins so is meant
    std::vector<StemId> endings;       ///< of an open term: the commonest stems of such words
    double weight = 1;                 ///< beside others: less for stop words and corrected ones
    double value = 0;                  ///< weight times rarity: what finding it is worth

    bool is_content() const { return !is_stop; }
};

struct Question {
    std::vector<Term> terms;                 ///< as typed, then other words for those
    std::vector<std::string> unknown_words;  ///< as typed, folded: no article holds their stems
    std::string corrected;                   ///< the whole question; empty where nothing changed
    double value = 0;                        ///< of all terms that were typed
    double content_value = 0;                ///< of those but for stop words
    std::optional<double> leaning;           ///< of all that were typed together, if words lean
    QuestionKind kind = QuestionKind::statement;
    bool is_beginning = false;              ///< it is being typed
    std::string fragment;                   ///< one or two letters of a further word, folded
    std::size_t before_fragment = no_term;  ///< the term that stands before that
    static constexpr std::size_t no_term = static_cast<std::size_t>(-1);
};

class Corrector;

/// Reads `question`: at most the first `question_words` words of it.
///
/// Words whose stem no article holds are corrected where `corrector` knows better; others are left
/// alone. `articles` is the number of articles in the index.
Question read_question(std::string_view question, const text::Analyzer& analyzer,
                       const Vocabulary& vocabulary, const Corrector& corrector,
                       std::size_t articles);

/// The same for a question that is being typed: its last word, unless a space follows it, may go
/// on. One or two letters of a further word say nothing yet and are left out.
Question read_beginning(std::string_view beginning, const text::Analyzer& analyzer,
                        const Vocabulary& vocabulary, const Corrector& corrector,
                        std::size_t articles);

/// What Postings looks for: the stems of `question` that articles hold. Stop words are looked for
/// only where there is nothing else; they stand in nearly every article.
std::vector<WeightedStem> stems_of(const Question& question);

}  // namespace okienko::search
