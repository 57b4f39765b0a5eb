/// What makes a stem of a word.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace okienko::text {

/// "najładniejszy": drop 3 letters in front, 5 at the end, append "y" -> "ładny".
struct Patch {
    unsigned prefix = 0;  ///< letters to drop in front
    unsigned cut = 0;     ///< letters to drop at the end
    std::string ending;   ///< what to append then, UTF-8

    auto operator<=>(const Patch&) const = default;
};

/// A stem has at least two letters: one letter would bring unrelated words together.
inline constexpr std::size_t shortest_stem = 2;

/// `word` with `patch` applied; nothing where that is no whole stem.
std::optional<std::string> patched(std::string_view word, const Patch& patch);

/// The patch that makes `stem` of `word`, dropping as little as it can: the front of a superlative
/// ("naj") only where that leaves more of the word than keeping it.
Patch patch_between(std::string_view word, std::string_view stem);

/// How many letters `text` has: code points of UTF-8.
std::size_t letters_in(std::string_view text);

}  // namespace okienko::text
