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
#include <memory>
#include <string_view>
#include <vector>

#include "index/text/token.h"
#include "index/text/word_lists.h"

namespace okienko::text {

class Lexicon;

/// Cuts a source into words. Terms are the words as written.
using Tokenizer = std::function<Tokens(std::string_view source)>;

/// Rewrites or drops tokens. Byte ranges keep pointing at the source, so a hit can be highlighted
/// whatever became of its term.
using TokenFilter = std::function<void(Tokens& tokens)>;

/// A tokenizer and the filters that follow it, in order. Copies are cheap; one analyzer may serve
/// several threads at once.
class Analyzer {
public:
    Analyzer(Tokenizer tokenizer, std::vector<TokenFilter> filters);

    /// The tokens of `source`, in reading order.
    Tokens analyze(std::string_view source) const;

private:
    Tokenizer tokenizer_;
    std::vector<TokenFilter> filters_;
};

/// The chain for Polish shop articles: words, case folding, diacritics folding, stop words, stems.
Analyzer polish_analyzer(std::shared_ptr<const Lexicon> lexicon, WordLists lists);

}  // namespace okienko::text
