#include "index/search/analysed_article.h"

#include <algorithm>
#include <deque>
#include <future>
#include <thread>

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

/// Counting and writing articles takes three fifths of what analysing them does, on a thread of its
/// own: a third analyst would wait for it. With less than four cores, so would a second.
std::size_t useful_analysts() {
    return std::thread::hardware_concurrency() < 4 ? 1 : 2;
}

void analyse_ahead(const std::vector<const article::Article*>& articles,
                   const text::Analyzer& analyzer, std::size_t analysts,
                   const std::function<void(std::size_t place, const AnalysedArticle&)>& take) {
    std::deque<std::future<std::vector<AnalysedArticle>>> ahead;
    std::size_t begun = 0;
    const auto begin_next = [&] {
        if (begun == articles.size()) return;
        const Articles some(articles.data() + begun, std::min(batch, articles.size() - begun));
        ahead.push_back(std::async(std::launch::async, all_analysed, some, std::cref(analyzer)));
        begun += some.size();
    };
    for (std::size_t i = 0; i < std::max<std::size_t>(1, analysts); ++i) begin_next();
    std::size_t place = 0;
    while (!ahead.empty()) {
        const std::vector<AnalysedArticle> some = ahead.front().get();
        ahead.pop_front();
        begin_next();
        for (const AnalysedArticle& article : some) take(place++, article);
    }
}

}  // namespace okienko::search
