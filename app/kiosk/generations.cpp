#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "app/contact/channel.h"
#include "app/kiosk/index_keeper.h"
#include "index/publish/generation.h"

namespace okienko::kiosk {

namespace {

using publish::Generation;

/// Articles offered to go on with where an article names none itself.
constexpr std::size_t neighbours = 4;

Stocked stock_of(const Generation& generation) {
    const auto& shelves = generation.shelves();
    const auto& searcher = generation.searcher();
    Stocked stocked;
    for (const auto& category : shelves.categories) {
        if (!searcher.list(category.id).empty()) stocked.categories.push_back(category);
    }
    stocked.most_asked = searcher.summaries(shelves.most_asked);
    if (searcher.article(shelves.emergency)) stocked.emergency = shelves.emergency;
    stocked.generation = generation.number();
    stocked.articles = searcher.size();
    stocked.channels = contact::read_channels(generation.contact()).channels;
    return stocked;
}

std::vector<search::Summary> related_to(const article::Article& article,
                                        const search::Searcher& searcher) {
    const auto is_itself = [&](const search::Summary& it) { return it.id == article.id; };
    auto related = searcher.summaries(article.related);
    std::erase_if(related, is_itself);
    if (!related.empty()) return related;

    related = searcher.list(article.category);
    std::erase_if(related, is_itself);
    related.resize(std::min(related.size(), neighbours));
    return related;
}

/// The translations of each article: by its id and then by their language.
using Translations = std::map<std::string, std::map<std::string, std::string>>;

Translations translations_in(const search::Searcher& searcher) {
    Translations translations;
    for (const auto& summary : searcher.list("")) {
        const auto article = searcher.article(summary.id);
        if (article && !article->translation_of.empty())
            translations[article->translation_of][article->language] = article->id;
    }
    return translations;
}

/// The article with this id in `language`, or, where it has no such translation, as it is.
std::optional<article::Article> article_in(const std::string& language, const std::string& id,
                                           const search::Searcher& searcher,
                                           const Translations& translations) {
    auto article = searcher.article(id);
    if (!article || article->language == language) return article;
    const auto original = article->translation_of.empty() ? id : article->translation_of;
    std::optional<article::Article> other;
    if (const auto known = translations.find(original); known != translations.end()) {
        const auto found = known->second.find(language);
        if (found != known->second.end()) other = searcher.article(found->second);
    }
    if (!other && original != id) other = searcher.article(original);
    return other ? other : article;
}

struct OpenGeneration {
    Generation generation;
    Translations translations;
};

Event given(const OpenGeneration& opened, const Ask& ask) {
    const Generation& generation = opened.generation;
    return Answered{ask.ticket, generation.searcher().find({.question = ask.question})};
}

Event given(const OpenGeneration& opened, const ListShelf& list) {
    return Listed{list.ticket, opened.generation.searcher().list(list.category)};
}

Event given(const OpenGeneration& opened, const Fetch& fetch) {
    const auto& generation = opened.generation;
    const auto& searcher = generation.searcher();
    Fetched fetched{
        .ticket = fetch.ticket,
        .article = article_in(fetch.language, fetch.article, searcher, opened.translations)};
    if (!fetched.article) return fetched;
    fetched.related = related_to(*fetched.article, searcher);
    fetched.images = generation.images();
    for (const auto& summary : searcher.summaries({fetched.article->id})) {
        fetched.minutes = summary.minutes;
        fetched.steps = summary.steps;
    }
    return fetched;
}

OpenIndex open_newest(const std::filesystem::path& data) {
    auto generation = Generation::open(data, article::Audience::customer);
    auto translations = translations_in(generation.searcher());
    const auto opened = std::make_shared<const OpenGeneration>(
        OpenGeneration{std::move(generation), std::move(translations)});
    return {.concern = opened->generation.fallback_reason(),
            .stocked = stock_of(opened->generation),
            .answer = [opened](const Wish& wish) {
                return std::visit([&](const auto& it) { return given(*opened, it); }, wish);
            }};
}

}  // namespace

IndexSource generations_in(const std::filesystem::path& data) {
    return {.live = [data] { return publish::live_generation(data); },
            .open = [data] { return open_newest(data); }};
}

}  // namespace okienko::kiosk
