#include "app/editor/golden.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "index/sentence/failure.h"

namespace okienko::editor {
namespace {

namespace fs = std::filesystem;

std::string contents_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (fs::is_directory(file)) throw sentence::Failure(sentence::cannot_read(file, EISDIR));
    if (!stream) throw sentence::Failure(sentence::cannot_read(file, errno));
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

search::GoldenFile read_golden(const std::vector<fs::path>& files) {
    search::GoldenFile all;
    for (const fs::path& file : files) {
        search::GoldenFile golden = search::parse_golden(contents_of(file), file.generic_string());
        std::move(golden.questions.begin(), golden.questions.end(),
                  std::back_inserter(all.questions));
        std::move(golden.problems.begin(), golden.problems.end(), std::back_inserter(all.problems));
    }
    return all;
}

std::vector<fs::path> golden_files(const fs::path& content) {
    std::vector<fs::path> files;
    const fs::path folder = content / "golden";
    if (!fs::is_directory(folder)) return files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.path().extension() == ".tsv") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

article::Problems unknown_articles(const std::vector<search::GoldenQuestion>& questions,
                                   const HasArticle& has_article, const language::Language& words) {
    article::Problems problems;
    for (const search::GoldenQuestion& question : questions) {
        for (const std::string& id : question.ids) {
            if (has_article(id, question.audience)) continue;
            problems.push_back({.severity = article::Problem::Severity::advice,
                                .file = question.file,
                                .line = question.line,
                                .what = words.text("cli.eval.unknown_id",
                                                   {{"id", id}, {"audience", question.audience}}),
                                .code = "golden_unknown_id"});
        }
    }
    return problems;
}

}  // namespace okienko::editor
