/// Ukrainian words as the lexicon's tries see them: one byte a letter.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace okienko::text {

/// `word`, case-folded, with what is typed either way made equal: without apostrophes, "п’ять" ->
/// "пять"; г for ґ; letters of a Russian keyboard as the Ukrainian ones: "ы" -> "и", "э" -> "е".
std::string fold_ukrainian(std::string_view word);

/// One byte for each letter, "шафа" -> "Safa"; an apostrophe for any. Nothing where a letter is not
/// Ukrainian, or a capital.
std::optional<std::string> ukrainian_bytes(std::string_view word);

/// The letters that `bytes` stand for; bytes that stand for none stay as they are.
std::string ukrainian_letters(std::string_view bytes);

}  // namespace okienko::text
