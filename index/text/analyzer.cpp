#include "index/text/analyzer.h"

#include <utility>

#include "index/text/filters.h"
#include "index/text/lexicon.h"
#include "index/text/words.h"

namespace okienko::text {

Analyzer::Analyzer(Tokenizer tokenizer, std::vector<TokenFilter> filters, WordTest is_real_word)
    : tokenizer_(std::move(tokenizer)),
      filters_(std::move(filters)),
      is_real_word_(std::move(is_real_word)) {}

Tokens Analyzer::analyze(std::string_view source) const {
    Tokens tokens = tokenizer_(source);
    for (const TokenFilter& filter : filters_) filter(tokens);
    return tokens;
}

bool Analyzer::knows(std::string_view word) const {
    return is_real_word_ && is_real_word_(word);
}

Analyzer stemming_analyzer(std::shared_ptr<const Stemmer> stemmer, WordLists lists) {
    return Analyzer(
        words,
        {fold_term_case, fold_words(stemmer), mark_stop_words(*stemmer, lists.stop_words),
         stem_terms(stemmer, lists.overrides)},
        [stemmer](std::string_view word) { return stemmer->knows(word); });
}

Analyzer polish_analyzer(std::shared_ptr<const Lexicon> lexicon, WordLists lists) {
    return stemming_analyzer(std::move(lexicon), std::move(lists));
}

}  // namespace okienko::text
