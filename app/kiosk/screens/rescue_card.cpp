#include "app/kiosk/screens/rescue_card.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "app/kiosk/screens/choice_card.h"
#include "app/kiosk/session/screen.h"
#include "app/language/language.h"
#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

constexpr std::string_view topic_prefix = "rescue.topic:";

/// Three buttons in one row, four two and two where the screen is narrow for its text, however long
/// a language's words are.
std::size_t in_a_row(const Stage& stage, float width, std::size_t buttons) {
    return buttons > 3 && stage.canvas.roominess(width) <= 620 ? 2 : buttons;
}

std::vector<std::string> in_every_language(const Stage& stage, std::string_view key,
                                           std::string_view polish = {}) {
    std::vector<std::string> labels;
    labels.reserve(language::all_codes.size());
    for (const std::string_view code : language::all_codes)
        labels.emplace_back(stage.languages.of(code).text_or(key, polish));
    return labels;
}

void report(Stage& stage, const std::string& tapped) {
    if (tapped == "rescue.person") stage.report(PersonWanted{});
    if (tapped == "rescue.decline") stage.report(OfferDeclined{});
    if (tapped.starts_with(topic_prefix))
        stage.report(ShelfChosen{tapped.substr(topic_prefix.size())});
}

std::string hint(const Stage& stage, std::string_view key) {
    const auto topics = static_cast<std::int64_t>(stage.rescue->topics.size());
    return stage.words.text(std::string(key) + ".hint", {{"count", topics}});
}

/// Whether the text is so large that a second sentence would leave no answer in sight.
bool is_terse(const Stage& stage) {
    return stage.canvas.metrics().text_scale >= 2;
}

}  // namespace

float draw_rescue(Stage& stage, ui::Point at, float width) {
    if (stage.rescue == nullptr) return 0;
    const std::string key = "rescue." + std::string(name_of(stage.rescue->trouble));
    Choice choice{.key = "rescue",
                  .icon = "support_agent",
                  .title = std::string(stage.text(key + ".title")),
                  // Large text has room for what can be done, and the buttons say it.
                  .text = is_terse(stage) ? "" : hint(stage, key),
                  .number = {},
                  .buttons = {},
                  .in_a_row = in_a_row(stage, width, stage.rescue->topics.size() + 2)};
    for (const article::Category& topic : stage.rescue->topics) {
        const std::string name = "topic." + topic.id + ".name";
        choice.buttons.push_back({.key = std::string(topic_prefix) + topic.id,
                                  .label = stage.translated(name, topic.name),
                                  .icon = topic.icon,
                                  .style = ui::ButtonStyle::soft,
                                  .font = ui::Font::body,
                                  .other_labels = in_every_language(stage, name, topic.name)});
    }
    choice.buttons.push_back({.key = "rescue.person",
                              .label = stage.text("rescue.person"),
                              .icon = "support_agent",
                              .style = ui::ButtonStyle::primary,
                              .font = ui::Font::body,
                              .other_labels = in_every_language(stage, "rescue.person")});
    choice.buttons.push_back({.key = "rescue.decline",
                              .label = stage.text("rescue.decline"),
                              .icon = "close",
                              .style = ui::ButtonStyle::outline,
                              .font = ui::Font::body,
                              .other_labels = in_every_language(stage, "rescue.decline")});
    std::string tapped;
    const float height = draw_choice(stage, at, width, std::move(choice), tapped);
    report(stage, tapped);
    return height + stage.dp(20);
}

}  // namespace okienko::kiosk
