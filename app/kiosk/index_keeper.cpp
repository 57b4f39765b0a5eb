#include "app/kiosk/index_keeper.h"

#include <exception>
#include <utility>

#include "index/sentence/failure.h"

namespace okienko::kiosk {

namespace {

Ticket ticket_of(const Wish& wish) {
    return std::visit([](const auto& it) { return it.ticket; }, wish);
}

}  // namespace

std::optional<Wish> newest_wish(const Effects& effects) {
    std::optional<Wish> wish;
    for (const auto& effect : effects) {
        std::visit(
            [&](const auto& it) {
                if constexpr (requires { it.ticket; }) wish = it;
            },
            effect);
    }
    return wish;
}

IndexKeeper::IndexKeeper(IndexSource source, Report report)
    : source_(std::move(source)), report_(std::move(report)) {}

std::vector<Event> IndexKeeper::renew() {
    std::vector<Event> events;
    const bool is_open = is_current() || open(events);
    is_settled_ = is_open;
    if (index_) add_news(index_->restocked, events);
    if (!is_open && !index_ && !std::exchange(has_failed_, true)) events.emplace_back(Failed{});
    if (index_) add_news(index_->notices, events);
    return events;
}

/// What `news` tells, if anything. Where it fails, the index answers all the same.
template <typename News>
void IndexKeeper::add_news(const News& news, std::vector<Event>& events) {
    if (!news) return;
    try {
        if (auto told = news()) events.emplace_back(*std::move(told));
    } catch (const std::exception& error) {
        tell(sentence::sentence_of(error));
    }
}

std::vector<Event> IndexKeeper::answer(const Wish& wish) {
    std::vector<Event> events;
    auto given = try_answer(wish);
    if (!given) {
        index_.reset();
        if (open(events)) given = try_answer(wish);
    }
    // One that answers the next wish has failed all the same, and the session knows: until it is
    // opened anew.
    if (!given) has_failed_ = true;
    // One that opens and fails all the same is left to the next minute: whoever asked has time to
    // read whom to ask instead.
    if (has_failed_) is_settled_ = index_.has_value();
    events.push_back(given ? *std::move(given) : Event(Failed{ticket_of(wish)}));
    return events;
}

bool IndexKeeper::is_current() const {
    try {
        return index_ && !has_failed_ && source_.live() == seen_;
    } catch (const std::exception&) {
        return false;  // open() meets the same and tells it
    }
}

/// Whether there is a newly opened index. Its predecessor, if any, is kept where there is not.
bool IndexKeeper::open(std::vector<Event>& events) {
    try {
        seen_ = source_.live();
        index_ = source_.open();
    } catch (const std::exception& error) {
        tell(sentence::sentence_of(error));
        return false;
    }
    has_failed_ = false;
    told_.clear();
    if (index_->concern) tell(*index_->concern);
    events.emplace_back(index_->stocked);
    return true;
}

std::optional<Event> IndexKeeper::try_answer(const Wish& wish) {
    if (!index_) return {};
    try {
        return index_->answer(wish);
    } catch (const std::exception& error) {
        tell(sentence::sentence_of(error));
        return {};
    }
}

void IndexKeeper::tell(const sentence::Sentence& what) {
    if (what.english == std::exchange(told_, what.english)) return;
    report_(what);
}

}  // namespace okienko::kiosk
