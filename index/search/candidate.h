/// What the first stage of a search hands to the second.
#pragma once

#include "index/search/forward_index.h"

namespace okienko::search {

/// An article that holds at least one of the stems.
struct Candidate {
    ArticleNumber article;
    double score;  ///< BM25, as in schema.h
};

}  // namespace okienko::search
