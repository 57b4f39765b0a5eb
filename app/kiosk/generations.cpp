#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "app/contact/availability.h"
#include "app/contact/calendar.h"
#include "app/contact/channel.h"
#include "app/device/local_day.h"
#include "app/kiosk/index_keeper.h"
#include "app/language/language.h"
#include "app/notices/notice_folders.h"
#include "index/publish/generation.h"
#include "index/publish/generation_folders.h"

namespace okienko::kiosk {

namespace {

using publish::Generation;

/// On which articles are looked up. Empty: their dates are not looked at.
using Day = std::optional<article::Date>;

/// Articles offered to go on with where an article names none itself.
constexpr std::size_t neighbours = 4;

/// Articles and words that come up while a question is typed: what the largest screen has room for.
constexpr std::size_t articles_ahead = 9;
constexpr std::size_t words_ahead = 6;

std::vector<search::Summary> related_to(const article::Article& article,
                                        const search::Searcher& searcher, const Day& today) {
    const auto is_itself = [&](const search::Summary& it) { return it.id == article.id; };
    auto related = searcher.summaries(article.related, today);
    std::erase_if(related, is_itself);
    if (!related.empty()) return related;

    related = searcher.list(article.category, today);
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
        if (found.empty()) continue;
        summary = found.front();
        summary.language = language;
    }
    return summaries;
}

Stocked stock_of(const Generation& generation, const Day& today) {
    const auto& shelves = generation.shelves();
    const auto& searcher = generation.searcher();
    Stocked stocked;
    for (const auto& category : shelves.categories) {
        if (!searcher.list(category.id, today).empty()) stocked.categories.push_back(category);
    }
    stocked.most_asked = searcher.summaries(shelves.most_asked, today);
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

/// Notes that `hits` are articles in `language`.
void mark(std::vector<search::Hit>& hits, const std::string& language) {
    for (search::Hit& hit : hits) hit.article.language = language;
}

/// How sure an answer is, beside another one to the same question.
int rank_of(search::Intent intent) {
    if (intent == search::Intent::answered) return 2;
    return intent == search::Intent::unsure ? 1 : 0;
}

/// Shows each of the Polish articles in `hits` as its translation into `language`, where there is
/// one: by its title, and by its first words if the hit has a passage. Gives back whether none is
/// left in Polish only.
bool translate(std::vector<search::Hit>& hits, const std::string& language,
               const search::Searcher& translations) {
    bool are_all = true;
    for (search::Hit& hit : hits) {
        const auto found = translations.summaries({hit.article.id});
        if (found.empty()) {
            are_all = false;
            continue;
        }
        hit.article = found.front();
        hit.article.language = language;
        hit.section.clear();
        hit.title_highlights.clear();
        if (hit.snippet.text.empty()) continue;
        const auto article = translations.article(hit.article.id);
        const std::string text = article ? article::plain_text(article->blocks) : std::string();
        hit.snippet = {text.substr(0, text.find('\n')), {}};
    }
    return are_all;
}

/// What `find` finds in the translations into `language` or, where those are surer of it, in the
/// Polish articles, shown in that language as far as they are translated; and the code of the
/// language that it is in, Polish where part of it is. Translated articles hold Polish words, so
/// nearly every question in Polish finds some of them.
template <typename Find>
auto found_in(const std::string& language, const Generation& generation, const Find& find) {
    const auto* translations = translations_in(language, generation);
    if (translations == nullptr) return std::pair{find(generation.searcher()), std::string("pl")};
    auto translated = find(*translations);
    mark(translated.hits, language);
    const int sureness = translated.hits.empty() ? -1 : rank_of(translated.intent);
    if (sureness < rank_of(search::Intent::answered)) {
        auto polish = find(generation.searcher());
        const bool is_surer =
            sureness < 0 || (!polish.hits.empty() && rank_of(polish.intent) > sureness);
        if (is_surer) {
            const bool is_translated = translate(polish.hits, language, *translations);
            return std::pair{std::move(polish), is_translated ? language : std::string("pl")};
        }
    }
    return std::pair{std::move(translated), language};
}

Event given(const Generation& generation, const Day& today, const Ask& ask) {
    auto [answer, language] =
        found_in(ask.language, generation, [&](const search::Searcher& searcher) {
            return searcher.find({.question = ask.question, .today = today});
        });
    return Answered{ask.ticket, std::move(answer), std::move(language)};
}

Event given(const Generation& generation, const Day& today, const Suggest& suggest) {
    const search::Beginning beginning{.text = suggest.text,
                                      .limit = articles_ahead,
                                      .completions = words_ahead,
                                      .today = today,
                                      .before = suggest.before};
    auto [found, language] =
        found_in(suggest.language, generation,
                 [&](const search::Searcher& searcher) { return searcher.suggest(beginning); });
    return Suggested{suggest.ticket, std::move(found), std::move(language)};
}

/// In the order of their titles in the language that they are shown in; what is only there in
/// Polish comes last.
Event given(const Generation& generation, const Day& today, const ListShelf& list) {
    auto shelf =
        translated(generation.searcher().list(list.category, today), list.language, generation);
    if (const auto* translations = translations_in(list.language, generation)) {
        std::map<std::string, std::size_t> order;
        for (const auto& summary : translations->list(list.category))
            order.emplace(summary.id, order.size());
        const auto rank = [&](const search::Summary& it) {
            const auto found = order.find(it.id);
            return found == order.end() ? order.size() : found->second;
        };
        std::ranges::stable_sort(shelf, {}, rank);
    }
    return Listed{list.ticket, std::move(shelf)};
}

Event given(const Generation& generation, const Day& today, const Fetch& fetch) {
    const auto* translations = translations_in(fetch.language, generation);
    const bool is_translated = translations && translations->article(fetch.article);
    const auto& searcher = is_translated ? *translations : generation.searcher();
    Fetched fetched{.ticket = fetch.ticket, .article = searcher.article(fetch.article)};
    if (!fetched.article) return fetched;
    fetched.related = translated(related_to(*fetched.article, generation.searcher(), today),
                                 fetch.language, generation);
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
    using Moment = std::function<std::chrono::sys_seconds()>;

    NoticeWatch(std::filesystem::path data, const Generation& generation, Moment now)
        : data_(std::move(data)),
          now_(std::move(now)),
          folders_(data_, generation),
          analyzer_(generation.analyzer()) {}

    std::optional<Noticed> news(const Generation& generation) {
        if (folders_.is_outdated()) folders_ = {data_, generation};
        const auto now = now_();
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
        for (const auto& each : folders_.concerning(question, analyzer_, now_()))
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
    Moment now_;
    notices::NoticeFolders folders_;
    text::Analyzer analyzer_;
    std::optional<Announcements> told_;
};

/// What a generation offers, told when another day has begun.
class StockWatch {
public:
    explicit StockWatch(Day day) : day_(day) {}

    std::optional<Stocked> news(const Generation& generation, const Day& today) {
        if (today == day_) return {};
        auto stocked = stock_of(generation, today);
        day_ = today;
        return stocked;
    }

private:
    Day day_;
};

/// What an asked question, or one that is being typed, has to do with what does not work.
void add_notices(Event& event, const Wish& wish, const NoticeWatch& watch) {
    const auto* ask = std::get_if<Ask>(&wish);
    const auto* suggest = std::get_if<Suggest>(&wish);
    auto* answered = std::get_if<Answered>(&event);
    auto* suggested = std::get_if<Suggested>(&event);
    if (ask && answered) answered->notices = watch.concerning(ask->question);
    if (suggest && suggested) suggested->notices = watch.concerning(suggest->text);
}

OpenIndex open_newest(const std::filesystem::path& data, const std::function<Day()>& today,
                      const std::function<std::chrono::sys_seconds()>& now) {
    const auto generation =
        std::make_shared<const Generation>(Generation::open(data, article::Audience::customer));
    const auto watch = std::make_shared<NoticeWatch>(data, *generation, now);
    const auto day = today();
    const auto stock = std::make_shared<StockWatch>(day);
    return {.concern = generation->fallback_reason(),
            .stocked = stock_of(*generation, day),
            .answer =
                [generation, watch, today](const Wish& wish) {
                    Event event = std::visit(
                        [&](const auto& it) { return given(*generation, today(), it); }, wish);
                    add_notices(event, wish, *watch);
                    return event;
                },
            .notices = [generation, watch] { return watch->news(*generation); },
            .restocked = [generation, stock, today] { return stock->news(*generation, today()); }};
}

}  // namespace

IndexSource generations_in(const std::filesystem::path& data, std::function<article::Date()> today,
                           std::function<std::chrono::sys_seconds()> now) {
    const auto day = [today = std::move(today)] { return contact::believed(today()); };
    return {.live = [data] { return publish::live_generation(data); },
            .open = [data, day, now = std::move(now)] { return open_newest(data, day, now); },
            .folders = {data, publish::own_notices(data)}};
}

}  // namespace okienko::kiosk
