#include "index/search/analysed_article.h"

#include <algorithm>
#include <future>

#include "index/search/packed_text.h"

namespace okienko::search {

namespace {

/// Articles analysed in one go: enough that threads cost nothing, few enough to keep in memory.
constexpr std::size_t batch = 500;

using Articles = std::span<const article::Article* const>;

AnalysedArticle analysed(const article::Article& article, DocumentBuilder& documents,
                         const text::Analyzer& analyzer) {
    AnalysedArticle analysed;
    analysed.document = documents.build(article);
    analysed.tokens = analyzer.analyze(analysed.document.text);
    analysed.summary = summarise(article);
    analysed.source = packed(article.source_text, analysed.document.text);
    analysed.traits = traits_of(analysed.document, analysed.tokens);
    if (article.audience == article::Audience::agent) analysed.traits |= is_for_agents;
    if (article.valid_from) analysed.validity.first = day_number(*article.valid_from);
    if (article.valid_to) analysed.validity.last = day_number(*article.valid_to);
    return analysed;
}

std::vector<AnalysedArticle> all_analysed(Articles articles, const text::Analyzer& analyzer) {
    DocumentBuilder documents;
    std::vector<AnalysedArticle> all;
    all.reserve(articles.size());
    for (const article::Article* article : articles) {
        all.push_back(analysed(*article, documents, analyzer));
    }
    return all;
}

}  // namespace

void analyse_ahead(const std::vector<const article::Article*>& articles,
                   const text::Analyzer& analyzer,
                   const std::function<void(std::size_t place, const AnalysedArticle&)>& take) {
    const auto begin = [&](std::size_t first) {
        const Articles some(articles.data() + first, std::min(batch, articles.size() - first));
        return std::async(std::launch::async, all_analysed, some, std::cref(analyzer));
    };
    if (articles.empty()) return;
    auto ahead = begin(0);
    for (std::size_t first = 0; first < articles.size(); first += batch) {
        const std::vector<AnalysedArticle> some = ahead.get();
        if (first + batch < articles.size()) ahead = begin(first + batch);
        for (std::size_t i = 0; i < some.size(); ++i) take(first + i, some[i]);
    }
}

}  // namespace okienko::search
