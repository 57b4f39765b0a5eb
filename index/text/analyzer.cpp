#include "index/text/analyzer.h"

#include <algorithm>
#include <utility>

#include "index/text/filters.h"
#include "index/text/lexicon.h"
#include "index/text/words.h"

namespace okienko::text {

Analyzer::Analyzer(Tokenizer tokenizer, std::vector<TokenFilter> filters, WordTest is_real_word,
                   bool has_dictionary)
    : tokenizer_(std::move(tokenizer)),
      filters_(std::move(filters)),
      is_real_word_(std::move(is_real_word)),
      has_dictionary_(has_dictionary) {}

Tokens Analyzer::analyze(std::string_view source) const {
    Tokens tokens = tokenizer_(source);
    for (const TokenFilter& filter : filters_) filter(tokens);
    return tokens;
}

bool Analyzer::knows(std::string_view word) const {
    return is_real_word_ && is_real_word_(word);
}

std::vector<Synonym> Analyzer::terms_of(const std::vector<std::string>& words) const {
    std::vector<Synonym> terms;
    for (const std::string& word : words) {
        const Tokens tokens = analyze(word);
        if (tokens.size() == 1) terms.push_back({tokens[0].term, tokens[0].word});
    }
    return terms;
}

Analyzer Analyzer::with_synonyms(const std::vector<SynonymLine>& lines) const {
    auto synonyms = std::make_shared<Synonyms>();
    const auto add = [&synonyms](const std::vector<Synonym>& from, const std::vector<Synonym>& to) {
        for (const Synonym& word : from) {
            for (const Synonym& meant : to) {
                std::vector<Synonym>& all = (*synonyms)[word.term];
                const auto is_same = [&](const Synonym& one) { return one.term == meant.term; };
                if (word.term == meant.term) continue;
                if (std::none_of(all.begin(), all.end(), is_same)) all.push_back(meant);
            }
        }
    };
    for (const SynonymLine& line : lines) {
        const std::vector<Synonym> left = terms_of(line.left);
        const std::vector<Synonym> right = terms_of(line.right);
        add(left, right);
        if (line.is_two_way) add(right, left);
    }
    Analyzer analyzer = *this;
    analyzer.synonyms_ = std::move(synonyms);
    return analyzer;
}

std::span<const Synonym> Analyzer::synonyms_of(std::string_view term) const {
    if (!synonyms_) return {};
    const auto found = synonyms_->find(term);
    return found == synonyms_->end() ? std::span<const Synonym>() : found->second;
}

Analyzer Analyzer::with_other_subjects(const std::vector<std::string>& words) const {
    auto terms = std::make_shared<Terms>();
    for (Synonym& word : terms_of(words)) terms->insert(std::move(word.term));
    Analyzer analyzer = *this;
    analyzer.other_subjects_ = std::move(terms);
    return analyzer;
}

bool Analyzer::is_of_other_subject(std::string_view term) const {
    return other_subjects_ && other_subjects_->contains(term);
}

Analyzer Analyzer::with_leanings(const std::map<std::string, double>& words) const {
    Analyzer analyzer = *this;
    analyzer.leanings_.reset();
    if (words.empty()) return analyzer;
    auto leanings = std::make_shared<Leanings>();
    for (const auto& [word, leaning] : words) {
        const Tokens tokens = analyze(word);
        if (tokens.size() == 1) (*leanings)[tokens[0].term] = leaning;
    }
    analyzer.leanings_ = std::move(leanings);
    return analyzer;
}

double Analyzer::leaning_of(std::string_view term) const {
    if (!leanings_) return 0;
    const auto found = leanings_->find(term);
    return found == leanings_->end() ? 0 : found->second;
}

Analyzer stemming_analyzer(const std::shared_ptr<const Stemmer>& stemmer, const WordLists& lists) {
    return Analyzer(
               words,
               {fold_term_case, fold_words(stemmer), mark_stop_words(*stemmer, lists.stop_words),
                stem_terms(stemmer, lists.overrides)},
               [stemmer](std::string_view word) { return stemmer->knows(word); },
               stemmer->has_dictionary())
        .with_synonyms(lists.synonyms)
        .with_other_subjects(lists.other_subjects)
        .with_leanings(lists.leanings);
}

Analyzer polish_analyzer(const std::shared_ptr<const Lexicon>& lexicon, const WordLists& lists) {
    return stemming_analyzer(lexicon, lists);
}

}  // namespace okienko::text
