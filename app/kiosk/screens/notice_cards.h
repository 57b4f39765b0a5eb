/// Notices as several screens show them.
#pragma once

#include "app/kiosk/screens/stage.h"

namespace okienko::kiosk {

/// A card for each: what it is, how long it lasts, and the first thing to do instead; it opens the
/// whole notice. Returns their height and the gap below; 0 where there are none.
float draw_notices(Stage& stage, ui::Point at, float width, const Announcements& notices);

/// The most important one between visits, where a touch begins and opens nothing of its own: its
/// height for `width`, and it drawn.
float height_of_teaser(Stage& stage, const Announcements& notices, float width);
void draw_teaser(Stage& stage, ui::Point at, const Announcements& notices, float width);

}  // namespace okienko::kiosk
