#include "index/text/filters.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "index/text/folding.h"
#include "index/text/stemmer.h"

namespace okienko::text {
namespace {

/// Cuts `text` to `longest_term` bytes, never inside a character.
void shorten(std::string& text) {
    if (text.size() <= longest_term) return;
    std::size_t end = longest_term;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    text.resize(end);
}

using Overrides = std::unordered_map<std::string, std::string>;

Overrides with_folded_keys(const Stemmer& stemmer,
                           const std::map<std::string, std::string>& written) {
    const auto fold = [&](const std::string& text) { return stemmer.fold(fold_case(text)); };
    Overrides overrides;
    for (const auto& [word, stem] : written) overrides.emplace(fold_case(word), fold(stem));
    for (const auto& [word, stem] : written) overrides.emplace(fold(word), fold(stem));
    return overrides;
}

}  // namespace

void fold_term_case(Tokens& tokens) {
    for (Token& token : tokens) {
        token.term = fold_case(token.term);
        shorten(token.term);
    }
}

TokenFilter fold_words(std::shared_ptr<const Stemmer> stemmer) {
    return [stemmer = std::move(stemmer)](Tokens& tokens) {
        for (Token& token : tokens) {
            token.word = stemmer->fold(token.term);
            shorten(token.word);
        }
    };
}

TokenFilter mark_stop_words(const Stemmer& stemmer, const std::set<std::string>& stop_words) {
    const auto words = std::make_shared<std::unordered_set<std::string>>();
    for (const std::string& word : stop_words) words->insert(stemmer.fold(fold_case(word)));
    return [words = std::shared_ptr<const std::unordered_set<std::string>>(words)](Tokens& tokens) {
        for (Token& token : tokens) token.is_stop = words->contains(token.word);
    };
}

TokenFilter stem_terms(std::shared_ptr<const Stemmer> stemmer,
                       const std::map<std::string, std::string>& written) {
    const auto overrides = std::make_shared<const Overrides>(with_folded_keys(*stemmer, written));
    return [stemmer = std::move(stemmer), overrides](Tokens& tokens) {
        for (Token& token : tokens) {
            const auto override = overrides->find(token.term);
            token.term =
                override != overrides->end() ? override->second : stemmer->folded_stem(token.term);
            shorten(token.term);
        }
    };
}

}  // namespace okienko::text
