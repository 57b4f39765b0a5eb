/// "wartosc": what belongs to one shop, written out where a placeholder should stand.
#pragma once

#include <string_view>

#include "app/proofreading/mending.h"
#include "index/article/placeholder.h"

namespace okienko::proofreading {

/// Where `line` of Markdown says the shop's own name, address, phone or e-mail (values whose names
/// begin with "sklep."): their placeholders. Values of under 9 bytes are too common to tell.
Edits shop_value_edits(std::string_view line, const article::Values& values);

}  // namespace okienko::proofreading
