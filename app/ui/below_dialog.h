/// What lies below a dialog, while it is drawn.
#pragma once

#include <string>

#include "app/ui/canvas.h"

namespace okienko::ui {

/// As long as it lives, what is drawn feels nothing: no finger, no key, no wheel, and no focus is
/// on it. Afterwards all of that is there for the dialog.
///
/// What was held is let go, and what lies under the finger is not what a second tap goes back to.
class BelowDialog {
public:
    explicit BelowDialog(Canvas& canvas);
    ~BelowDialog();
    BelowDialog(const BelowDialog&) = delete;
    BelowDialog& operator=(const BelowDialog&) = delete;

private:
    Canvas& canvas_;
    Touch touch_;
    std::string focus_;
};

}  // namespace okienko::ui
