/// Nobody is at the desk: who is it, and their PIN.
#pragma once

#include "app/desk/screens/stage.h"

namespace okienko::desk {

void draw_sign_in(Stage& stage);

}  // namespace okienko::desk
