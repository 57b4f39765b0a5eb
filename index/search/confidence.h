/// How sure an answer is.
///
/// A ranked search nearly always finds something; whether it is to the point shows in how much of
/// the question its best article takes up, where, and whether the rest are words no article has.
#pragma once

#include <array>
#include <cstddef>

#include "index/search/hit.h"
#include "index/search/question.h"
#include "index/search/ranker.h"

namespace okienko::search {

/// What tells how well a question was met; each from 0 to about 1, but for the score.
enum class Sign : std::size_t {
    score,  ///< of the best article
    exact,  ///< its features, as the ranker has them
    cover,
    title,
    unknown,     ///< words that no article and no dictionary has, of what all weigh that count
    real,        ///< words of the language that no article has: no slips of the finger
    corrected,   ///< slips that were corrected
    words,       ///< words that count, up to eight of eight
    meets,       ///< Meeting::article, in the best article
    asked,       ///< Meeting::asked
    met_words,   ///< Meeting::words
    other_head,  ///< Meeting::other_head, and so on
    other_text,
    other_missed,
    real_verbs,  ///< of `real`, verbs: a customer's own word for it, rather than another subject
    leaning,     ///< of the question's words, to this shop (1) or to other things (-1)
    count
};

inline constexpr auto sign_count = static_cast<std::size_t>(Sign::count);

/// What Sign::leaning is for so many e-folds.
double leaning_sign(double leaning);

using Signs = std::array<double, sign_count>;

/// The signs of a question that was ranked; all 0 where nothing was found.
Signs signs_of(const Question& question, const Ranking& ranking);

/// How sure it is that a question with these signs is answered, from 0 to 1.
double sureness(const Signs& signs);

/// Answered, unsure or none.
Intent confidence(double sureness);

}  // namespace okienko::search
