/// What the command lines of both windows read.
#include "app/window/arguments.h"

#include <doctest/doctest.h>

#include <string>

using okienko::window::read_size;
using okienko::window::read_time;

TEST_CASE("a time is a whole one of the calendar, and is written in one way") {
    struct Row {
        const char* given;
        const char* read;  ///< nullptr: refused
    };

    const Row rows[] = {{"2026-12-24T09:30", "2026-12-24 09:30"},
                        {"2026-12-24T09:30:15", "2026-12-24 09:30"},
                        {"2026-1-4T9:05", "2026-01-04 09:05"},
                        {"1-1-1T1:1", nullptr},
                        {"2026-02-30T09:30", nullptr},
                        {"2026-12-24T09:30:", nullptr},
                        {"2026-12-24T09:30:piętnaście", nullptr},
                        {"2026-12-24T09:30 rano", nullptr},
                        {"2026-12-24", nullptr},
                        {"", nullptr}};
    for (const Row& row : rows) {
        CAPTURE(row.given);
        std::string clock = "?";
        CHECK(read_time(row.given, clock) == (row.read != nullptr));
        CHECK(clock == (row.read == nullptr ? "?" : row.read));
    }
}

TEST_CASE("a size is two numbers of pixels that a screen can have") {
    struct Row {
        const char* given;
        bool is_size;
    };

    const Row rows[] = {{"1080x1920", true}, {"320x320", true},    {"319x320", false},
                        {"1080", false},     {"1080x", false},     {"1080x1920x2", false},
                        {"-1080x20", false}, {"99999x400", false}, {"1080 x 1920", false}};
    for (const Row& row : rows) {
        CAPTURE(row.given);
        int width = 0;
        int height = 0;
        CHECK(read_size(row.given, 320, width, height) == row.is_size);
    }
}
