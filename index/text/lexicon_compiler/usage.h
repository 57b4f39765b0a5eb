/// How often each word of the dictionary is used, and in which forms.
#pragma once

#include <cstdint>
#include <vector>

#include "index/text/lexicon_compiler/dictionary.h"
#include "index/text/lexicon_compiler/word_counts.h"

namespace okienko::text {

/// A model of usage: a word is drawn by its mass, then a cell of its paradigm.
class Usage {
public:
    /// Estimates both from `counts`, where a form with several readings is shared among them.
    /// The same counts give the same usage, to the last bit.
    /// Source: expectation-maximisation; Dempster, Laird and Rubin, 1977.
    Usage(const Dictionary& dictionary, const WordCounts& counts);

    /// Occurrences of the lexeme, all forms together. Above zero also where none was counted.
    double mass(LexemeId lexeme) const { return masses_[lexeme] + prior(lexeme); }

    /// Whether the lexeme was counted, in any form.
    bool is_seen(LexemeId lexeme) const { return masses_[lexeme] >= 1; }

    /// Occurrences of `form` by reading: what was seen of it, shared out as likely as each is, and
    /// what could be expected.
    void weigh(const Form& form, std::vector<double>& weights) const;

private:
    /// One form of the dictionary that was counted, and its occurrences by reading, as they were
    /// last shared out.
    struct SeenForm {
        const Form* form;
        Occurrences occurrences;
        std::vector<double> parts;
    };

    void index_cells();
    void start_evenly();
    void find_seen_forms(const WordCounts& counts);
    void improve();
    void index_varieties();
    std::vector<double> share_out(const SeenForm& seen) const;
    double expected_elsewhere(const Reading& reading, double part) const;
    void count_cells(const Reading& reading, double times, std::vector<double>& uses) const;
    void set_cell_shares(const std::vector<double>& uses);
    double share(const Reading& reading) const;
    double prior(LexemeId lexeme) const;

    const Dictionary* dictionary_;
    std::vector<SeenForm> seen_;                   ///< in the dictionary's order
    std::vector<double> masses_;                   ///< by lexeme
    std::vector<std::uint8_t> varieties_;          ///< by lexeme: whose cells are used alike
    std::vector<double> cell_shares_;              ///< by cell and variety: its share of the uses
    std::vector<std::size_t> cell_paradigms_;      ///< by cell: the kind of paradigm it belongs to
    std::vector<std::vector<std::size_t>> cells_;  ///< by CellsId: cells
};

}  // namespace okienko::text
