/// The sheets of one visit: which were printed, and whether there may be another.
#pragma once

#include <chrono>
#include <map>
#include <string>

#include "app/kiosk/session/screen.h"

namespace okienko::kiosk {

/// A sheet is known by a name of its own, an article's title or a slip's number. What was printed
/// once in a visit is not printed again, however often it is touched.
class PrintRun {
public:
    static constexpr int most_in_a_visit = 5;
    /// Visits are begun with a touch, so sheets are counted across them: so many at once, and then
    /// another every two minutes.
    static constexpr int most_at_once = 10;
    static constexpr std::chrono::milliseconds until_another{120'000};

    /// How it stands with a sheet, where there is a printer.
    Printing of(const std::string& sheet) const;

    /// Notes that it is being printed. False if it is already, or must not be.
    bool begin(const std::string& sheet);

    /// What the printer says of the sheet that was begun last, and of those that were still being
    /// printed then: they come out in the order they were begun in, and of them nothing else is
    /// heard. False if it is none of this visit's.
    bool hear(Printing printing);

    void wait(std::chrono::milliseconds time);

    /// How long until there may be another where there were enough.
    std::chrono::milliseconds until_next() const { return until_another - since_; }

    /// The visit is over. How many sheets there were stays known.
    void forget();

private:
    bool has_enough() const;

    std::map<std::string, Printing> sheets_;
    std::string last_;
    int in_this_visit_ = 0;
    int recently_ = 0;
    std::chrono::milliseconds since_{0};
};

}  // namespace okienko::kiosk
