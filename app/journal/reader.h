/// A journal as editors and caretakers read it: as it was at one moment, and never changed.
///
/// Kiosk and desk go on writing meanwhile. Rows come one by one, so that a million of them need no
/// room; texts are valid during the call that tells them. Sealed data is not opened here.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/journal/desk_notes.h"
#include "app/journal/error.h"
#include "app/journal/hand_off.h"
#include "app/journal/record_id.h"
#include "app/journal/time.h"

namespace okienko::journal {

class Database;

/// From `begin` on and before `end`.
struct Span {
    Time begin;
    Time end;
};

struct SearchRow {
    RecordId id;
    std::string_view question;
    std::string_view outcome;  ///< the answer's intent
    std::string_view language;
    RecordId visit;  ///< zero where nobody recorded it
    Time at;
};

struct ViewRow {
    std::string_view article;
    RecordId search;  ///< zero where it was opened from no question
    RecordId visit;
    Time at;
};

struct FeedbackRow {
    std::string_view article;
    bool helped = false;
    std::string_view reason;
    Time at;
};

struct HandOffRow {
    NewHandOff::Kind kind = NewHandOff::Kind::staff;
    Time at;
    std::optional<Time> promised;
    std::optional<Time> taken;  ///< when somebody made it theirs, or came
    State state = State::sent;
    bool is_drill = false;
    std::string_view language;
    std::string_view question;  ///< the one asked last; empty where none was typed
    std::string_view article;   ///< the one read last; empty where none was
};

class Reader {
public:
    /// Throws: JournalError, if there is no such file, it is no journal, damaged, or of a newer
    /// Okienko; or, here and in every function, if it cannot be read.
    explicit Reader(const std::filesystem::path& file,
                    std::chrono::milliseconds patience = std::chrono::seconds(5));
    ~Reader();

    /// The version of its tables.
    int version() const { return version_; }

    /// Whether it tells which questions belong to one visit, and what was opened.
    bool has_views() const { return version_ >= 3; }

    // In no order.
    void searches(const Span& span, const std::function<void(const SearchRow&)>& take) const;
    void views(const Span& span, const std::function<void(const ViewRow&)>& take) const;
    void feedback(const Span& span, const std::function<void(const FeedbackRow&)>& take) const;
    void hand_offs(const Span& span, const std::function<void(const HandOffRow&)>& take) const;

    /// The newest first.
    std::vector<Flag> flags(const Span& span) const;

    /// When the oldest view was kept: what was opened before it, nobody knows. Empty: none was.
    std::optional<Time> first_view() const;

    /// When anything was stored last; empty where nothing ever was.
    std::optional<Time> last_entry() const;

    /// Call-backs that are open although their promise is broken at `now`.
    std::size_t overdue_call_backs(Time now) const;

    /// What is wrong with the file, as SQLite finds it reading all of it; empty if it is whole.
    std::string damage() const;

private:
    std::unique_ptr<Database> database_;
    int version_ = 0;
};

}  // namespace okienko::journal
