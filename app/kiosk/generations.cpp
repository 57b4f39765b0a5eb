#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "app/contact/calendar.h"
#include "app/contact/channel.h"
#include "app/device/local_day.h"
#include "app/kiosk/index_keeper.h"
#include "app/language/language.h"
#include "app/notices/notice_folders.h"
#include "index/publish/generation.h"

namespace okienko::kiosk {

namespace {

using publish::Generation;

/// Articles offered to go on with where an article names none itself.
constexpr std::size_t neighbours = 4;

/// Articles and words that come up while a question is typed: what the largest screen has room for.
constexpr std::size_t articles_ahead = 9;
constexpr std::size_t words_ahead = 6;

std::vector<search::Summary> related_to(const article::Article& article,
                                        const search::Searcher& searcher) {
    const auto is_itself = [&](const search::Summary& it) { return it.id == article.id; };
    auto related = searcher.summaries(article.related, device::local_day());
    std::erase_if(related, is_itself);
    if (!related.empty()) return related;

    related = searcher.list(article.category, device::local_day());
    std::erase_if(related, is_itself);
    related.resize(std::min(related.size(), neighbours));
    return related;
}

/// The index of the articles in `language`, where that is not Polish and there is one.
const search::Searcher* translations_in(const std::string& language, const Generation& generation) {
    return language == "pl" ? nullptr : generation.searcher(language);
}

/// `summaries`, each in `language` where there is a translation, which shares its article's id.
std::vector<search::Summary> translated(std::vector<search::Summary> summaries,
                                        const std::string& language, const Generation& generation) {
    const auto* translations = translations_in(language, generation);
    if (!translations) return summaries;
    for (search::Summary& summary : summaries) {
        const auto found = translations->summaries({summary.id});
        if (!found.empty()) summary = found.front();
    }
    return summaries;
}

Stocked stock_of(const Generation& generation) {
    const auto& shelves = generation.shelves();
    const auto& searcher = generation.searcher();
    Stocked stocked;
    for (const auto& category : shelves.categories) {
        if (!searcher.list(category.id, device::local_day()).empty())
            stocked.categories.push_back(category);
    }
    stocked.most_asked = searcher.summaries(shelves.most_asked, device::local_day());
    for (const auto code : language::all_codes) {
        const std::string language(code);
        stocked.most_asked_in[language] = translated(stocked.most_asked, language, generation);
    }
    if (searcher.article(shelves.emergency)) stocked.emergency = shelves.emergency;
    stocked.generation = generation.number();
    stocked.articles = searcher.size();
    stocked.channels = contact::read_directory(generation.contact()).channels;
    stocked.calendar = contact::read_calendar(generation.contact()).calendar;
    return stocked;
}

/// What the translations answer, or, where they know nothing of it, the Polish articles.
Event given(const Generation& generation, const Ask& ask) {
    if (const auto* translations = translations_in(ask.language, generation)) {
        auto answer = translations->find({.question = ask.question, .today = device::local_day()});
        if (!answer.hits.empty()) return Answered{ask.ticket, std::move(answer), ask.language};
    }
    return Answered{
        ask.ticket,
        generation.searcher().find({.question = ask.question, .today = device::local_day()}), "pl"};
}

/// Of the translations, or, where nothing comes up in them, of the Polish articles.
Event given(const Generation& generation, const Suggest& suggest) {
    const search::Beginning beginning{.text = suggest.text,
                                      .limit = articles_ahead,
                                      .completions = words_ahead,
                                      .today = device::local_day(),
                                      .before = suggest.before};
    if (const auto* translations = translations_in(suggest.language, generation)) {
        auto found = translations->suggest(beginning);
        if (!found.hits.empty())
            return Suggested{suggest.ticket, std::move(found), suggest.language};
    }
    return Suggested{suggest.ticket, generation.searcher().suggest(beginning), "pl"};
}

Event given(const Generation& generation, const ListShelf& list) {
    return Listed{list.ticket,
                  translated(generation.searcher().list(list.category, device::local_day()),
                             list.language, generation)};
}

Event given(const Generation& generation, const Fetch& fetch) {
    const auto* translations = translations_in(fetch.language, generation);
    const bool is_translated = translations && translations->article(fetch.article);
    const auto& searcher = is_translated ? *translations : generation.searcher();
    Fetched fetched{.ticket = fetch.ticket, .article = searcher.article(fetch.article)};
    if (!fetched.article) return fetched;
    fetched.related =
        translated(related_to(*fetched.article, generation.searcher()), fetch.language, generation);
    fetched.images = generation.images();
    for (const auto& summary : searcher.summaries({fetch.article})) {
        fetched.minutes = summary.minutes;
        fetched.steps = summary.steps;
    }
    return fetched;
}

/// What does not work in this shop, told when it changes.
class NoticeWatch {
public:
    NoticeWatch(std::filesystem::path data, const Generation& generation)
        : data_(std::move(data)), folders_(data_, generation), analyzer_(generation.analyzer()) {}

    std::optional<Noticed> news(const Generation& generation) {
        if (folders_.is_outdated()) folders_ = {data_, generation};
        const auto now = notices::moment_now();
        const auto shown = folders_.shown(now);
        const contact::Date today = folders_.zone().local(now).date;
        Noticed noticed;
        for (const contact::ShownNotice& each : shown) noticed.notices.push_back({each, today});
        if (told_ && is_same(noticed.notices, *told_)) return {};
        told_ = noticed.notices;
        return noticed;
    }

    std::vector<std::string> concerning(const std::string& question) const {
        std::vector<std::string> ids;
        for (const auto& each : folders_.concerning(question, analyzer_, notices::moment_now()))
            ids.push_back(each.notice.id);
        return ids;
    }

private:
    static bool is_same(const Announcements& one, const Announcements& other) {
        return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                          [](const Announcement& a, const Announcement& b) {
                              return a.today == b.today && a.shown.state == b.shown.state &&
                                     contact::notice_text(a.shown.notice) ==
                                         contact::notice_text(b.shown.notice);
                          });
    }

    std::filesystem::path data_;
    notices::NoticeFolders folders_;
    text::Analyzer analyzer_;
    std::optional<Announcements> told_;
};

OpenIndex open_newest(const std::filesystem::path& data) {
    const auto generation =
        std::make_shared<const Generation>(Generation::open(data, article::Audience::customer));
    const auto watch = std::make_shared<NoticeWatch>(data, *generation);
    return {.concern = generation->fallback_reason(),
            .stocked = stock_of(*generation),
            .answer =
                [generation, watch](const Wish& wish) {
                    Event event =
                        std::visit([&](const auto& it) { return given(*generation, it); }, wish);
                    const auto* ask = std::get_if<Ask>(&wish);
                    auto* answered = std::get_if<Answered>(&event);
                    if (ask && answered) answered->notices = watch->concerning(ask->question);
                    return event;
                },
            .notices = [generation, watch] { return watch->news(*generation); }};
}

}  // namespace

IndexSource generations_in(const std::filesystem::path& data) {
    return {.live = [data] { return publish::live_generation(data); },
            .open = [data] { return open_newest(data); }};
}

}  // namespace okienko::kiosk
