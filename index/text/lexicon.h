/// The compiled lexicon: Polish words and their stems, memory-mapped from one file.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "index/sentence/failure.h"
#include "index/text/stemmer.h"

namespace okienko::text {

/// A lexicon or word list that cannot be used: missing, damaged, or of another version.
struct LexiconError : sentence::Failure {
    using Failure::Failure;
};

/// The stems of Polish words; and of Ukrainian ones, as ukrainian_letters.h writes them. Immutable;
/// one lexicon may serve several threads at once.
class Lexicon final : public Stemmer {
public:
    /// Maps the lexicon in `file`.
    ///
    /// Throws: LexiconError, with path and cause, if the file is missing, truncated, damaged (its
    /// checksum differs) or of another version.
    static std::shared_ptr<const Lexicon> open(const std::filesystem::path& file);

    /// `word` without diacritics: "żarówki" -> "zarowki".
    std::string fold(std::string_view word) const override;

    /// The stem of `word`, diacritics folded: "żarówkami", "zarowkami" -> "zarowka".
    ///
    /// `word` is case-folded, with or without diacritics. Words the dictionary lacks are stemmed by
    /// suffix rules; words with digits, and words of one letter, are returned folded but unstemmed.
    /// Never empty for a word that is not; any bytes are taken.
    std::string folded_stem(std::string_view word) const override;

    /// The stem of `word` with its diacritics kept: "żarówkami" -> "żarówka"; as above otherwise.
    std::string exact_stem(std::string_view word) const override;

    /// Whether `word` is a real Polish word, in any inflection: "podlega", which is no slip for
    /// "podłoga".
    ///
    /// `word` is as above. Judged by stem and ending: every word of the dictionary is known but for
    /// names that nobody writes, and some slips are that make a word of another. Words with digits
    /// and of one letter are not known.
    bool knows(std::string_view word) const override;

    bool has_dictionary() const override { return true; }

    /// The size of its file.
    std::size_t size_bytes() const;

    ~Lexicon() override;

private:
    struct Data;
    explicit Lexicon(std::unique_ptr<Data> data);
    std::unique_ptr<Data> data_;
};

}  // namespace okienko::text
