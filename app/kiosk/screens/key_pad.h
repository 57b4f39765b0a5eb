/// Keys of one character, large enough to be hit standing: for telephone numbers and slips.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/kiosk/screens/stage.h"

namespace okienko::kiosk {

struct PadKey {
    std::string key;    ///< of its node
    std::string label;  ///< on it; empty with an icon
    std::string icon = {};
    std::string name = {};  ///< what it is called; empty: its label
};

/// How far down something `height` high begins, so that its keys are within reach of whoever stands
/// before a screen that stands.
float lowered(const Stage& stage, const ui::Rect& room, float height);

/// Whether keys stand beside what they fill in: where the screen lies, or is too low for them below
/// it, all together `height` high.
bool stands_beside(const Stage& stage, const ui::Rect& room, float height);

/// How far down something `height` high begins in the middle of a screen that lies.
float in_the_middle(const ui::Rect& room, float height);

/// Keys in rows of `columns`, as wide as there is room, up to a hand's breadth in all.
class KeyPad {
public:
    KeyPad(Stage& stage, std::vector<PadKey> keys, std::size_t columns, float room);

    float width() const { return key_.width * columns_f() + gap_ * (columns_f() - 1); }

    float height() const;

    /// The key that was tapped, or an empty string.
    std::string draw(ui::Point at);

private:
    float columns_f() const { return static_cast<float>(columns_); }

    Stage& stage_;
    std::vector<PadKey> keys_;
    std::size_t columns_;
    float gap_;
    ui::Size key_;
};

}  // namespace okienko::kiosk
