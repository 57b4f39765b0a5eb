/// We call the visitor: when, and what becomes of the number.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/channel_cards.h"
#include "app/kiosk/screens/screens.h"
#include "app/kiosk/session/slip_words.h"
#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

constexpr std::string_view window_prefix = "window:";
constexpr float highest_window_dp = 200;

/// A firm's name is read as one: in a line of its own where it has no room in this one.
std::string held_together(const std::string& name) {
    std::string whole;
    for (const char c : name) {
        if (c == ' ')
            whole += "\u00A0";
        else
            whole += c;
    }
    return whole;
}

std::string notice_of(const language::Language& words, const std::string& controller) {
    const std::string name = held_together(controller);
    return words.text("call_back.notice", {{"controller", std::string_view(name)}});
}

/// What becomes of the number: read before there is a key to type it with.
float draw_notice(Stage& stage, ui::Point at, float width, const std::string& controller) {
    return draw_message(stage, at, width, Tone::info, "info", stage.text("call_back.notice_title"),
                        notice_of(stage.words, controller));
}

/// As the language that needs most has it: times stand where they stand in every one.
template <typename HeightIn>
float most_in_any_language(const Stage& stage, const HeightIn& height_in) {
    float most = 0;
    for (const std::string_view code : language::all_codes)
        most = std::max(most, height_in(stage.languages.of(code)));
    return most;
}

float notice_height(Stage& stage, float width, const std::string& controller) {
    return most_in_any_language(stage, [&](const language::Language& words) {
        return message_height(stage, width, words.text("call_back.notice_title"),
                              notice_of(words, controller));
    });
}

/// Larger letters where every button of this width has room for them, whatever the language.
ui::Font font_of_windows(Stage& stage, const std::vector<contact::CallWindow>& windows,
                         float width) {
    const float room = width - 2 * stage.dp(24);
    const auto fits_in = [&](std::string_view code) {
        const language::Language& words = stage.languages.of(code);
        return std::all_of(windows.begin(), windows.end(), [&](const auto& window) {
            return stage.canvas.fonts().width(ui::Font::heading, window_of(window, words)) <= room;
        });
    };
    const bool are_fitting =
        std::all_of(std::begin(language::all_codes), std::end(language::all_codes), fits_in);
    return are_fitting ? ui::Font::heading : ui::Font::strong;
}

/// The times as buttons in columns, no higher than need be.
class WindowGrid {
public:
    /// In `width`, and if it can be done in `height`: then with labels on two lines.
    WindowGrid(Stage& stage, float width, float height, const CallBackTimes& times)
        : stage_(stage), width_(width), windows_(times.windows) {
        const float room = stage.canvas.roominess(width);
        columns_ = room > 1400 ? 3 : room > 700 ? 2 : 1;
        for (const std::string_view code : language::all_codes)
            for (const contact::CallWindow& window : windows_)
                labels_.push_back(window_of(window, stage.languages.of(code)));
        while (least_height() > height && fits_in(columns_ + 1)) ++columns_;
    }

    float least_height() const { return height_of_rows(least_row()); }

    /// Draws them from `at` down, as high as makes them fill `height`, up to a hand's breadth each.
    float draw(ui::Point at, float height) const {
        const float share =
            std::min((height - gap() * (rows() - 1)) / rows(), stage_.dp(highest_window_dp));
        const ui::Size size{button_width(columns_), std::max(least_row(), std::floor(share))};
        const ui::Font font = font_of_windows(stage_, windows_, size.width);
        for (std::size_t i = 0; i < windows_.size(); ++i) {
            const std::size_t whole_rows = i / columns_;
            const auto column = static_cast<float>(i % columns_);
            const auto row = static_cast<float>(whole_rows);
            const ui::Rect rect = ui::rect_at(
                {at.x + column * (size.width + gap()), at.y + row * (size.height + gap())}, size);
            const std::string label = window_of(windows_[i], stage_.words);
            const ui::Button button{.key = std::string(window_prefix) + std::to_string(i),
                                    .label = label,
                                    .icon = {},
                                    .style = ui::ButtonStyle::soft,
                                    .font = font};
            if (ui::draw_button(stage_.canvas, rect, button)) stage_.report(TimeChosen{i});
        }
        return height_of_rows(size.height);
    }

private:
    float gap() const { return stage_.dp(ui::gap_dp); }

