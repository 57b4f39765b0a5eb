/// The ways to reach a person, as cards that share a screen's room.
#pragma once

#include <map>
#include <span>
#include <string>

#include "app/contact/availability.h"
#include "app/kiosk/screens/stage.h"
#include "app/kiosk/session/screen.h"

namespace okienko::kiosk {

/// "Mówimy po polsku, po angielsku": what is spoken on every channel; empty where nothing is.
std::string spoken_by_all(const language::Language& words, std::span<const contact::Offer> offers);

/// Draws a card a channel from `at` down, in two columns where there is room; higher than their
/// words need where that fills `least_height`. A channel with a code among `codes`, by its id,
/// shows it and says what a phone does with it. Returns the height.
float draw_channels(Stage& stage, ui::Point at, float width, float least_height,
                    std::span<const contact::Offer> offers,
                    const std::map<std::string, Code>* codes = nullptr);

}  // namespace okienko::kiosk
