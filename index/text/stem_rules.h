/// How the stem of a folded word is found: the one order the compiler prunes by and the lexicon
/// reads by.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "index/text/ending_trie.h"
#include "index/text/patch_table.h"
#include "index/text/stem_set.h"

namespace okienko::text {

/// The patches that one rule proposes, by number from 1: the commonest; then those whose stems are
/// looked up, most trusted first; zeros behind the last.
using Proposals = std::array<std::uint16_t, 8>;

/// The most trusted of `proposals` whose stem of `folded` is in `stems`; else the commonest, or the
/// next that leaves enough of the word; zero where none does.
std::uint32_t first_known(const Proposals& proposals, std::string_view folded,
                          const PatchTable& patches, const StemSet& stems);

/// Whether the stem that `patch`, by number from 1, makes of `folded` is in `stems`.
bool makes_known(std::uint32_t patch, std::string_view folded, const PatchTable& patches,
                 const StemSet& stems);

/// Whether `stem`, folded, is in `stems`: itself, or without its "nie".
bool is_known_stem(std::string_view stem, const StemSet& stems);

/// The bytes of the proposals of rules, in their order.
std::string serialize_proposals(std::span<const Proposals> rules);

/// Whether the patch of a key may be used on a word, by the kind of the key: `patch` zero is
/// EndingTrie::undecided.
bool fits_key(std::uint32_t patch, unsigned cut, bool is_compared, KeyKind kind,
              std::string_view letters);

/// Exceptions first; then the rule of the longest ending: of the stems that its patches would make,
/// the first that is a real word's.
class StemRules {
public:
    struct Sections {
        std::string_view patches;
        std::string_view exceptions;  ///< EndingTrie: numbers of patches, from 1
        std::string_view rules;       ///< EndingTrie: numbers of rules, from 1
        std::string_view proposals;   ///< Proposals of each rule
        std::string_view stems;
    };

    /// Throws: std::invalid_argument, if a section is damaged.
    explicit StemRules(const Sections& sections);

    /// The number of the patch for `folded`, from 1; zero where no ending of it is listed.
    std::uint32_t patch_of(std::string_view folded) const;

    /// The same, of the exceptions alone and of the rules alone.
    std::uint32_t exception_for(std::string_view folded) const;
    std::uint32_t proposal_for(std::string_view folded) const;

    /// Whether a patch may be used on a word, by the kind of its key.
    bool fits(std::uint32_t patch, KeyKind kind, std::string_view letters) const;

    const PatchTable& patches() const { return patches_; }

    const StemSet& stems() const { return stems_; }

private:
    Proposals proposals_of(std::uint32_t rule) const;

    PatchTable patches_;
    EndingTrie exceptions_;
    EndingTrie rules_;
    std::string_view proposals_;
    StemSet stems_;
};

}  // namespace okienko::text
