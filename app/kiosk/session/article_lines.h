/// An article as plain lines: what is read aloud, taken along or printed.
#pragma once

#include <string>
#include <vector>

#include "app/language/language.h"
#include "index/article/article.h"

namespace okienko::kiosk {

/// The blocks of an article as lines: steps numbered, tables row by row with what their columns
/// are called, call-outs with their kind before them.
std::vector<std::string> lines_of(const article::Blocks& blocks, const language::Language& words);

}  // namespace okienko::kiosk
