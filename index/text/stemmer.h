/// What every language's stemmer does.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace okienko::text {

class Lexicon;

/// Brings the forms of a word together. Immutable; one stemmer may serve several threads at once.
///
/// Words are case-folded. Any bytes are taken; of a word that is not empty no result is, and no
/// stem of a word of three letters or more, apostrophes not counted, is a single letter. Words with
/// digits are never stemmed.
class Stemmer {
public:
    virtual ~Stemmer() = default;

    /// `word` without what people leave out as they type: "żarówki" -> "zarowki", "п’ять" ->
    /// "пять", "don't" -> "dont".
    virtual std::string fold(std::string_view word) const = 0;

    /// The stem of `word`, folded: the same for a word typed with or without its diacritics.
    virtual std::string folded_stem(std::string_view word) const = 0;

    /// The stem of `word`, diacritics kept.
    virtual std::string exact_stem(std::string_view word) const = 0;

    /// Whether `word` is a real word of the language; false where nobody can tell.
    virtual bool knows(std::string_view word) const = 0;

    /// Whether a word that it does not know is none of the language.
    virtual bool has_dictionary() const = 0;
};

/// The file of a language's lexicon, "ukrainian.lexicon"; empty where it needs none.
std::string lexicon_file_of(std::string_view language);

/// The stemmer for "pl", "en" or "uk"; `lexicon` is the file of the language's lexicon, or the
/// folder of lexicons where it needs none. The
/// others take the Polish lexicon too, where that lies beside it.
///
/// Throws: LexiconError, if that cannot be used; std::invalid_argument, for another language.
std::shared_ptr<const Stemmer> stemmer_for(std::string_view language,
                                           const std::filesystem::path& lexicon);

/// Source: Porter's English stemmer, of Snowball. It has no dictionary: the words it knows are
/// `polish` ones, which somebody in a Polish shop types whatever the screen speaks, and which are
/// no slips for English ones. Without `polish` it knows none.
std::shared_ptr<const Stemmer> english_stemmer(std::shared_ptr<const Lexicon> polish = {});

/// By a lexicon compiled from the Ukrainian dictionary: "шафами" -> "шафа". It folds what
/// fold_ukrainian does; exact stems are folded, too. Words in Latin letters are `polish` ones: an
/// article in Ukrainian says "paragon", too. Without `polish` they are not stemmed.
std::shared_ptr<const Stemmer> ukrainian_stemmer(std::shared_ptr<const Lexicon> lexicon,
                                                 std::shared_ptr<const Lexicon> polish = {});

}  // namespace okienko::text
