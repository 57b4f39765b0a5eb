/// What wakes a kiosk that nobody touches, and what does not.
#include "app/kiosk/lookout.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <thread>

#include "app/device/scratch_folder.h"

using namespace okienko::kiosk;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

constexpr auto long_enough = 1h;

void write(const fs::path& file) {
    std::ofstream(file) << "7\n";
}

/// A data folder, with notices of the shop's own in it or not.
struct Data {
    okienko::device::ScratchFolder scratch;
    fs::path folder = scratch.path();
    fs::path notices = folder / "notices";

    explicit Data(bool has_notices = true) {
        if (has_notices) fs::create_directory(notices);
        write(folder / "CURRENT");
    }

    Lookout lookout() const { return Lookout({folder, notices}, long_enough); }
};

}  // namespace

TEST_CASE("whatever is written to a data folder is looked at at once") {
    struct Row {
        const char* what;
        std::function<void(const Data&)> happens;
    };

    const Row rows[] = {
        {"a generation becomes live",
         [](const Data& data) {
             write(data.folder / "CURRENT.tmp");
             fs::rename(data.folder / "CURRENT.tmp", data.folder / "CURRENT");
         }},
        {"a notice is written", [](const Data& data) { write(data.notices / "winda.md"); }},
        {"a notice is taken away", [](const Data& data) { fs::remove(data.notices / "stara.md"); }},
        {"a notice is moved elsewhere",
         [](const Data& data) { fs::rename(data.notices / "stara.md", data.folder / "stara"); }},
        {"all notices are replaced",
         [](const Data& data) { fs::rename(data.notices, data.folder / "notices.old"); }},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const Data data;
        write(data.notices / "stara.md");
        Lookout lookout = data.lookout();
        REQUIRE(lookout.is_told());
        REQUIRE_FALSE(lookout.wait(0ms));
        row.happens(data);
        CHECK(lookout.wait(10s));
        CHECK_FALSE(lookout.wait(0ms));
    }
}

TEST_CASE("the shop's first notice is looked at, although there was no folder for it") {
    const Data data(false);
    Lookout lookout = data.lookout();
    REQUIRE(lookout.is_told());
    fs::create_directory(data.notices);
    REQUIRE(lookout.wait(10s));
    write(data.notices / "winda.md");
    CHECK(lookout.wait(10s));
}

TEST_CASE("what is read, or written elsewhere, wakes nobody") {
    const Data data;
    fs::create_directories(data.folder / "generations" / "building");
    Lookout lookout = data.lookout();
    write(data.folder / "generations" / "building" / "manifest.json");
    std::string line;
    std::getline(std::ifstream(data.folder / "CURRENT"), line);
    std::ofstream journal(data.notices / "winda.md", std::ios::app);
    REQUIRE(lookout.wait(10s));  // it might have been made by that
    journal << "half a notice" << std::flush;
    CHECK_FALSE(lookout.wait(0ms));
}

TEST_CASE("whoever rings is heard, also before the wait, and tells of no change") {
    const Data data;
    Lookout lookout = data.lookout();
    lookout.ring();
    CHECK_FALSE(lookout.wait(std::nullopt));
    std::thread somebody([&] { lookout.ring(); });
    CHECK_FALSE(lookout.wait(std::nullopt));
    somebody.join();
}

TEST_CASE("the clock strikes by itself: a notice may be late by now") {
    const Data data;
    Lookout lookout({data.folder}, 1ms);
    CHECK(lookout.wait(10s));
    CHECK(lookout.wait(10s));
}

TEST_CASE("where nobody tells of changes they are looked for, until somebody does") {
    const Data data;
    const fs::path missing = data.folder / "mount" / "data";
    Lookout lookout({missing}, long_enough);
    CHECK_FALSE(lookout.is_told());
    CHECK(lookout.wait(0ms));
    fs::create_directories(missing);
    CHECK(lookout.wait(0ms));
    CHECK(lookout.is_told());
    CHECK_FALSE(lookout.wait(0ms));
    CHECK_FALSE(Lookout({}, long_enough).is_told());
}
