/// Keeps the journal open, does in it what the session wants, and tells what others did there.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/journal/journal.h"
#include "app/kiosk/session/effect.h"
#include "app/kiosk/session/event.h"
#include "index/sentence/sentence.h"

namespace okienko::kiosk {

/// What only the journal can do. All of it is done, in order; after a Wipe nothing is followed.
using Deed = std::variant<HandOver, ChangeHandOff, ReadSlip, Erase, Remember, Wipe>;

/// The deeds among `effects`.
std::vector<Deed> deeds_in(const Effects& effects);

/// Does deeds, one after the other, and waits for the disk. For one thread at a time.
///
/// A journal that cannot be opened is tried again at every deed: until then nothing is claimed.
class JournalKeeper {
public:
    struct Options {
        journal::Journal::Options journal;
        std::string kiosk;                   ///< whose false alarms are counted
        std::function<journal::Time()> now;  ///< the clock of this machine
        journal::Retention retention = {};   ///< how long things are kept
        std::function<void(const sentence::Sentence& what)> report;  ///< a failure, told once
    };

    explicit JournalKeeper(Options options) : options_(std::move(options)) {}

    /// What came of `deed`, and JournalState where that changed. Telephone numbers in it are
    /// overwritten.
    std::vector<Event> carry_out(Deed deed);

    /// What another program has changed about the hand-offs that are followed since this was last
    /// asked. Opens the journal, and purges it once a day, not before the clock has gone on for
    /// half an hour. To be called once an hour at least.
    std::vector<Event> look();

    /// Is anything followed? Everything that was handed over or read is, until it is closed.
    bool is_following() const { return !followed_.empty(); }

private:
    /// What is followed, and how it was when it was last told.
    struct Followed {
        journal::RecordId id;
        journal::State state;
        std::string agent;
    };

    journal::Journal& opened();
    void purge();
    void follow(const journal::HandOff& stored);
    std::vector<Event> news();
    std::vector<Event> try_to(const std::function<std::vector<Event>()>& deed,
                              const std::function<std::vector<Event>()>& otherwise);

    std::vector<Event> done(const HandOver& hand_over);
    std::vector<Event> done(const ChangeHandOff& change);
    std::vector<Event> done(const ReadSlip& read);
    std::vector<Event> done(const Erase& erase);
    std::vector<Event> done(const Remember& remember);
    std::vector<Event> done(const Wipe&);
    std::vector<Event> told(std::optional<journal::JournalError::Cause> trouble);

    Options options_;
    std::optional<journal::Journal> journal_;
    std::vector<Followed> followed_;
    std::optional<journal::Time> looked_;
    journal::Time clock_set_;  ///< from then on it has gone on
    std::optional<journal::Time> purged_;
    std::optional<JournalState> told_;
    std::string reported_;
};

}  // namespace okienko::kiosk
