/// How often Polish word forms are written, counted in text that Debian ships.
#pragma once

#include <filesystem>
#include <istream>
#include <string>
#include <string_view>
#include <unordered_map>

namespace okienko::text {

/// Occurrences of one case-folded form.
struct Occurrences {
    double small = 0;    ///< written in small letters
    double capital = 0;  ///< with a capital: a name, or the first word of a sentence
};

using WordCounts = std::unordered_map<std::string, Occurrences>;

/// Adds the unigrams of a language model in ARPA-like lines, "6672 pozostaje", `weight` times each.
/// Longer n-grams, marks such as <s> and malformed lines are passed over.
void count_unigrams(std::istream& model, double weight, WordCounts& counts);

/// Adds every word of `prose`, UTF-8, `weight` times.
void count_words(std::string_view prose, double weight, WordCounts& counts);

/// Adds what every file below `folder` holds, as count_words; files with a dot in their name and
/// links are passed over.
///
/// Throws: std::runtime_error, with path and cause, if the folder or a file cannot be read.
void count_words_below(const std::filesystem::path& folder, double weight, WordCounts& counts);

}  // namespace okienko::text
