#include "app/ui/below_dialog.h"

#include <utility>

namespace okienko::ui {

BelowDialog::BelowDialog(Canvas& canvas)
    : canvas_(canvas),
      touch_(std::exchange(canvas.touch(), {})),
      focus_(std::exchange(canvas.focus().key, {})) {}

BelowDialog::~BelowDialog() {
    canvas_.touch() = std::move(touch_);
    canvas_.focus().key = std::move(focus_);
}

}  // namespace okienko::ui
