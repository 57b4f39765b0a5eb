/// What a made-up shop has that no real one must show to its customers.
#pragma once

#include "app/editor/site.h"
#include "app/language/language.h"
#include "index/article/library.h"

namespace okienko::editor {

/// Errors: values that articles of `library` need and `site` does not give; the made-up shop's
/// name, address, phone or e-mail (whose names begin with "sklep."), as a value or written out in
/// an article or contact channel; rules "(przykładowe)", once for
/// all. The library must have its manuscripts.
article::Problems made_up(const article::Library& library, const Site& site,
                          const language::Language& words);

}  // namespace okienko::editor
