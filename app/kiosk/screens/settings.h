/// The settings in the bar above every screen: language, voice, size of text, colours.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/kiosk/screens/stage.h"
#include "app/kiosk/session/session.h"
#include "app/ui/nodes.h"
#include "app/ui/target.h"

namespace okienko::kiosk {

class Settings {
public:
    Settings(const Stage& stage, const Session& session);
    Settings(const Settings&) = delete;
    Settings& operator=(const Settings&) = delete;

    /// Valid as long as this is; none for a voice where there is none.
    const std::vector<ui::Button>& buttons() const { return buttons_; }

private:
    std::string languages_;
    std::string colours_;
    std::vector<ui::Button> buttons_;
};

/// Tells of the setting whose button has this `key`; of no other.
void report_setting(Stage& stage, const std::string& key, const Appearance& appearance);

/// Of the settings, nodes from `begin` on: whoever sees nothing comes with the first key to the
/// button that makes the screen speak.
void read_voice_first(ui::Nodes& nodes, std::size_t begin);

}  // namespace okienko::kiosk
