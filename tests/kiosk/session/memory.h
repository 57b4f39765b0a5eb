/// What is left of a text in the memory of this very process.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace okienko::kiosk {

/// A text that stands nowhere in memory: not in the program, and here only in disguise. So whatever
/// is found of it, others have kept.
class Canary {
public:
    /// `size` characters out of `alphabet`, other ones each time.
    Canary(std::string_view alphabet, std::size_t size) {
        std::random_device chance;
        std::uniform_int_distribution<std::size_t> any(0, alphabet.size() - 1);
        while (disguised_.size() < size) disguised_.push_back(disguise(alphabet[any(chance)]));
    }

    std::size_t size() const { return disguised_.size(); }

    char operator[](std::size_t index) const { return disguise(disguised_[index]); }

    /// In plain letters: whoever asks has to see to it that they are gone.
    std::string text() const {
        std::string plain;
        for (const char each : disguised_) plain += disguise(each);
        return plain;
    }

    /// How often it stands in what this process has written, as it was typed or with blanks in it;
    /// all but its last two characters are enough.
    int found() const {
        int times = 0;
        std::ifstream maps("/proc/self/maps");
        for (std::string line; std::getline(maps, line);) {
            std::uintptr_t from = 0;
            std::uintptr_t to = 0;
            std::string access;
            char hyphen = 0;
            std::istringstream(line) >> std::hex >> from >> hyphen >> to >> access;
            if (access != "rw-p") continue;
            const auto* begin = reinterpret_cast<const char*>(from);
            times += found_between(begin, begin + (to - from));
        }
        return times;
    }

private:
    static char disguise(char character) { return static_cast<char>(character ^ 0x5A); }

    int found_between(const char* at, const char* end) const {
        int times = 0;
        while (at != end) {
            at = static_cast<const char*>(std::memchr(at, (*this)[0], end - at));
            if (at == nullptr) break;
            if (stands_at(at++, end)) ++times;
        }
        return times;
    }

    bool stands_at(const char* at, const char* end) const {
        std::size_t same = 0;
        for (; at != end && same + 2 < size(); ++at) {
            if (*at == ' ') continue;
            if (disguise(*at) != disguised_[same]) return false;
            ++same;
        }
        return same + 2 == size();
    }

    std::vector<char> disguised_;
};

inline constexpr std::string_view digits = "123456789";
inline constexpr std::string_view letters = "bcdfghjklmnpqrstvwxz";

}  // namespace okienko::kiosk
