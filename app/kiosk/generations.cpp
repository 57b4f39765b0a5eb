#include <algorithm>
#include <memory>
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

Event given(const Generation& generation, const Ask& ask) {
    return Answered{ask.ticket, generation.searcher().find({.question = ask.question})};
}

Event given(const Generation& generation, const ListShelf& list) {
    return Listed{list.ticket, generation.searcher().list(list.category)};
}

Event given(const Generation& generation, const Fetch& fetch) {
    const auto& searcher = generation.searcher();
    Fetched fetched{.ticket = fetch.ticket, .article = searcher.article(fetch.article)};
    if (!fetched.article) return fetched;
    fetched.related = related_to(*fetched.article, searcher);
    fetched.images = generation.images();
    for (const auto& summary : searcher.summaries({fetch.article})) {
        fetched.minutes = summary.minutes;
        fetched.steps = summary.steps;
    }
    return fetched;
}

OpenIndex open_newest(const std::filesystem::path& data) {
    const auto generation =
        std::make_shared<const Generation>(Generation::open(data, article::Audience::customer));
    return {.concern = generation->fallback_reason(),
            .stocked = stock_of(*generation),
            .answer = [generation](const Wish& wish) {
                return std::visit([&](const auto& it) { return given(*generation, it); }, wish);
            }};
}

}  // namespace

IndexSource generations_in(const std::filesystem::path& data) {
    return {.live = [data] { return publish::live_generation(data); },
            .open = [data] { return open_newest(data); }};
}

}  // namespace okienko::kiosk
