#include "index/search/promotions.h"

#include <algorithm>
#include <utility>

namespace okienko::search {

Promotions::Promotions(const std::vector<article::Promotion>& promotions,
                       const text::Analyzer& analyzer, const ForwardIndex& articles) {
    for (const article::Promotion& promotion : promotions) {
        const auto number = articles.find(promotion.article);
        if (!number) continue;
        Entry entry{*number, promotion, {}};
        for (const std::string& question : promotion.questions) {
            Phrase phrase;
            for (const text::Token& token : analyzer.analyze(question)) {
                if (!token.is_stop) phrase.push_back({token.term, token.word});
            }
            if (!phrase.empty()) entry.phrases.push_back(std::move(phrase));
        }
        entries_.push_back(std::move(entry));
    }
}

std::set<std::string, std::less<>> Promotions::stems() const {
    std::set<std::string, std::less<>> stems;
    for (const Entry& entry : entries_) {
        for (const Phrase& phrase : entry.phrases) {
            for (const Word& word : phrase) stems.insert(word.stem);
        }
    }
    return stems;
}

/// A word that is still being typed is met by what was typed of it.
const Term* Promotions::met_by(const Word& word, const Question& question) {
    for (const Term& term : question.terms) {
        const bool is_met = term.stem == word.stem || term.typed_stem == word.stem ||
                            (term.is_open && word.word.starts_with(term.typed));
        if (is_met) return &term;
    }
    return nullptr;
}

/// "prezenty = prezent, promoted"; every word of a phrase.
std::string Promotions::why(const Phrase& phrase, const Question& question) {
    std::string why;
    for (const Word& word : phrase) {
        const Term* term = met_by(word, question);
        if (term == nullptr) continue;
        why.append(why.empty() ? "" : " + ").append(term->typed);
        if (term->typed != word.word) why.append(" = ").append(word.word);
    }
    return why + ", promoted";
}

std::vector<Promoted> Promotions::first_for(const Question& question,
                                            const std::optional<article::Date>& day) const {
    struct Found {
        Promoted promoted;
        std::size_t words;
    };

    std::vector<Found> found;
    if (!day) return {};
    for (const Entry& entry : entries_) {
        if (!entry.promotion.holds_on(*day)) continue;
        const Phrase* best = nullptr;
        for (const Phrase& phrase : entry.phrases) {
            const bool is_met = std::all_of(phrase.begin(), phrase.end(), [&](const Word& word) {
                return met_by(word, question) != nullptr;
            });
            if (is_met && (best == nullptr || phrase.size() > best->size())) best = &phrase;
        }
        const auto is_same = [&](const Found& one) {
            return one.promoted.article == entry.article;
        };
        if (best == nullptr || std::any_of(found.begin(), found.end(), is_same)) continue;
        found.push_back({{entry.article, why(*best, question)}, best->size()});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Found& a, const Found& b) { return a.words > b.words; });
    std::vector<Promoted> promoted;
    for (Found& one : found) promoted.push_back(std::move(one.promoted));
    return promoted;
}

void put_first(const std::vector<Promoted>& promoted, std::vector<Ranked>& ranked) {
    constexpr double step = 0.001;
    double score = ranked.empty() ? 1 : ranked.front().score;
    for (auto one = promoted.rbegin(); one != promoted.rend(); ++one) {
        std::erase_if(ranked, [&](const Ranked& other) { return other.article == one->article; });
        score += step;
        ranked.insert(ranked.begin(), {one->article, score});
    }
}

}  // namespace okienko::search
