/// The dialog in which an agent announces that something does not work.
#pragma once

#include "app/desk/screens/closing_form.h"
#include "app/desk/screens/stage.h"

namespace okienko::desk {

void draw_notice_form(Stage& stage, Sheet& sheet);

/// The form as it is filled in; without a pattern where there is none to choose.
OutageFilled filled_outage(const Stage& stage);

}  // namespace okienko::desk
