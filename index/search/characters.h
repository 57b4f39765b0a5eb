/// Characters of UTF-8: what a reader sees of a text's bytes.
#pragma once

#include <cstddef>
#include <string_view>

namespace okienko::search {

/// `text` without the spaces and line ends it ends in.
std::string_view without_end_spaces(std::string_view text);

std::size_t characters_in(std::string_view text);

/// The first `count` characters of `text`.
std::string_view first_characters(std::string_view text, std::size_t count);

}  // namespace okienko::search
