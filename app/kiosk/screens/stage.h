/// What every screen draws with, and where it reports what was touched.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/kiosk/screens/search_field.h"
#include "app/kiosk/session/event.h"
#include "app/kiosk/session/screen.h"
#include "app/language/language.h"
#include "app/ui/canvas.h"
#include "app/ui/scroll.h"
#include "app/ui/target.h"
#include "app/ui/text_field.h"

namespace okienko::kiosk {

struct Stage {
    ui::Canvas& canvas;
    const language::Languages& languages;
    const language::Language& words;
    SearchField& search;
    ui::Scroll& scroll;  ///< of the place that is shown
    std::vector<Event>& events;
    ui::TextField& name;  ///< of a visitor who wants to be called back
    bool can_take_along = false;
    bool is_read_aloud = false;
    const Typing* typing = nullptr;            ///< what is being typed, and what comes up for it
    const Rescue* rescue = nullptr;            ///< help that is offered on this screen, unasked
    std::optional<ui::Button> emergency = {};  ///< as the bar shows it, once that is drawn
    std::optional<ui::Rect> field = {};        ///< for questions, where a bar has room for it alone

    void report(Event event);

    /// Reports what the next touch would undo. Many people tap twice: of two quick taps on one
    /// thing the first counts.
    void report_turn(Event event);

    /// What a translation says instead of the content's Polish, under "topic.zwroty.name".
    std::string_view translated(const std::string& key, std::string_view polish) const {
        return words.text_or(key, polish);
    }

    std::string_view text(std::string_view key) const { return words.text(key); }

    const ui::Theme& theme() const { return canvas.theme(); }

    float dp(float length) const { return canvas.dp(length); }
};

/// The space between the screen's edge and what is on it.
inline constexpr float margin_dp = 32;

}  // namespace okienko::kiosk
