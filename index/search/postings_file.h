/// What both sides of the postings agree on.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace okienko::search {

inline constexpr const char* postings_file = "postings";

/// Xapian refuses terms over 245 bytes, in which a zero byte counts twice.
inline constexpr std::size_t longest_term = 120;

/// `stem` as Xapian can hold it. Longer ones are cut, alike on both sides.
inline std::string term_of(std::string_view stem) {
    return std::string(stem.substr(0, longest_term));
}

}  // namespace okienko::search
