#include "index/text/patch.h"

#include <algorithm>

namespace okienko::text {
namespace {

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
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

Patch patch_behind(std::string_view rest, std::string_view stem, std::size_t common) {
    return {.cut = static_cast<unsigned>(letters_in(rest.substr(common))),
            .ending = std::string(stem.substr(common))};
}

}  // namespace

std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

bool is_behind_prefix(std::string_view rest) {
    constexpr std::size_t shortest = 5;
    return letters_in(rest) >= shortest;
}

std::string_view drop_back(std::string_view text, std::size_t letters) {
    for (; letters > 0 && !text.empty(); --letters) {
        while (text.size() > 1 && is_continuation(text.back())) text.remove_suffix(1);
        text.remove_suffix(1);
    }
    return text;
}

std::optional<std::string> patched(std::string_view word, const Patch& patch) {
    if (patch.is_compared && has_prefix(word, superlative_prefix)) {
        word.remove_prefix(superlative_prefix.size());
    }
    const std::string_view rest = drop_back(word, patch.cut);
    std::string stem;
    stem.reserve(rest.size() + patch.ending.size());
    stem += rest;
    stem += patch.ending;
    if (letters_in(stem) < shortest_stem) return std::nullopt;
    return stem;
}

Patch patch_between(std::string_view word, std::string_view stem) {
    const std::size_t whole = common_front(word, stem);
    if (has_prefix(word, superlative_prefix)) {
        const std::string_view rest = word.substr(superlative_prefix.size());
        const std::size_t behind = common_front(rest, stem);
        if (behind > whole) {
            Patch patch = patch_behind(rest, stem, behind);
            patch.is_compared = true;
            return patch;
        }
    }
    return patch_behind(word, stem, whole);
}

}  // namespace okienko::text
