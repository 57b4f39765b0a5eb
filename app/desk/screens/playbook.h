/// What agents do in an emergency, beside its story.
#pragma once

#include "app/desk/queue/story.h"
#include "app/desk/screens/stage.h"

namespace okienko::desk {

/// The agents' article from `at` on; returns the height.
float draw_playbook(Stage& stage, ui::Point at, float width, const Playbook& playbook);

}  // namespace okienko::desk
