/// An article as it was read from its file, with what stands where.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "index/article/article.h"
#include "index/article/passage.h"
#include "index/article/problem.h"
#include "index/article/reference.h"

namespace okienko::article {

struct Parsed {
    Article article;        ///< as far as it could be read
    References references;  ///< what it names that only the whole library can look up
    Problems problems;      ///< all of them, by line
    Passages passages;      ///< its words, in the order of the file
    std::map<std::string, int, std::less<>>
        key_lines;  ///< where each key of the front matter stands

    /// The line of `key`, or 1 where it is not there.
    int line_of(std::string_view key) const {
        const auto found = key_lines.find(key);
        return found == key_lines.end() ? 1 : found->second;
    }
};

}  // namespace okienko::article
