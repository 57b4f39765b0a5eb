#include "app/desk/reference_shelf.h"

#include <algorithm>
#include <exception>
#include <iterator>
#include <optional>
#include <utility>

#include "app/contact/availability.h"
#include "app/device/local_day.h"
#include "index/sentence/failure.h"

namespace okienko::desk {
namespace {

using namespace std::chrono_literals;

constexpr auto rest = 250ms;      ///< between two looks for a new generation: a line is read
constexpr auto reopen_rest = 2s;  ///< between two tries to open one that would not: it is all read

constexpr std::size_t candidates = 60;  ///< that a filter may choose from
constexpr std::size_t most_hits = 12;
constexpr std::size_t most_hints = 3;
constexpr std::size_t most_completions = 4;

/// Empty where the clock cannot be right.
std::optional<article::Date> today() {
    return contact::believed(device::local_day());
}

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

/// How many of `hits` stand in each category, the most first; names are known to `shelves`.
std::vector<Topic> topics_of(const std::vector<search::Hit>& hits,
                             const article::Shelves& shelves) {
    std::vector<Topic> topics;
    for (const auto& category : shelves.categories) {
        const auto count = std::count_if(hits.begin(), hits.end(), [&](const auto& hit) {
            return hit.article.category == category.id;
        });
        if (count > 0)
            topics.push_back({category.id, category.name, static_cast<std::size_t>(count)});
    }
    std::stable_sort(topics.begin(), topics.end(), [](const auto& one, const auto& other) {
        return one.articles > other.articles;
    });
    return topics;
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
        const bool is_left_alone = generation_ || (has_told_ && now - tried_ < reopen_rest);
        if (live == seen_ && is_left_alone) return;
        seen_ = live;
        tried_ = now;
        auto newest = publish::Generation::open(data_, article::Audience::agent);
        stems_ = stems_of(newest.analyzer());
        rules_ = contact::read_emergencies(newest.contact(), newest.analyzer()).rules;
        generation_ = std::move(newest);
        has_told_ = false;
        events.emplace_back(IndexKnown{true, topics()});
    } catch (const std::exception& error) {
        if (std::exchange(has_told_, true)) return;
        tell(sentence::sentence_of(error));
        if (!generation_) events.emplace_back(IndexKnown{false});
    }
}

/// Translations where there are any, else the Polish articles.
const search::Searcher& ReferenceShelf::searcher_in(const std::string& language) const {
    const auto* translations = language == "pl" ? nullptr : generation_->searcher(language);
    return translations ? *translations : generation_->searcher();
}

std::vector<Topic> ReferenceShelf::topics() const {
    std::vector<Topic> topics;
    for (const auto& category : generation_->shelves().categories) {
        const auto articles = generation_->searcher().list(category.id);
        const auto agents = std::count_if(articles.begin(), articles.end(), [](const auto& one) {
            return one.audience == article::Audience::agent;
        });
        if (articles.empty()) continue;
        const bool is_agents = 2 * static_cast<std::size_t>(agents) > articles.size();
        topics.push_back({category.id, category.name, articles.size(), is_agents});
    }
    return topics;
}

search::Answer ReferenceShelf::answer_to(const Ask& ask) const {
    const auto& searcher = searcher_in(ask.filters.language);
    if (ask.question.empty()) {  // whoever chose a topic alone looks through all of it
        search::Answer all;
        for (auto& article : searcher.list(ask.filters.topic, today())) {
            search::Hit hit;
            hit.article = std::move(article);
            all.hits.push_back(std::move(hit));
        }
        return all;
    }
    const search::Query query{
        .question = ask.question, .limit = candidates, .explain = true, .today = today()};
    auto answer = searcher.find(query);
    // What was asked in Polish of translations, or has none.
    return answer.hits.empty() ? generation_->searcher().find(query) : answer;
}

/// While a question is being typed its last word is a beginning: what goes on from there comes
/// first, and passages are those of the words that are whole.
void ReferenceShelf::look_ahead(const Ask& ask, Found& found) const {
    const search::Beginning beginning{.text = ask.question,
                                      .limit = candidates,
                                      .completions = most_completions,
                                      .today = today(),
                                      .before = {}};
    auto ahead = searcher_in(ask.filters.language).suggest(beginning);
    found.completions = search::endings_of(ahead);
    if (ahead.hits.empty()) return;
    for (auto& hit : ahead.hits) {
        const auto known =
            std::find_if(found.answer.hits.begin(), found.answer.hits.end(),
                         [&](const auto& other) { return other.article.id == hit.article.id; });
        if (known != found.answer.hits.end()) hit = *known;
    }
    found.answer.hits = std::move(ahead.hits);
    found.answer.corrected = std::move(ahead.corrected);
}

std::vector<Event> ReferenceShelf::answer(const Ask& ask) const {
    if (!generation_) return {IndexKnown{false}};
    try {
        Found found{.ticket = ask.ticket, .answer = answer_to(ask)};
        if (ask.is_typing && !ask.question.empty()) look_ahead(ask, found);
        auto& hits = found.answer.hits;
        std::erase_if(hits, [&](const auto& hit) { return !passes(hit.article, ask.filters); });
        if (!ask.question.empty()) found.topics = topics_of(hits, generation_->shelves());
        const std::string& topic = ask.filters.topic;
        std::erase_if(
            hits, [&](const auto& hit) { return !topic.empty() && hit.article.category != topic; });
        if (!ask.question.empty() && hits.size() > most_hits) hits.resize(most_hits);
        return {std::move(found)};
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

std::optional<Playbook> ReferenceShelf::playbook(const std::string& question) const {
    if (!generation_) return std::nullopt;
    const auto emergency = rules_.recognise(question).value_or(rules_.unsaid());
    if (emergency.procedure.empty()) return std::nullopt;
    try {
        const auto article = generation_->searcher().article(emergency.procedure);
        if (!article) return std::nullopt;
        return Playbook{article->id, article->title, procedure_of(*article), generation_->images()};
    } catch (const std::exception&) {
        return std::nullopt;  // the note above it says what matters most
    }
}

std::vector<OftenRead> ReferenceShelf::titled(const std::vector<journal::Count>& counts) const {
    std::vector<OftenRead> often;
    if (!generation_) return often;
    std::vector<std::string> ids;
    ids.reserve(counts.size());
    for (const auto& count : counts) ids.push_back(count.what);
    try {
        const auto summaries = generation_->searcher().summaries(ids, today());
        for (const auto& count : counts)
            for (const auto& summary : summaries)
                if (summary.id == count.what)
                    often.push_back({summary.id, summary.title, count.times});
    } catch (const std::exception&) {
        often.clear();
    }
    return often;
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
