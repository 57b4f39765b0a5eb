/// What both sides of the forward index agree on.
#pragma once

#include <cstddef>

#include "index/search/table_file.h"

namespace okienko::search {

inline constexpr FileKind articles_kind = {'a', 'r', 't', 'i', 'c', 'l', 'e', 's'};
inline constexpr const char* articles_file = "articles";

/// The tables of its file, in order.
///
/// A record has its parts one after the other, each with its length before it: summary; lines;
/// words; sentences; notes of the text, as ArticleParts has them. The article's source follows,
/// packed.
enum class ArticleTable : std::size_t { records, rows, by_title, by_start, count };

}  // namespace okienko::search
