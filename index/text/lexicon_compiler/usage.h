/// How often each word of the dictionary is used, and in which forms.
#pragma once

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

    /// Occurrences expected of a form as this reading of it.
    double expected(const Reading& reading) const {
        return mass(reading.lexeme) * share(reading.cells);
    }

    /// Occurrences of `form` seen; it need not be in the dictionary.
    double seen(const std::string& form) const;

private:
    /// The counts of one form of the dictionary.
    struct SeenForm {
        const Form* form;
        Occurrences occurrences;
    };

    void index_cells();
    void start_evenly();
    void improve(const std::vector<SeenForm>& seen);
    void share_out(const Form& form, double times, bool capital, std::vector<double>& masses,
                   std::vector<double>& cells) const;
    void set_cell_shares(const std::vector<double>& uses);
    double share(CellsId cells) const;
    double prior(LexemeId lexeme) const;

    const Dictionary* dictionary_;
    const WordCounts* counts_;
    std::vector<double> masses_;                   ///< by lexeme
    std::vector<double> cell_shares_;              ///< by cell: its share of its paradigm's uses
    std::vector<std::size_t> cell_paradigms_;      ///< by cell: the kind of paradigm it belongs to
    std::vector<std::vector<std::size_t>> cells_;  ///< by CellsId: cells
};

}  // namespace okienko::text
