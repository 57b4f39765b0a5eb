/// Text in few bytes, where something like it is stored beside it anyway.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace okienko::search {

/// `text`, packed; the more it shares with `likeness`, the smaller.
/// Source: Zstandard with a prefix, RFC 8878.
std::string packed(std::string_view text, std::string_view likeness);

/// What was packed with the same `likeness`.
///
/// Throws: IndexError, if `bytes` are no packed text, or one of more than `most` bytes.
std::string unpacked(std::string_view bytes, std::string_view likeness, std::size_t most);

}  // namespace okienko::search
