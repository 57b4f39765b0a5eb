/// Documents to measure with, as many as are wanted.
#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "tests/relevance/collection.h"

namespace okienko::bench {

/// The sentences of `text`, more or less.
inline std::vector<std::string> sentences_of(const std::string& text) {
    std::vector<std::string> sentences;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find(". ", begin), text.size());
        sentences.push_back(text.substr(begin, end - begin) + ".");
        begin = end + 2;
    }
    return sentences;
}

/// Makes documents of others: the title of one, about as many sentences as it has, each drawn from
/// any, and a model number, so that words grow in number as well. Alike at every run.
class DocumentMixer {
public:
    explicit DocumentMixer(const std::string& lines) {
        std::istringstream stream(lines);
        for (std::string line; std::getline(stream, line);) {
            const auto document = nlohmann::json::parse(line);
            const auto sentences = sentences_of(document.value("text", ""));
            titles_.push_back({document.value("title", ""), sentences.size()});
            sentences_.insert(sentences_.end(), sentences.begin(), sentences.end());
        }
    }

    /// A line of docs.jsonl.
    std::string line(std::size_t number) {
        const Title& title = titles_[number % titles_.size()];
        const std::string model = "m" + std::to_string(chance_() % 1'000'000);
        std::string text;
        for (std::size_t i = 0; i < title.sentences; ++i) {
            text += sentences_[chance_() % sentences_.size()] + ' ';
        }
        const nlohmann::json document = {{"id", "x" + std::to_string(number)},
                                         {"title", title.text + ' ' + model},
                                         {"text", text}};
        return document.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
    }

private:
    struct Title {
        std::string text;
        std::size_t sentences;
    };

    std::vector<Title> titles_;
    std::vector<std::string> sentences_;
    std::mt19937 chance_{9};
};

/// Writes `count` lines of `folder`'s documents: drawn at even distances, or, where there are
/// fewer, all of them and then mixtures of them.
inline void write_documents(std::ostream& out, const std::filesystem::path& folder,
                            std::size_t count) {
    const std::string all = measuring::read_documents(folder);
    const std::string lines = measuring::drawn_lines(all, count);
    out << lines;
    auto written = static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n'));
    if (written >= count) return;
    DocumentMixer mixer(all);
    for (; written < count; ++written) out << mixer.line(written);
}

}  // namespace okienko::bench
