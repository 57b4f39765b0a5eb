/// The ways to reach a person, as cards that share a screen's room.
#pragma once

#include <map>
#include <span>
#include <string>

#include "app/contact/availability.h"
#include "app/kiosk/screens/stage.h"
#include "app/kiosk/session/screen.h"

namespace okienko::kiosk {

/// "Mówimy po polsku i po angielsku": what is spoken on every channel; empty where nothing is.
std::string spoken_by_all(const language::Language& words, std::span<const contact::Offer> offers);

/// What a card may have beside its words.
struct ChannelExtras {
    const std::map<std::string, Code>* codes = nullptr;  ///< for phones, by the channel's id
    bool has_way = false;                                ///< to the service desk
    bool leads = false;  ///< the first channel is the way to begin with, and looks like it
};

/// Draws a card a channel from `at` down, in two columns where there is room; higher than their
/// words need where that fills `least_height`. A channel with a code shows it and says
/// what a phone does with it; a service desk whose way is known has a button that shows it. Returns
/// the height.
float draw_channels(Stage& stage, ui::Point at, float width, float least_height,
                    std::span<const contact::Offer> offers, const ChannelExtras& extras = {});

}  // namespace okienko::kiosk
