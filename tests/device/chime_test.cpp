/// The desk's sound.
#include "app/device/chime.h"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "tests/article/temporary_folder.h"

using namespace okienko::device;

namespace {

/// A player that copies what it is to play.
std::string copying_player(const std::filesystem::path& folder) {
    const auto program = folder / "player";
    std::ofstream(program) << "#!/bin/sh\ncat \"$1\" > '" << (folder / "part").string() << "'\nmv '"
                           << (folder / "part").string() << "' '" << (folder / "played").string()
                           << "'\n";
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
    return program.string();
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("a chime is a sound of its kind, and an emergency sounds longer") {
    const auto plain = chime_wave(false);
    const auto urgent = chime_wave(true);
    CHECK(std::string(plain.begin(), plain.begin() + 4) == "RIFF");
    CHECK(urgent.size() > plain.size());
    // Under two seconds: 22,050 samples of two bytes each.
    CHECK(urgent.size() < 2 * 2 * 22'050);
    int loudest = 0;
    for (std::size_t at = 44; at + 1 < plain.size(); at += 2)
        loudest =
            std::max(loudest, std::abs(static_cast<std::int16_t>(plain[at] | plain[at + 1] << 8)));
    CHECK(loudest > 4'000);
    CHECK(loudest < 32'000);
}

TEST_CASE("the player is given the whole chime, while nobody waits for it") {
    const TemporaryFolder folder;
    Chime chime({"/missing/player", copying_player(folder.path())});
    chime.ring(true);
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!std::filesystem::exists(folder.path() / "played") &&
           std::chrono::steady_clock::now() < deadline)
        std::this_thread::yield();
    const auto wave = chime_wave(true);
    CHECK(bytes_of(folder.path() / "played") == std::string(wave.begin(), wave.end()));
}

TEST_CASE("without any player nothing fails") {
    Chime chime(std::vector<std::string>{});
    chime.ring(false);
    chime.ring(true);
}
