#include "index/search/meeting.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "index/search/schema.h"

namespace okienko::search {

namespace {

constexpr double synonym_likeness = 0.9;

class MeetingReader {
public:
    MeetingReader(const Question& question, WordMatcher& matcher)
        : question_(question),
          matcher_(matcher),
          owners_(question.terms.size()),
          in_line_(question.terms.size()),
          in_article_(question.terms.size()),
          is_in_head_(question.terms.size()) {
        for (std::size_t i = 0; i < owners_.size(); ++i) owners_[i] = owner_of(i);
        for (const Term& term : question.terms) {
            if (counts(term)) whole_ += value_of(term);
        }
    }

    Meeting read(const ArticleWords& article) {
        auto word = article.words.begin();
        for (const LineWords& line : article.lines) {
            for (std::uint32_t i = 0; i < line.words && word != article.words.end(); ++i, ++word) {
                if (const WordMatch* match = matcher_.match(*word)) take(*match);
            }
            end_line(line);
        }
        return finish();
    }

private:
    static bool counts(const Term& term) { return term.is_content() && !term.is_synonym; }

    /// What finding a word is worth as it was typed, corrected or not.
    static double value_of(const Term& term) { return term.value / term.weight; }

    /// The typed term that a synonym stands for; itself for any other.
    std::size_t owner_of(std::size_t term) const {
        const auto& terms = question_.terms;
        if (!terms[term].is_synonym) return term;
        for (std::size_t i = 0; i < term; ++i) {
            if (!terms[i].is_synonym && terms[i].typed == terms[term].typed) return i;
        }
        return term;
    }

    void take(const WordMatch& match) {
        for (const Likeness& like : matcher_.likenesses(match)) {
            meet(like.term, std::sqrt(static_cast<double>(like.squared)));
        }
        if (match.term != no_part) meet(match.term, 1);
    }

    void meet(std::size_t term, double likeness) {
        if (question_.terms[term].is_synonym) likeness *= synonym_likeness;
        if (question_.terms[term].is_real_word) return;
        double& met = in_line_[owners_[term]];
        met = std::max(met, likeness);
    }

    void end_line(const LineWords& line) {
        double found = 0;
        double met = 0;
        for (std::size_t i = 0; i < in_line_.size(); ++i) {
            if (in_line_[i] == 0) continue;
            met += in_line_[i];
            if (counts(question_.terms[i])) found += value_of(question_.terms[i]) * in_line_[i];
            in_article_[i] = std::max(in_article_[i], in_line_[i]);
            if (in_line_[i] == 1 && !is_running_text(line.field)) is_in_head_[i] = true;
            in_line_[i] = 0;
        }
        if (line.field != Field::title && line.field != Field::question) return;
        const double precision = std::min(1.0, met / std::max(1U, line.words));
        asked_ = std::max(asked_, found * std::sqrt(precision));
    }

    Meeting finish() const {
        Meeting meeting;
        if (whole_ <= 0) return meeting;
        for (std::size_t i = 0; i < in_article_.size(); ++i) {
            const Term& term = question_.terms[i];
            if (!counts(term)) continue;
            const double value = value_of(term) / whole_;
            meeting.article += value * in_article_[i];
            if (term.is_of_other_subject) add_other(i, value, meeting);
            if (in_article_[i] >= synonym_likeness) meeting.words += 0.25;
        }
        meeting.asked = asked_ / whole_;
        meeting.words = std::min(1.0, meeting.words);
        return meeting;
    }

    void add_other(std::size_t term, double value, Meeting& meeting) const {
        if (question_.terms[term].is_corrected || in_article_[term] < 1) {
            meeting.other_missed += value;
        } else {
            (is_in_head_[term] ? meeting.other_head : meeting.other_text) += value;
        }
    }

    const Question& question_;
    WordMatcher& matcher_;
    std::vector<std::size_t> owners_;  ///< by term
    std::vector<double> in_line_;      ///< by term: how well it is met
    std::vector<double> in_article_;
    std::vector<bool> is_in_head_;
    double whole_ = 0;
    double asked_ = 0;
};

}  // namespace

Meeting meeting_in(ArticleNumber article, const ForwardIndex& index, const Question& question,
                   WordMatcher& matcher) {
    ArticleWords words;
    index.read_words(article, words);
    return MeetingReader(question, matcher).read(words);
}

}  // namespace okienko::search
