/// The lexicon's file, as the compiler writes it and Lexicon reads it.
///
///     header    magic, version, size of the file, checksum of all that follows the header,
///               sections: offset and size each
///     sections  as the enumeration below has them
///
/// Numbers are little-endian, as on every machine the shops run.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace okienko::text {

/// The parts of the file after its header, in this order.
enum class Section : std::size_t {
    patches,     ///< what makes stems of words: patch_table.h
    exceptions,  ///< EndingTrie, folded letters -> patch
    rules,       ///< EndingTrie, folded letters -> rule
    proposals,   ///< rule -> patches: stem_rules.h
    stems,       ///< the stems of real words: stem_set.h
    marked       ///< EndingTrie, marked letters -> patch, where the above get another
};

inline constexpr std::size_t section_count = 6;
using SectionBytes = std::array<std::string_view, section_count>;

/// Raised whenever a file of another number could be read amiss.
inline constexpr std::uint32_t lexicon_version = 3;

/// The file that holds `sections`.
std::string serialize_lexicon(const SectionBytes& sections);

/// The sections of `file`; they point into it, at multiples of eight bytes.
///
/// Throws: std::invalid_argument, saying what is wrong, if `file` is no intact lexicon of this
/// version.
SectionBytes parse_lexicon(std::string_view file);

}  // namespace okienko::text
