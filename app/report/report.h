/// What a journal tells the editors: the numbers and words of a report, ready to be shown.
///
/// **What fewer than three people said is not in here**: no wording of theirs, no hour, no article.
/// A count beside a wording that would be 1 or 2 is 0. Sums over the whole shop are in here as they
/// are, and whoever shows them says of one or two that they are few.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/report/interval.h"
#include "app/report/period.h"

namespace okienko::report {

/// So many must have said a thing before it is told.
inline constexpr std::size_t fewest = 3;

/// 0 in place of a count that is too small to be told.
constexpr std::size_t told(std::size_t count) {
    return count < fewest ? 0 : count;
}

/// Too few to be told, and not none.
constexpr bool is_few(std::size_t count) {
    return count > 0 && count < fewest;
}

struct Compared {
    std::size_t now = 0;
    std::size_t before = 0;  ///< in the period before
};

struct Totals {
    Compared visits;      ///< of which questions are known
    Compared questions;   ///< all of them
    Compared answered;    ///< or met by a notice
    Compared unsure;      ///< answered without being sure
    Compared unanswered;  ///< nothing was found
    Compared people;      ///< asked for a person in words
    Compared opened;      ///< articles opened
    Compared helped;
    Compared not_helped;
    Compared hand_offs;  ///< without emergencies and drills
};

struct Day {
    Date date;
    std::size_t questions = 0;
    std::size_t unanswered = 0;
    std::size_t hand_offs = 0;
};

/// Questions with the same stems, whatever their words, order and inflection.
struct QuestionGroup {
    std::string example;  ///< the wording that came most often
    std::string language;
    std::vector<std::string> stems;
    std::size_t wordings = 0;  ///< in how many it came
    Compared times;
};

/// Questions that found articles of which none was opened.
struct Unopened {
    std::string example;
    std::size_t asked = 0;
    std::size_t unopened = 0;
    std::size_t went_on = 0;  ///< and then asked again, or for a person
};

struct Count {
    std::string what;
    std::size_t times = 0;
};

struct Helpfulness {
    std::string article;
    std::string title;  ///< the id where it is not known
    std::size_t helped = 0;
    std::size_t not_helped = 0;
    Interval interval;           ///< of the share it helped
    std::vector<Count> reasons;  ///< why not, the commonest first; keys of the interface
};

/// One question that failed, and the next one of the same visit.
struct Rephrasing {
    std::string from;
    std::string to;
    std::size_t times = 0;
    std::size_t found = 0;  ///< and the second was answered
};

/// A line for content/lexicon/synonyms.txt.
struct Synonym {
    std::string from;  ///< a word of failed questions
    std::string to;    ///< what people put in its place, and found
    std::size_t times = 0;
    std::size_t of = 0;  ///< rephrasings in which `from` was given up
    std::string example_from;
    std::string example_to;
};

/// An article nobody wrote yet.
struct Gap {
    std::string example;
    std::vector<std::string> stems;
    std::size_t times = 0;      ///< asked in vain, with what asks more precisely
    std::size_t precise = 0;    ///< of these, asked more precisely
    std::size_t rescued = 0;    ///< besides: an article was opened later in the visit
    std::size_t hand_offs = 0;  ///< ended with a person
    std::size_t flagged = 0;    ///< an agent missed it, too
};

struct Topic {
    std::string category;  ///< its id; empty where nothing was read
    std::string name;
    Compared times;
};

/// Monday first, by the hour it began.
using Hours = std::array<std::array<std::size_t, 24>, 7>;

/// Until somebody took it.
struct Waits {
    /// Upper bounds in minutes of the first buckets; the last one has none.
    static constexpr std::array<int, 6> bounds{1, 2, 3, 5, 10, 20};

    std::size_t taken = 0;
    std::size_t not_taken = 0;  ///< cancelled, or still waiting
    std::size_t promised = 0;   ///< of those taken, with a promised time
    std::size_t kept = 0;       ///< and the promise was kept
    std::chrono::milliseconds median{0};
    std::chrono::milliseconds p90{0};
    std::array<std::size_t, bounds.size() + 1> buckets{};
};

struct Emergencies {
    std::size_t real = 0;
    std::size_t false_alarms = 0;  ///< taken back at the kiosk
    std::size_t before = 0;        ///< real ones, in the period before
    std::size_t drills = 0;        ///< of the staff
    std::optional<std::chrono::milliseconds>
        median;  ///< until somebody took a real one; empty where fewer than three were taken
};

struct ArticleCount {
    std::string article;
    std::string title;
    std::string owner;
    std::size_t times = 0;
};

struct Due {
    std::string article;
    std::string title;
    std::string owner;
    Date since;
};

struct ShelfUse {
    std::string category;
    std::string name;
    std::size_t articles = 0;  ///< for customers
    std::size_t opened = 0;    ///< of these, at least once
    std::size_t overdue = 0;   ///< of all on this shelf
};

/// How the articles are used and looked after.
struct Coverage {
    std::size_t articles = 0;
    std::vector<ShelfUse> shelves;
    std::vector<ArticleCount> most_opened;
    std::vector<ArticleCount> never_opened;
    std::vector<Due> overdue;  ///< a review, the longest first
    std::vector<Due> expired;  ///< what holds no more
    std::vector<std::string> without_owner;
};

/// What an agent told the editors: their words, not a customer's.
struct AgentFlag {
    bool is_missing = false;  ///< else `article` is wrong
    std::string article;
    std::string title;
    std::string text;
    std::string by;
    Date date;
};

struct Report {
    Period period;
    std::optional<Date>
        views_since;  ///< before, nobody recorded what was opened; empty: nobody did
    Totals totals;
    std::vector<Day> days;
    std::vector<QuestionGroup> not_found;
    std::vector<Unopened> unopened;
    std::vector<Helpfulness> helpfulness;  ///< the least helpful first
    std::vector<Rephrasing> rephrasings;
    std::vector<Synonym> synonyms;
    std::vector<Gap> gaps;
    std::vector<QuestionGroup> rising;  ///< asked clearly more often than before
    std::vector<Topic> topics;
    Hours hours{};
    Waits staff;       ///< a person to the kiosk
    Waits call_backs;  ///< until somebody took it
    Emergencies emergencies;
    std::optional<Coverage> coverage;  ///< empty: the articles are not known
    std::vector<AgentFlag> flags;
    std::size_t hidden = 0;  ///< groups of unanswered questions that too few people asked
};

}  // namespace okienko::report
