/// Packs that somebody tampered with.
#pragma once

#include <random>
#include <string>

namespace okienko::pack {

/// `text` with one change: a bit, a byte, one less, one more, two that changed places, an end cut
/// off, a stretch said twice or in another case. Never `text` itself.
inline std::string mutated(const std::string& text, std::mt19937& chance) {
    const auto below = [&chance](std::size_t most) {
        return std::uniform_int_distribution<std::size_t>(0, most - 1)(chance);
    };
    std::string other = text;
    while (other == text) {
        const std::size_t at = below(text.size());
        const std::size_t length = 1 + below(std::min<std::size_t>(80, text.size() - at));
        switch (below(9)) {
            case 0:
                other[at] = static_cast<char>(text[at] ^ (1 << below(8)));
                break;
            case 1:
                other[at] = static_cast<char>(below(256));
                break;
            case 2:
                other.erase(at, length);
                break;
            case 3:
                other.insert(at, 1, static_cast<char>(below(256)));
                break;
            case 4:
                std::swap(other[at], other[below(text.size())]);
                break;
            case 5:
                other.resize(at);
                break;
            case 6:
                other.insert(at, text, at, length);
                break;
            case 7:
                other += static_cast<char>(below(256));
                break;
            default:
                other[at] = static_cast<char>(text[at] ^ 0x20);
                break;  // a letter's case
        }
    }
    return other;
}

}  // namespace okienko::pack
