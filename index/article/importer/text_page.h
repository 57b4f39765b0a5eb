/// Text pasted from a page, where no tags tell what is what, as fragments.
#pragma once

#include <string_view>

#include "index/article/importer/fragment.h"

namespace okienko::importer {

/// `text` is well-formed UTF-8. A line is a fragment; lines that were cut in the middle of a
/// sentence are joined. Entries, numbered lines, rows of tabs, and "Pytanie:", "Odpowiedź:" are
/// told by how they begin; the rest is loose.
Page read_text_page(std::string_view text);

}  // namespace okienko::importer
