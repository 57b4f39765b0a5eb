/// What stands around every screen: the shop's name and settings above, ways on and help below.
///
/// Help is in one place on all screens: a person and the emergency button fill the lowest row, as
/// near to the hand as a standing screen of 1.6 m allows. Back, start, up and down stand in the row
/// above it, or, where the screen lies and there is room, to the left of it. With the keys on the
/// screen all of this stays where it was, as far as a screen brought into reach, a small one and,
/// for listeners, the largest text leave room for it. What a screen is used for most (the field for
/// questions, "Czy to pomogło?") is its dock, just above these rows.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "app/kiosk/screens/stage.h"
#include "app/kiosk/session/session.h"

namespace okienko::kiosk {

/// Five taps on the shop's logo within three seconds: how staff find the way out.
class HiddenGesture {
public:
    /// Takes note of a frame; true with the fifth tap.
    bool follow(bool is_tapped, float seconds);

private:
    int taps_ = 0;
    float seconds_ = 0;  ///< since the first of them
};

/// What a screen puts into its dock: how high it is, and how it is drawn.
struct Dock {
    float height = 0;
    std::function<void(const ui::Rect&)> draw;
};

class Frame {
public:
    Frame(std::string shop_name, std::filesystem::path logo)
        : shop_name_(std::move(shop_name)), logo_(std::move(logo)) {}

    /// Draws the bars and the dock around the session's screen and returns what remains for it.
    /// The keyboard takes its part of the finger here: call it before anything else is drawn.
    ui::Rect draw(Stage& stage, const Session& session, const Dock& dock);

    /// The bars below and what stands right above them are read after what was drawn since.
    void read_last(ui::Nodes& nodes) const {
        nodes.read_first(bars_begin_, bars_end_, nodes.size());
    }

    void forget() { gesture_ = {}; }

private:
    static void draw_words(Stage& stage, ui::Rect& remaining, const Session& session, float dock);
    void draw_shop(Stage& stage, ui::Rect place);

    std::string shop_name_;
    std::filesystem::path logo_;
    HiddenGesture gesture_;
    std::size_t bars_begin_ = 0;  ///< of the nodes
    std::size_t bars_end_ = 0;
};

}  // namespace okienko::kiosk
