/// The part of a session that hears what the index says.
#include <algorithm>
#include <type_traits>
#include <utility>

#include "app/kiosk/session/session.h"

namespace okienko::kiosk {

namespace {

/// Whether nothing is left of a screen where there are no articles.
bool needs_index(const Screen& screen) {
    return std::visit(
        [](const auto& it) {
            using Shown = std::decay_t<decltype(it)>;
            return std::is_same_v<Shown, Attract> || std::is_same_v<Shown, Home> ||
                   std::is_same_v<Shown, Shelf> || std::is_same_v<Shown, Results> ||
                   std::is_same_v<Shown, Reading> || std::is_same_v<Shown, TakeAlong> ||
                   std::is_same_v<Shown, Closing> || std::is_same_v<Shown, OutOfService>;
        },
        screen);
}

}  // namespace

Effects Session::on(const Stocked& stocked) {
    stock_ = stocked;
    if (!stocked.channels.empty()) options_.channels = stocked.channels;
    if (std::exchange(is_out_of_service_, false)) {
        history_.clear();
        if (std::holds_alternative<OutOfService>(here_.screen)) {
            is_visited_ ? go_home() : rest();
        } else {
            history_.push({++places_, first_screen()});
        }
    }
    if (auto* attract = std::get_if<Attract>(&here_.screen)) {
        attract->most_asked = stock_.most_asked;
        attract->most_asked_in = stock_.most_asked_in;
    }
    if (auto* closing = std::get_if<Closing>(&here_.screen)) closing->can_ask = true;
    // Nothing moves under the fingers of somebody who is choosing.
    const auto* home = std::get_if<Home>(&here_.screen);
    if (home && (!is_visited_ || home->categories.empty())) here_.screen = first_screen();
    return {};
}

/// Whether what comes is waited for: for the first time, or in another language.
bool Session::is_awaited(Ticket ticket) const {
    return ticket == newest_ && (is_loading(here_.screen) || ticket == translation_);
}

Effects Session::on(const Answered& answered) {
    auto* results = std::get_if<Results>(&here_.screen);
    if (!results || !is_awaited(answered.ticket)) return {};
    const bool is_new = std::exchange(results->is_loading, false);
    results->answer = answered.answer;
    results->language = answered.language;
    results->notices = notices_of(answered.notices);
    const bool is_none = has_no_answer(*results);
    if (is_none) results->categories = topics_near(answered.answer);
    if (!is_new) {
        ++here_.translations;
        return {};
    }
    name_topics();
    const std::string question = results->question;
    offer_help(struggle_.answered(question, !is_none));
    return remember_search(question, answered.answer.intent, answered.answer.hits.size());
}

/// All of them, those of what was found first.
std::vector<article::Category> Session::topics_near(const search::Answer& answer) const {
    std::vector<article::Category> topics = stock_.categories;
    auto rest = topics.begin();
    for (const search::Hit& hit : answer.hits) {
        const auto found = std::find_if(
            rest, topics.end(), [&](const auto& it) { return it.id == hit.article.category; });
        if (found == topics.end()) continue;
        std::rotate(rest, found, found + 1);
        ++rest;
    }
    return topics;
}

Effects Session::on(const Listed& listed) {
    auto* shelf = std::get_if<Shelf>(&here_.screen);
    if (!shelf || !is_awaited(listed.ticket)) return {};
    shelf->articles = listed.articles;
    if (!std::exchange(shelf->is_loading, false)) ++here_.translations;
    return {};
}

Effects Session::on(const Fetched& fetched) {
    auto* reading = std::get_if<Reading>(&here_.screen);
    if (!reading || !is_awaited(fetched.ticket)) return {};
    if (!fetched.article && !reading->is_loading) return {};
    const bool is_new = std::exchange(reading->is_loading, false);
    if (!is_new) ++here_.translations;
    reading->is_missing = !fetched.article;
    reading->related = fetched.article ? fetched.related : most_asked();
    if (!fetched.article) return {};
    reading->article = *fetched.article;
    reading->category_name = category(fetched.article->category).name;
    reading->minutes = fetched.minutes;
    reading->steps = fetched.steps;
    reading->images = fetched.images;
    const bool is_emergency = fetched.article->id == stock_.emergency ||
                              fetched.article->translation_of == stock_.emergency;
    if (is_emergency && !stock_.emergency.empty()) reading->whereabouts = options_.whereabouts;
    if (is_new) name_topics();
    return {};
}

Effects Session::on(const Failed&) {
    if (is_out_of_service_) return {};
    auto* card = std::get_if<EmergencyCard>(&here_.screen);
    if (card) card->article.clear();
    const bool is_better_left = !needs_index(here_.screen);
    ++newest_;
    is_out_of_service_ = true;
    history_.clear();
    if (is_better_left) {
        history_.push({++places_, first_screen()});
    } else {
        go_home();
    }
    return {};
}

}  // namespace okienko::kiosk
