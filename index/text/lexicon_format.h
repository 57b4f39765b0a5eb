/// The lexicon's file, as the compiler writes it and Lexicon reads it.
///
///     header    magic, version, size of the file, checksum of all that follows the header,
///               sections: offset and size each
///     patches   one after another: letters to drop in front, letters to drop at the end, bytes to
///               append, and those bytes
///     tries     icu::BytesTrie, keys in UTF-8, values numbers of patches
///
/// Numbers are little-endian, as on every machine the shops run.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/text/patch.h"

namespace okienko::text {

/// The parts of the file after its header, in this order.
enum class Section : std::size_t {
    patches,     ///< serialised patches
    words,       ///< trie: folded word -> patch
    suffixes,    ///< trie: folded suffix, from the end backwards -> patch
    exact_words  ///< trie: word with diacritics, whose exact stem the others get wrong -> patch
};

inline constexpr std::size_t section_count = 4;
using SectionBytes = std::array<std::string_view, section_count>;

/// Raised whenever a file of another number could be read amiss.
inline constexpr std::uint32_t lexicon_version = 2;

/// The file that holds `sections`.
std::string serialize_lexicon(const SectionBytes& sections);

/// The sections of `file`; they point into it.
///
/// Throws: std::invalid_argument, saying what is wrong, if `file` is no intact lexicon of this
/// version.
SectionBytes parse_lexicon(std::string_view file);

std::string serialize_patches(const std::vector<Patch>& patches);

/// Throws: std::invalid_argument, if `bytes` are not serialised patches.
std::vector<Patch> parse_patches(std::string_view bytes);

}  // namespace okienko::text
