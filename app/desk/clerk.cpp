#include "app/desk/clerk.h"

#include <algorithm>
#include <exception>
#include <utility>
#include <variant>

#include "app/desk/notice_pen.h"
#include "app/desk/queue/entry_lock.h"
#include "app/desk/queue/trend.h"
#include "app/desk/reference_shelf.h"
#include "app/journal/journal.h"
#include "index/sentence/failure.h"

namespace okienko::desk {
namespace {

using namespace std::chrono_literals;
using journal::Deed;
using journal::Journal;
using journal::JournalError;

/// Other programs get this long to finish a commit of theirs.
constexpr auto patience = 2s;

/// Emergencies of a kiosk that were cancelled count as false alarms for this long.
constexpr auto alarm_memory = 24h;

/// What customers read before they asked for a person is counted over this long.
constexpr auto often_memory = 7 * 24h;
constexpr std::size_t most_often = 6;

/// How long a journal that cannot be opened is left alone.
constexpr auto retry_rest = 2s;

}  // namespace

struct Clerk::Impl {
    ClerkOptions options;
    std::optional<Journal> journal;
    ReferenceShelf shelf;
    NoticePen pen;
    std::optional<journal::SecretKey> key;
    std::string agent;  ///< who is at the desk; empty: nobody
    bool has_begun = false;
    bool has_own_news = true;  ///< what this desk has written itself
    bool is_first = true;
    bool had_failed = false;
    Time tried_journal;
    Time counted_trends;

    explicit Impl(ClerkOptions its_options)
        : options(std::move(its_options)),
          shelf(options.data, options.complain),
          pen(options.data, options.complain) {}

    void complain(const sentence::Sentence& what) const {
        if (options.complain) options.complain(what);
    }

    // ---- the journal ----------------------------------------------------------------------------

    Journal& open_journal() {
        if (!journal)
            journal.emplace(
                Journal::Options{.file = options.journal, .desk_key = {}, .patience = patience});
        return *journal;
    }

    /// A journal that failed may be whole again at the next try, and hold what was not read.
    Events failed(const JournalError& error) {
        if (!std::exchange(had_failed, true)) complain(sentence::sentence_of(error));
        journal.reset();
        has_own_news = true;
        return {JournalFailed{error.cause}};
    }

    /// What `work` tells of the journal; JournalFailed where that fails.
    template <typename Work>
    Events with_journal(Work work) {
        try {
            Events events = work(open_journal());
            had_failed = false;
            return events;
        } catch (const JournalError& error) {
            return failed(error);
        }
    }

    QueueRead read_queue(Journal& from) {
        QueueRead read{from.queue(most_shown), std::exchange(is_first, false)};
        if (agent.empty()) return read;
        for (HandOff& mine : from.of_agent(agent)) {
            const bool is_there = std::any_of(read.open.begin(), read.open.end(),
                                              [&](const auto& one) { return one.id == mine.id; });
            if (!is_there) read.open.push_back(std::move(mine));
        }
        return read;
    }

    /// What came of `outcome`, and the queue as it is then.
    Events changed(Journal& in, const RecordId& id, Action action,
                   const journal::Changed& outcome) {
        return {Changed{id, action, outcome}, read_queue(in)};
    }

    // ---- what the desk wants --------------------------------------------------------------------

    Events carry_out(const CheckPin& check) {
        return with_journal([&](Journal& in) -> Events {
            const auto lock = [&] {
                return locked_until(in.deeds(check.at - lock_memory), check.agent, check.at);
            };
            if (const auto until = lock()) return {Refused{check.agent, until}};
            const bool is_right = options.is_pin && options.is_pin(check.agent, check.pin);
            in.store(Deed{is_right ? Deed::Kind::signed_in : Deed::Kind::wrong_pin,
                          check.agent,
                          check.at,
                          {}});
            if (!is_right) return {Refused{check.agent, lock()}};
            agent = check.agent;
            return {Entered{check.agent}, read_queue(in)};
        });
    }

    Events carry_out(const NoteDeed& note) {
        if (note.deed.kind == Deed::Kind::signed_out) {
            agent.clear();
            key.reset();
        }
        Events events = with_journal([&](Journal& in) -> Events {
            in.store(note.deed);
            return {};
        });
        if (note.deed.kind == Deed::Kind::signed_out) events.emplace_back(known_key());
        return events;
    }

    Events carry_out(const ReadStory& read) {
        return with_journal([&](Journal& from) -> Events {
            const auto found = from.find(read.id);
            if (!found) return {};
            Story story{
                .hand_off = *found, .trail = from.trail(read.id), .changes = from.changes(read.id)};
            story.titles = shelf.titles_in(story.trail);
            story.hints = shelf.hints(last_question(story), found->language);
            if (found->kind == journal::NewHandOff::Kind::emergency) {
                story.false_alarms = from.false_alarms(found->kiosk, read.now - alarm_memory);
                story.playbook = shelf.playbook(last_question(story));
            }
            return {StoryRead{std::move(story)}};
        });
    }

