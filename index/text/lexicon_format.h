/// The lexicon's file, as the compiler writes it and Lexicon reads it.
///
///     header    magic, version, size of the file, checksum of all that follows the header,
///               sections: offset and size each
///     patches   prefix letters to drop, letters to cut, what to append; one after another
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

namespace okienko::text {

/// What makes a stem of a word: "najładniejszy" -3, -5, +"y" -> "ładny". Counted in letters.
struct Patch {
    unsigned prefix = 0;  ///< letters to drop at the front: "nie", "naj", "nienaj"
    unsigned cut = 0;     ///< letters to drop at the end
    std::string ending;   ///< what to append then, UTF-8

    auto operator<=>(const Patch&) const = default;
};

/// The parts of the file after its header, in this order.
enum class Section : std::size_t {
    patches,        ///< serialised patches
    words,          ///< trie: folded word -> patch of its folded stem
    suffixes,       ///< trie: reversed folded suffix -> patch
    exact_words,    ///< trie: word with diacritics -> patch of its exact stem
    exact_suffixes  ///< trie: reversed suffix with diacritics -> patch
};

inline constexpr std::size_t section_count = 5;
using SectionBytes = std::array<std::string_view, section_count>;

/// Raised whenever a file of another number could be read amiss.
inline constexpr std::uint32_t lexicon_version = 1;

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
