#include "app/device/speech.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

#include "tests/article/temporary_folder.h"

using namespace okienko::device;
using namespace std::chrono_literals;

namespace {

/// A program that writes down how it was called and what it was to say.
class Scribe {
public:
    explicit Scribe(const std::string& then = "") {
        const auto file = folder_.path() / "voice";
        std::ofstream(file) << "#!/bin/sh\nprintf '%s ' \"$@\" > '" << told() << "'\ncat >> '"
                            << told() << "'\n"
                            << then << "\n";
        chmod(file.c_str(), 0755);
        program = file.string();
    }

    std::string told_text() const {
        std::ifstream in(told());
        return {std::istreambuf_iterator<char>(in), {}};
    }

    std::string program;

private:
    std::string told() const { return (folder_.path() / "told").string(); }

    TemporaryFolder folder_;
};

/// Waits for the end of what is said, five seconds at most.
bool ends(Speech& voice) {
    const auto deadline = std::chrono::steady_clock::now() + 5s;
    while (voice.is_speaking() && std::chrono::steady_clock::now() < deadline)
        std::this_thread::yield();
    return !voice.is_speaking();
}

}  // namespace

TEST_CASE("a voice is given the text, its language and the volume") {
    const Scribe scribe;
    Speech voice(scribe.program);
    CHECK(voice.is_installed());
    CHECK_FALSE(voice.is_speaking());
    voice.say({"Zażółć gęślą jaźń.", "pl", 120});
    REQUIRE(ends(voice));
    CHECK(scribe.told_text() == "-v pl -a 120 -s 155 -b1 --stdin Zażółć gęślą jaźń.");
}

TEST_CASE("a voice hushes at once, and what is said next replaces what was said") {
    const Scribe endless("exec sleep 1000");
    Speech voice(endless.program);
    voice.say({"Raz", "pl"});
    CHECK(voice.is_speaking());
    voice.say({"Dwa", "pl"});
    CHECK(voice.is_speaking());
    voice.hush();
    CHECK_FALSE(voice.is_speaking());
    voice.hush();
}

TEST_CASE("where there is no voice there is silence, and nothing else happens") {
    Speech voice("/no/such/voice");
    CHECK_FALSE(voice.is_installed());
    voice.say({"Raz", "pl"});
    CHECK(ends(voice));
    CHECK_FALSE(Speech("no-such-voice-anywhere").is_installed());
    CHECK(Speech("sh").is_installed());
}
