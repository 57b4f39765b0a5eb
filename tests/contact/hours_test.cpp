/// Opening hours as a screen shows them.
#include "app/contact/hours.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace okienko::contact;
using namespace std::chrono_literals;

namespace {

using std::chrono::minutes;
using Lines = std::vector<std::string>;

/// Days by number, Monday 1, as "12345"; "h" are holidays, "t" trading Sundays.
Hours on(const std::string& days, minutes open, minutes close) {
    Hours hours{{}, open, close};
    for (const char day : days) {
        if (day == 'h') hours.on_holidays = true;
        if (day == 't') hours.on_trading_sundays = true;
        if (day >= '1' && day <= '7') hours.days.emplace_back(static_cast<unsigned>(day - '0'));
    }
    return hours;
}

struct Row {
    std::vector<Hours> hours;
    Lines lines;
};

}  // namespace

TEST_CASE("days with the same hours share a line, Monday first") {
    const Row rows[] = {
        {{}, {}},
        {{on("12345", 8h, 21h), on("6", 8h, 20h)}, {"pon.–pt. 8:00–21:00", "sob. 8:00–20:00"}},
        {{on("6", 8h, 20h), on("12345", 8h, 21h)}, {"pon.–pt. 8:00–21:00", "sob. 8:00–20:00"}},
        {{on("1234567", 9h, 21h)}, {"codziennie 9:00–21:00"}},
        {{on("12345", 9h, 21h), on("67", 9h, 21h)}, {"codziennie 9:00–21:00"}},
        {{on("1234567", 0h, 24h)}, {"codziennie całą dobę"}},
        {{on("1", 9h, 17h), on("3", 9h, 17h)}, {"pon., śr. 9:00–17:00"}},
        {{on("1245", 9h, 17h), on("3", 11h, 19h)},
         {"pon.–wt., czw.–pt. 9:00–17:00", "śr. 11:00–19:00"}},
        {{on("12345", 13h, 17h), on("12345", 8h + 5min, 12h + 30min)},
         {"pon.–pt. 8:05–12:30, 13:00–17:00"}},
        {{on("67", 10h, 24h)}, {"sob.–niedz. 10:00–24:00"}},
        {{on("12345t", 9h, 17h), on("h", 10h, 14h)},
         {"pon.–pt. 9:00–17:00", "niedziele handlowe 9:00–17:00", "święta 10:00–14:00"}},
        {{on("1234567h", 0h, 24h)}, {"codziennie całą dobę", "święta całą dobę"}},
    };
    for (const Row& row : rows) {
        const auto lines = polish_lines(row.hours);
        CAPTURE(row.lines.size());
        CHECK(lines == row.lines);
    }
}
