/// The bytes of a file as well-formed text.
#pragma once

#include <string>
#include <string_view>

#include "index/article/problem.h"

namespace okienko::article {

/// U+FEFF, which some programs begin every file with.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// `bytes` as UTF-8 with a "\n" at the end of every line, and as many lines as before.
///
/// A byte order mark is dropped, "\r\n" and "\r" become "\n". Ill-formed bytes and NUL become
/// U+FFFD; each kind is one problem at its first line, with the number of further lines.
std::string decode(std::string_view bytes, FileProblems& problems);

/// `text` in one line: blanks, line ends and control characters in a row become one blank, and none
/// stands at either end.
std::string one_line(std::string_view text);

}  // namespace okienko::article