    Events carry_out(const MarkSeen& seen) {
        return with_journal([&](Journal& in) -> Events {
            if (in.mark_seen(seen.ids, seen.agent, seen.at) == 0) return {};
            return {read_queue(in)};
        });
    }

    Events carry_out(const Take& take) {
        return with_journal([&](Journal& in) {
            return changed(in, take.id, Action::take, in.take(take.id, take.agent, take.at));
        });
    }

    Events carry_out(const SetOut& out) {
        return with_journal([&](Journal& in) {
            const journal::Change change{journal::State::on_the_way, out.agent, out.at, {}};
            return changed(in, out.id, Action::on_the_way, in.change_own(out.id, change));
        });
    }

    Events carry_out(const KeepAnswer& keep) {
        return with_journal([&](Journal& in) {
            return changed(in, keep.id, Action::answer,
                           in.answer(keep.id, keep.agent, keep.at, keep.text));
        });
    }

    Events carry_out(const Close& close) {
        return with_journal([&](Journal& in) {
            const journal::Change change{journal::State::done, close.agent, close.at, {}};
            return changed(in, close.id, Action::close, in.close(close.id, change, close.closing));
        });
    }

    Events carry_out(const HandOver& over) {
        return with_journal([&](Journal& in) -> Events {
            const auto count = in.hand_over(over.from, over.to, over.at);
            in.store(Deed{Deed::Kind::handed_over, over.from, over.at, over.to});
            return {ShiftHandedOver{over.to, count}, read_queue(in)};
        });
    }

    Events carry_out(const KeepFlag& keep) {
        return with_journal([&](Journal& in) -> Events {
            journal::Flag flag = keep.flag;
            flag.id = journal::random_id();
            in.store(flag);
            return {Flagged{flag.kind}};
        });
    }

    KeyKnown known_key(bool was_wrong = false) const {
        using Key = KeyKnown::State;
        if (!options.unlock) return {Key::none};
        return {key ? Key::open : Key::locked, was_wrong};
    }

    Events carry_out(const Unlock& unlock) {
        if (!options.unlock) return {known_key()};
        try {
            key = options.unlock(unlock.passphrase);
        } catch (const std::exception& error) {
            complain(sentence::sentence_of(error));
        }
        return {known_key(!key)};
    }

    Events carry_out(const OpenCallBack& open) {
        if (!key) return {known_key()};
        try {
            Journal& in = open_journal();
            auto call_back = in.call_back(open.id, *key);
            // Nobody sees a number before it is on the disk that they did.
            if (call_back)
                in.store(Deed{Deed::Kind::saw_call_back, open.agent, open.at, open.number});
            return {CallBackRead{open.id, std::move(call_back)}};
        } catch (const JournalError& error) {
            if (error.cause != JournalError::Cause::wrong_key) return failed(error);
            complain(sentence::sentence_of(error));
            return {CallBackRead{open.id, {}}};
        }
    }

    Events carry_out(const Ask& ask) { return shelf.answer(ask); }

    Events carry_out(const Fetch& fetch) { return shelf.article(fetch); }

    Events carry_out(const ReadNotices& read) { return pen.read(read.now, shelf.generation()); }

    Events carry_out(const Announce& announce) { return pen.announce(announce); }

    Events carry_out(const EndNotice& end) { return pen.end(end); }

    Events carry_out(const Copy&) { return {}; }

    Events carry_out(const Chime&) { return {}; }

    // ---- what is new ----------------------------------------------------------------------------

    void look_at_journal(Time now, Events& events) {
        if (!journal && now - tried_journal < retry_rest) return;
        tried_journal = now;
        const auto add = [&](Events more) {
            std::move(more.begin(), more.end(), std::back_inserter(events));
        };
        add(with_journal([&](Journal& from) -> Events {
            if (!from.has_news() && !std::exchange(has_own_news, false)) return {};
            has_own_news = false;
            return {read_queue(from)};
        }));
        if (now - counted_trends < trend_rest || !shelf.is_open()) return;
        counted_trends = now;
        add(with_journal([&](Journal& from) -> Events {
            return {
                TrendsRead{trends(from.asked(now - trend_memory), now, shelf.stems()),
                           shelf.titled(from.handed_off_after(now - often_memory, most_often))}};
        }));
    }

    Events look(Time now) {
        Events events;
        if (!std::exchange(has_begun, true)) {
            events.emplace_back(PeopleKnown{options.people});
            events.emplace_back(known_key());
        }
        shelf.renew(now, events);
        look_at_journal(now, events);
        return events;
    }
};

Clerk::Clerk(ClerkOptions options) : impl_(std::make_unique<Impl>(std::move(options))) {}

Clerk::~Clerk() = default;
Clerk::Clerk(Clerk&&) noexcept = default;
Clerk& Clerk::operator=(Clerk&&) noexcept = default;

Events Clerk::carry_out(const Effect& effect) {
    return std::visit([this](const auto& one) { return impl_->carry_out(one); }, effect);
}

Events Clerk::look(Time now) {
    return impl_->look(now);
}

}  // namespace okienko::desk
