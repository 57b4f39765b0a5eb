#include "app/report/visits.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_map>

namespace okienko::report {
namespace {

using Group = Questions::Group;
using Words = std::vector<std::string>;

struct Pair {
    std::size_t times = 0;
    std::size_t found = 0;
    Questions::Id from = 0;  ///< an example of each
    Questions::Id to = 0;
};

/// By the two groups' numbers, one above the other.
using Pairs = std::unordered_map<std::uint64_t, Pair>;

std::uint64_t key_of(Group from, Group to) {
    return (std::uint64_t{from} << 32U) | to;
}

/// Did `next` find what the one before it did not?
bool is_better(const Asked& before, const Asked& next) {
    return next.is_opened || (before.outcome == Outcome::none && next.has_hits());
}

/// Each failed question with the next one of its visit, where that asks something else.
Pairs rephrased(const SearchLog& log, Questions& questions) {
    Pairs pairs;
    for_each_visit(log.asked, [&](const Asked* begin, const Asked* end) {
        for (const Asked* next = begin + 1; next < end; ++next) {
            const Asked& before = *(next - 1);
            if (!before.failed() || !(next->has_hits() || next->outcome == Outcome::none)) continue;
            const Group from = questions.group(before.question);
            const Group to = questions.group(next->question);
            const bool has_words = !questions.stems(from).empty() && !questions.stems(to).empty();
            if (from == to || !has_words) continue;
            Pair& pair = pairs[key_of(from, to)];
            if (pair.times++ == 0) pair = {1, 0, before.question, next->question};
            if (is_better(before, *next)) ++pair.found;
        }
    });
    return pairs;
}

struct UnopenedTally {
    std::size_t asked = 0;
    std::size_t unopened = 0;
    std::size_t went_on = 0;
};

std::vector<UnopenedTally> unopened_tallies(const SearchLog& log, Questions& questions) {
    std::vector<UnopenedTally> tallies(questions.groups());
    for_each_visit(log.asked, [&](const Asked* begin, const Asked* end) {
        for (const Asked* one = begin; one != end; ++one) {
            if (!one->has_hits()) continue;
            UnopenedTally& tally = tallies[questions.group(one->question)];
            ++tally.asked;
            if (one->is_opened) continue;
            ++tally.unopened;
            if (one + 1 != end) ++tally.went_on;
        }
    });
    return tallies;
}

Words difference(const Words& one, const Words& other) {
    Words rest;
    std::set_difference(one.begin(), one.end(), other.begin(), other.end(),
                        std::back_inserter(rest));
    return rest;
}

/// A word given up, and the one that came in its place.
struct Change {
    std::size_t times = 0;
    std::size_t strongest = 0;  ///< the most that one pair of questions gave
    const Pair* example = nullptr;
};

/// The one word that differs between two questions; empty where more do, or none.
std::pair<std::string, std::string> changed_word(const Words& from, const Words& to) {
    const Words left = difference(from, to);
    const Words come = difference(to, from);
    if (left.size() != 1 || come.size() != 1) return {};
    return {left.front(), come.front()};
}

void tell_synonyms(const Pairs& pairs, const Questions& questions, const Options& options,
                   Report& report) {
    std::map<std::pair<std::string, std::string>, Change> changes;
    std::map<std::string, std::size_t> given_up;
    for (const auto& [key, pair] : pairs) {
        const auto change = changed_word(questions.stems(static_cast<Group>(key >> 32U)),
                                         questions.stems(static_cast<Group>(key & 0xFFFFFFFFU)));
        if (change.first.empty()) continue;
        given_up[change.first] += pair.times;
        Change& tally = changes[change];
        tally.times += pair.found;
        if (pair.found >= tally.strongest) {
            tally.strongest = pair.found;
            tally.example = &pair;
        }
    }
    for (const auto& [words, change] : changes) {
        if (change.times < fewest) continue;
        if (options.is_synonym && options.is_synonym(words.first, words.second)) continue;
        const Pair& example = *change.example;
        report.synonyms.push_back({.from = questions.word(example.from, words.first),
                                   .to = questions.word(example.to, words.second),
                                   .times = change.times,
                                   .of = given_up[words.first],
                                   .example_from = questions.text(example.from),
                                   .example_to = questions.text(example.to)});
        // One that a few people asked is nobody else's business: the two words are told alone.
        if (change.strongest < fewest) {
            report.synonyms.back().example_from.clear();
            report.synonyms.back().example_to.clear();
        }
    }
    std::sort(report.synonyms.begin(), report.synonyms.end(),
              [](const Synonym& one, const Synonym& other) {
                  return std::tie(other.times, one.from, one.to) <
                         std::tie(one.times, other.from, other.to);
              });
    if (report.synonyms.size() > options.most) report.synonyms.resize(options.most);
}

void tell_rephrasings(const Pairs& pairs, const std::vector<Questions::Id>& examples,
                      const Questions& questions, const Options& options, Report& report) {
    for (const auto& [key, pair] : pairs) {
        if (pair.times < fewest) continue;
        report.rephrasings.push_back(
            {.from = questions.text(examples[static_cast<Group>(key >> 32U)]),
             .to = questions.text(examples[static_cast<Group>(key & 0xFFFFFFFFU)]),
             .times = pair.times,
             .found = told(pair.found)});
    }
    std::sort(report.rephrasings.begin(), report.rephrasings.end(),
              [](const Rephrasing& one, const Rephrasing& other) {
                  return std::tie(other.times, one.from, one.to) <
                         std::tie(one.times, other.from, other.to);
              });
    if (report.rephrasings.size() > options.most) report.rephrasings.resize(options.most);
}

}  // namespace

void tell_visits(const SearchLog& log, const std::vector<Questions::Id>& examples,
                 Questions& questions, const Options& options, Report& report) {
    const Pairs pairs = rephrased(log, questions);
    tell_rephrasings(pairs, examples, questions, options, report);
    tell_synonyms(pairs, questions, options, report);

    const auto tallies = unopened_tallies(log, questions);
    for (Group group = 0; group < tallies.size(); ++group) {
        const UnopenedTally& tally = tallies[group];
        if (tally.unopened < fewest || group >= examples.size()) continue;
        report.unopened.push_back({.example = questions.text(examples[group]),
                                   .asked = tally.asked,
                                   .unopened = tally.unopened,
                                   .went_on = tally.went_on});
    }
    // Whoever read the answer among the hits needs no article: those who went on did not.
    std::sort(report.unopened.begin(), report.unopened.end(),
              [](const Unopened& one, const Unopened& other) {
                  return std::tie(other.went_on, other.unopened, one.example) <
                         std::tie(one.went_on, one.unopened, other.example);
              });
    if (report.unopened.size() > options.most) report.unopened.resize(options.most);
    for (Unopened& line : report.unopened) line.went_on = told(line.went_on);
}

}  // namespace okienko::report
