/// The YAML between two lines of "---" that begins an article's file.
#pragma once

#include <string_view>

#include "index/article/parsed.h"
#include "index/article/problem.h"

namespace okienko::article {

/// A file cut in two; both parts lie in the text it was cut from.
struct SplitText {
    std::string_view front_matter = {};
    std::string_view body = {};
    int front_matter_line = 1;  ///< the line `front_matter` begins on
    int body_line = 1;          ///< the line `body` begins on; of an empty one, the line before
    bool has_front_matter = false;
};

/// `text` cut behind its front matter; a missing or unclosed one is an error. Where it is not
/// closed it ends at the first empty line.
SplitText split_front_matter(std::string_view text, FileProblems& problems);

/// Sets in `parsed` what the YAML says: the article's fields, whatever they name, the words people
/// read or type, and the line of each key. What is missing or cannot be read keeps its default.
void read_front_matter(const SplitText& split, Parsed& parsed, FileProblems& problems);

}  // namespace okienko::article
