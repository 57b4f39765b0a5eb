#include "index/search/suggester.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "index/search/schema.h"
#include "index/search/title_starts.h"
#include "index/text/words.h"

namespace okienko::search {

namespace {

constexpr std::size_t steady_places = 3;

/// An article that scores less than this share of the best one no longer matches.
constexpr double still_matching = 0.3;

/// What an ending is preferred by that stands in one of the articles that come up, in e-folds of
/// its occurrences.
constexpr double in_sight = 3;

/// Articles that are looked through for endings.
constexpr std::size_t articles_in_sight = 10;

bool has(const std::vector<ArticleNumber>& articles, ArticleNumber article) {
    return std::find(articles.begin(), articles.end(), article) != articles.end();
}

/// Puts `completion` in the place of the last word of `typed`, which begins at `begin`.
std::string completed(std::string_view typed, std::size_t begin, std::string_view completion) {
    return std::string(typed.substr(0, begin)).append(completion);
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
    const text::Tokens tokens = parts_.analyzer.analyze(text::question_start(beginning.text));
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
    const bool is_going_on = last.end == beginning.text.size();
    std::vector<Ranked> found;
    std::vector<std::string> words;
    if (tokens.size() == 1 && is_going_on && last.word.size() < 3) {
        found = ranked_by_start(last.word);
        erase_others(found);
        words = title_words(last.word, found);
        found = steadied(std::move(found), before);
    } else {
        Question question = read_beginning(beginning.text, parts_.analyzer, parts_.vocabulary,
                                           parts_.corrector, parts_.articles.size());
        found = ranked(question, beginning.today, before);
        erase_others(found);
        const auto open = std::find_if(question.terms.begin(), question.terms.end(),
                                       [](const Term& term) { return term.is_open; });
        if (open != question.terms.end()) words = endings(*open, found);
        suggestions.corrected = std::move(question.corrected);
    }
    for (const std::string& word : words) {
        if (suggestions.completions.size() == beginning.completions) break;
        suggestions.completions.push_back(completed(beginning.text, last.begin, word));
    }
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
                                      const std::vector<ArticleNumber>& before) const {
    const std::vector<WeightedStem> stems = stems_of(question);
    std::vector<Candidate> candidates = parts_.postings.find(stems, candidates_for(stems.size()));
    for (std::size_t i = 0; i < std::min(steady_places, before.size()); ++i) {
        const auto is_there = [&](const Candidate& one) { return one.article == before[i]; };
        if (std::none_of(candidates.begin(), candidates.end(), is_there)) {
            candidates.push_back({before[i], 0});
        }
    }
    std::vector<Ranked> ranked = parts_.ranker.rank(question, candidates).articles;
    std::erase_if(ranked, [](const Ranked& one) { return one.score <= 0; });
    put_first(parts_.promotions.first_for(question, today), ranked);
    return steadied(std::move(ranked), before);
}

std::vector<Ranked> Suggester::ranked_by_start(std::string_view letters) const {
    std::vector<Ranked> ranked;
    for (const ArticleNumber article : parts_.articles.starting_with(title_start(letters))) {
        ranked.push_back({article, 1 / (1 + 0.01 * static_cast<double>(ranked.size()))});
    }
    return ranked;
}

/// The words of these articles' titles that begin with `letters`, in the articles' order.
std::vector<std::string> Suggester::title_words(std::string_view letters,
                                                const std::vector<Ranked>& articles) const {
    std::vector<std::string> words;
    std::vector<std::string> stems;
    for (const Ranked& one : articles) {
        const std::string title = parts_.articles.summary(one.article).title;
        for (const text::Token& token : parts_.analyzer.analyze(title)) {
            if (token.is_stop || !token.word.starts_with(letters)) continue;
            if (std::find(stems.begin(), stems.end(), token.term) != stems.end()) continue;
            const auto word = parts_.vocabulary.words_starting_with(token.word);
            if (word.empty()) continue;
            stems.push_back(token.term);
            words.emplace_back(parts_.vocabulary.written(word.front()));
        }
    }
    return words;
}

std::vector<StemId> Suggester::stems_in(const std::vector<Ranked>& articles,
                                        std::string_view start) const {
    std::vector<StemId> stems;
    ArticleWords read;
    for (std::size_t i = 0; i < std::min(articles_in_sight, articles.size()); ++i) {
        parts_.articles.read_words(articles[i].article, read);
        for (const WordId word : read.words) {
            if (parts_.vocabulary.word(word).starts_with(start)) {
                stems.push_back(parts_.vocabulary.stem_of(word));
            }
        }
    }
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    return stems;
}

/// How the open word may go on: a word for each stem, so that its inflected forms are one.
std::vector<std::string> Suggester::endings(const Term& open,
                                            const std::vector<Ranked>& articles) const {
    struct Ending {
        WordId word;
        double worth;
    };

    const std::vector<StemId> seen = stems_in(articles, open.word);
    std::vector<Ending> endings;
    for (const StemId stem : open.endings) {
        std::uint32_t most = 0;
        std::uint32_t count = 0;
        WordId best = 0;
        for (const WordId word : parts_.vocabulary.words_of(stem)) {
            if (!parts_.vocabulary.word(word).starts_with(open.word)) continue;
            const std::uint32_t occurrences = parts_.vocabulary.count_of(word);
            count += occurrences;
            if (occurrences <= most) continue;
            most = occurrences;
            best = word;
        }
        const bool is_seen = std::binary_search(seen.begin(), seen.end(), stem);
        if (count > 0) endings.push_back({best, std::log(count) + (is_seen ? in_sight : 0)});
    }
    std::stable_sort(endings.begin(), endings.end(),
                     [](const Ending& a, const Ending& b) { return a.worth > b.worth; });
    std::vector<std::string> words;
    for (const Ending& ending : endings) words.emplace_back(parts_.vocabulary.written(ending.word));
    return words;
}

}  // namespace okienko::search
