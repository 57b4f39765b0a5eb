#include "app/report/people.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace okienko::report {
namespace {

using Kind = journal::NewHandOff::Kind;
using std::chrono::milliseconds;

/// The smallest of `sorted` that at least `share` of them do not exceed: the nearest rank.
milliseconds at_rank(const std::vector<milliseconds>& sorted, double share) {
    const auto count = static_cast<double>(sorted.size());
    const auto rank = static_cast<std::size_t>(std::max(1.0, std::ceil(share * count)));
    return sorted[std::min(rank, sorted.size()) - 1];
}

/// Times until somebody took it, of one kind.
class WaitList {
public:
    void add(const journal::HandOffRow& row) {
        if (!row.taken) {
            ++waits_.not_taken;
            return;
        }
        ++waits_.taken;
        const auto wait = std::max(milliseconds(0), *row.taken - row.at);
        times_.push_back(wait);
        std::size_t bucket = 0;
        while (bucket < Waits::bounds.size() && wait > std::chrono::minutes(Waits::bounds[bucket]))
            ++bucket;
        ++waits_.buckets[bucket];
        if (!row.promised) return;
        ++waits_.promised;
        if (*row.taken <= *row.promised) ++waits_.kept;
    }

    Waits waits() && {
        if (times_.empty()) return waits_;
        std::sort(times_.begin(), times_.end());
        waits_.median = at_rank(times_, 0.5);
        waits_.p90 = at_rank(times_, 0.9);
        return waits_;
    }

private:
    Waits waits_;
    std::vector<milliseconds> times_;
};

class People {
public:
    People(const Days& days, const Options& options, Report& report)
        : days_(days), options_(options), report_(report) {}

    void add(const journal::HandOffRow& row) {
        const bool is_now = days_.is_now(row.at);
        if (row.kind == Kind::emergency) {
            add_emergency(row, is_now);
            return;
        }
        if (row.is_drill) return;
        Totals& totals = report_.totals;
        ++(is_now ? totals.hand_offs.now : totals.hand_offs.before);
        const auto& knowledge = options_.knowledge;
        const std::string article(row.article);
        const std::string topic = knowledge && !article.empty() ? knowledge->category(article) : "";
        Topic& tally = topics_[article.empty() ? "" : topic.empty() ? unknown : topic];
        ++(is_now ? tally.times.now : tally.times.before);
        if (!is_now) return;
        if (const auto day = days_.day_of(row.at)) count_hour(*day, row.at);
        if (row.kind == Kind::staff) staff_.add(row);
        if (row.kind == Kind::call_back) call_backs_.add(row);
    }

    void finish() && {
        for (auto& [category, topic] : topics_) {
            if (topic.times.now < fewest) continue;
            topic.category = category;
            topic.name = options_.knowledge ? options_.knowledge->shelf(category) : category;
            topic.times.before = told(topic.times.before);
            report_.topics.push_back(topic);
        }
        std::sort(report_.topics.begin(), report_.topics.end(),
                  [](const Topic& one, const Topic& other) {
                      return std::tie(other.times.now, one.category) <
                             std::tie(one.times.now, other.category);
                  });
        for (auto& day : report_.hours) {
            for (std::size_t& times : day) times = told(times);
        }
        report_.staff = std::move(staff_).waits();
        report_.call_backs = std::move(call_backs_).waits();
        if (emergencies_.times.size() >= fewest) report_.emergencies.median = emergencies_.median();
    }

private:
    static constexpr const char* unknown = "?";

    struct Median {
        std::vector<milliseconds> times;

        std::optional<milliseconds> median() {
            if (times.empty()) return std::nullopt;
            std::sort(times.begin(), times.end());
            return at_rank(times, 0.5);
        }
    };

    void add_emergency(const journal::HandOffRow& row, bool is_now) {
        Emergencies& told = report_.emergencies;
        const bool is_false = row.state == journal::State::cancelled;
        if (!is_now) {
            if (!row.is_drill && !is_false) ++told.before;
            return;
        }
        if (row.is_drill) {
            ++told.drills;
        } else if (is_false) {
            ++told.false_alarms;
        } else {
            ++told.real;
            if (row.taken) emergencies_.times.push_back(*row.taken - row.at);
        }
    }

    void count_hour(std::size_t day, journal::Time at) {
        ++report_.days[day].hand_offs;
        const std::chrono::weekday weekday{std::chrono::sys_days(report_.days[day].date)};
        ++report_.hours[weekday.iso_encoding() - 1][options_.clock.hour(at) % 24];
    }

    const Days& days_;
    const Options& options_;
    Report& report_;
    std::map<std::string, Topic> topics_;
    WaitList staff_;
    WaitList call_backs_;
    Median emergencies_;
};

}  // namespace

std::vector<Questions::Id> tell_people(const journal::Reader& journal, const Days& days,
                                       Questions& questions, const Options& options,
                                       Report& report) {
    std::vector<Questions::Id> handed_off;
    People people(days, options, report);
    journal.hand_offs(days.span(), [&](const journal::HandOffRow& row) {
        people.add(row);
        if (days.is_now(row.at) && !row.is_drill && !row.question.empty())
            handed_off.push_back(questions.id_of(row.question, row.language));
    });
    std::move(people).finish();
    return handed_off;
}

}  // namespace okienko::report
