/// A short sound for somebody who looks elsewhere.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace okienko::device {

/// Two notes up, or for an emergency three pairs of them, as a WAV file: 16 bits, one channel.
std::vector<std::uint8_t> chime_wave(bool is_urgent);

/// Plays chimes with a program of the sound system, else rings the terminal's bell. Sound is no
/// more than a help: where there is none, nothing fails.
class Chime {
public:
    /// Programs that play a WAV file named on their command line, the best first.
    explicit Chime(const std::vector<std::string>& players = {"pw-play", "paplay", "aplay"});
    ~Chime();

    Chime(const Chime&) = delete;
    Chime& operator=(const Chime&) = delete;

    /// Begins to play and returns at once; what is being played goes on instead.
    void ring(bool is_urgent);

private:
    bool is_playing();

    std::string player_;  ///< empty: none is installed
    int process_ = 0;
};

}  // namespace okienko::device
