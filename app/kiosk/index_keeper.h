/// Keeps an index open: the live generation, and its successor as soon as there is one.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/device/local_day.h"
#include "app/kiosk/session/effect.h"
#include "app/kiosk/session/event.h"
#include "app/notices/notice_folders.h"
#include "index/sentence/sentence.h"

namespace okienko::kiosk {

/// What only the index can give. Of several wishes the newest counts.
using Wish = std::variant<Ask, Suggest, ListShelf, Fetch>;

/// The last wish among `effects`; empty if there is none.
std::optional<Wish> newest_wish(const Effects& effects);

/// An index that is open: what it offers, and what it gives for a wish.
struct OpenIndex {
    std::optional<sentence::Sentence> concern;  ///< why it is not the live one; empty where it is
    Stocked stocked;
    std::function<Event(const Wish& wish)> answer;  ///< Throws: IndexError, if it cannot be read

    /// What does not work, when that has changed since it was asked for last; may be empty. May
    /// throw, as the next: it is then asked for again.
    std::function<std::optional<Noticed>()> notices = {};

    /// What it offers, when another day has begun since that was told last: articles end and begin
    /// to be valid with a day. May be empty.
    std::function<std::optional<Stocked>()> restocked = {};
};

/// Where indexes come from. A kiosk binds generations here, a test binds lambdas.
struct IndexSource {
    std::function<std::optional<std::uint64_t>()> live;  ///< the live one's number; cheap
    std::function<OpenIndex()> open;  ///< Throws: GenerationError, IndexError, LexiconError

    /// Where it is written that another one is live, or that something does not work. Empty:
    /// nobody knows.
    std::vector<std::filesystem::path> folders = {};
};

/// The customers' generations in `data`, with what does not work at the moment that `now` tells,
/// and the articles of the day that `today` tells: all of them, where that cannot be right.
IndexSource generations_in(const std::filesystem::path& data,
                           std::function<article::Date()> today = device::local_day,
                           std::function<std::chrono::sys_seconds()> now = notices::moment_now);

/// Answers wishes from the live generation. For one thread at a time.
class IndexKeeper {
public:
    /// Told of what went wrong, one line a failure that was not told last.
    using Report = std::function<void(const sentence::Sentence& what)>;

    IndexKeeper(IndexSource source, Report report);

    /// Opens what has become live since the last call, or what could not be opened then, or failed
    /// since.
    ///
    /// Stocked, when that went well or a day has begun; Failed, when it failed and nothing else is
    /// open; empty when all is as it was; and Noticed, when something has begun or ceased to work.
    /// While a successor cannot be opened, the index before it goes on serving.
    std::vector<Event> renew();

    /// What the index gives for `wish`, after Stocked where it had to be opened first; Failed where
    /// it gives nothing. An index that fails is opened afresh once before it is given up.
    std::vector<Event> answer(const Wish& wish);

    /// Where a change shows; empty: nobody knows.
    const std::vector<std::filesystem::path>& folders() const { return source_.folders; }

    /// Whether nothing comes of calling renew() again until the clock or a folder has changed.
    bool is_settled() const { return is_settled_; }

private:
    bool is_current() const;
    bool open(std::vector<Event>& events);
    template <typename News>
    void add_news(const News& news, std::vector<Event>& events);
    std::optional<Event> try_answer(const Wish& wish);
    void tell(const sentence::Sentence& what);

    IndexSource source_;
    Report report_;
    std::optional<OpenIndex> index_;
    std::optional<std::uint64_t> seen_;  ///< the live number when opening was tried last
    bool has_failed_ = false;            ///< and the session knows
    bool is_settled_ = false;
    std::string told_;
};

}  // namespace okienko::kiosk
