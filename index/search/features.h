/// How well an article answers a question, told in a few numbers.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "index/search/forward_index.h"
#include "index/search/question.h"
#include "index/search/word_matcher.h"

namespace okienko::search {

enum class Feature : std::size_t {
    stems,            ///< BM25 over stems
    trigrams,         ///< BM25 over trigrams of words
    prefixes,         ///< BM25 over five-letter starts of words
    likeness,         ///< BM25 over words that look alike
    nearness,         ///< neighbours in the question that stand close together
    passage,          ///< the best passage of 80 words
    lead30,           ///< terms in the title, questions, keywords or first 30 words
    cover,            ///< terms that occur or look like a word that does
    title,            ///< terms in the title, questions or keywords
    yes_or_no,        ///< cover, if "czy..." meets "Tak..." or "Nie..."
    not_yes_or_no,    ///< cover, if "jak..." meets "Tak..." or "Nie..."
    asked_questions,  ///< cover, if the article says that it collects questions
    for_agents,       ///< cover, if the article is for agents only
    count
};

inline constexpr auto feature_count = static_cast<std::size_t>(Feature::count);

/// Each from 0 to 1, and comparable between articles of one question.
class Features : public std::array<double, feature_count> {
public:
    using array::operator[];

    double& operator[](Feature feature) { return (*this)[static_cast<std::size_t>(feature)]; }
};

/// Reads the features of one article after another for one question.
class FeatureReader {
public:
    /// All three outlive the reader. `matcher` was asked `question`.
    FeatureReader(const ForwardIndex& index, const Question& question, WordMatcher& matcher);

    Features read(ArticleNumber article);

private:
    /// A term of the question in the article.
    struct Sighting {
        std::size_t position;  ///< in words, with gaps between the fields
        PartNumber term;
    };

    void forget();
    void take_words();
    void take_match(Field field, const WordMatch& match, std::size_t position);
    double stems(double relative_length) const;
    double trigrams(double relative_trigrams) const;
    double prefixes(double relative_length) const;
    double likeness(double relative_length) const;
    double nearness();
    double closeness(PartNumber one, PartNumber other) const;
    double passage();
    double passage_at(std::size_t begin, std::size_t& first_sighting);
    double lead(std::size_t words) const;
    double cover() const;
    double title() const;
    void add_traits(Traits traits, Features& features) const;

    const ForwardIndex* index_;
    const Question* question_;
    WordMatcher* matcher_;

    ArticleWords article_;
    std::vector<double> stem_counts_;  ///< by term
    std::vector<double> trigram_counts_;
    std::vector<double> prefix_counts_;
    std::vector<double> likeness_sums_;
    std::vector<float> likest_;  ///< by term: the square of the greatest likeness
    std::vector<std::vector<std::size_t>> positions_;  ///< by term
    std::vector<Sighting> body_sightings_;    ///< positions from the first word of the body
    std::vector<std::size_t> first_in_body_;  ///< by term
    std::vector<bool> is_in_head_;            ///< by term: in the title, a question or the keywords
    std::vector<double> passage_counts_;
    std::size_t body_words_ = 0;
};

}  // namespace okienko::search
