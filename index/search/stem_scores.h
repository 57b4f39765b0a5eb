/// Adds up what the stems of a question are worth in each article that holds them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "index/search/candidate.h"
#include "index/search/posting_lists.h"

namespace okienko::search {

/// A stem that is looked for, or several that are as good as one another.
struct SoughtStem {
    std::vector<PostingList> lists;
    std::size_t articles = 0;  ///< that hold it
    double scale = 0;          ///< what BM25's part, which is below 1, is multiplied by
    bool is_optional = false;
};

/// Finds the best articles, stem by stem, the most telling first.
///
/// Xapian's own matcher goes article by article through all stems at once, at 50 ns a posting; to
/// read one list after the other takes less than half the instructions. Once an article that holds
/// none of the stems so far can no longer be one of the best, no more are taken up, and the long
/// lists of common stems are only looked into. Source: Turtle and Flood, Query evaluation:
/// strategies and optimizations, 1995 ("max-score").
class StemScores {
public:
    /// `lengths`, by article: over the average length.
    explicit StemScores(const std::vector<double>& lengths);

    /// The best `limit` articles that are candidates as schema.h has it, best first, equal ones by
    /// number.
    ///
    /// Throws: IndexError, if a list cannot be read.
    std::vector<Candidate> find(std::vector<SoughtStem> stems, std::size_t limit);

private:
    void take_up(SoughtStem& stem);
    void add(SoughtStem& stem);
    void look_into(SoughtStem& stem);
    template <class Take>
    void read(SoughtStem& stem, Take take);
    void count_any(SoughtStem& stem);
    float part(ArticleNumber article, std::uint32_t count, float scale) const;
    void raise_least(std::size_t limit);
    void close(float least);
    std::vector<Candidate> best(std::size_t limit);
    void forget();

    std::vector<float> saturations_;    ///< by article: what BM25 divides by, beside the count
    std::vector<float> scores_;         ///< by article; 0 where none of the stems stands
    std::vector<ArticleNumber> taken_;  ///< the articles with a score
    std::vector<ArticleNumber> alive_;  ///< of those, once closed, the ones that can still win
    bool is_closed_ = false;            ///< no more articles are taken up
    float least_ = 0;                   ///< what a candidate scores at the least, as far as known
    std::vector<float> sorted_;
    std::vector<std::uint32_t> counts_;  ///< by article, of several stems together
    std::vector<ArticleNumber> counted_;
};

}  // namespace okienko::search
