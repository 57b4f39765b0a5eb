/// The desk's state machine: events go in, effects come out, and what is shown is in between.
#pragma once

#include <chrono>
#include <cstdint>
#include <set>
#include <string>

#include "app/desk/queue/effect.h"
#include "app/desk/queue/state.h"

namespace okienko::desk {

struct DeskOptions {
    std::int64_t own_limit_grosze = 0;  ///< what an agent may give alone; 0: nobody said
    std::chrono::minutes idle{10};      ///< without a touch, until somebody has to sign in again
    int text_percent = 100;             ///< 100, 150 or 200
};

class Desk {
public:
    explicit Desk(DeskOptions options = {}) : options_(options) {
        state_.text_percent = options.text_percent;
    }

    /// Takes note of an event, and tells what the world should do about it.
    Effects handle(const Event& event);

    const State& state() const { return state_; }

    /// How long until an emergency that nobody has taken rings again.
    static constexpr std::chrono::seconds ring{15};

private:
    // Of the clock.
    void take(const Clock& clock);

    // Of keys and touches.
    void take(const Done& done);
    void take(const AgentPicked& picked);
    void take(const TextSizePicked& picked);
    void take(const PinTyped& typed);
    void take(const PinErased& erased);
    void take(const PinEntered& entered);
    void take(const ListPicked& picked);
    void take(const HandOffChosen& chosen);
    void take(const Answered& answered);
    void take(const ClosingFilled& filled);
    void take(const HandedOverTo& to);
    void take(const PassphraseTyped& typed);
    void take(const QuestionTyped& typed);
    void take(const CompletionPicked& picked);
    void take(const QuestionSettled& settled);
    void take(const FiltersPicked& picked);
    void take(const ArticleOpened& opened);
    void take(const TextCopied& copied);
    void take(const OutageFilled& filled);
    void take(const OutageEnded& ended);

    // Of the journal and the index.
    void take(const PeopleKnown& known);
    void take(const QueueRead& read);
    void take(const StoryRead& read);
    void take(const Entered& entered);
    void take(const Refused& refused);
    void take(const Changed& changed);
    void take(const ShiftHandedOver& over);
    void take(const Flagged& flagged);
    void take(const JournalFailed& failed);
    void take(const KeyKnown& known);
    void take(const CallBackRead& read);
    void take(const Found& found);
    void take(const ArticleRead& read);
    void take(const IndexKnown& known);
    void take(const TrendsRead& read);
    void take(const NoticesRead& read);
    void take(const NoticeChanged& changed);

    void want(Effect effect) { effects_.push_back(std::move(effect)); }

    void say(const std::string& key, const std::string& value = {}, bool is_bad = false);
    void wipe_pin();
    void choose(const RecordId& id);
    void choose_again(std::size_t index);
    void notice_new(const QueueRead& read);
    void mark_seen();
    void ring_for_emergencies();
    void begin_search();
    void begin_search_of_topics();
    void ask(bool is_typing = false);
    void read_notices_in_a_quiet_hour();
    void open_dialog(Dialog dialog);
    void open_closing();
    void open_call_back();
    void open_notices();
    void flag(journal::Flag::Kind kind);
    void copy_what_is_shown();
    void sign_out();
    void go_back();
    std::string error_of(const ClosingFilled& filled) const;

    DeskOptions options_;
    State state_;
    Effects effects_;
    std::string pin_;
    std::set<RecordId> known_;      ///< that have been in the queue
    std::set<RecordId> escalated_;  ///< that were said to be
    Time touched_;                  ///< when a key was last struck
    Time noticed_;                  ///< when the notices were last asked for
    Time rang_;
    Time call_back_until_;
    bool wants_call_back_ = false;  ///< as soon as the key is open
    bool wants_notices_ = false;    ///< as soon as they are read
    Ticket newest_ = 0;
    std::optional<RecordId> searched_for_;  ///< the hand-off that the search began with
    bool is_settled_ = false;               ///< the question that was typed last stands
};

}  // namespace okienko::desk
