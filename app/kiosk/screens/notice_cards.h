/// Notices as several screens show them.
#pragma once

#include <string>
#include <string_view>

#include "app/kiosk/screens/stage.h"

namespace okienko::kiosk {

/// A card for each: what it is, how long it lasts, and the first thing to do instead; it opens the
/// whole notice. Returns their height and the gap below; 0 where there are none.
float draw_notices(Stage& stage, ui::Point at, float width, const Announcements& notices);

/// One of them as it stands among what comes up while somebody types: what it is, and how long it
/// lasts where `most` pixels have room for that; it opens the whole notice.
float height_of_brief_notice(Stage& stage, const Announcement& announcement, float width,
                             float most);
void draw_brief_notice(Stage& stage, const ui::Rect& rect, const Announcement& announcement);

/// "Awaria: winda nie działa", and its icon.
std::string title_of(const Announcement& announcement, const language::Language& words);
std::string_view icon_of(const contact::Notice& notice);

/// The most important one between visits, where a touch begins and opens nothing of its own: its
/// height for `width`, and it drawn.
float height_of_teaser(Stage& stage, const Announcements& notices, float width);
void draw_teaser(Stage& stage, ui::Point at, const Announcements& notices, float width);

}  // namespace okienko::kiosk
