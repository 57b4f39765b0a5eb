/// What must not be lost: hand-offs and their trail, feedback, searches.
///
/// Kiosk and desk share one file, each with a Journal of its own. **What a function stored is on
/// the disk when it returns**, and not before: only then may a screen say "zapisane". Moments come
/// as arguments; a journal asks no clock.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/journal/desk_notes.h"
#include "app/journal/error.h"
#include "app/journal/hand_off.h"
#include "app/journal/keys.h"

namespace okienko::journal {

class Database;

/// Did an article help? Once a view: told again, the later answer counts.
struct Feedback {
    RecordId view;  ///< one opening of an article
    std::string article;
    bool helped = false;
    std::string reason;  ///< redacted before writing
    Time at;
};

/// A question and what came of it.
struct Search {
    RecordId id;
    std::string question;  ///< redacted before writing
    std::string outcome;   ///< the answer's intent: "answered", "unsure", "none"...
    std::size_t hits = 0;
    std::string language = "pl";
    Time at;
    RecordId visit{};  ///< what tells one visit's questions from the next one's; nothing of anybody
};

/// An article that somebody opened.
struct View {
    RecordId id;  ///< as in the feedback about it
    std::string article;
    RecordId search{};  ///< the question it was opened from; zero where there was none
    RecordId visit{};
    Time at;
};

/// How long things are kept.
struct Retention {
    std::chrono::days call_backs{30};
    std::chrono::days hand_offs{365};
    std::chrono::days feedback{365};
    std::chrono::days searches{180};    ///< and what was opened
    std::chrono::days desk_notes{365};  ///< flags and deeds
};

/// A word and how often it came.
struct Count {
    std::string what;
    std::size_t times = 0;

    bool operator==(const Count&) const = default;
};

/// Whether a change took place, and the state that holds now.
struct Changed {
    bool has_happened = false;
    State state = State::sent;
    std::string agent;  ///< who has the hand-off now
};

/// One journal serves one thread at a time. Every function throws JournalError if the file or the
/// disk fails; then nothing of what it was asked for happened.
class Journal {
public:
    struct Options {
        std::filesystem::path file;
        std::optional<PublicKey> desk_key;         ///< without it, no call-back data is taken
        std::chrono::milliseconds patience{5000};  ///< how long to wait for another program
    };

    /// Opens the journal, making it where there is none, in a folder that is there.
    explicit Journal(const Options& options);
    ~Journal();

    Journal(Journal&&) noexcept;
    Journal& operator=(Journal&&) noexcept;

    // What the kiosk stores.

    /// Keeps `hand_off`; gives back its number, new or, if its id is known, the one it has.
    std::string hand_off(const NewHandOff& hand_off);

    void store(const Feedback& feedback);
    void store(const Search& search);
    void store(const View& view);

    // What both ask for.

    /// The hand-off of a slip; `number` as parse_slip_number gives it.
    std::optional<HandOff> find(std::string_view number) const;

    std::optional<HandOff> find(const RecordId& id) const;

    /// The oldest first.
    std::vector<Step> trail(const RecordId& id) const;

    /// The oldest first; the first is its sending.
    std::vector<Change> changes(const RecordId& id) const;

    std::optional<Closing> closing(const RecordId& id) const;

    /// Has another program written here since this was last asked? True at first; costs
    /// microseconds.
    bool has_news();

    // What the desk, or the customer, does with a hand-off.

    /// Brings a hand-off to a state, if `may_follow` lets it and nobody else was quicker. Whoever
    /// takes it, or is on the way, has it from then on. `done` and `cancelled` delete the call-back
    /// data; a sealed copy may stay in an unused part of the file until it is purged or tidied.
    Changed change(const RecordId& id, const Change& change);

    /// Brings those that were sent, or escalated, to `seen`, all in one commit. Returns how many.
    std::size_t mark_seen(const std::vector<RecordId>& ids, const std::string& by, Time at);

    /// The same, by an agent, unless another one has the hand-off.
    Changed change_own(const RecordId& id, const Change& change);

    /// Takes what nobody else has; `has_happened` is false where another agent was first.
    Changed take(const RecordId& id, const std::string& agent, Time at);

    /// Keeps what `by` told the customer, or found out; the state stays as it is. `has_happened` is
    /// false where the hand-off is closed.
    Changed answer(const RecordId& id, const std::string& by, Time at, const std::string& text);

    /// Done, with what there is to say about it.
    Changed close(const RecordId& id, const Change& change, const Closing& closing);

    /// Everything open of agent `from` becomes `to`'s: the end of a shift. Returns how many.
    std::size_t hand_over(const std::string& from, const std::string& to, Time at);

    /// Whom to call back; empty if there is nothing to call back, or no more.
    ///
    /// Throws: JournalError, also if `key` is not the one it was sealed for.
    std::optional<CallBack> call_back(const RecordId& id, const SecretKey& key) const;

    // What the desk shows.

    /// Open hand-offs: emergencies first, then by what was promised, then by age.
    std::vector<HandOff> queue(std::size_t limit) const;

    /// Open ones whose promise is broken at `now`, the longest first.
    std::vector<HandOff> overdue(Time now, std::size_t limit) const;

    /// Open ones of one agent, in the order of the queue.
    std::vector<HandOff> of_agent(const std::string& agent) const;

    // What is kept of the desk itself.

    void store(const Flag& flag);
    void store(const Deed& deed);

    /// The newest first.
    std::vector<Flag> flags(Time since, std::size_t limit) const;

    /// The oldest first.
    std::vector<Deed> deeds(Time since) const;

    /// What customers asked the index and took to a person since then, the oldest first.
    std::vector<AskedQuestion> asked(Time since) const;

    /// Emergencies a kiosk sent and cancelled since then, drills apart: its false alarms.
    std::size_t false_alarms(const std::string& kiosk, Time since) const;

    // What the editors read.

    /// Questions without an answer since then, the commonest first.
    std::vector<Count> unanswered(Time since, std::size_t limit) const;

    /// Articles that did not help since then, the commonest first.
    std::vector<Count> unhelpful(Time since, std::size_t limit) const;

    /// Articles read before a hand-off since then, the commonest first: rising ones are a trend.
    std::vector<Count> handed_off_after(Time since, std::size_t limit) const;

    /// How long each hand-off since then waited until somebody took it; ascending.
    std::vector<std::chrono::milliseconds> waits(Time since) const;

    // What goes away.

    /// Deletes a hand-off with everything about it, from the disk too; false if there is none.
    bool erase(std::string_view number);

    /// Deletes what is older than it may be, from the disk too. Returns how many records went.
    std::size_t purge(Time now, const Retention& retention);

    /// Are bytes of deleted data still in the file or its log, because another program was at work
    /// or the disk was full? Then `tidy` again, until there are none.
    bool needs_tidying() const;

    /// Writes the file anew, without what was deleted: a second for 100,000 hand-offs.
    void tidy();

    /// What is wrong with the file, as SQLite finds it reading all of it; empty if it is whole.
    std::string damage() const;

private:
    void cut_log();

    std::unique_ptr<Database> database_;
    std::optional<PublicKey> desk_key_;
    std::int64_t last_version_ = 0;
    bool needs_tidying_ = false;
};

}  // namespace okienko::journal
