/// Blocks as an editor would write them.
#pragma once

#include <string>
#include <string_view>

#include "index/article/article.h"

namespace okienko::importer {

/// Markdown that reads back as `blocks`: what Markdown would take for a mark is escaped, and so is
/// "{{", which would name a value of the shop. Pictures are not written.
std::string markdown_of(const article::Blocks& blocks);

/// `text` as a value of YAML, in double quotes unless it is plain.
std::string yaml_value(std::string_view text);

}  // namespace okienko::importer
