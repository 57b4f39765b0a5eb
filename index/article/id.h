/// The ids that articles and shelves are named by, in links and in file names.
#pragma once

#include <string>
#include <string_view>

#include "index/article/problem.h"

namespace okienko::article {

/// Is `id` made of a-z, 0-9 and inner hyphens alone, at most 100?
bool is_id(std::string_view id);

/// An id that looks like `text`: "Wózki_dziecięce" -> "wozki-dzieciece"; it may be empty.
std::string as_id(std::string_view text);

/// Tells an error, with a better id, unless `id` is one or is empty.
void check_id(const std::string& id, int line, FileProblems& problems);

}  // namespace okienko::article
