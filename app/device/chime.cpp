#include "app/device/chime.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "app/device/programs.h"
#include "app/process/begin.h"
#include "app/process/memory_file.h"

namespace okienko::device {
namespace {

constexpr int rate = 22'050;  // samples a second
constexpr double loudness = 0.35;
constexpr double pi = 3.14159265358979;

void put(std::vector<std::uint8_t>& bytes, std::uint32_t value, int count) {
    for (int i = 0; i < count; ++i) bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

void put(std::vector<std::uint8_t>& bytes, std::string_view text) {
    bytes.insert(bytes.end(), text.begin(), text.end());
}

/// A note that dies away, like a bell's.
void add_note(std::vector<std::int16_t>& samples, double hertz, double seconds) {
    const int count = static_cast<int>(seconds * rate);
    for (int i = 0; i < count; ++i) {
        const double at = static_cast<double>(i) / rate;
        const double attack = std::min(at / 0.006, 1.0);
        const double sound = std::sin(2 * pi * hertz * at) + 0.3 * std::sin(4 * pi * hertz * at);
        const double level = loudness * attack * std::exp(-6 * at) * sound;
        samples.push_back(static_cast<std::int16_t>(level * 24'000));
    }
}

}  // namespace

std::vector<std::uint8_t> chime_wave(bool is_urgent) {
    std::vector<std::int16_t> samples;
    for (int i = is_urgent ? 3 : 1; i > 0; --i) {
        add_note(samples, is_urgent ? 880 : 659.3, 0.16);
        add_note(samples, is_urgent ? 1174.7 : 987.8, is_urgent && i > 1 ? 0.2 : 0.5);
    }
    const auto size = static_cast<std::uint32_t>(2 * samples.size());
    std::vector<std::uint8_t> bytes;
    put(bytes, "RIFF");
    put(bytes, 36 + size, 4);
    put(bytes, "WAVEfmt ");
    put(bytes, 16, 4);  // the size of what follows up to "data"
    put(bytes, 1, 2);   // plain samples
    put(bytes, 1, 2);   // one channel
    put(bytes, rate, 4);
    put(bytes, 2 * rate, 4);
    put(bytes, 2, 2);
    put(bytes, 16, 2);
    put(bytes, "data");
    put(bytes, size, 4);
    for (const std::int16_t sample : samples) put(bytes, static_cast<std::uint16_t>(sample), 2);
    return bytes;
}

Chime::Chime(const std::vector<std::string>& players) {
    const auto folders = program_folders();
    for (const std::string& player : players) {
        player_ = find_program(player, folders).string();
        if (!player_.empty()) return;
    }
}

Chime::~Chime() {
    if (!is_playing()) return;
    kill(process_, SIGTERM);
    waitpid(process_, nullptr, 0);
}

bool Chime::is_playing() {
    if (process_ != 0 && waitpid(process_, nullptr, WNOHANG) != 0) process_ = 0;
    return process_ != 0;
}

void Chime::ring(bool is_urgent) {
    if (is_playing()) return;
    if (player_.empty()) {
        const bool has_bell = isatty(STDERR_FILENO) != 0;
        if (has_bell && write(STDERR_FILENO, "\a", 1) < 0) player_.clear();
        return;
    }
    const auto wave = chime_wave(is_urgent);
    const process::MemoryFile file(
        std::string_view(reinterpret_cast<const char*>(wave.data()), wave.size()));
    if (file.descriptor() < 0) return;
    // Players take the name of a file, and this is the one of what they read.
    process_ = process::begin({player_, "/proc/self/fd/0"}, {.input = file.descriptor()});
}

}  // namespace okienko::device
