/// Moments as a journal keeps them.
#pragma once

#include <chrono>

namespace okienko::journal {

using Time = std::chrono::sys_time<std::chrono::milliseconds>;

}  // namespace okienko::journal
