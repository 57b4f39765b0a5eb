/// What the buttons of the bars around every screen have in common.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/kiosk/screens/stage.h"
#include "app/ui/target.h"

namespace okienko::kiosk {

/// Of the button that makes the screen speak.
inline constexpr std::string_view voice_key = "view.speak";

/// Large text on a screen that lies, or is narrower than the design: there is room for both bars,
/// wherever one is and whatever one does, if each of their buttons says what it has to say in a
/// word.
bool is_brief(const Stage& stage);

/// What the texts of `keys` say in every language. A control has room for all of them: it stays in
/// its place whichever language, state or colours are chosen.
std::vector<std::string> in_every_language(const Stage& stage,
                                           const std::vector<std::string_view>& keys);

/// The buttons as they are in bars that are brief: what they are called stays.
std::vector<ui::Button> as_brief_as_need_be(const Stage& stage, std::vector<ui::Button> buttons);

}  // namespace okienko::kiosk
