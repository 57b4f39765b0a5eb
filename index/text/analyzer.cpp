#include "index/text/analyzer.h"

#include <utility>

#include "index/text/filters.h"
#include "index/text/words.h"

namespace okienko::text {

Analyzer::Analyzer(Tokenizer tokenizer, std::vector<TokenFilter> filters)
    : tokenizer_(std::move(tokenizer)), filters_(std::move(filters)) {}

Tokens Analyzer::analyze(std::string_view source) const {
    Tokens tokens = tokenizer_(source);
    for (const TokenFilter& filter : filters_) filter(tokens);
    return tokens;
}

Analyzer polish_analyzer(std::shared_ptr<const Lexicon> lexicon, WordLists lists) {
    return {words,
            {fold_term_case, fold_word_diacritics, mark_stop_words(lists.stop_words),
             stem_terms(std::move(lexicon), lists.overrides)}};
}

}  // namespace okienko::text
