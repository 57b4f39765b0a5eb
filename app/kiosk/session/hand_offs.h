/// The hand-offs of one visit: what is being saved, what was, and what has become of it since.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/contact/call_windows.h"
#include "app/contact/channel.h"
#include "app/kiosk/session/effect.h"
#include "app/kiosk/session/slip.h"

namespace okienko::kiosk {

/// What a kiosk with a journal can do.
struct HandOffOptions {
    std::function<journal::Time()> now;
    std::function<journal::RecordId()> new_id;
    std::string kiosk;          ///< as staff call it
    bool has_desk_key = false;  ///< otherwise no telephone number is taken
    std::string controller;     ///< who answers for numbers that are left, by law
    /// A moment as the shop's clock tells it.
    std::function<contact::Appointment(journal::Time, const contact::Calendar&)> appointment;
    /// When a channel could call back, the soonest first.
    std::function<std::vector<contact::CallWindow>(const contact::Channel&,
                                                   const contact::Calendar&)>
        windows;
};

/// Sends, follows and escalates. One staff call is open at a time, one emergency beside it, and one
/// drill beside both.
class HandOffs {
public:
    /// How long somebody waits in a state before the next person is asked.
    static constexpr std::chrono::milliseconds until_answered{60'000};
    static constexpr std::chrono::milliseconds until_there{300'000};
    static constexpr int most_escalations = 3;

    explicit HandOffs(HandOffOptions options) : options_(std::move(options)) {}

    /// Sends it, under an id and a time of its own. What is written there of either is ignored.
    Effects send(journal::NewHandOff hand_off, std::optional<contact::CallWindow> window = {});

    /// Once more what could not be saved, under its old id: with the needs, the story and the time
    /// of `now`. Whom to call back, and when, stays as it was given.
    Effects send_again(const journal::RecordId& id, journal::NewHandOff now);

    /// The journal holds it, so or as changed since. False if it is none of this visit's.
    bool heard(const journal::HandOff& stored, const contact::Calendar& calendar);

    /// Follows what was handed off at another time, and read by its number: it is no call of this
    /// visit, but known to find() as all others are.
    void look_up(const journal::HandOff& stored, const contact::Calendar& calendar);

    /// It was not saved. False if it is none of this visit's.
    bool failed(const journal::RecordId& id);

    /// A change that was wanted did not take place: it can be wanted again.
    void not_changed(const journal::RecordId& id, journal::State wanted);

    /// Whether the journal can be read: where it cannot, nobody knows how anything goes on.
    void can_be_read(bool is_readable);

    /// Nothing is left of it.
    void erased(const std::string& number);

    /// What the slip of this number stands for could not be deleted: it is as good as lost until
    /// the journal works again.
    void not_erased(const std::string& number);

    /// The customer does not want this call any longer. Nothing where it is closed.
    Effects cancel(const journal::RecordId& id, const std::string& note);

    /// Asks the next person wherever nobody came in time.
    Effects wait(std::chrono::milliseconds time);

    /// How long until then; empty where nobody is waited for.
    std::optional<std::chrono::milliseconds> until_next_asked() const;

    /// The staff call or emergency that somebody may still come for, the newest if there are
    /// several; else the one that was sent last; empty where there was none. Nobody comes for a
    /// drill.
    const Slip* call() const;

    /// The same of emergencies alone, or of drills alone.
    const Slip* emergency(bool is_drill) const;

    /// Is there a call that somebody may still come for?
    bool has_open_call() const { return call() != nullptr && call()->is_open(); }

    /// May such a call be sent, with what is open already? An emergency does not wait behind
    /// another wish, and a drill is in nobody's way.
    bool may_call(journal::NewHandOff::Kind kind, bool is_drill) const;

    /// Such a call, where the last one could not be saved and nothing has come of it yet.
    const Slip* unsaved_call(journal::NewHandOff::Kind kind, bool is_drill) const;

    const Slip* find(const journal::RecordId& id) const;

    /// Everything back to the beginning, what was typed overwritten.
    void forget();

private:
    struct Sent {
        Slip slip;
        journal::NewHandOff hand_off;            ///< until it is saved
        std::chrono::milliseconds unchanged{0};  ///< since its state is what it is
        int escalations = 0;
        bool is_being_cancelled = false;  ///< and the journal has not said so yet
        bool was_looked_up = false;       ///< and is none of this visit's

        bool is_call() const { return !was_looked_up && slip.is_call(); }

        /// Empty where nobody is waited for.
        std::optional<std::chrono::milliseconds> until_next_asked() const;
    };

    template <typename Meant>
    const Slip* newest_open_or_last(Meant is_meant) const;

    Sent* sent(const journal::RecordId& id);

    HandOffOptions options_;
    std::vector<Sent> sent_;
};

}  // namespace okienko::kiosk
