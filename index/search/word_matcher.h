/// What a word of an article has in common with a question: its stem, its start, its trigrams.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/search/question.h"
#include "index/search/vocabulary.h"
#include "index/search/word_shape.h"

namespace okienko::search {

/// Numbers of a question's terms, trigrams and prefixes, each from 0.
using PartNumber = std::uint32_t;

inline constexpr PartNumber no_part = UINT32_MAX;

/// A term of the question that a word resembles.
struct Likeness {
    PartNumber term;
    float squared;  ///< the square of Dice's coefficient of their trigrams, which is at least 0.45
};

/// What one word has in common with the question.
struct WordMatch {
    PartNumber term = no_part;    ///< whose stem it has
    bool is_exact = false;        ///< and is the very word
    PartNumber prefix = no_part;  ///< its first five letters
    std::uint32_t first_trigram = 0;
    std::uint32_t end_trigram = 0;
    std::uint32_t first_likeness = 0;
    std::uint32_t end_likeness = 0;
};

/// Matches words with one question at a time.
///
/// Asking marks the words that hold a stem or a telling trigram of the question, so that for all
/// others matching is a look into a table; what a marked word has in common with the question is
/// found out when it is first met.
class WordMatcher {
public:
    /// The vocabulary outlives the matcher.
    explicit WordMatcher(const Vocabulary& vocabulary);

    /// Begins with `question`; `articles` is the number of articles in the index.
    void ask(const Question& question, std::size_t articles);

    /// What `word` has in common with the question; null if nothing. Valid until the next call.
    ///
    /// Throws: IndexError, if the vocabulary has no such word.
    const WordMatch* match(WordId word) {
        if (word >= places_.size()) vocabulary_->word(word);  // throws
        if (!is_marked(word)) return nullptr;
        const std::uint32_t place = places_[word];
        return &matches_[place == not_compared ? compare(word) : place];
    }

    /// The places in `words`, all of the vocabulary, of those that may have anything in common with
    /// the question. Valid until the next call.
    std::span<const std::uint32_t> marked_in(std::span<const WordId> words);

    std::string_view text(WordId word) const { return vocabulary_->word(word); }

    /// The question's trigrams in a word, each as often as the word holds it.
    std::span<const PartNumber> trigrams(const WordMatch& match) const {
        return {trigram_pool_.data() + match.first_trigram,
                match.end_trigram - match.first_trigram};
    }

    /// The terms a word resembles, stop words apart.
    std::span<const Likeness> likenesses(const WordMatch& match) const {
        return {likeness_pool_.data() + match.first_likeness,
                match.end_likeness - match.first_likeness};
    }

    /// What each trigram and each prefix of the question is worth, and all of them together;
    /// those of other words than were typed are no part of that.
    std::span<const double> trigram_values() const { return trigram_values_; }

    std::span<const double> prefix_values() const { return prefix_values_; }

    double trigram_value() const { return trigram_value_; }

    double prefix_value() const { return prefix_value_; }

private:
    static constexpr std::uint32_t not_compared = UINT32_MAX;

    void forget();
    void add_terms(const Question& question);
    void add_unknown_words(const Question& question);
    PartNumber add_trigram(Trigram trigram, double weight);
    void value_parts(std::size_t articles);
    void mark_words(std::size_t articles);

    bool is_marked(WordId word) const { return (is_marked_[word / 64] >> (word % 64) & 1) != 0; }

    /// The bit of a trigram. Source: D. Knuth, The Art of Computer Programming, 6.4.
    static std::size_t bit_of(Trigram trigram) { return trigram * 2654435761U >> 20; }

    void mark(WordId word) { is_marked_[word / 64] |= std::uint64_t{1} << (word % 64); }

    std::size_t compare(WordId word);
    void compare_trigrams(std::string_view word, WordMatch& match);
    void add_open_term(WordMatch& match);
    void add_likenesses(std::size_t word_size, WordMatch& match);

    const Vocabulary* vocabulary_;

    // Of the question.
    std::vector<PartNumber> trigram_numbers_;  ///< by code
    /// A bit for many codes, set for those of the question: the numbers are too many to stay near
    /// the processor, and nearly all of other words' trigrams need no look at them.
    std::bitset<4096> likely_trigrams_;
    std::vector<Trigram> trigrams_;
    std::vector<double> trigram_weights_;
    std::vector<double> trigram_values_;
    std::vector<std::vector<PartNumber>> trigram_terms_;  ///< the terms that hold each
    std::vector<bool> is_typed_trigram_;                  ///< or one of other words for typed ones
    std::vector<std::uint64_t> prefixes_;
    std::vector<bool> is_typed_prefix_;
    std::vector<double> prefix_values_;
    std::vector<StemId> term_stems_;
    std::vector<std::string> term_words_;
    std::vector<std::size_t> term_sizes_;  ///< trigrams of each term
    PartNumber open_term_ = no_part;       ///< one that any word with its start is
    std::string open_start_;
    double trigram_value_ = 0;
    double prefix_value_ = 0;

    // Of the words.
    std::vector<std::uint64_t> is_marked_;  ///< a bit a word, for the same reason
    std::vector<std::uint32_t> marked_;     ///< places of an article's; has room for any article's
    std::vector<std::uint32_t> places_;     ///< by word, in matches_, of those that are marked
    std::vector<WordId> compared_words_;
    std::vector<WordMatch> matches_;
    std::vector<PartNumber> trigram_pool_;
    std::vector<Likeness> likeness_pool_;
    std::vector<std::uint32_t> shared_;  ///< by term: trigrams of the word at hand
    std::vector<PartNumber> sharing_;    ///< terms with any
};

}  // namespace okienko::search
