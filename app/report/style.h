/// How the page looks: on paper and screens, light and dark, narrow and wide.
#pragma once

#include <string_view>

namespace okienko::report {

/// The page's one style sheet.
std::string_view style();

}  // namespace okienko::report
