/// What stands at the other end of a stream: a person's terminal, or a file or pipe.
#pragma once

#include <cstddef>

namespace okienko::editor {

struct Terminal {
    bool is_terminal = false;
    bool has_colours = false;
    std::size_t width = 80;  ///< columns; 80 where nobody looks
};

/// The terminal behind a file descriptor.
///
/// Colours are for terminals only, and neither for TERM=dumb nor where NO_COLOR is set and not
/// empty.
/// Source: https://no-color.org
Terminal terminal_of(int descriptor);

/// Opens the standard streams that the caller closed, so that no file of ours gets their numbers
/// and diagnostics end in it. Writing to an output opened here fails.
void keep_standard_streams_open();

}  // namespace okienko::editor
