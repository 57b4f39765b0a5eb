#include "index/search/suggester.h"

#include <algorithm>
#include <utility>

#include "index/search/completer.h"
#include "index/search/confidence.h"
#include "index/search/schema.h"
#include "index/search/title_starts.h"
#include "index/text/words.h"

namespace okienko::search {

namespace {

constexpr std::size_t steady_places = 3;

/// An article that scores less than this share of the best one no longer matches.
constexpr double still_matching = 0.3;

bool has(const std::vector<ArticleNumber>& articles, ArticleNumber article) {
    return std::find(articles.begin(), articles.end(), article) != articles.end();
}

}  // namespace

std::vector<Ranked> steadied(std::vector<Ranked> ranked, const std::vector<ArticleNumber>& before) {
    if (ranked.empty()) return ranked;
    const double least = still_matching * ranked.front().score;
    const std::vector<ArticleNumber> shown(
        before.begin(),
        before.begin() + static_cast<std::ptrdiff_t>(std::min(steady_places, before.size())));
    const auto stays = [&](const Ranked& one) {
        return has(shown, one.article) && one.score >= least;
    };
    const auto kept = static_cast<std::size_t>(std::count_if(ranked.begin(), ranked.end(), stays));
    // One place is free for a newcomer, and every place whose article no longer matches.
    std::size_t newcomers = steady_places - std::min(kept, steady_places - 1);
    std::size_t keepers = steady_places - newcomers;
    if (shown.empty()) return ranked;

    std::vector<Ranked> first;
    std::vector<Ranked> rest;
    for (const Ranked& one : ranked) {
        std::size_t& free = stays(one) ? keepers : newcomers;
        const bool is_first = free > 0 && first.size() < steady_places;
        if (is_first) --free;
        (is_first ? first : rest).push_back(one);
    }
    first.insert(first.end(), rest.begin(), rest.end());
    return first;
}

Suggestions Suggester::suggest(const Beginning& beginning) const {
    Suggestions suggestions;
    suggestions.text = beginning.text;
    const std::string_view typed = text::question_start(beginning.text);
    const text::Tokens tokens = parts_.analyzer.analyze(typed);
    if (tokens.empty()) return suggestions;
    std::vector<ArticleNumber> before;
    for (const std::string& id : beginning.before) {
        if (const auto number = parts_.articles.find(id)) before.push_back(*number);
    }

    const auto erase_others = [&](std::vector<Ranked>& ranked) {
        std::erase_if(ranked, [&](const Ranked& one) {
            return !parts_.articles.holds_on(one.article, beginning.today);
        });
    };
    const text::Token& last = tokens.back();
    const bool is_going_on = last.end == typed.size();
    std::vector<Ranked> found;
    if (tokens.size() == 1 && is_going_on && last.word.size() < 3) {
        // A letter or two ask nothing yet: titles that begin so are what was wanted.
        suggestions.intent = Intent::answered;
        found = ranked_by_start(last.word);
        erase_others(found);
        found = steadied(std::move(found), before);
    } else {
        Question question = read_beginning(beginning.text, parts_.analyzer, parts_.vocabulary,
                                           parts_.corrector, parts_.articles.size());
        found = ranked(question, beginning.today, before, suggestions.intent);
        erase_others(found);
        suggestions.corrected = std::move(question.corrected);
    }
    suggestions.completions = Completer(parts_.analyzer, parts_.vocabulary, parts_.articles)
                                  .complete(typed, tokens, found, beginning.completions);
    if (found.empty()) suggestions.intent = Intent::none;
    for (const Ranked& one : found) {
        if (suggestions.hits.size() == beginning.limit) break;
        Hit hit;
        hit.article = parts_.articles.summary(one.article);
        hit.score = one.score;
        suggestions.hits.push_back(std::move(hit));
    }
    return suggestions;
}

std::vector<Ranked> Suggester::ranked(const Question& question,
                                      const std::optional<article::Date>& today,
                                      const std::vector<ArticleNumber>& before,
                                      Intent& intent) const {
    const std::vector<WeightedStem> stems = stems_of(question);
    std::vector<Candidate> candidates = parts_.postings.find(stems, candidates_of_beginning);
    for (std::size_t i = 0; i < std::min(steady_places, before.size()); ++i) {
        const auto is_there = [&](const Candidate& one) { return one.article == before[i]; };
        if (std::none_of(candidates.begin(), candidates.end(), is_there)) {
            candidates.push_back({before[i], 0});
        }
    }
    Ranking ranking = parts_.ranker.rank(question, candidates, true);
    intent = confidence(sureness(signs_of(question, ranking)));
    std::vector<Ranked> ranked = std::move(ranking.articles);
    std::erase_if(ranked, [](const Ranked& one) { return one.score <= 0; });
    const std::vector<Promoted> promoted = parts_.promotions.first_for(question, today);
    if (!promoted.empty()) intent = Intent::answered;
    put_first(promoted, ranked);
    return steadied(std::move(ranked), before);
}

std::vector<Ranked> Suggester::ranked_by_start(std::string_view letters) const {
    std::vector<Ranked> ranked;
    for (const ArticleNumber article : parts_.articles.starting_with(title_start(letters))) {
        ranked.push_back({article, 1 / (1 + 0.01 * static_cast<double>(ranked.size()))});
    }
    return ranked;
}

}  // namespace okienko::search
