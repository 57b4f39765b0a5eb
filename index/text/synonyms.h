/// Words that mean what others mean, as editors list them in content/lexicon/synonyms.txt.
///
///     kasa ~ pieniądze          whoever asks for one also means the other
///     mikser, toster > sprzęt   whoever asks for the left also means the right
///
/// A word may stand in several lines. Empty lines and lines that begin with # say nothing.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace okienko::text {

/// A line that says which words mean which, case folded.
struct SynonymLine {
    int line = 0;                    ///< in the file, from 1
    std::vector<std::string> left;   ///< as people say
    std::vector<std::string> right;  ///< as articles say; also looked for from the right if two-way
    bool is_two_way = false;
};

/// A line that says nothing that could be used.
struct SynonymSlip {
    enum class Kind {
        no_sign,     ///< neither ~ nor >, or both, or one of them twice
        empty_side,  ///< no word on one side of the sign, or between two commas
        phrase       ///< more than one word: `word` has them
    };
    int line = 0;
    Kind kind = Kind::no_sign;
    std::string word;
};

struct SynonymFile {
    std::vector<SynonymLine> lines;  ///< the sound ones, in order
    std::vector<SynonymSlip> slips;
};

/// What `text`, the content of such a file, says.
SynonymFile parse_synonyms(std::string_view text);

/// The file at `path`; of a missing one, nothing.
///
/// Throws: LexiconError, if a file that exists cannot be read.
SynonymFile read_synonyms(const std::filesystem::path& path);

}  // namespace okienko::text
