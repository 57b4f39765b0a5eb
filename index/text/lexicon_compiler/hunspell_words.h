/// The Ukrainian words of a Hunspell dictionary, in every form.
#pragma once

#include <cstdint>
#include <istream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/text/lexicon_compiler/stem_table.h"

namespace okienko::text {

/// Words with suffixes only, flags of one character, as uk_UA has them. Letters are those of
/// ukrainian_letters.h: words with others, or with a hyphen, are left out.
class HunspellWords {
public:
    /// Reads `affixes` (.aff) and `words` (.dic).
    ///
    /// Throws: std::runtime_error, if either has another shape.
    HunspellWords(std::istream& affixes, std::istream& words);

    HunspellWords(const HunspellWords&) = delete;
    HunspellWords& operator=(const HunspellWords&) = delete;

    /// Every spelling and its likeliest stem, in alphabetical order. Views stay good as long as
    /// this does.
    StemTable stem_table() const;

    std::size_t size() const { return words_.size(); }

private:
    struct Word {
        std::string lemma;
        std::string stem;                ///< its own lemma, or that of its kin
        std::vector<std::string> forms;  ///< each once, in order
        bool is_name;
    };

    struct Spelled {
        std::string_view spelling;
        std::uint32_t word;  ///< by number
    };

    void group_by_spelling();
    void join_kin();
    std::span<const Spelled> words_spelled_as(std::size_t first) const;
    static double likelihood(const Word& word);

    std::vector<Word> words_;  ///< folded, one byte a letter
    std::vector<Spelled> spelled_;
};

}  // namespace okienko::text
