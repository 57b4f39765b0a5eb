/// Where keys lead among what can be touched.
#pragma once

#include <string>

#include "app/ui/nodes.h"

namespace okienko::ui {

enum class Way { next, previous, left, right, up, down };

/// The key of the node that `way` leads to from the one called `from`.
///
/// Next and previous follow the order of reading and go round; they come to the choices of one kind
/// once, and keys of the keyboard on the screen are left out, which a keyboard of plastic does
/// without. The arrows lead to the nearest node that
/// lies that way, those keys included; where there is none, the answer is empty, and content may
/// scroll instead. From nowhere every way leads to the first node. A dialog is never left.
std::string focus_after(const Nodes& nodes, const std::string& from, Way way);

}  // namespace okienko::ui
