/// One file of articles/, as it was written and as it was read.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "index/article/parsed.h"

namespace okienko::article {

struct Manuscript {
    std::filesystem::path path;  ///< to open it by
    std::string file;            ///< as problems name it
    std::string text;            ///< as written: placeholders are not filled in
    Parsed parsed;               ///< as readers see it: they are
};

using Manuscripts = std::vector<Manuscript>;

/// What an article's translations are translated from, as a short text: 16 hexadecimal digits over
/// the title and the body of `text`, a whole file as written. Blanks and line ends do not count.
///
/// Source: FNV-1a with 64 bits, http://www.isthe.com/chongo/tech/comp/fnv/
std::string text_hash(std::string_view text);

}  // namespace okienko::article
