/// The form that ends a hand-off, and the sheet every dialog is written on.
#pragma once

#include <string_view>

#include "app/desk/screens/stage.h"

namespace okienko::desk {

/// A dialog while it is drawn: what is left of it, from the top.
struct Sheet {
    ui::Rect inside;
};

/// The words under `key` above what is chosen.
void draw_label(Stage& stage, Sheet& sheet, std::string_view key);

void draw_closing_form(Stage& stage, Sheet& sheet);

/// The form as it is filled in.
ClosingFilled filled(const Stage& stage);

}  // namespace okienko::desk
