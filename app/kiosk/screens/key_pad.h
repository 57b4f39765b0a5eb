/// Keys of one character, large enough to be hit standing: for telephone numbers and slips.
#pragma once

#include <functional>
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

/// Between what stands on a screen with keys.
float pad_gap(const Stage& stage);

/// Of the bar below the keys, with the button that ends them: one height for every screen with
/// keys, so that these stand in one place. `words` is how high what stands in it is.
float pad_dock_height(Stage& stage, float words);

/// Where keys and what they fill in stand: the keys at the lower edge of a screen that stands,
/// within reach and always there, whatever is said above them; beside it where the screen lies or
/// is too low.
struct PadPlace {
    ui::Point words;
    ui::Point keys;
    float width = 0;  ///< of the words
    float keys_width = 0;
    float key_height = 0;
    float height = 0;  ///< of it all, with the gaps around it

    /// Whether all is in sight, and the keys are no lower than they might be.
    bool is_as_designed(const Stage& stage, const ui::Rect& room) const;
};

/// In `room`, scrolled to `origin`, for `columns` of keys that a finger hits; how high the words
/// are depends on their width.
PadPlace place_of_pad(const Stage& stage, const ui::Rect& room, ui::Point origin,
                      std::size_t columns, const std::function<float(float width)>& words);

/// Four rows of keys, in `columns` as wide as there is room in their place.
class KeyPad {
public:
    KeyPad(Stage& stage, std::vector<PadKey> keys, std::size_t columns, const PadPlace& place);

    /// The key that was tapped, or an empty string.
    std::string draw();

private:
    Stage& stage_;
    std::vector<PadKey> keys_;
    std::size_t columns_;
    float gap_;
    ui::Point at_;
    ui::Size key_;
};

}  // namespace okienko::kiosk
