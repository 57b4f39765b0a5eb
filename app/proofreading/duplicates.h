/// "powtorka": articles that say nearly the same.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "index/article/manuscript.h"

namespace okienko::proofreading {

struct Twins {
    std::size_t one = 0;  ///< their places among the manuscripts, ascending
    std::size_t other = 0;
    double share = 0;  ///< of the shorter one's phrases that the other has too, 0 to 1
};

/// Pairs of articles in one language, for one audience, that share at least half their phrases of
/// four words, each article with the one before it that it shares most with. Phrases of many
/// articles, as the shop's usual last sentence, do not count.
///
/// Source: w-shingling and containment; A. Broder, On the resemblance and containment of documents
/// (1997).
std::vector<Twins> near_duplicates(const article::Manuscripts& manuscripts);

}  // namespace okienko::proofreading
