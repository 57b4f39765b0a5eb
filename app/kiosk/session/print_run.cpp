#include "app/kiosk/session/print_run.h"

#include <algorithm>

namespace okienko::kiosk {

Printing PrintRun::of(const std::string& sheet) const {
    const auto found = sheets_.find(sheet);
    const Printing known = found == sheets_.end() ? Printing::offered : found->second;
    const bool is_done = known == Printing::printing || known == Printing::printed;
    return !is_done && has_enough() ? Printing::enough : known;
}

bool PrintRun::begin(const std::string& sheet) {
    const Printing before = of(sheet);
    if (before == Printing::printing || before == Printing::printed || before == Printing::enough)
        return false;
    sheets_[sheet] = Printing::printing;
    last_ = sheet;
    ++in_this_visit_;
    ++recently_;
    return true;
}

bool PrintRun::hear(Printing printing) {
    const auto last = sheets_.find(last_);
    if (last == sheets_.end() || last->second != Printing::printing) return false;
    for (auto& [sheet, state] : sheets_)
        if (state == Printing::printing) state = printing;
    return true;
}

void PrintRun::wait(std::chrono::milliseconds time) {
    since_ += time;
    const auto forgotten = static_cast<int>(since_ / until_another);
    since_ %= until_another;
    recently_ = std::max(0, recently_ - forgotten);
}

void PrintRun::forget() {
    sheets_.clear();
    last_.clear();
    in_this_visit_ = 0;
}

bool PrintRun::has_enough() const {
    return in_this_visit_ >= most_in_a_visit || recently_ >= most_at_once;
}

}  // namespace okienko::kiosk
