#include "index/search/confidence.h"

#include <algorithm>
#include <cmath>

namespace okienko::search {

namespace {

// Learnt from golden questions to the shop's articles and from questions about other things; fewer
// than 3 % and 0.5 % of good questions are less sure (tests/relevance/README.md has table and
// command).
constexpr Signs weights = {
    2.67,   // score
    0.57,   // exact
    -0.62,  // cover
    2.15,   // title
    1.61,   // unknown
    -0.26,  // real
    1.57,   // corrected
    -1.21,  // words
    0.29,   // meets
    -0.49,  // asked
    1.48,   // met_words
    -2.84,  // other_head
    -1.57,  // other_text
    -4.27,  // other_missed
    0.67,   // real_verbs
    4.03,   // leaning
};
constexpr double bias = -4.59;

constexpr double sure = 0.30;
constexpr double doubtful = 0.07;

double& at(Signs& signs, Sign sign) {
    return signs[static_cast<std::size_t>(sign)];
}

/// As much as a question leans whose words nobody knows to lean.
constexpr double unknown_leaning = 0.18;

/// What the words of the question tell, whatever was found.
void add_words(Signs& signs, const Question& question) {
    constexpr double most_words = 8;
    double words = 0;
    double values = 0;
    for (const Term& term : question.terms) {
        if (term.is_synonym || !term.is_content()) continue;
        ++words;
        // A word of the language is no slip, whatever the corrector made of it.
        const double value = term.value / term.weight;
        values += value;
        if (term.stem_id && !term.is_corrected) continue;
        if (term.is_real_word) {
            at(signs, Sign::real) += value;
            if (term.is_verb) at(signs, Sign::real_verbs) += value;
        } else {
            at(signs, term.is_corrected ? Sign::corrected : Sign::unknown) += value;
        }
    }
    if (values > 0) {
        for (const Sign sign : {Sign::corrected, Sign::unknown, Sign::real, Sign::real_verbs}) {
            at(signs, sign) /= values;
        }
    }
    at(signs, Sign::words) = std::min(words, most_words) / most_words;
    at(signs, Sign::leaning) = question.leaning ? leaning_sign(*question.leaning) : unknown_leaning;
}

}  // namespace

double leaning_sign(double leaning) {
    constexpr double most = 8;
    return std::clamp(leaning / most, -1.0, 1.0);
}

Signs signs_of(const Question& question, const Ranking& ranking) {
    Signs signs{};
    if (ranking.articles.empty()) return signs;
    constexpr std::array<std::pair<Sign, Feature>, 3> features = {{
        {Sign::exact, Feature::exact},
        {Sign::cover, Feature::cover},
        {Sign::title, Feature::title},
    }};
    Features best = ranking.best;
    for (const auto& [sign, feature] : features) at(signs, sign) = best[feature];
    at(signs, Sign::meets) = ranking.meeting.article;
    at(signs, Sign::asked) = ranking.meeting.asked;
    at(signs, Sign::met_words) = ranking.meeting.words;
    at(signs, Sign::other_head) = ranking.meeting.other_head;
    at(signs, Sign::other_text) = ranking.meeting.other_text;
    at(signs, Sign::other_missed) = ranking.meeting.other_missed;
    at(signs, Sign::score) = ranking.articles.front().score;
    add_words(signs, question);
    return signs;
}

double sureness(const Signs& signs) {
    double sum = bias;
    for (std::size_t i = 0; i < sign_count; ++i) sum += weights[i] * signs[i];
    return 1 / (1 + std::exp(-sum));
}

Intent confidence(double sureness) {
    if (sureness >= sure) return Intent::answered;
    return sureness >= doubtful ? Intent::unsure : Intent::none;
}

}  // namespace okienko::search
