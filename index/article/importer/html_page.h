/// A page of HTML as fragments, those around its article marked.
#pragma once

#include <string_view>

#include "index/article/importer/fragment.h"

namespace okienko::importer {

/// `html` is well-formed UTF-8. Fragments of what its tags call navigation, adverts, comments and
/// the like are dropped already; what only words can tell is not judged here.
Page read_html_page(std::string_view html);

}  // namespace okienko::importer
