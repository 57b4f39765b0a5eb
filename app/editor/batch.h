/// Many questions from a file, and how long each took.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <istream>
#include <string>
#include <vector>

#include "index/search/hit.h"

namespace okienko::editor {

struct BatchQuestion {
    std::string id;
    std::string question;
};

/// The questions in `lines`: id, tab, question; a line without a tab is a question whose id is its
/// line's number. Empty lines say nothing; lines may end in CR LF.
std::vector<BatchQuestion> read_batch(std::istream& lines);

/// The questions in `file`, or in `input` where that is "-".
///
/// Throws: std::runtime_error, if the file cannot be read.
std::vector<BatchQuestion> read_batch_file(const std::filesystem::path& file, std::istream& input);

/// The hits of one question as trec_eval reads them, a line a hit: id, Q0, article, rank, score,
/// run. Scores fall strictly with the rank, so that sorting by them keeps the order.
std::string trec_lines(const std::string& id, const std::vector<search::Hit>& hits);

/// Durations, the least first, summed up by the nearest rank; all 0 where there are none.
struct Timing {
    std::size_t questions = 0;
    double p50_us = 0;
    double p95_us = 0;
    double p99_us = 0;
    double max_us = 0;
};

Timing sum_up(std::vector<std::chrono::nanoseconds> durations);

}  // namespace okienko::editor
