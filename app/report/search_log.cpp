#include "app/report/search_log.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace okienko::report {
namespace {

/// What was opened: the questions it was opened from, sorted; and the articles, by the way.
std::vector<journal::RecordId> opened_questions(const journal::Reader& journal, const Days& days,
                                                Report& report) {
    std::vector<journal::RecordId> from;
    journal.views(days.span(), [&](const journal::ViewRow& row) {
        const bool is_now = days.is_now(row.at);
        ++(is_now ? report.totals.opened.now : report.totals.opened.before);
        if (is_now && row.search != journal::RecordId{}) from.push_back(row.search);
    });
    std::sort(from.begin(), from.end());
    return from;
}

Compared* total_of(Totals& totals, Outcome outcome) {
    switch (outcome) {
        case Outcome::answered:
        case Outcome::notice:
            return &totals.answered;
        case Outcome::unsure:
            return &totals.unsure;
        case Outcome::none:
            return &totals.unanswered;
        case Outcome::person:
            return &totals.people;
        default:
            return nullptr;
    }
}

void add(Compared& count, bool is_now) {
    ++(is_now ? count.now : count.before);
}

}  // namespace

Outcome outcome_of(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, Outcome>, 6> names{
        {{"answered", Outcome::answered},
         {"unsure", Outcome::unsure},
         {"none", Outcome::none},
         {"emergency", Outcome::emergency},
         {"notice", Outcome::notice},
         {"person", Outcome::person}}};
    for (const auto& [known, outcome] : names) {
        if (known == name) return outcome;
    }
    return Outcome::other;
}

SearchLog::SearchLog(const journal::Reader& journal, const Days& days, Questions& questions,
                     Report& report) {
    const auto opened = opened_questions(journal, days, report);
    std::vector<journal::RecordId> visits_before;
    journal.searches(days.span(), [&](const journal::SearchRow& row) {
        const auto question = questions.id_of(row.question, row.language);
        count(row, question, days, report);
        if (row.visit == journal::RecordId{}) return;
        if (!days.is_now(row.at)) {
            visits_before.push_back(row.visit);
            return;
        }
        asked.push_back({.visit = row.visit,
                         .at = row.at,
                         .question = question,
                         .outcome = outcome_of(row.outcome),
                         .is_opened = std::binary_search(opened.begin(), opened.end(), row.id)});
    });
    std::sort(visits_before.begin(), visits_before.end());
    report.totals.visits.before = static_cast<std::size_t>(
        std::unique(visits_before.begin(), visits_before.end()) - visits_before.begin());
    order_by_visit();
    for_each_visit(asked, [&](const Asked*, const Asked*) { ++report.totals.visits.now; });
    note_rescues();
}

void SearchLog::count(const journal::SearchRow& row, Questions::Id question, const Days& days,
                      Report& report) {
    const bool is_now = days.is_now(row.at);
    const Outcome outcome = outcome_of(row.outcome);
    if (question >= tallies.size()) tallies.resize(question + 1);
    add(tallies[question].all, is_now);
    add(report.totals.questions, is_now);
    if (outcome == Outcome::none) add(tallies[question].unanswered, is_now);
    if (Compared* total = total_of(report.totals, outcome)) add(*total, is_now);
    const auto day = days.day_of(row.at);
    if (!day) return;
    ++report.days[*day].questions;
    if (outcome == Outcome::none) ++report.days[*day].unanswered;
}

void SearchLog::order_by_visit() {
    std::sort(asked.begin(), asked.end(), [](const Asked& one, const Asked& other) {
        return std::tie(one.visit, one.at, one.question) <
               std::tie(other.visit, other.at, other.question);
    });
}

void SearchLog::note_rescues() {
    for_each_visit(asked, [this](const Asked* begin, const Asked* end) {
        bool is_found = false;
        for (const Asked* one = end; one != begin;) {
            --one;
            if (is_found && one->outcome == Outcome::none) ++tallies[one->question].rescued;
            is_found = is_found || one->is_opened;
        }
    });
}

}  // namespace okienko::report
