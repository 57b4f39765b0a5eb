/// How sure an answer is.
#pragma once

#include "index/search/hit.h"

namespace okienko::search {

/// How a question was met whose best article has the score `best`: answered, unsure or none.
///
/// A ranked search nearly always finds something; whether it is to the point shows in how much of
/// the question the best article takes up, which is what its score says.
Intent confidence(double best);

}  // namespace okienko::search
