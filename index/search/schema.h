/// What an index holds and what each part of an article is worth. One table for both sides.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>

namespace okienko::search {

/// Of the files beside Xapian's; a Searcher opens this one only.
inline constexpr std::uint32_t format_version = 8;

/// The parts of an article, in the order they stand in its indexed text.
enum class Field : std::uint8_t { title, question, keyword, heading, body };

inline constexpr std::uint8_t field_count = 5;

/// How often a word counts that stands in `field` once. A whole number: Xapian counts in those.
constexpr unsigned weight_of(Field field) {
    switch (field) {
        case Field::title:
            return 3;
        case Field::question:
        case Field::keyword:
            return 2;
        case Field::heading:
        case Field::body:
            return 1;
    }
    return 1;
}

/// Whether words of `field` are part of the running text that passages are cut from.
constexpr bool is_running_text(Field field) {
    return field == Field::heading || field == Field::body;
}

/// What a stop word of a question is worth beside the other words.
inline constexpr double stop_word_weight = 0.3;

/// What a word is worth that was corrected; and one that is a word of the language as it stands,
/// though no article holds it: "podlega" may be a slip for "podłoga", and may not.
inline constexpr double corrected_weight = 0.9;
inline constexpr double real_word_weight = 0.7;

/// What another word for a typed one is worth beside it, where articles hold the typed one, and
/// where none does.
inline constexpr double synonym_weight = 0.3;
inline constexpr double only_synonym_weight = 0.7;

/// Other words that are looked for, for one that was typed.
inline constexpr std::size_t most_synonyms = 4;

/// BM25's saturation and length normalisation.
/// Source: Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009; tuned on questions
/// to four Polish collections (tests/relevance/README.md).
inline constexpr double bm25_k1 = 1.0;
inline constexpr double bm25_b = 0.7;

/// How rare a term is that `frequency` of `articles` articles hold; positive.
inline double inverse_frequency(double articles, double frequency) {
    return std::log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
}

/// BM25's part for `count` occurrences in a text `relative_length` times as long as the average;
/// between 0 and 1, to be multiplied by k1 + 1 and the term's rarity.
constexpr double saturated(double count, double relative_length) {
    return count / (count + bm25_k1 * (1 - bm25_b + bm25_b * relative_length));
}

/// Words of a question that count; the rest is not looked at.
inline constexpr std::size_t question_words = 100;

/// Articles that the ranker orders; more where a caller wants more hits.
inline constexpr std::size_t candidate_count = 100;

/// The same for a question of many stems: each article takes longer to read, and the first stage
/// knows more to choose by.
inline constexpr std::size_t many_stems = 6;
inline constexpr std::size_t candidates_of_many = 60;

constexpr std::size_t candidates_for(std::size_t stems) {
    return stems < many_stems ? candidate_count : candidates_of_many;
}

/// A stem that is worth less than this share of the question's most telling one brings no article
/// to the ranker by itself: many hold it, and to score them all is most of the work.
inline constexpr double optional_share = 0.2;

/// An article that scores less than this share of the best one in the first stage is no candidate:
/// it shares a word or two of many, and the second stage would not bring it to the front.
inline constexpr double least_candidate_share = 0.3;

/// A hit that scores less than this share of the first one is not shown.
inline constexpr double least_hit_share = 0.25;

/// Words of an article that the ranker reads, so that one huge article cannot slow a question.
inline constexpr std::size_t ranked_words = 8192;

}  // namespace okienko::search
