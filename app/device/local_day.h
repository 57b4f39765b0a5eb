/// The day it is in the shop.
#pragma once

#include "index/article/article.h"

namespace okienko::device {

/// That of this machine's clock and time zone.
article::Date local_day();

}  // namespace okienko::device
