#include "index/search/searcher.h"

#include <algorithm>
#include <utility>

#include "index/article/markdown.h"
#include "index/search/confidence.h"
#include "index/search/corrector.h"
#include "index/search/forward_index.h"
#include "index/search/postings.h"
#include "index/search/promotions.h"
#include "index/search/question.h"
#include "index/search/ranker.h"
#include "index/search/schema.h"
#include "index/search/snippet.h"
#include "index/search/suggester.h"
#include "index/search/vocabulary.h"
#include "index/search/wanted.h"

namespace okienko::search {

namespace {

/// More hits than this nobody reads; it bounds what one question may cost.
constexpr std::size_t most_hits = 1000;

}  // namespace

struct Searcher::Impl {
    Impl(const std::filesystem::path& folder, text::Analyzer with)
        : analyzer(std::move(with)),
          vocabulary(folder),
          articles(folder, vocabulary),
          postings(folder, vocabulary, articles),
          corrector(vocabulary),
          ranker(vocabulary, articles) {}

    Ranking ranked(const Question& question, std::size_t limit,
                   const std::optional<article::Date>& today) {
        const std::vector<WeightedStem> stems = stems_of(question);
        const std::size_t candidates = std::clamp(limit, candidates_for(stems.size()), most_hits);
        std::vector<Candidate> found = postings.find(stems, candidates);
        std::erase_if(found, [&](const Candidate& candidate) {
            return !articles.holds_on(candidate.article, today);
        });
        return ranker.rank(question, found, true);
    }

    /// The best `limit` of `found` but for noise.
    static void cut(std::vector<Ranked>& found, std::size_t limit) {
        if (found.size() > limit) found.resize(limit);
        // Behind good answers come articles that share a few letters with the question: noise.
        const auto is_noise = [&](const Ranked& one) {
            return one.score < least_hit_share * found.front().score;
        };
        while (!found.empty() && is_noise(found.back())) found.pop_back();
    }

    std::vector<Promoted> promoted_for(const Question& question,
                                       const std::optional<article::Date>& today) const {
        std::vector<Promoted> promoted = promotions.first_for(question, today);
        std::erase_if(promoted,
                      [&](const Promoted& one) { return !articles.holds_on(one.article, today); });
        return promoted;
    }

    /// Puts the article first that tells where things are, if `question` asks for one that no
    /// article speaks of and is not answered; gives back how sure the answer is then. A real word
    /// was no slip for another.
    Intent lead_to_wanted(Question& question, const Query& query, std::vector<Ranked>& found,
                          Intent intent) const {
        if (intent == Intent::answered) return intent;
        const std::optional<ArticleNumber> article = wanted.article_for(question);
        if (!article || !articles.holds_on(*article, query.today)) return intent;
        put_first({{*article, {}}}, found);
        question.corrected.clear();
        return Intent::unsure;
    }

    /// That an article is promoted is the first reason for it.
    static void explain(Hit& hit, ArticleNumber article, const std::vector<Promoted>& promoted) {
        const auto found = std::find_if(promoted.begin(), promoted.end(), [&](const Promoted& one) {
            return one.article == article;
        });
        if (found != promoted.end()) hit.why.insert(hit.why.begin(), found->why);
    }

    Hit hit(const Ranked& ranked, const SnippetCutter& cutter, bool explain) {
        MarkedText text = cutter.mark(articles.read_text(ranked.article));
        Hit hit;
        hit.article = articles.summary(ranked.article);
        hit.score = ranked.score;
        Passage passage = cutter.best_passage(text, hit.article.kind);
        hit.section = std::move(passage.section);
        hit.snippet = std::move(passage.snippet);
        hit.title_highlights = cutter.title_highlights(text);
        if (explain) hit.why = cutter.reasons(text);
        return hit;
    }

    text::Analyzer analyzer;
    Vocabulary vocabulary;
    ForwardIndex articles;
    Postings postings;
    Corrector corrector;
    Ranker ranker;
    Promotions promotions;
    WantedThings wanted;
};

Searcher::Searcher(const std::filesystem::path& folder, text::Analyzer analyzer)
    : impl_(std::make_unique<Impl>(folder, std::move(analyzer))) {}

Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

void Searcher::promote(const std::vector<article::Promotion>& promotions) {
    impl_->promotions = Promotions(promotions, impl_->analyzer, impl_->articles);
    impl_->corrector.spare(impl_->promotions.stems());
}

void Searcher::lead(const std::vector<article::Wanted>& wanted) {
    impl_->wanted = WantedThings(wanted, impl_->analyzer, impl_->articles);
}

Answer Searcher::find(const Query& query) const {
    Question question = read_question(query.question, impl_->analyzer, impl_->vocabulary,
                                      impl_->corrector, impl_->articles.size());
    Answer answer;
    answer.question = query.question;
    const SnippetCutter cutter(impl_->vocabulary, question, impl_->ranker.matcher());
    Ranking ranking = impl_->ranked(question, query.limit, query.today);
    const Signs signs = signs_of(question, ranking);
    const std::vector<Promoted> promoted = impl_->promoted_for(question, query.today);
    Impl::cut(ranking.articles, query.limit);
    const Intent intent =
        impl_->lead_to_wanted(question, query, ranking.articles, confidence(sureness(signs)));
    put_first(promoted, ranking.articles);
    if (ranking.articles.size() > query.limit) ranking.articles.resize(query.limit);
    for (const Ranked& ranked : ranking.articles) {
        answer.hits.push_back(impl_->hit(ranked, cutter, query.explain));
        if (query.explain) Impl::explain(answer.hits.back(), ranked.article, promoted);
    }
    if (!answer.hits.empty()) {
        answer.intent = promoted.empty() ? intent : Intent::answered;
    }
    answer.corrected = std::move(question.corrected);
    return answer;
}

Suggestions Searcher::suggest(const Beginning& beginning) const {
    const Suggester suggester({.analyzer = impl_->analyzer,
                               .vocabulary = impl_->vocabulary,
                               .articles = impl_->articles,
                               .postings = impl_->postings,
                               .corrector = impl_->corrector,
                               .promotions = impl_->promotions,
                               .ranker = impl_->ranker});
    return suggester.suggest(beginning);
}

std::optional<article::Article> Searcher::article(std::string_view id) const {
    const std::optional<ArticleNumber> number = impl_->articles.find(id);
    if (!number) return std::nullopt;
    return article::parse_article(impl_->articles.source(*number), std::string(id)).article;
}

std::vector<Summary> Searcher::list(std::string_view category,
                                    const std::optional<article::Date>& today) const {
    std::vector<Summary> found;
    for (const ArticleNumber number : impl_->articles.by_title()) {
        if (!impl_->articles.holds_on(number, today)) continue;
        Summary summary = impl_->articles.summary(number);
        if (category.empty() || summary.category == category) found.push_back(std::move(summary));
    }
    return found;
}

std::vector<Summary> Searcher::summaries(const std::vector<std::string>& ids,
                                         const std::optional<article::Date>& today) const {
    std::vector<Summary> found;
    for (const std::string& id : ids) {
        const auto number = impl_->articles.find(id);
        if (number && impl_->articles.holds_on(*number, today)) {
            found.push_back(impl_->articles.summary(*number));
        }
    }
    return found;
}

std::size_t Searcher::size() const {
    return impl_->articles.size();
}

}  // namespace okienko::search