    float rows() const {
        const std::size_t whole_rows = (windows_.size() + columns_ - 1) / columns_;
        return static_cast<float>(whole_rows);
    }

    float height_of_rows(float row) const { return rows() * (row + gap()) - gap(); }

    float button_width(std::size_t columns) const {
        const auto count = static_cast<float>(columns);
        return std::floor((width_ - gap() * (count - 1)) / count);
    }

    float least_row() const {
        const float width = button_width(columns_);
        float height = stage_.dp(ui::touch_dp);
        for (const std::string& label : labels_) {
            const ui::Button button{.key = {}, .label = label, .icon = {}};
            height = std::max(height, ui::button_height(stage_.canvas, button, width));
        }
        return height;
    }

    bool fits_in(std::size_t columns) const {
        constexpr std::size_t most = 3;
        const float width = button_width(columns);
        return columns <= most &&
               std::all_of(labels_.begin(), labels_.end(), [&](const auto& label) {
                   const ui::Button button{.key = {}, .label = label, .icon = {}};
                   return ui::button_width(stage_.canvas, button, 2) + stage_.dp(12) <= width;
               });
    }

    Stage& stage_;
    float width_;
    const std::vector<contact::CallWindow>& windows_;
    std::vector<std::string> labels_;  ///< in every language: the grid is the same in all of them
    std::size_t columns_ = 1;
};

float part_title_height(Stage& stage, float width) {
    return stage.dp(16) + most_in_any_language(stage, [&](const language::Language& words) {
               return ui::height_of(stage.canvas, words.text("call_back.when"), ui::Font::heading,
                                    width);
           });
}

/// "Kiedy możemy zadzwonić?" and the times, which fill `height`.
float draw_choice_of_times(Stage& stage, ui::Point at, float width, float height,
                           const CallBackTimes& times) {
    const float title = draw_part_title(stage, at, stage.text("call_back.when"), width);
    return title + WindowGrid(stage, width, height - title, times)
                       .draw({at.x, at.y + title}, height - title);
}

/// The times first, in every size: they are what was asked for. What becomes of the number below
/// them, or beside them on a lying screen where both cannot be seen at once otherwise.
float draw_times(Stage& stage, ui::Point at, float width, float height,
                 const CallBackTimes& times) {
    const float gap = stage.dp(28);
    const float notice = notice_height(stage, width, times.controller);
    const float title = part_title_height(stage, width);
    const float above = height - notice - gap;
    const bool fits =
        WindowGrid(stage, width, above - title, times).least_height() <= above - title;
    if (stage.canvas.is_landscape() && !fits) {
        constexpr float share = 0.6F;
        const float left = width * share;
        return std::max(
            draw_choice_of_times(stage, at, left, height, times),
            draw_notice(stage, {at.x + left + gap, at.y}, width - left - gap, times.controller));
    }
    const float chosen = draw_choice_of_times(stage, at, width, fits ? above : 0, times) + gap;
    return chosen + draw_notice(stage, {at.x, at.y + chosen}, width, times.controller);
}

}  // namespace

void draw_screen(Stage& stage, const CallBackTimes& times, const ui::Rect& room) {
    ui::ScrollRegion region(stage.canvas, stage.scroll, room);
    const float margin = stage.dp(margin_dp);
    const float gap = stage.dp(28);
    const float width = room.width() - 2 * margin;
    const float top = region.origin().y;
    ui::Point at{region.origin().x + margin, top + gap};
    at.y += draw_page_title(stage, at, width, stage.text("call_back.title"), {});
    if (times.windows.empty()) {
        at.y += ui::write(stage.canvas, at, stage.text("call_back.none"), ui::Font::body,
                          stage.theme().text, width) +
                stage.dp(20);
        at.y += draw_channels(stage, at, width, 0, times.offers);
    } else {
        at.y += draw_times(stage, at, width, room.height() - (at.y - top) - gap, times);
    }
    region.end(at.y - top + gap);
}

}  // namespace okienko::kiosk
