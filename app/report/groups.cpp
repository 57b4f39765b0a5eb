#include "app/report/groups.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace okienko::report {
namespace {

void add(Tally& sum, const Tally& one) {
    sum.all.now += one.all.now;
    sum.all.before += one.all.before;
    sum.unanswered.now += one.unanswered.now;
    sum.unanswered.before += one.unanswered.before;
    sum.rescued += one.rescued;
}

/// Every word of an example is in each question of its group, but for stop words and inflection: it
/// tells nothing that only one of them said.
QuestionGroup shown(const GroupTally& tally, Questions::Group group, Questions::Id example,
                    const Compared& times, const Questions& questions) {
    return {.example = questions.text(example),
            .language = questions.language(example),
            .stems = questions.stems(group),
            .wordings = tally.wordings,
            .times = {times.now, told(times.before)}};
}

template <typename Line, typename Less>
void keep_first(std::vector<Line>& lines, std::size_t most, const Less& comes_before) {
    std::sort(lines.begin(), lines.end(), comes_before);
    if (lines.size() > most) lines.resize(most);
}

/// How far two counts are apart, in what chance alone would do to them.
///
/// Source: the difference of two Poisson counts has their sum for its variance.
double rise(const Compared& times) {
    const auto now = static_cast<double>(times.now);
    const auto before = static_cast<double>(times.before);
    return (now - before) / std::sqrt(std::max(now + before, 1.0));
}

bool contains(const std::vector<std::string>& all, const std::vector<std::string>& some) {
    return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

/// The groups that an article about `head` would answer, too: they ask the same, more precisely.
class Heads {
public:
    Heads(const std::vector<GroupTally>& groups, const Questions& questions)
        : groups_(groups), questions_(questions) {
        for (Questions::Group group = 0; group < groups.size(); ++group) {
            if (groups[group].sum.unanswered.now > 0) add(group);
        }
    }

    /// The most asked of those whose words are all in `group`, and two at least; itself where there
    /// is none.
    Questions::Group of(Questions::Group group) const {
        const auto& stems = questions_.stems(group);
        Questions::Group best = group;
        for (const std::string& stem : stems) {
            const auto with = by_stem_.find(stem);
            if (with == by_stem_.end()) continue;
            for (const Questions::Group head : with->second) {
                if (is_more_asked(head, best) && contains(stems, questions_.stems(head)))
                    best = head;
            }
        }
        return best;
    }

private:
    static constexpr std::size_t fewest_stems = 2;

    /// By one stem of each is enough to find it: the one that the fewest others have stands for it
    /// best, but the first does.
    void add(Questions::Group group) {
        const auto& stems = questions_.stems(group);
        if (stems.size() >= fewest_stems && groups_[group].sum.unanswered.now >= fewest)
            by_stem_[stems.front()].push_back(group);
    }

    bool is_more_asked(Questions::Group head, Questions::Group than) const {
        const auto times = groups_[head].sum.unanswered.now;
        const auto others = groups_[than].sum.unanswered.now;
        return times > others || (times == others && head < than);
    }

    const std::vector<GroupTally>& groups_;
    const Questions& questions_;
    std::map<std::string, std::vector<Questions::Group>> by_stem_;
};

/// Which missing articles were asked for, before it is known which of them are worth a line.
class Gaps {
public:
    Gaps(const std::vector<GroupTally>& groups, Questions& questions)
        : questions_(questions), heads_(groups, questions) {
        for (Questions::Group group = 0; group < groups.size(); ++group) {
            if (groups[group].sum.unanswered.now > 0) add(group, groups[group]);
        }
    }

    void add_hand_off(Questions::Id question) {
        const auto gap = gaps_.find(heads_.of(questions_.group(question)));
        if (gap != gaps_.end()) ++gap->second.hand_offs;
    }

    void add_flag(const std::string& text) {
        const auto group = questions_.group(questions_.id_of(text, "pl"));
        const auto gap = gaps_.find(heads_.of(group));
        if (gap != gaps_.end()) ++gap->second.flagged;
    }

    std::vector<Gap> worth_writing(std::size_t most) && {
        std::vector<Gap> lines;
        for (auto& [head, gap] : gaps_) {
            // What most people found in other words wants a synonym.
            const bool is_missing = gap.times >= fewest && gap.times >= gap.rescued;
            if (is_missing && !gap.example.empty()) lines.push_back(std::move(gap));
        }
        keep_first(lines, most, [](const Gap& one, const Gap& other) {
            return std::tuple(other.times, other.hand_offs + other.flagged, one.example) <
                   std::tuple(one.times, one.hand_offs + one.flagged, other.example);
        });
        for (Gap& gap : lines) {
            for (auto part : {&Gap::precise, &Gap::rescued, &Gap::hand_offs})
                gap.*part = told(gap.*part);
        }
        return lines;
    }

private:
    void add(Questions::Group group, const GroupTally& tally) {
        const Questions::Group head = heads_.of(group);
        Gap& gap = gaps_[head];
        const Tally& sum = tally.sum;
        const std::size_t in_vain = sum.unanswered.now - sum.rescued;
        gap.times += in_vain;
        gap.rescued += sum.rescued;
        if (head != group) gap.precise += in_vain;
        if (head != group || sum.unanswered.now < fewest) return;
        gap.example = questions_.text(tally.unanswered_example);
        gap.stems = questions_.stems(group);
    }

    Questions& questions_;
    Heads heads_;
    std::map<Questions::Group, Gap> gaps_;
};

}  // namespace

std::vector<GroupTally> group_tallies(const SearchLog& log, Questions& questions) {
    std::vector<GroupTally> groups;
    for (Questions::Id question = 0; question < log.tallies.size(); ++question) {
        const Tally& tally = log.tallies[question];
        const Questions::Group number = questions.group(question);
        if (questions.stems(number).empty()) continue;  // dots and dashes ask nothing
        if (number >= groups.size())
            groups.resize(number + 1, {.example = question, .unanswered_example = question});
        GroupTally& group = groups[number];
        const bool is_first = group.sum.all.now + group.sum.all.before == 0;
        if (is_first || tally.all.now > log.tallies[group.example].all.now)
            group.example = question;
        if (is_first || tally.unanswered.now > log.tallies[group.unanswered_example].unanswered.now)
            group.unanswered_example = question;
        if (tally.unanswered.now > 0) ++group.wordings;
        add(group.sum, tally);
    }
    return groups;
}

void tell_groups(const std::vector<GroupTally>& groups, Questions& questions,
                 const std::vector<Questions::Id>& handed_off, const Options& options,
                 Report& report) {
    constexpr double clearly = 2;
    const bool has_before = report.totals.questions.before > 0;
    for (Questions::Group group = 0; group < groups.size(); ++group) {
        const GroupTally& tally = groups[group];
        const Tally& sum = tally.sum;
        if (sum.unanswered.now >= fewest) {
            report.not_found.push_back(
                shown(tally, group, tally.unanswered_example, sum.unanswered, questions));
        } else if (sum.unanswered.now > 0) {
            ++report.hidden;
        }
        if (has_before && sum.all.now >= fewest && rise(sum.all) >= clearly)
            report.rising.push_back(shown(tally, group, tally.example, sum.all, questions));
    }
    keep_first(report.not_found, options.most,
               [](const QuestionGroup& one, const QuestionGroup& other) {
                   return std::pair(other.times.now, one.example) <
                          std::pair(one.times.now, other.example);
               });
    keep_first(report.rising, options.most / 2,
               [](const QuestionGroup& one, const QuestionGroup& other) {
                   return std::pair(rise(other.times), one.example) <
                          std::pair(rise(one.times), other.example);
               });
    Gaps gaps(groups, questions);
    for (const Questions::Id question : handed_off) gaps.add_hand_off(question);
    for (const AgentFlag& flag : report.flags) {
        if (flag.is_missing) gaps.add_flag(flag.text);
    }
    report.gaps = std::move(gaps).worth_writing(options.most);
}

}  // namespace okienko::report
