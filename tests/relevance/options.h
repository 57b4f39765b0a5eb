/// What the measuring programs take.
#pragma once

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

namespace okienko::measuring {

struct Options {
    std::filesystem::path data;     ///< holds a folder a set
    std::filesystem::path indexes;  ///< where indexes are kept; empty: they are not
    std::filesystem::path misses;   ///< a file to be written; empty: none is
    std::size_t candidates = 100;
    bool is_half_typed = false;        ///< weights for questions that are being typed
    std::vector<std::string> without;  ///< features that weigh nothing
    std::filesystem::path own;  ///< what `okienko index` made of the shop's own articles, or empty
    std::vector<std::string> golden;  ///< files of questions to them, joined by commas: a set each
    std::string leanings;             ///< a file to write how words lean to; empty: none is
    std::vector<std::string> sets = {"allegro", "lohelp", "poquad", "dynfaq"};
};

inline std::vector<std::string> parts_of(const std::string& list) {
    std::istringstream stream(list);
    std::vector<std::string> parts;
    for (std::string part; std::getline(stream, part, ',');) parts.push_back(part);
    return parts;
}

inline Options options_of(int count, char** arguments) {
    Options options;
    for (int i = 1; i < count; ++i) {
        const std::string argument = arguments[i];
        const std::string value = argument.substr(argument.find('=') + 1);
        if (argument.starts_with("--sets=")) {
            options.sets = parts_of(value);
        } else if (argument.starts_with("--indexes=")) {
            options.indexes = value;
        } else if (argument.starts_with("--without=")) {
            options.without = parts_of(value);
        } else if (argument.starts_with("--own=")) {
            options.own = value;
        } else if (argument.starts_with("--golden=")) {
            options.golden.push_back(value);
        } else if (argument.starts_with("--leanings=")) {
            options.leanings = value;
        } else if (argument.starts_with("--candidates=")) {
            options.candidates = std::stoul(value);
        } else if (argument == "--half") {
            options.is_half_typed = true;
        } else if (argument.starts_with("--misses=")) {
            options.misses = value;
        } else {
            options.data = argument;
        }
    }
    return options;
}

}  // namespace okienko::measuring
