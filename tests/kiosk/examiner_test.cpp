#include "app/kiosk/examiner.h"

#include <doctest/doctest.h>

#include <semaphore>
#include <stdexcept>
#include <string>
#include <vector>

using namespace okienko::kiosk;
using namespace std::chrono_literals;

namespace {

std::vector<Event> next_events(Examiner& examiner, std::counting_semaphore<>& rung) {
    REQUIRE(rung.try_acquire_for(10s));
    return examiner.take_events();
}

}  // namespace

TEST_CASE("a device is looked at on another thread, and only when that is wanted") {
    std::counting_semaphore<> rung{0};
    std::counting_semaphore<> may_go_on{0};
    Examiner examiner(
        [&](const Examine& wanted) {
            may_go_on.acquire();
            return Examined{{{Finding::State::ok, wanted.language, {}}}};
        },
        [&] { rung.release(); });
    examiner.carry_out({Ask{1, "zwrot"}, Wipe{}});
    examiner.carry_out({Examine{"en"}});
    CHECK(examiner.take_events().empty());
    may_go_on.release();
    const auto events = next_events(examiner, rung);
    REQUIRE(events.size() == 1);
    CHECK(std::get<Examined>(events.front()).findings.at(0).sentence == "en");
}

TEST_CASE("what keeps a device from being looked at is a finding") {
    std::counting_semaphore<> rung{0};
    Examiner examiner(
        [](const Examine&) -> Examined { throw std::runtime_error("dysk nie odpowiada"); },
        [&] { rung.release(); });
    examiner.carry_out({Examine{}});
    const auto events = next_events(examiner, rung);
    const auto& finding = std::get<Examined>(events.at(0)).findings.at(0);
    CHECK(finding.state == Finding::State::failed);
    CHECK(finding.sentence.ends_with("dysk nie odpowiada"));
}

TEST_CASE("a kiosk with nothing published says so, and what to do, in staff's language") {
    const auto nowhere = std::filesystem::temp_directory_path() / "okienko-nothing-here";
    const auto examine = examination_of({nowhere, {}, nowhere / "journal.db"});
    const auto polish = examine({"uk"}).findings;
    const auto english = examine({"en"}).findings;
    REQUIRE_FALSE(polish.empty());
    REQUIRE(polish.size() == english.size());
    CHECK(polish.front().state == Finding::State::failed);
    CHECK_FALSE(polish.front().remedy.empty());
    CHECK(polish.front().sentence != english.front().sentence);
}
