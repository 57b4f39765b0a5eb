/// How well an article answers a question, told in a few numbers.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "index/search/forward_index.h"
#include "index/search/question.h"
#include "index/search/word_matcher.h"

namespace okienko::search {

enum class Feature : std::size_t {
    stems,            ///< occurrences of terms, each counting less; whatever the article's length
    trigrams,         ///< BM25 over trigrams of words
    all_trigrams,     ///< the same, whatever the article's length
    prefixes,         ///< BM25 over five-letter starts of words
    likeness,         ///< BM25 over words that look alike
    exact,            ///< terms in the very form that was typed
    order,            ///< neighbours in the question that follow one another closely
    passage,          ///< terms that occur, or look alike, within fifteen words
    lead30,           ///< terms in the title, questions, keywords or first 30 words
    lead_trigrams,    ///< trigrams in the title, questions, keywords or first 20 words
    early,            ///< terms, each the more the sooner it occurs
    cover,            ///< terms that occur or look like a word that does
    title,            ///< how much the question and the title, a question or a heading look alike
    brevity,          ///< of an article that covers anything: 0 for three times the average
    yes_or_no,        ///< cover, if "czy..." meets "Tak..." or "Nie..."
    not_yes_or_no,    ///< cover, if "jak..." meets "Tak..." or "Nie..."
    asked_questions,  ///< cover, if the article says that it collects questions
    defines,          ///< cover, if "co to jest..." meets "... to ..."
    instructs,        ///< cover, if "jak..." meets "Wybierz..."
    not_instructs,    ///< cover, if another question meets "Wybierz..."
    for_agents,       ///< cover, if the article is for agents only
    fragment_next,    ///< the one or two letters of a further word, right after the one before
    fragment_early,   ///< the same, the more the sooner it occurs
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
    /// A term of the question, or a word that looks like it, in the article.
    struct Meeting {
        std::size_t position;
        PartNumber term;
        float likeness;
    };

    /// Where the letters of a further word stand.
    struct Fragment {
        double next = 0;   ///< how closely after the word that was typed before them
        double early = 0;  ///< how soon in the article
    };

    void forget();
    void take_words();
    void take_match(Field field, const WordMatch& match, std::size_t position);
    void take_head_line(std::span<const WordId> words);
    double stems() const;
    void add_trigrams(double relative_trigrams, Features& features) const;
    double prefixes(double relative_length) const;
    double likeness(double relative_length) const;
    double exact() const;
    double order() const;
    double closeness(PartNumber one, PartNumber next) const;
    double passage();
    double lead30() const;
    double early() const;
    double cover() const;
    void add_traits(Traits traits, Features& features) const;
    void add_fragment(Features& features) const;
    Fragment fragment() const;

    const ForwardIndex* index_;
    const Question* question_;
    WordMatcher* matcher_;

    std::vector<double> values_;  ///< by term: close together, as terms are not
    ArticleWords article_;
    std::vector<double> stem_counts_;  ///< by term
    std::vector<double> trigram_counts_;
    std::vector<double> prefix_counts_;
    std::vector<double> likeness_sums_;
    std::vector<float> likest_;  ///< by term: the square of the greatest likeness
    std::vector<bool> is_exact_;
    std::vector<double> in_lead_;                      ///< by trigram: 1 where it is
    std::vector<std::vector<std::size_t>> positions_;  ///< by term: in words, fields lying apart
    std::vector<std::size_t> first_places_;  ///< by term: in words of the body; 0 before that
    std::vector<Meeting> meetings_;          ///< by position; stop words apart
    std::vector<float> met_;
    double title_ = 0;
    std::size_t typed_letters_ = 0;  ///< of the question's words
    std::size_t body_words_ = 0;
};

}  // namespace okienko::search
