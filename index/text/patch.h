/// What makes a stem of a word.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace okienko::text {

/// "ładniejszy": drop 6 letters at the end, append "y" -> "ładny".
struct Patch {
    bool is_compared = false;  ///< the word is a comparative: "naj" in front of it goes too
    unsigned cut = 0;          ///< letters to drop at the end
    std::string ending;        ///< what to append then, UTF-8

    auto operator<=>(const Patch&) const = default;
};

/// A stem has at least two letters: one letter would bring unrelated words together.
inline constexpr std::size_t shortest_stem = 2;

inline constexpr std::string_view superlative_prefix = "naj";
inline constexpr std::string_view negative_prefix = "nie";

/// Whether `rest` is long enough to be a word of its own behind a prefix.
bool is_behind_prefix(std::string_view rest);

/// Whether `word` begins with `prefix`, one of the two above, and what stands behind it is long
/// enough to be a word of its own: "najlepszy", not "najem".
inline bool has_prefix(std::string_view word, std::string_view prefix) {
    // Most words have another first letter: asking for that alone saves them a call.
    return !word.empty() && word.front() == prefix.front() && word.starts_with(prefix) &&
           is_behind_prefix(word.substr(prefix.size()));
}

/// `word` with `patch` applied; nothing where that is no whole stem.
std::optional<std::string> patched(std::string_view word, const Patch& patch);

/// The patch that makes `stem` of `word`, dropping as little as it can: the front of a superlative
/// only where that leaves more of the word than keeping it.
Patch patch_between(std::string_view word, std::string_view stem);

/// How many letters `text` has: code points of UTF-8.
std::size_t letters_in(std::string_view text);

/// `text` without its last `letters`.
std::string_view drop_back(std::string_view text, std::size_t letters);

}  // namespace okienko::text
