#include "app/editor/batch.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <fstream>
#include <limits>
#include <stdexcept>

#include "index/sentence/failure.h"

namespace okienko::editor {

std::vector<BatchQuestion> read_batch(std::istream& lines) {
    constexpr const char* byte_order_mark = "\xEF\xBB\xBF";
    std::vector<BatchQuestion> questions;
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        if (number++ == 0 && line.starts_with(byte_order_mark)) line.erase(0, 3);
        if (line.ends_with('\r')) line.pop_back();
        if (line.empty()) continue;
        const std::size_t tab = line.find('\t');
        if (tab == std::string::npos) {
            questions.push_back({.id = std::to_string(number), .question = std::move(line)});
        } else {
            questions.push_back({.id = line.substr(0, tab), .question = line.substr(tab + 1)});
        }
    }
    return questions;
}

std::vector<BatchQuestion> read_batch_file(const std::filesystem::path& file, std::istream& input) {
    if (file == "-") return read_batch(input);
    if (std::filesystem::is_directory(file))
        throw sentence::Failure(sentence::cannot_read(file, EISDIR));
    std::ifstream lines(file);
    if (!lines) throw sentence::Failure(sentence::cannot_read(file, errno));
    return read_batch(lines);
}

std::string trec_lines(const std::string& id, const std::vector<search::Hit>& hits) {
    constexpr double units_in_one = 1e6;
    std::string lines;
    long long lowest = std::numeric_limits<long long>::max();
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const double score = std::isfinite(hits[i].score) ? hits[i].score : 0;
        lowest = std::min(std::llround(score * units_in_one), lowest - 1);
        lines += id + " Q0 " + hits[i].article.id + " " + std::to_string(i + 1) + " " +
                 std::to_string(static_cast<double>(lowest) / units_in_one) + " okienko\n";
    }
    return lines;
}

Timing sum_up(std::vector<std::chrono::nanoseconds> durations) {
    if (durations.empty()) return {};
    std::sort(durations.begin(), durations.end());
    const auto percentile = [&](std::size_t percent) {
        const std::size_t rank = (durations.size() * percent + 99) / 100;
        return static_cast<double>(durations[rank - 1].count()) / 1000;
    };
    return {.questions = durations.size(),
            .p50_us = percentile(50),
            .p95_us = percentile(95),
            .p99_us = percentile(99),
            .max_us = percentile(100)};
}

}  // namespace okienko::editor
