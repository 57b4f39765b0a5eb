/// What goes wrong in this room.
#pragma once

#include <stdexcept>

namespace okienko::search {

/// An index cannot be written, opened or read: path and cause.
struct IndexError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace okienko::search
