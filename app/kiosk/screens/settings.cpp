#include "app/kiosk/screens/settings.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "app/kiosk/screens/bar_buttons.h"

namespace okienko::kiosk {
namespace {

struct NextTheme {
    Theme theme;
    std::string_view icon;
    std::string_view words;  ///< the key of what the button says
};

NextTheme next_theme(Theme theme) {
    switch (theme) {
        case Theme::light:
            return {Theme::contrast, "contrast", "view.contrast"};
        case Theme::contrast:
            return {Theme::dark, "dark_mode", "view.theme_dark"};
        case Theme::dark:
            break;
    }
    return {Theme::light, "light_mode", "view.theme_light"};
}

int next_text_percent(int percent) {
    return percent >= 200 ? 100 : percent + 50;
}

/// The languages other than `spoken`, each as its speakers write it: what they look for.
std::string languages_beside(const Stage& stage, std::string_view spoken) {
    const std::string_view name = is_brief(stage) ? "brief.language" : "language.name";
    std::string names;
    for (const std::string_view code : language::all_codes) {
        if (code == spoken) continue;
        if (!names.empty()) names += is_brief(stage) ? " · " : "\n";
        names += stage.languages.of(code).text(name);
    }
    return names;
}

/// What the button for colours is called: of its label alone only sight tells what it changes.
std::string colours_named(const Stage& stage, const Session& session) {
    const NextTheme theme = next_theme(session.appearance().theme);
    return std::string(stage.text("view.theme")) + ": " + std::string(stage.text(theme.words));
}

}  // namespace

Settings::Settings(const Stage& stage, const Session& session)
    : languages_(languages_beside(stage, stage.words.code())),
      colours_(colours_named(stage, session)) {
    const Appearance& appearance = session.appearance();
    const NextTheme theme = next_theme(appearance.theme);
    const bool grows = next_text_percent(appearance.text_percent) > 100;
    std::vector<std::string> other_languages;
    other_languages.reserve(language::all_codes.size());
    for (const std::string_view code : language::all_codes)
        other_languages.push_back(languages_beside(stage, code));
    std::vector<ui::Button> buttons{
        {.key = "view.language",
         .label = languages_,
         .icon = "language",
         .font = ui::Font::small_strong,
         .name = stage.text("view.language"),
         .other_labels = std::move(other_languages)},
        {.key = std::string(voice_key),
         .label = stage.text(appearance.is_spoken ? "view.read_stop" : "view.read_aloud"),
         .icon = appearance.is_spoken ? "volume_off" : "volume_up",
         .font = ui::Font::small_strong,
         .other_labels = in_every_language(stage, {"view.read_stop", "view.read_aloud"})},
        {.key = "view.text",
         .label = stage.text(grows ? "view.text_larger" : "view.text_smaller"),
         .icon = "format_size",
         .font = ui::Font::small_strong,
         .other_labels = in_every_language(stage, {"view.text_larger", "view.text_smaller"})},
        {.key = "view.theme",
         .label = stage.text(theme.words),
         .icon = theme.icon,
         .font = ui::Font::small_strong,
         .name = colours_,
         .other_labels =
             in_every_language(stage, {"view.contrast", "view.theme_dark", "view.theme_light"})}};
    std::erase_if(buttons, [&](const ui::Button& button) {
        return button.key == voice_key && !session.can_speak();
    });
    buttons_ = as_brief_as_need_be(stage, std::move(buttons));
}

void report_setting(Stage& stage, const std::string& key, const Appearance& appearance) {
    if (key == "view.text")
        stage.report(TextSizeChosen{next_text_percent(appearance.text_percent)});
    if (key == voice_key) stage.report_turn(ReadAloudWanted{});
    if (key == "view.language") stage.report(PanelWanted{});
    if (key == "view.theme") stage.report(ThemeChosen{next_theme(appearance.theme).theme});
}

void read_voice_first(ui::Nodes& nodes, std::size_t begin) {
    const auto& all = nodes.all();
    const auto found = std::find_if(all.begin() + static_cast<std::ptrdiff_t>(begin), all.end(),
                                    [](const ui::Node& node) { return node.key == voice_key; });
    if (found == all.end()) return;
    const auto at = static_cast<std::size_t>(found - all.begin());
    nodes.read_first(begin, at, at + 1);
}

}  // namespace okienko::kiosk
