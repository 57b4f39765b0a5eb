#include "app/kiosk/screens/hours.h"

#include <doctest/doctest.h>

#include "app/language/share_folder.h"

namespace okienko::kiosk {

using namespace std::chrono;

TEST_CASE("opening hours are told in few words") {
    const language::Language words(language::share_folder() / "interface", "pl");
    const std::vector<contact::Hours> hours{
        {{Monday, Tuesday, Wednesday, Thursday, Friday}, 8h, 21h},
        {{Saturday}, 9h, 17h + 5min},
        {{Tuesday, Thursday}, 0h, 24h},
        {{Saturday, Sunday}, 10h, 20h},
        {{Monday, Tuesday, Wednesday, Sunday}, 7h + 30min, 15h},
        {.open = 10h, .close = 18h, .on_trading_sundays = true},
        {{Sunday}, 10h, 16h, false, true}};
    CHECK(lines_of(hours, words) ==
          std::vector<std::string>{
              "pon.–pt.\u00A08:00–21:00", "sob.\u00A09:00–17:05", "wt., czw.\u00A00:00–24:00",
              "sob., niedz.\u00A010:00–20:00", "pon.–śr., niedz.\u00A07:30–15:00",
              "niedziele\u00A0handlowe\u00A010:00–18:00", "niedz., święta\u00A010:00–16:00"});
    CHECK(lines_of(std::vector<contact::Hours>{}, words).empty());
}

}  // namespace okienko::kiosk
