/// Golden questions: how well an index answers what people really ask.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "index/article/problem.h"
#include "index/search/hit.h"

namespace okienko::search {

/// A line of a golden file: question, tab, ids (or an intent as "!none"), audience, language.
///
/// "!emergency,wypadek-w-sklepie" expects both: the card at once, and the article among the hits.
/// "!everyday" expects anything but an emergency. In a file of nothing but "!emergency" and
/// "!none", "!none" says the same.
struct GoldenQuestion {
    std::string question;
    std::vector<std::string> ids;  ///< any of them answers; empty where only an intent is expected
    std::string intent;            ///< "none", "emergency", "everyday"... or empty
    std::string audience = "customer";
    std::string language = "pl";
    std::string file;
    int line = 0;
};

struct GoldenFile {
    std::vector<GoldenQuestion> questions;
    article::Problems problems;
};

/// The golden questions in `text`, the content of `file`; empty lines and # comments say nothing.
GoldenFile parse_golden(std::string_view text, const std::string& file);

/// Means over questions, each from 0 to 1.
/// Source: Manning et al., Introduction to Information Retrieval, 8.4; binary gains.
struct Metrics {
    std::size_t questions = 0;
    double success1 = 0;
    double success3 = 0;
    double mrr10 = 0;
    double ndcg10 = 0;
};

/// Of the questions with one expected or given intent, and of those that are no emergency.
struct IntentMetrics {
    std::size_t expected = 0;  ///< golden questions that expect it
    std::size_t given = 0;     ///< questions answered with it
    std::size_t right = 0;     ///< both
};

struct Miss {
    GoldenQuestion question;
    std::string got;  ///< the first three ids found, or the intent given
};

struct Evaluation {
    Metrics all;
    std::map<std::string, Metrics> by_audience;
    std::map<std::string, Metrics> by_language;
    std::map<std::string, IntentMetrics> intents;
    std::vector<Miss> misses;  ///< no expected id among the first three, or another intent
};

/// Answers a golden question with at least ten hits, from the index of its audience.
using AnswerGolden = std::function<Answer(const GoldenQuestion& question)>;

Evaluation evaluate(const std::vector<GoldenQuestion>& questions, const AnswerGolden& answer);

}  // namespace okienko::search
