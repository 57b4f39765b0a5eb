#include "index/text/patch.h"

#include <algorithm>

namespace okienko::text {
namespace {

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// `text` without its first `letters`.
std::string_view drop_front(std::string_view text, unsigned letters) {
    for (; letters > 0 && !text.empty(); --letters) {
        do text.remove_prefix(1);
        while (!text.empty() && is_continuation(text.front()));
    }
    return text;
}

/// `text` without its last `letters`.
std::string_view drop_back(std::string_view text, unsigned letters) {
    for (; letters > 0 && !text.empty(); --letters) {
        while (text.size() > 1 && is_continuation(text.back())) text.remove_suffix(1);
        text.remove_suffix(1);
    }
    return text;
}

/// The bytes both begin with, in whole letters.
std::size_t common_front(std::string_view a, std::string_view b) {
    const auto ends = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    auto bytes = static_cast<std::size_t>(ends.first - a.begin());
    while (bytes > 0 && ((bytes < a.size() && is_continuation(a[bytes])) ||
                         (bytes < b.size() && is_continuation(b[bytes])))) {
        --bytes;
    }
    return bytes;
}

Patch patch_behind(unsigned prefix, std::string_view rest, std::string_view stem) {
    const std::size_t common = common_front(rest, stem);
    return {.prefix = prefix,
            .cut = static_cast<unsigned>(letters_in(rest.substr(common))),
            .ending = std::string(stem.substr(common))};
}

}  // namespace

std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

std::optional<std::string> patched(std::string_view word, const Patch& patch) {
    const std::string_view rest = drop_back(drop_front(word, patch.prefix), patch.cut);
    std::string stem;
    stem.reserve(rest.size() + patch.ending.size());
    stem += rest;
    stem += patch.ending;
    if (letters_in(stem) < shortest_stem) return std::nullopt;
    return stem;
}

Patch patch_between(std::string_view word, std::string_view stem) {
    constexpr std::string_view superlative = "naj";
    Patch whole = patch_behind(0, word, stem);
    if (!word.starts_with(superlative)) return whole;
    const std::string_view rest = word.substr(superlative.size());
    Patch behind = patch_behind(superlative.size(), rest, stem);
    const bool leaves_more = common_front(rest, stem) > common_front(word, stem);
    return leaves_more ? behind : whole;
}

}  // namespace okienko::text
