/// Every search of both periods, in as little room as a report needs.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "app/report/period.h"
#include "app/report/questions.h"
#include "app/report/report.h"

namespace okienko::report {

enum class Outcome : std::uint8_t { answered, unsure, none, emergency, notice, person, other };

/// The one that the journal calls `name`.
Outcome outcome_of(std::string_view name);

/// A search of which the visit is known.
struct Asked {
    journal::RecordId visit;
    journal::Time at;
    Questions::Id question = 0;
    Outcome outcome = Outcome::other;
    bool is_opened = false;  ///< at least one article was opened from its hits

    /// Were there hits to open?
    bool has_hits() const {
        return outcome == Outcome::answered || outcome == Outcome::unsure ||
               outcome == Outcome::notice;
    }

    /// Did it lead nowhere, as far as a kiosk can see?
    bool failed() const { return outcome == Outcome::none || (has_hits() && !is_opened); }
};

/// How often one question came, word for word.
struct Tally {
    Compared all;
    Compared unanswered;
    std::size_t rescued = 0;  ///< of those unanswered now, found in other words later
};

struct SearchLog {
    std::vector<Tally> tallies;  ///< by the question's number
    std::vector<Asked> asked;    ///< now, those whose visits are known: visit by visit, in order

    /// Reads `journal`, and notes the sums and days in `report`.
    SearchLog(const journal::Reader& journal, const Days& days, Questions& questions,
              Report& report);

private:
    void count(const journal::SearchRow& row, Questions::Id question, const Days& days,
               Report& report);
    void order_by_visit();
    void note_rescues();
};

/// Calls `take(begin, end)` for the searches of each visit.
template <typename Take>
void for_each_visit(const std::vector<Asked>& asked, const Take& take) {
    for (std::size_t begin = 0, end = 0; begin < asked.size(); begin = end) {
        while (end < asked.size() && asked[end].visit == asked[begin].visit) ++end;
        take(asked.data() + begin, asked.data() + end);
    }
}

}  // namespace okienko::report
