/// The lines of an article's file that are words.
#pragma once

#include <string_view>
#include <vector>

namespace okienko::proofreading {

struct FileLine {
    int number = 1;
    std::string_view text;  ///< without its end
};

/// Every line of `file`, as written.
std::vector<FileLine> lines_of(std::string_view file);

/// The lines behind the front matter, without code between ``` and rules such as "| --- |". They
/// lie in `file`.
std::vector<FileLine> body_lines(std::string_view file);

}  // namespace okienko::proofreading
