/// What a page tells search engines in JSON-LD.
#pragma once

#include <string>
#include <vector>

#include "index/article/importer/fragment.h"

namespace okienko::importer {

/// The questions and answers of schema.org's FAQPage in `scripts`, as headings and what stands
/// below them; empty where there are none. Notes in `page` that it has pairs, its headline and day.
/// What is no JSON is passed over.
Fragments structured_answers(const std::vector<std::string>& scripts, Page& page);

}  // namespace okienko::importer
