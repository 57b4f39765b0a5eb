/// What goes wrong in this room.
#pragma once

#include "index/sentence/failure.h"

namespace okienko::search {

/// An index cannot be written, opened or read: path and cause.
struct IndexError : sentence::Failure {
    using Failure::Failure;
};

}  // namespace okienko::search
