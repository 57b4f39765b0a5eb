/// Which fragments of a page are its article, and what the article is called.
#pragma once

#include <string>

#include "index/article/importer/fragment.h"

namespace okienko::importer {

/// Drops what stands around the article (before its title, between title and text, links to other
/// articles, whatever follows its end) and gives back its title; empty where none can be told.
///
/// A page has its title once: it is dropped from the text. Where the title was taken from a heading
/// in the middle of the article, that stays.
std::string judge(Page& page);

}  // namespace okienko::importer
