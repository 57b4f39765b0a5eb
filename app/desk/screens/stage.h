/// What every part of the desk draws with, and where it reports what was done.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/desk/queue/state.h"
#include "app/language/language.h"
#include "app/ui/canvas.h"
#include "app/ui/scroll.h"
#include "app/ui/text_field.h"

namespace okienko::desk {

struct ViewOptions {
    std::string shop_name;
    std::function<std::string(Time)> clock;  ///< "14:05", by the shop's clock
    /// "jutro", by the shop's calendar, to whoever asks at the second moment; empty: the same day.
    std::function<std::string(Time, Time)> day;
    std::string own_limit;   ///< "50 zł": what an agent may give alone; may be empty
    std::string next_limit;  ///< "300 zł": and whoever comes next
};

/// What an agent types, and chooses in forms, until it is reported.
struct Fields {
    ui::TextField question{{ui::Font::heading, false, false}};
    ui::TextField answer{{ui::Font::body, false, false}};
    ui::TextField closing_answer{{ui::Font::body, false, false}};
    ui::TextField product{{ui::Font::body, false, false}};
    ui::TextField amount{{ui::Font::body, false, false}};
    ui::TextField approver{{ui::Font::body, false, false}};
    ui::TextField passphrase{{ui::Font::body, true, false}};
    std::size_t candidate = 0;  ///< of the closing form; behind the last: no article
    Refusal refusal = Refusal::none;
    ui::TextField scope{{ui::Font::body, false, false}};
    std::size_t outage = 0;   ///< of NoticeBoard::patterns
    std::size_t lasting = 0;  ///< the first: nobody knows

    /// Empties everything but the question.
    void wipe_forms();
};

struct Scrolls {
    ui::Scroll list;
    ui::Scroll story;
    ui::Scroll hits;
    ui::Scroll article;
    ui::Scroll aside;
    ui::Scroll dialog;
    float dialog_height = 0;  ///< of what lay in the dialog when it was drawn last
};

struct Stage {
    ui::Canvas& canvas;
    const language::Language& words;
    const State& state;
    const ViewOptions& options;
    Fields& fields;
    Scrolls& scrolls;
    std::vector<Event>& events;

    void report(Event event) { events.push_back(std::move(event)); }

    /// The message under "desk." and `key`.
    std::string_view text(std::string_view key) const {
        return words.text("desk." + std::string(key));
    }

    std::string text(std::string_view key, std::initializer_list<language::Argument> with) const {
        return words.text("desk." + std::string(key), with);
    }

    const ui::Theme& theme() const { return canvas.theme(); }

    float dp(float length) const { return canvas.dp(length); }

    /// Is everything so large that what stands side by side has to be narrower than it likes?
    bool is_narrow() const { return canvas.screen().width < dp(2200); }

    /// So large that every line counts: bars are lower, and columns stand below each other.
    bool is_tight() const { return canvas.screen().width < dp(1600); }

    std::string clock(Time moment) const { return options.clock ? options.clock(moment) : ""; }

    /// Empty today.
    std::string day(Time moment) const {
        return options.day ? options.day(moment, state.now) : std::string();
    }

    /// "14:05"; on another day "jutro, 14:05".
    std::string when(Time moment) const {
        const std::string on = day(moment);
        return on.empty() ? clock(moment)
                          : text("time.on", {{"day", std::string_view(on)},
                                             {"time", std::string_view(clock(moment))}});
    }
};

/// The space between parts, and inside cards.
inline constexpr float gap_dp = 20;
inline constexpr float padding_dp = 28;

}  // namespace okienko::desk
