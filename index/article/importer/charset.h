/// The bytes of a page from anywhere as well-formed UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace okienko::importer {

struct Readable {
    std::string text;           ///< UTF-8, lines end with "\n", no NUL; empty if it is no text
    std::string charset;        ///< what it was read as: "windows-1250"
    bool is_text = true;        ///< false for pictures, archives, programs
    std::size_t odd_bytes = 0;  ///< bytes that mean nothing in that charset; each became U+FFFD
};

/// `bytes` by their byte order mark, else as UTF-8 where they are that, else by the charset they
/// name in `<meta>`, else by the Polish letters that come out: windows-1250 or ISO-8859-2.
///
/// A page that names one of the two and has bytes that only the other knows is read as the other;
/// a page that claims UTF-8 and is not is judged by its letters.
Readable readable(std::string_view bytes);

}  // namespace okienko::importer
