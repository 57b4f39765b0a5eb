/// The shop's own articles and the golden questions to them.
#pragma once

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "index/publish/analyzers.h"
#include "index/publish/generation.h"
#include "index/publish/generation_folders.h"
#include "index/search/evaluation.h"
#include "tests/relevance/options.h"

namespace okienko::measuring {

/// The index of `audience` in the live generation of `data`, of articles in `language`.
///
/// Throws: std::runtime_error, if there is none.
inline std::filesystem::path index_of(const std::filesystem::path& data,
                                      const std::string& audience,
                                      const std::string& language = "pl") {
    const auto live = publish::live_generation(data);
    if (!live) throw std::runtime_error(data.string() + ": holds no index");
    const std::string folder = publish::index_folder;
    return publish::folder_of(data, *live) / audience /
           (language == "pl" ? folder : folder + '-' + language);
}

/// The analyzer of its articles in `language`.
inline text::Analyzer analyzer_of(const std::filesystem::path& data, const std::string& language) {
    const auto live = publish::live_generation(data);
    if (!live) throw std::runtime_error(data.string() + ": holds no index");
    return publish::analyzer_for(publish::folder_of(data, *live) / "lexicon", language);
}

/// The questions of `files`, joined by commas, in `language`.
inline std::vector<search::GoldenQuestion> read_own_questions(const std::string& files,
                                                              const std::string& language = "pl") {
    std::vector<search::GoldenQuestion> questions;
    for (const std::string& file : parts_of(files)) {
        std::ifstream stream(file);
        if (!stream) throw std::runtime_error(file + ": cannot be read");
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        for (search::GoldenQuestion& question : search::parse_golden(text, file).questions) {
            if (question.language == language) questions.push_back(std::move(question));
        }
    }
    return questions;
}

/// `question` with two letters swapped in every word of five letters or more; its letters are
/// folded ones.
inline std::string misspelt(std::string question) {
    const auto is_letter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
    for (std::size_t begin = 0; begin < question.size();) {
        std::size_t end = begin;
        while (end < question.size() && is_letter(question[end])) ++end;
        if (end - begin >= 5) {
            const std::size_t at = begin + 1 + (end * 7 + question.size()) % (end - begin - 2);
            std::swap(question[at], question[at + 1]);
        }
        begin = std::max(end, begin + 1);
    }
    return question;
}

}  // namespace okienko::measuring
