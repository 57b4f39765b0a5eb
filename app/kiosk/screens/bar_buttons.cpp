#include "app/kiosk/screens/bar_buttons.h"

namespace okienko::kiosk {
namespace {

/// The keys of the words for a button in all its states, the one it is in first; none where its
/// label is a word.
std::vector<std::string_view> brief_words(const ui::Button& button) {
    if (button.key == voice_key && button.icon == "volume_off")
        return {"brief.stop", "brief.speak"};
    if (button.key == voice_key) return {"brief.speak", "brief.stop"};
    if (button.key == "view.text") return {"brief.text"};
    if (button.key == "person") return {"brief.person"};
    if (button.key == "emergency") return {"brief.emergency"};
    return {};
}

}  // namespace

bool is_brief(const Stage& stage) {
    if (stage.canvas.metrics().text_scale <= 1) return false;
    return stage.canvas.is_landscape() || stage.canvas.is_small();
}

std::vector<std::string> in_every_language(const Stage& stage,
                                           const std::vector<std::string_view>& keys) {
    std::vector<std::string> labels;
    for (const std::string_view code : language::all_codes)
        for (const std::string_view key : keys)
            labels.emplace_back(stage.languages.of(code).text(key));
    return labels;
}

std::vector<ui::Button> as_brief_as_need_be(const Stage& stage, std::vector<ui::Button> buttons) {
    if (!is_brief(stage)) return buttons;
    for (ui::Button& button : buttons) {
        button.font = ui::Font::small_strong;
        const std::vector<std::string_view> words = brief_words(button);
        if (words.empty()) continue;
        if (button.name.empty()) button.name = button.label;
        button.label = stage.text(words.front());
        button.other_labels = in_every_language(stage, words);
    }
    return buttons;
}

}  // namespace okienko::kiosk
