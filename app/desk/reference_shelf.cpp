#include "app/desk/reference_shelf.h"

#include <algorithm>
#include <exception>
#include <iterator>
#include <utility>

#include "app/device/local_day.h"
#include "index/sentence/failure.h"

namespace okienko::desk {
namespace {

using namespace std::chrono_literals;

constexpr auto rest = 250ms;  ///< between two looks for a new generation: a line is read

constexpr std::size_t candidates = 60;  ///< that a filter may choose from
constexpr std::size_t most_hits = 12;
constexpr std::size_t most_hints = 3;

Stems stems_of(text::Analyzer analyzer) {
    return [analyzer = std::move(analyzer)](std::string_view question) {
        std::vector<std::string> stems;
        for (auto& token : analyzer.analyze(question))
            if (!token.is_stop) stems.push_back(std::move(token.term));
        return stems;
    };
}

bool passes(const search::Summary& article, const Filters& filters) {
    return (!filters.audience || article.audience == *filters.audience) &&
           (!filters.kind || article.kind == *filters.kind);
}

}  // namespace

void ReferenceShelf::tell(const sentence::Sentence& what) {
    if (complain_) complain_(what);
}

void ReferenceShelf::renew(Time now, std::vector<Event>& events) {
    if (looked_ != Time() && now - looked_ < rest) return;
    looked_ = now;
    try {
        const auto live = publish::live_generation(data_);
        if (generation_ && live == seen_) return;
        if (!generation_ && has_told_ && live == seen_) return;
        seen_ = live;
        auto newest = publish::Generation::open(data_, article::Audience::agent);
        stems_ = stems_of(newest.analyzer());
        generation_ = std::move(newest);
        has_told_ = false;
        events.emplace_back(IndexKnown{true});
    } catch (const std::exception& error) {
        if (!std::exchange(has_told_, true)) tell(sentence::sentence_of(error));
        if (!generation_) events.emplace_back(IndexKnown{false});
    }
}

/// Translations where there are any, else the Polish articles.
const search::Searcher& ReferenceShelf::searcher_in(const std::string& language) const {
    const auto* translations = language == "pl" ? nullptr : generation_->searcher(language);
    return translations ? *translations : generation_->searcher();
}

std::vector<Event> ReferenceShelf::answer(const Ask& ask) const {
    if (!generation_) return {IndexKnown{false}};
    const search::Query query{.question = ask.question,
                              .limit = candidates,
                              .explain = true,
                              .today = device::local_day()};
    try {
        auto answer = searcher_in(ask.filters.language).find(query);
        // What was asked in Polish of translations, or has none.
        if (answer.hits.empty()) answer = generation_->searcher().find(query);
        std::erase_if(answer.hits,
                      [&](const auto& hit) { return !passes(hit.article, ask.filters); });
        if (answer.hits.size() > most_hits) answer.hits.resize(most_hits);
        return {Found{ask.ticket, std::move(answer)}};
    } catch (const std::exception&) {
        return {Found{ask.ticket, {}}, IndexKnown{false}};
    }
}

std::vector<Event> ReferenceShelf::article(const Fetch& fetch) const {
    if (!generation_) return {IndexKnown{false}};
    try {
        auto article = searcher_in(fetch.language).article(fetch.article);
        if (!article) article = generation_->searcher().article(fetch.article);
        return {ArticleRead{fetch.ticket, std::move(article), generation_->images()}};
    } catch (const std::exception&) {
        return {IndexKnown{false}};
    }
}

std::vector<search::Hit> ReferenceShelf::hints(const std::string& question,
                                               const std::string& language) const {
    std::vector<search::Hit> hits;
    if (question.empty()) return hits;
    for (Event& event : answer({0, question, {.language = language}}))
        if (auto* found = std::get_if<Found>(&event);
            found != nullptr && found->answer.intent == search::Intent::answered)
            hits = std::move(found->answer.hits);
    if (hits.size() > most_hints) hits.resize(most_hints);
    return hits;
}

std::map<std::string, std::string> ReferenceShelf::titles_in(
    const std::vector<journal::Step>& trail) const {
    using Kind = journal::Step::Kind;
    std::map<std::string, std::string> titles;
    if (!generation_) return titles;
    std::vector<std::string> ids;
    for (const auto& step : trail)
        if (step.kind != Kind::asked && step.kind != Kind::said) ids.push_back(step.text);
    try {
        for (const auto& summary : generation_->searcher().summaries(ids))
            titles[summary.id] = summary.title;
    } catch (const std::exception&) {
        titles.clear();  // ids are shown instead
    }
    return titles;
}

}  // namespace okienko::desk
