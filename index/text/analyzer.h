/// From text to the terms it is found under.
///
/// One Analyzer serves both sides: articles as they are indexed and questions as shoppers type
/// them. Two texts match where their terms are equal.
///
///     source -> Tokenizer -> TokenFilter -> TokenFilter ... -> tokens
///
/// Analysis is total: it takes any bytes and never throws over them; ill-formed UTF-8 reads as
/// U+FFFD.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/text/token.h"
#include "index/text/word_lists.h"

namespace okienko::text {

class Lexicon;
class Stemmer;

/// Cuts a source into words. Terms are the words as written.
using Tokenizer = std::function<Tokens(std::string_view source)>;

/// Rewrites or drops tokens. Byte ranges keep pointing at the source, so a hit can be highlighted
/// whatever became of its term.
using TokenFilter = std::function<void(Tokens& tokens)>;

/// Whether a word, case folded, with or without diacritics, is one of the language.
using WordTest = std::function<bool(std::string_view word)>;

/// Another word for a term.
struct Synonym {
    std::string term;
    std::string word;  ///< case and diacritics folded
};

/// A tokenizer and the filters that follow it, in order. Copies are cheap; one analyzer may serve
/// several threads at once.
class Analyzer {
public:
    /// `has_dictionary` where `is_real_word` tells all words of the language, not some others only.
    Analyzer(Tokenizer tokenizer, std::vector<TokenFilter> filters, WordTest is_real_word = {},
             bool has_dictionary = true);

    /// The tokens of `source`, in reading order.
    Tokens analyze(std::string_view source) const;

    /// Whether `word`, case folded, is a real word of the language, in the articles or not; false
    /// for every word where nobody can tell.
    bool knows(std::string_view word) const;

    /// Whether a word that it does not know is none of the language.
    bool has_dictionary() const { return is_real_word_ && has_dictionary_; }

    /// The same chain, and what `lines` say its terms also mean.
    Analyzer with_synonyms(const std::vector<SynonymLine>& lines) const;

    /// Other words for `term`, none of them twice, in the order of the lines.
    std::span<const Synonym> synonyms_of(std::string_view term) const;

    /// The same chain, which knows that `words` speak of what the shop does not deal with.
    Analyzer with_other_subjects(const std::vector<std::string>& words) const;

    /// Whether `term` is one of those words, in any inflection.
    bool is_of_other_subject(std::string_view term) const;

    /// The same chain, which knows how words lean.
    Analyzer with_leanings(const std::map<std::string, double>& words) const;

    /// How much likelier a question that has `term` is one to this shop than one about other
    /// things, in e-folds; negative where it is less likely, 0 where nobody can tell.
    double leaning_of(std::string_view term) const;

    /// Whether any word leans: in a language without a list none does.
    bool knows_leanings() const { return leanings_ != nullptr; }

private:
    using Leanings = std::map<std::string, double, std::less<>>;
    using Terms = std::set<std::string, std::less<>>;
    using Synonyms = std::map<std::string, std::vector<Synonym>, std::less<>>;

    std::vector<Synonym> terms_of(const std::vector<std::string>& words) const;

    Tokenizer tokenizer_;
    std::vector<TokenFilter> filters_;
    WordTest is_real_word_;
    bool has_dictionary_;
    std::shared_ptr<const Synonyms> synonyms_;
    std::shared_ptr<const Terms> other_subjects_;
    std::shared_ptr<const Leanings> leanings_;
};

/// The chain for shop articles in the language of `stemmer`: words, case folding, what else
/// `stemmer` folds, stop words, stems,
/// synonyms, words of other subjects, how words lean.
Analyzer stemming_analyzer(const std::shared_ptr<const Stemmer>& stemmer, const WordLists& lists);

/// That chain for Polish.
Analyzer polish_analyzer(const std::shared_ptr<const Lexicon>& lexicon, const WordLists& lists);

}  // namespace okienko::text
