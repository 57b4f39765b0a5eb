/// A whole kiosk on a paper screen: a session, its view, and an index that answers at once.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/kiosk/screens/view.h"
#include "app/kiosk/session/session.h"
#include "app/language/language.h"
#include "tests/screens/shop.h"
#include "tests/ui/paper_screen.h"

namespace okienko::kiosk {

/// A kind of screen, as a visitor comes to it.
struct Sight {
    const char* name;
    std::vector<Event> way;
    std::u32string_view typed = {};  ///< into the field there, by a finger and a keyboard
    bool is_left_alone = false;      ///< until the visitor is asked whether they are still there
};

class KioskScreen {
public:
    explicit KioskScreen(ui::Size size = {1080, 1920}, ui::Renderer* renderer = nullptr,
                         contact::Directions directions = shop::directions(),
                         std::shared_ptr<ui::Fonts> fonts = ui::shared_fonts());

    /// Tells the session of an event, and the world of its effects.
    void tell(const Event& event);

    /// The desk has brought what was handed off last to this state.
    void is_now(journal::State state);

    /// Sends the visitor away and fetches the next one: everything is as at the beginning.
    void start_over();

    /// Comes to it from the first screen.
    void go_to(const Sight& sight);

    template <typename Place>
    bool is_at() const {
        return std::holds_alternative<Place>(session.screen());
    }

    template <typename Place>
    const Place& at() const {
        return std::get<Place>(session.screen());
    }

    /// The last event of this kind that a touch made; empty if there was none.
    template <typename Kind>
    std::optional<Kind> last() const {
        for (auto event = reported.rbegin(); event != reported.rend(); ++event)
            if (const auto* found = std::get_if<Kind>(&*event)) return *found;
        return std::nullopt;
    }

    /// Draws until all that was told can be seen: one frame tells a list how long it is.
    void come_to_rest();

    /// Taps the keys with these names on the keyboard on the screen.
    void type_on_screen(std::initializer_list<const char*> keys);

    const language::Languages& languages;
    const language::Language& words;  ///< Polish
    bool is_desk_closed = false;      ///< till Monday
    Session session;
    View view;
    ui::PaperScreen screen;
    std::vector<Event> reported;
    bool answers = true;                 ///< otherwise whatever is wanted from the index stays away
    std::vector<search::Summary> shelf;  ///< what every topic holds
    bool was_wiped = false;
    journal::HandOff sent;          ///< what was handed off last
    std::vector<std::string> said;  ///< by the voice
    std::string voice;              ///< the language of what was said last

private:
    void carry_out(const Effect& effect);
    void follow_appearance();
};

/// Every kind of screen.
std::vector<Sight> sights();

}  // namespace okienko::kiosk
