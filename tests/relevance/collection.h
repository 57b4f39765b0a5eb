/// A measuring collection: documents, questions as typed in several ways, and what answers them.
///
///     docs.jsonl or docs.jsonl.xz    an article a line
///     questions[.VARIANT].tsv        id, tab, question
///     qrels.tsv                      question, tab, article, tab, 1
#pragma once

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace okienko::measuring {

struct CollectedQuestion {
    std::string id;
    std::string text;
};

/// The lines of `folder`/docs.jsonl, unpacked with xz where only docs.jsonl.xz is there.
///
/// Throws: std::runtime_error, if neither can be read.
inline std::string read_documents(const std::filesystem::path& folder) {
    const std::filesystem::path plain = folder / "docs.jsonl";
    if (std::ifstream file(plain, std::ios::binary); file) {
        std::ostringstream content;
        content << file.rdbuf();
        return std::move(content).str();
    }
    const std::string packed = plain.string() + ".xz";
    const auto close = [](std::FILE* pipe) { pclose(pipe); };
    const std::string command = "xz --decompress --stdout -- '" + packed + "'";
    const std::unique_ptr<std::FILE, decltype(close)> pipe(popen(command.c_str(), "r"), close);
    std::string content;
    std::string block(1 << 16, '\0');
    while (pipe) {
        const std::size_t size = std::fread(block.data(), 1, block.size(), pipe.get());
        if (size == 0) break;
        content.append(block, 0, size);
    }
    if (content.empty()) throw std::runtime_error(packed + ": cannot be read");
    return content;
}

/// `count` of the lines in `text`, at even distances; all of them where there are no more.
inline std::string drawn_lines(const std::string& text, std::size_t count) {
    std::vector<std::size_t> begins;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) begins.push_back(at);
    std::string drawn;
    for (std::size_t i = 0; i < std::min(count, begins.size()); ++i) {
        const std::size_t begin = begins[i * begins.size() / std::min(count, begins.size())];
        drawn += text.substr(begin, text.find('\n', begin) + 1 - begin);
    }
    return drawn;
}

/// The questions in a file.
inline std::vector<CollectedQuestion> read_questions_file(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::vector<CollectedQuestion> questions;
    for (std::string line; std::getline(file, line);) {
        const std::size_t tab = line.find('\t');
        if (tab != std::string::npos)
            questions.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
    return questions;
}

/// The questions of `folder` as `variant` has them: "", "nodia", "typo"...
inline std::vector<CollectedQuestion> read_questions(const std::filesystem::path& folder,
                                                     const std::string& variant) {
    const std::string name = "questions" + (variant.empty() ? "" : "." + variant) + ".tsv";
    return read_questions_file(folder / name);
}

/// The articles that answer each question.
inline std::map<std::string, std::set<std::string>> read_answers(
    const std::filesystem::path& folder) {
    std::ifstream file(folder / "qrels.tsv");
    std::map<std::string, std::set<std::string>> answers;
    for (std::string line; std::getline(file, line);) {
        std::istringstream row(line);
        std::string question;
        std::string article;
        int grade = 0;
        if (row >> question >> article >> grade && grade > 0) answers[question].insert(article);
    }
    return answers;
}

/// A folder that goes when this object does.
class ScratchFolder {
public:
    ScratchFolder() {
        std::string path = std::filesystem::temp_directory_path() / "okienko-XXXXXX";
        if (mkdtemp(path.data()) == nullptr) throw std::runtime_error(path + ": cannot be made");
        path_ = path;
    }

    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace okienko::measuring
