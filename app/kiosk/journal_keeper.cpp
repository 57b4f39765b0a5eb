#include "app/kiosk/journal_keeper.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/kiosk/session/forgetting.h"

namespace okienko::kiosk {
namespace {

using journal::JournalError;
using Cause = JournalError::Cause;

constexpr std::chrono::days between_purges{1};
constexpr std::chrono::minutes until_clock_is_believed{30};
constexpr std::chrono::hours longest_rest{2};  ///< between two looks; more, and a clock was set
constexpr std::chrono::days false_alarms_counted{7};

void append(std::vector<Event>& events, std::vector<Event> more) {
    std::move(more.begin(), more.end(), std::back_inserter(events));
}

/// Whom to call back is sealed in the journal by now, or with the session, to be tried again.
void forget(Deed& deed) {
    auto* hand_over = std::get_if<HandOver>(&deed);
    if (hand_over == nullptr || !hand_over->hand_off.call_back) return;
    overwrite(hand_over->hand_off.call_back->phone);
    overwrite(hand_over->hand_off.call_back->name);
}

/// What the session is told where a deed could not be done.
std::vector<Event> failure_of(const Deed& deed) {
    if (const auto* hand_over = std::get_if<HandOver>(&deed))
        return {NotSaved{hand_over->hand_off.id}};
    if (const auto* change = std::get_if<ChangeHandOff>(&deed))
        return {NotChanged{change->id, change->change.state}};
    if (const auto* read = std::get_if<ReadSlip>(&deed))
        return {SlipRead{.number = read->number, .stored = {}, .is_readable = false}};
    if (const auto* erase = std::get_if<Erase>(&deed)) return {Erased{erase->number, false}};
    return {};
}

}  // namespace

std::vector<Deed> deeds_in(const Effects& effects) {
    std::vector<Deed> deeds;
    for (const Effect& effect : effects) {
        std::visit(
            [&](const auto& it) {
                if constexpr (requires { Deed(it); }) deeds.emplace_back(it);
            },
            effect);
    }
    return deeds;
}

std::vector<Event> JournalKeeper::carry_out(Deed deed) {
    // It needs no journal, and tells nothing about one.
    if (const auto* wipe = std::get_if<Wipe>(&deed)) return done(*wipe);
    auto events =
        try_to([&] { return std::visit([this](const auto& it) { return done(it); }, deed); },
               [&] { return failure_of(deed); });
    forget(deed);
    return events;
}

std::vector<Event> JournalKeeper::look() {
    return try_to(
        [this] {
            purge();
            if (opened().needs_tidying()) opened().tidy();
            return opened().has_news() ? news() : std::vector<Event>();
        },
        [] { return std::vector<Event>(); });
}

/// A file that was damaged, or a disk that was taken away, may be whole again at the next try.
std::vector<Event> JournalKeeper::try_to(const std::function<std::vector<Event>()>& deed,
                                         const std::function<std::vector<Event>()>& otherwise) {
    std::vector<Event> events;
    std::optional<Cause> trouble;
    try {
        events = deed();
        reported_.clear();
    } catch (const JournalError& error) {
        trouble = error.cause;
        journal_.reset();
        events = otherwise();
        const std::string what = error.what();
        if (std::exchange(reported_, what) != what && options_.report)
            options_.report(error.sentence());
    }
    append(events, told(trouble));
    return events;
}

journal::Journal& JournalKeeper::opened() {
    if (!journal_) journal_.emplace(options_.journal);
    return *journal_;
}

/// What a clock that is a year ahead would delete is gone, and open calls with it: when a machine
/// starts, or somebody sets its clock, it is given time to be put right.
void JournalKeeper::purge() {
    const auto now = options_.now();
    const bool was_set = !looked_ || now < *looked_ || now - *looked_ > longest_rest;
    looked_ = now;
    if (was_set) clock_set_ = now;
    if (now - clock_set_ < until_clock_is_believed) return;
    if (purged_ && now - *purged_ < between_purges && now >= *purged_) return;
    opened().purge(now, options_.retention);
    purged_ = now;
}

void JournalKeeper::follow(const journal::HandOff& stored) {
    std::erase_if(followed_, [&](const Followed& it) { return it.id == stored.id; });
    if (!journal::is_closed(stored.state))
        followed_.push_back({stored.id, stored.state, stored.agent});
}

/// Of those that are followed, the ones that changed; also by somebody else.
std::vector<Event> JournalKeeper::news() {
    std::vector<Event> events;
    for (const Followed& before : std::vector<Followed>(followed_)) {
        const auto stored = opened().find(before.id);
        if (!stored) {
            std::erase_if(followed_, [&](const Followed& it) { return it.id == before.id; });
            continue;
        }
        if (stored->state == before.state && stored->agent == before.agent) continue;
        follow(*stored);
        events.emplace_back(Progressed{*stored});
    }
    return events;
}

// ---- deeds ------------------------------------------------------------------------------------

/// What is told is read back after the commit: a slip can say nothing but what is stored.
std::vector<Event> JournalKeeper::done(const HandOver& hand_over) {
    const auto number = opened().hand_off(hand_over.hand_off);
    const auto stored = opened().find(number);
    if (!stored)
        throw JournalError(Cause::damaged,
                           sentence::say("journal_lost", "{file}: what was stored is not found",
                                         {{"file", options_.journal.file.string()}}));
    follow(*stored);
    return {HandedOver{*stored}};
}

std::vector<Event> JournalKeeper::done(const ChangeHandOff& change) {
    opened().change(change.id, change.change);
    const auto stored = opened().find(change.id);
    if (!stored) return {NotChanged{change.id, change.change.state}};
    follow(*stored);
    return {Progressed{*stored}};
}

std::vector<Event> JournalKeeper::done(const ReadSlip& read) {
    const auto stored = opened().find(read.number);
    if (stored) follow(*stored);
    return {SlipRead{.number = read.number, .stored = stored}};
}

std::vector<Event> JournalKeeper::done(const Erase& erase) {
    if (const auto stored = opened().find(erase.number))
        std::erase_if(followed_, [&](const Followed& it) { return it.id == stored->id; });
    opened().erase(erase.number);
    return {Erased{erase.number}};
}

std::vector<Event> JournalKeeper::done(const Remember& remember) {
    std::visit([this](const auto& what) { opened().store(what); }, remember.what);
    return {};
}

std::vector<Event> JournalKeeper::done(const Wipe&) {
    followed_.clear();
    return {};
}

/// The state of the journal, where it is another than the session knows.
std::vector<Event> JournalKeeper::told(std::optional<Cause> trouble) {
    JournalState state{.trouble = trouble, .false_alarms = told_ ? told_->false_alarms : 0};
    try {
        if (journal_)
            state.false_alarms =
                journal_->false_alarms(options_.kiosk, options_.now() - false_alarms_counted);
    } catch (const JournalError&) {
        // What was counted last still holds.
    }
    const bool is_known =
        told_ && told_->trouble == state.trouble && told_->false_alarms == state.false_alarms;
    if (is_known) return {};
    told_ = state;
    return {state};
}

}  // namespace okienko::kiosk
