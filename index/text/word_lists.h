/// The words editors decide on themselves: stop words and stem overrides, in content/lexicon/.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace okienko::text {

struct WordLists {
    std::set<std::string> stop_words;              ///< case and diacritics folded
    std::map<std::string, std::string> overrides;  ///< case-folded word -> stem
};

/// The lists in `folder`: stop-words.txt (a word a line) and overrides.tsv (word, tab, stem); of
/// another `language` than Polish those with its name, stop-words.en.txt and overrides.en.tsv.
///
/// Empty lines and lines that begin with # say nothing; a missing file is an empty list.
/// Throws: LexiconError, if a file that exists cannot be read.
WordLists read_word_lists(const std::filesystem::path& folder, std::string_view language = "pl");

/// The overrides in `file`, written as overrides.tsv is.
///
/// Throws: LexiconError, if it is missing or cannot be read.
std::map<std::string, std::string> read_overrides(const std::filesystem::path& file);

}  // namespace okienko::text
