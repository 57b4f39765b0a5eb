/// How a command ended, as scripts see it.
#pragma once

namespace okienko::editor {

enum class ExitStatus {
    done = 0,
    falls_short = 1,         ///< problems in the content, a gate missed, nothing published
    wrong_usage = 2,         ///< the command line cannot be understood
    surroundings_failed = 3  ///< a disk, a damaged index, a missing file
};

}  // namespace okienko::editor
