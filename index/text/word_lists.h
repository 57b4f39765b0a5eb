/// The words editors decide on themselves: stop words, stem overrides, synonyms and words of other
/// subjects, in content/lexicon/.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "index/text/synonyms.h"

namespace okienko::text {

struct WordLists {
    std::set<std::string> stop_words;              ///< case and diacritics folded
    std::map<std::string, std::string> overrides;  ///< case-folded word -> stem
    std::vector<SynonymLine> synonyms;
    std::vector<std::string> other_subjects;  ///< words of what the shop does not deal with
    std::map<std::string, double> leanings;   ///< word -> Analyzer::leaning_of its term
};

/// The lists in `folder`: stop-words.txt (a word a line), overrides.tsv (word, tab, stem),
/// synonyms.txt (synonyms.h; what cannot be understood is left out), other-subjects.txt (words
/// between spaces) and leanings.txt (a number, then words between spaces); of another `language`
/// than Polish those with its name, stop-words.en.txt and so on.
///
/// Empty lines and lines that begin with # say nothing; a missing file is an empty list.
/// Throws: LexiconError, if a file that exists cannot be read.
WordLists read_word_lists(const std::filesystem::path& folder, std::string_view language = "pl");

/// The overrides in `file`, written as overrides.tsv is.
///
/// Throws: LexiconError, if it is missing or cannot be read.
std::map<std::string, std::string> read_overrides(const std::filesystem::path& file);

}  // namespace okienko::text
