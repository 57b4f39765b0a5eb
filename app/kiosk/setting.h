/// What the shop's configuration and the command line make of this kiosk.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/contact/availability.h"
#include "app/contact/channel.h"
#include "app/device/configuration.h"
#include "app/kiosk/command_line.h"
#include "app/kiosk/journal_keeper.h"
#include "app/kiosk/session/session.h"
#include "app/kiosk/window.h"
#include "app/language/complaints.h"
#include "app/language/language.h"

namespace okienko::kiosk {

/// All that is read before a window is opened.
struct Setting {
    const KioskOptions& options;
    const device::Configuration& device;
    const language::Languages& languages;
    const language::Language& words;  ///< those the screen begins with
    const language::Complaints& complaints;
};

/// The clock, to the second.
std::chrono::sys_seconds now();

/// The clock, to the millisecond.
journal::Time exact_now();

/// What this kiosk is called: its name, or where it stands.
std::string kiosk_name(const device::Configuration& device);

/// Who can be reached before any generation has told: the people in the shop and its telephone, if
/// it has one, named in every language.
std::vector<contact::Channel> shop_channels(const device::Configuration& device,
                                            const language::Languages& languages);

/// Who can help at `moment`, by the shop's clock.
std::vector<contact::Offer> offers_at(std::chrono::sys_seconds moment,
                                      const std::vector<contact::Channel>& channels,
                                      const contact::Calendar& calendar, const contact::Wish& wish);

/// What this kiosk can hand off; `clock` tells the moment.
HandOffOptions hand_off_options(const device::Configuration& device,
                                const std::function<std::chrono::sys_seconds()>& clock);

/// A session of this shop, by the rules installed with this program; what cannot be read of them is
/// complained of.
SessionOptions session_options(const Setting& setting);

/// How the window stands on its monitor, and whose it is.
WindowOptions window_options(const KioskOptions& options, const device::Configuration& device);

/// The journal that was asked for, or the configuration's, or one beside the generations.
std::filesystem::path journal_file(const Setting& setting);

}  // namespace okienko::kiosk
