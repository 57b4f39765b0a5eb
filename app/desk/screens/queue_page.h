/// The queue on the left, the chosen hand-off with its trail on the right.
#pragma once

#include "app/desk/screens/stage.h"

namespace okienko::desk {

/// The key of a hand-off's row: "row:" and its id.
std::string row_key(const RecordId& id);

/// Does it come before all others?
bool is_emergency(const HandOff& one);

void draw_queue_page(Stage& stage, ui::Rect room);

/// The chosen hand-off in `place`, with what can be done about it.
void draw_story(Stage& stage, const ui::Rect& place);

}  // namespace okienko::desk
