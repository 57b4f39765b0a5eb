#include "index/text/lexicon_compiler/word_counts.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <vector>

#include "index/text/folding.h"
#include "index/text/words.h"

namespace okienko::text {
namespace {

namespace fs = std::filesystem;

void count(std::string_view word, double times, WordCounts& counts) {
    const std::string folded = fold_case(word);
    Occurrences& occurrences = counts[folded];
    (folded == word ? occurrences.small : occurrences.capital) += times;
}

std::string read_file(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (!in) throw std::runtime_error(file.string() + ": cannot read");
    return bytes;
}

/// In alphabetical order, so that sums come out the same on every machine.
std::vector<fs::path> files_below(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && !entry.is_symlink() && !entry.path().has_extension()) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

void count_unigrams(std::istream& model, double weight, WordCounts& counts) {
    for (std::string line; std::getline(model, line);) {
        double times = 0;
        const char* end = line.data() + line.size();
        const auto [at, error] = std::from_chars(line.data(), end, times);
        if (error != std::errc() || at == end || *at != ' ') continue;
        const std::string_view word(at + 1, static_cast<std::size_t>(end - at - 1));
        if (word.empty() || word.front() == '<' || word.find(' ') != std::string_view::npos)
            continue;
        count(word, weight * times, counts);
    }
}

void count_words(std::string_view prose, double weight, WordCounts& counts) {
    for (const Token& token : words(prose)) count(token.term, weight, counts);
}

void count_words_below(const fs::path& folder, double weight, WordCounts& counts) {
    for (const fs::path& file : files_below(folder)) count_words(read_file(file), weight, counts);
}

}  // namespace okienko::text
