/// The form that ends a hand-off, and the sheet every dialog is written on.
#pragma once

#include <string_view>

#include "app/desk/screens/stage.h"

namespace okienko::desk {

/// A dialog while it is drawn: what is left of it, from the top.
struct Sheet {
    ui::Rect inside;
};

/// The button that does it, where `label` is not empty, and the way back.
void draw_submit_and_back(Stage& stage, Sheet& sheet, std::string_view cap, std::string_view label);

/// The words under `key` above what is chosen.
void draw_label(Stage& stage, Sheet& sheet, std::string_view key);

void draw_closing_form(Stage& stage, Sheet& sheet);

/// The form as it is filled in.
ClosingFilled filled(const Stage& stage);

}  // namespace okienko::desk
