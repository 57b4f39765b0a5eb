/// The shop that content is checked and published for.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>

#include "index/article/placeholder.h"
#include "index/article/problem.h"

namespace okienko::editor {

struct Site {
    std::filesystem::path file;  ///< its configuration; empty for the made-up shop
    article::Values values;      ///< its own, and the made-up shop's where it has none
    article::Values own;
    article::Values examples;
    std::map<std::string, int, std::less<>> lines;  ///< of its own values in `file`
    bool needs_two_people = false;
    article::Problems problems;
};

/// The shop of the configuration `file`, or where that is empty the made-up one.
///
/// Throws: ConfigurationError, if it is missing or cannot be read.
Site read_site(const std::filesystem::path& file);

}  // namespace okienko::editor
