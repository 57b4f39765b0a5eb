/// What happened: at the desk's keys, in the journal, in the index, on the clock.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/desk/queue/action.h"
#include "app/desk/queue/notice_board.h"
#include "app/desk/queue/story.h"
#include "app/journal/journal.h"
#include "index/article/article.h"
#include "index/search/hit.h"

namespace okienko::desk {

/// Numbers what was asked of the index; answers to older ones are dropped.
using Ticket = std::uint64_t;

// ---- the clock ----------------------------------------------------------------------------------

struct Clock {
    Time now;
};

// ---- keys and touches ---------------------------------------------------------------------------

struct Done {
    Action action;
};

struct AgentPicked {
    std::size_t index;
};

enum class TextSize { larger, smaller, usual };

/// Everything is to be larger or smaller by a step, or as it is at first.
struct TextSizePicked {
    TextSize size;
};

struct PinTyped {
    int digit;
};

struct PinErased {};

struct PinEntered {};

enum class List { queue, mine, overdue };

struct ListPicked {
    List list;
};

struct HandOffChosen {
    RecordId id;
};

struct Answered {
    std::string text;
};

/// Why something was refused: product.md's four reasons.
enum class Refusal { none, stock, resources, policy, law };

/// The closing form as it was filled in.
struct ClosingFilled {
    std::string article;
    std::string answer;
    Refusal refusal = Refusal::none;
    std::string product;
    std::string amount;  ///< "50", "12,50 zł"; empty: nothing was given
    std::string approver;
};

struct HandedOverTo {
    std::string agent;
};

struct PassphraseTyped {
    std::string text;
};

struct QuestionTyped {
    std::string text;
};

/// One of SearchState::completions.
struct CompletionPicked {
    std::string text;
};

/// The question stands as it is: it need not be completed.
struct QuestionSettled {};

struct Filters {
    std::optional<article::Audience> audience;
    std::optional<article::Kind> kind;
    std::string topic;  ///< the id of a category; empty: all of them
    std::string language = "pl";

    bool operator==(const Filters&) const = default;
};

struct FiltersPicked {
    Filters filters;
};

struct ArticleOpened {
    std::string id;
};

struct TextCopied {
    std::string text;
};

/// What does not work, as it was filled in.
struct OutageFilled {
    std::string pattern;
    std::string scope;                            ///< where, or what exactly; may be empty
    std::optional<std::chrono::minutes> lasting;  ///< empty: nobody knows
};

/// Something works again.
struct OutageEnded {
    std::string notice;
};

// ---- the journal --------------------------------------------------------------------------------

struct PeopleKnown {
    std::vector<Person> people;
};

struct QueueRead {
    std::vector<HandOff> open;  ///< as journal::Journal::queue orders it
    bool is_first = false;      ///< nothing in it is new: the desk has just begun
};

struct StoryRead {
    Story story;
};

struct Entered {
    std::string agent;
};

/// A PIN was wrong, or was not even tried.
struct Refused {
    std::string agent;
    std::optional<Time> locked_until;
};

/// A hand-off came to another state, or somebody else was quicker.
struct Changed {
    RecordId id;
    Action action;
    journal::Changed outcome;
};

struct ShiftHandedOver {
    std::string to;
    std::size_t count;
};

struct Flagged {
    journal::Flag::Kind kind;
};

/// What was asked of the journal did not happen.
struct JournalFailed {
    journal::JournalError::Cause cause;
};

// ---- sealed call-backs --------------------------------------------------------------------------

struct KeyKnown {
    enum class State { none, locked, open };
    State state;
    bool was_wrong = false;  ///< the passphrase
};

struct CallBackRead {
    RecordId id;
    std::optional<journal::CallBack> call_back;  ///< empty: it cannot be opened, or is gone
};

// ---- the index ----------------------------------------------------------------------------------

/// A category of articles.
struct Topic {
    std::string id;
    std::string name;
    std::size_t articles = 0;
    bool is_agents = false;  ///< most of its articles are for agents alone
};

struct Found {
    Ticket ticket;
    search::Answer answer;
    std::vector<std::string> completions = {};  ///< of a question that is being typed
    std::vector<Topic> topics = {};             ///< what was found, by category, the most first
};

struct ArticleRead {
    Ticket ticket;
    std::optional<article::Article> article;
    std::filesystem::path images;
};

/// The index cannot be opened, or is open again.
struct IndexKnown {
    bool is_open;
    std::vector<Topic> topics = {};  ///< in the editors' order
};

/// An article that customers read before they asked for a person.
struct OftenRead {
    std::string article;
    std::string title;
    std::size_t times = 0;
};

/// What customers ask lately.
struct TrendsRead {
    std::vector<Trend> trends;
    std::vector<OftenRead> often = {};  ///< the commonest first
};

// ---- notices ------------------------------------------------------------------------------------

struct NoticesRead {
    NoticeBoard board;
};

/// What became of an announcement.
struct NoticeChanged {
    enum class How { announced, ended, told_already, failed };

    How how;
    std::string title;
};

using AnyEvent =
    std::variant<Clock, Done, AgentPicked, TextSizePicked, PinTyped, PinErased, PinEntered,
                 ListPicked, HandOffChosen, Answered, ClosingFilled, HandedOverTo, PassphraseTyped,
                 QuestionTyped, CompletionPicked, QuestionSettled, FiltersPicked, ArticleOpened,
                 TextCopied, OutageFilled, OutageEnded, PeopleKnown, QueueRead, StoryRead, Entered,
                 Refused, Changed, ShiftHandedOver, Flagged, JournalFailed, KeyKnown, CallBackRead,
                 Found, ArticleRead, IndexKnown, TrendsRead, NoticesRead, NoticeChanged>;

/// One of them. How events are copied and destroyed is compiled once, in event.cpp.
struct Event : AnyEvent {
    using AnyEvent::variant;

    Event();
    Event(const Event&);
    Event(Event&&) noexcept;
    Event& operator=(const Event&);
    Event& operator=(Event&&) noexcept;
    ~Event();
};

}  // namespace okienko::desk
