#include "app/kiosk/screens/rescue_card.h"

#include <string>
#include <utility>
#include <vector>

#include "app/kiosk/screens/choice_card.h"
#include "app/kiosk/session/screen.h"
#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

constexpr std::string_view topic_prefix = "rescue.topic:";

std::string_view key_of(Trouble trouble) {
    if (trouble == Trouble::rephrased) return "rescue.rephrased";
    return trouble == Trouble::opened_twice ? "rescue.opened_twice" : "rescue.wandering";
}

void report(Stage& stage, const std::string& tapped) {
    if (tapped == "rescue.person") stage.report(PersonWanted{});
    if (tapped == "rescue.decline") stage.report(OfferDeclined{});
    if (tapped.starts_with(topic_prefix))
        stage.report(ShelfChosen{tapped.substr(topic_prefix.size())});
}

}  // namespace

float draw_rescue(Stage& stage, ui::Point at, float width) {
    if (stage.rescue == nullptr) return 0;
    const std::string key(key_of(stage.rescue->trouble));
    Choice choice{.key = "rescue",
                  .icon = "support_agent",
                  .title = std::string(stage.text(key + ".title")),
                  .text = std::string(stage.text(key + ".hint")),
                  .number = {},
                  .buttons = {}};
    for (const article::Category& topic : stage.rescue->topics)
        choice.buttons.push_back(
            {.key = std::string(topic_prefix) + topic.id,
             .label = stage.translated("topic." + topic.id + ".name", topic.name),
             .icon = topic.icon,
             .style = ui::ButtonStyle::soft,
             .font = ui::Font::body});
    choice.buttons.push_back({.key = "rescue.person",
                              .label = stage.text("rescue.person"),
                              .icon = "support_agent",
                              .style = ui::ButtonStyle::primary,
                              .font = ui::Font::body});
    choice.buttons.push_back({.key = "rescue.decline",
                              .label = stage.text("rescue.decline"),
                              .icon = {},
                              .style = ui::ButtonStyle::outline,
                              .font = ui::Font::body});
    std::string tapped;
    const float height = draw_choice(stage, at, width, std::move(choice), tapped);
    report(stage, tapped);
    return height + stage.dp(20);
}

}  // namespace okienko::kiosk
