#include "app/kiosk/screens/print_card.h"

#include <string>

#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/choice_card.h"

namespace okienko::kiosk {
namespace {

bool can_be_touched(Printing printing) {
    return printing == Printing::offered || printing == Printing::no_paper ||
           printing == Printing::stopped || printing == Printing::no_answer;
}

/// Nothing to touch: it goes on, it is done, or it is enough.
float draw_news(Stage& stage, ui::Point at, float width, Printing printing,
                const std::string& key) {
    const bool is_done = printing == Printing::printed;
    const char* icon = is_done ? "check_circle" : printing == Printing::printing ? "print" : "info";
    return draw_message(stage, at, width, is_done ? Tone::good : Tone::info, icon,
                        stage.text(key + "title"), stage.text(key + "text"));
}

}  // namespace

float draw_printing(Stage& stage, ui::Point at, float width, Printing printing) {
    if (printing == Printing::none) return 0;
    const std::string key = "print." + std::string(name_of(printing)) + ".";
    const float gap = stage.dp(20);
    if (!can_be_touched(printing)) return draw_news(stage, at, width, printing, key) + gap;
    const bool is_first = printing == Printing::offered;
    std::string tapped;
    const float height =
        draw_choice(stage, at, width,
                    {.key = "printing",
                     .icon = is_first ? "print" : "warning",
                     .title = std::string(stage.text(key + "title")),
                     .text = std::string(stage.text(key + "text")),
                     .number = {},
                     .buttons = {{.key = "print",
                                  .label = stage.text(is_first ? "print.button" : "print.again"),
                                  .icon = is_first ? "print" : "refresh",
                                  .style = ui::ButtonStyle::soft}}},
                    tapped);
    if (!tapped.empty()) stage.report(PrintWanted{});
    return height + gap;
}

}  // namespace okienko::kiosk
