/// Programs that go on beside this one.
///
/// Source: posix_spawn(3).
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace okienko::process {

/// What a program's standard streams are: descriptors of this one, or one of these.
inline constexpr int nowhere = -1;  ///< reads nothing, writes into the void
inline constexpr int same = -2;     ///< as this program's

struct Streams {
    int input = nowhere;
    int output = nowhere;
    int errors = nowhere;
};

/// Begins the program `words[0]`, looked for in PATH unless it names a folder, with the other words
/// as its arguments. Gives back its process, for kill() and waitpid(), or 0 where it could not be
/// begun. Never waits for it; the descriptors stay open.
///
/// `words` has one at least.
pid_t begin(std::vector<std::string> words, const Streams& streams);

}  // namespace okienko::process
