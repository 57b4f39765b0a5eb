/// How sure an answer is.
#pragma once

#include "index/search/hit.h"
#include "index/search/question.h"

namespace okienko::search {

/// How a question was met whose best article has the score `best`: answered or unsure.
///
/// A ranked search nearly always finds something; whether it is to the point shows in how much of
/// the question the best article takes up, and in how much there was to take up.
Intent confidence(const Question& question, double best);

}  // namespace okienko::search
