/// Our stemmers for anybody's Xapian. Okienko itself does without: it hands Xapian finished terms.
#pragma once

#include <memory>

#include "index/text/stemmer.h"

namespace Xapian {
class Stem;
}

namespace okienko::text {

/// `stemmer` as Xapian's TermGenerator and QueryParser take it; the two must have the same.
///
/// Stems are folded: documents are found by questions without Polish letters. Take STEM_ALL or
/// STEM_ALL_Z on both sides: STEM_SOME takes a word with a capital for a name and leaves it alone.
/// The words that QueryParser looks for as they are, in quotation marks or by a wildcard, are not
/// folded.
Xapian::Stem xapian_stem(std::shared_ptr<const Stemmer> stemmer);

}  // namespace okienko::text
