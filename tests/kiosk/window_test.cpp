/// How the kiosk's window stands on a monitor.
#include "app/kiosk/window.h"

#include <doctest/doctest.h>

using okienko::kiosk::frame_options;
using okienko::kiosk::WindowOptions;

TEST_CASE("a demonstration alone is closed by Esc or the frame's button") {
    for (const bool demo : {false, true})
        for (const bool windowed : {false, true}) {
            CAPTURE(demo);
            CAPTURE(windowed);
            WindowOptions options;
            options.demo = demo;
            options.windowed = windowed;
            const auto frame = frame_options(options);
            CHECK(frame.escape_closes == demo);
            CHECK(frame.closes == demo);
            CHECK(frame.windowed == windowed);
            CHECK(frame.has_pointer == (demo || windowed));
            CHECK_FALSE(frame.takes_commands);
        }
}
