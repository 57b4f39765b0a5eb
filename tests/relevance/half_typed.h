/// What stands in the field while a question is being typed.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>

namespace okienko::measuring {

/// The first `share` of the characters of `text`; a half is what stands there halfway.
inline std::string typed_part(const std::string& text, double share = 0.5) {
    const auto continues = [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
    };
    const auto characters =
        text.size() - static_cast<std::size_t>(std::count_if(text.begin(), text.end(), continues));
    std::size_t end = 0;
    for (auto left = static_cast<std::size_t>(static_cast<double>(characters) * share);
         end < text.size(); ++end) {
        if (!continues(text[end]) && left-- == 0) break;
    }
    return text.substr(0, end);
}

}  // namespace okienko::measuring
