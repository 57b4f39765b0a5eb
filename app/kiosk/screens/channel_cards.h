/// The ways to reach a person, as cards that share a screen's room.
#pragma once

#include <span>
#include <string>

#include "app/contact/availability.h"
#include "app/kiosk/screens/stage.h"

namespace okienko::kiosk {

/// "Mówimy po polsku, po angielsku": what is spoken on every channel; empty where nothing is.
std::string spoken_by_all(const language::Language& words, std::span<const contact::Offer> offers);

/// Draws a card a channel from `at` down, in two columns where there is room; higher than their
/// words need where that fills `least_height`. Returns the height.
float draw_channels(Stage& stage, ui::Point at, float width, float least_height,
                    std::span<const contact::Offer> offers);

}  // namespace okienko::kiosk
