/// Help that is offered unasked: nearest topics first, then a person.
#pragma once

#include "app/kiosk/screens/stage.h"

namespace okienko::kiosk {

/// Whether the text is so large that the card would leave no room for an answer: it says less then,
/// and answers go before it.
bool is_terse(const Stage& stage);

/// Returns its height and the gap below it; 0 where nothing is offered.
float draw_rescue(Stage& stage, ui::Point at, float width);

}  // namespace okienko::kiosk
