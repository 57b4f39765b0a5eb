/// "tlumaczenie": translations whose source has changed since.
#pragma once

#include <map>
#include <string>

#include "app/proofreading/notes.h"
#include "index/article/manuscript.h"

namespace okienko::proofreading {

/// What translations are translated from: the hash of each Polish article, by id.
using SourceHashes = std::map<std::string, std::string>;

SourceHashes source_hashes(const article::Manuscripts& manuscripts);

void check_translation(const article::Manuscript& manuscript, const SourceHashes& sources,
                       Notes& notes);

}  // namespace okienko::proofreading
