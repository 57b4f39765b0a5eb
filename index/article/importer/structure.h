/// What loose lines are to each other: headings, entries of one list, questions and answers.
#pragma once

#include "index/article/article.h"
#include "index/article/importer/fragment.h"

namespace okienko::importer {

/// The blocks of all fragments that were not dropped.
///
/// Numbered lines that follow one another are steps; those with text between them are headings.
/// A short line without a full stop above text is a heading. A heading with nothing left below it
/// is left out. Levels are 2 to 4, without gaps.
article::Blocks structured(Fragments fragments);

}  // namespace okienko::importer
