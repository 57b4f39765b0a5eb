/// Text in few bytes, above all where something like it is stored beside it anyway.
#pragma once

#include <cstddef>
#include <optional>
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

/// `bytes`, packed with nothing beside them, and a sum that tells whether they came to harm.
std::string packed_table(std::string_view bytes);

/// What was packed so; nothing, if it came to harm or has more than `most` bytes.
std::optional<std::string> unpacked_table(std::string_view bytes, std::size_t most);

}  // namespace okienko::search
