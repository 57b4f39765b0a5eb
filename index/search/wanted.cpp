#include "index/search/wanted.h"

#include <algorithm>

namespace okienko::search {

namespace {

/// More words tell what somebody wants to do with the thing, and that is another question.
constexpr std::size_t most_things = 3;

bool is_met(const std::vector<std::string>& phrase, const Question& question) {
    return std::all_of(phrase.begin(), phrase.end(), [&](const std::string& stem) {
        return std::any_of(question.terms.begin(), question.terms.end(),
                           [&](const Term& term) { return term.typed_stem == stem; });
    });
}

/// Whether no article speaks of `term` as it was typed, nor in another word for it.
bool is_thing(const Term& term, const Question& question) {
    const bool is_unknown =
        !term.stem_id || (term.is_corrected && term.is_real_word) || term.is_of_other_subject;
    return is_unknown &&
           std::none_of(question.terms.begin(), question.terms.end(), [&](const Term& other) {
               return other.is_synonym && other.typed == term.typed;
           });
}

/// Whether what stands beside `phrase` are things, a few, and not all of them verbs.
bool asks_for_things(const Question& question, const std::vector<std::string>& phrase) {
    std::size_t things = 0;
    bool are_verbs = true;
    for (const Term& term : question.terms) {
        const bool is_beside =
            !term.is_synonym && term.is_content() &&
            std::find(phrase.begin(), phrase.end(), term.typed_stem) == phrase.end();
        if (!is_beside) continue;
        if (!is_thing(term, question)) return false;
        ++things;
        are_verbs = are_verbs && term.is_verb;
    }
    return things > 0 && things <= most_things && !are_verbs;
}

}  // namespace

WantedThings::WantedThings(const std::vector<article::Wanted>& wanted,
                           const text::Analyzer& analyzer, const ForwardIndex& articles) {
    for (const article::Wanted& one : wanted) {
        const auto number = articles.find(one.article);
        if (!number) continue;
        Entry entry{*number, {}};
        for (const std::string& question : one.questions) {
            Phrase phrase;
            for (text::Token& token : analyzer.analyze(question)) {
                phrase.push_back(std::move(token.term));
            }
            if (!phrase.empty()) entry.phrases.push_back(std::move(phrase));
        }
        entries_.push_back(std::move(entry));
    }
}

std::optional<ArticleNumber> WantedThings::article_for(const Question& question) const {
    for (const Entry& entry : entries_) {
        for (const Phrase& phrase : entry.phrases) {
            if (is_met(phrase, question) && asks_for_things(question, phrase)) {
                return entry.article;
            }
        }
    }
    return std::nullopt;
}

}  // namespace okienko::search
