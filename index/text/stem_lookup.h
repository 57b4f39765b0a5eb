/// How the patch of a word is found: the one order the compiler prunes by and the lexicon reads by.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "index/text/patch.h"

namespace okienko::text {

/// Where patches are kept: by whole words and by suffixes, in folded letters.
class PatchSource {
public:
    virtual ~PatchSource() = default;

    /// The patch listed for `word`; null where none is.
    virtual const Patch* of_word(std::string_view word) const = 0;

    /// The patch of the longest suffix of `word` that has a rule which leaves `shortest_stem`
    /// letters of it; null where none has.
    virtual const Patch* of_suffix(std::string_view word) const = 0;
};

/// The patch for `folded`, a folded word; nothing where neither words nor suffixes have one.
///
/// A word is looked up itself, then without "naj" (which goes) or "nie" (which stays), for
/// "najładniejszy" is made of "ładniejszy" and "nieznany" of "znany"; then its endings are.
std::optional<Patch> find_patch(const PatchSource& source, std::string_view folded);

}  // namespace okienko::text
