#include "app/desk/screens/notice_form.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <optional>
#include <string>

#include "app/desk/screens/dialogs.h"
#include "app/desk/screens/parts.h"
#include "app/ui/paint.h"

namespace okienko::desk {
namespace {

struct Lasting {
    const char* key;
    std::optional<std::chrono::minutes> time;
};

constexpr std::array lastings{
    Lasting{"unknown", std::nullopt}, Lasting{"half_hour", std::chrono::minutes(30)},
    Lasting{"hour", std::chrono::minutes(60)}, Lasting{"two_hours", std::chrono::minutes(120)},
    Lasting{"four_hours", std::chrono::minutes(240)}};

/// What customers see, each with the button that says it works again.
void draw_told(Stage& stage, Sheet& sheet) {
    constexpr std::size_t most = 4;
    const auto& told = stage.state.notices.told;
    if (told.empty()) return;
    draw_label(stage, sheet, "notice.told");
    for (std::size_t i = 0; i < told.size() && i < most; ++i) {
        ui::Rect row = sheet.inside.take_top(key_button_height(stage), stage.dp(10));
        const KeyButton button{
            .key = "notice.end:" + told[i].id, .cap = {}, .label = stage.text("notice.end")};
        const ui::Rect right = row.take_right(key_button_width(stage, button), stage.dp(24));
        const float height = stage.canvas.fonts().height(ui::Font::body);
        const std::string title =
            told[i].is_overdue
                ? stage.text("notice.overdue", {{"title", std::string_view(told[i].title)}})
                : told[i].title;
        write_cut(stage, {row.left, std::floor(row.center().y - height / 2)}, title, ui::Font::body,
                  stage.theme().text, row.width());
        if (draw_key_button(stage, right, button)) stage.report(OutageEnded{told[i].id});
    }
    sheet.inside.top += stage.dp(18);
}

void draw_patterns(Stage& stage, Sheet& sheet) {
    draw_label(stage, sheet, "notice.pattern");
    const auto& patterns = stage.state.notices.patterns;
    Flow flow(sheet.inside.corner(), sheet.inside.width(), choice_height(stage), stage.dp(8));
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        if (i > 0 && !stage.is_tight()) flow.begin_line();
        if (draw_choice(stage, flow.place(choice_width(stage, patterns[i].title)),
                        "notice.pattern:" + std::to_string(i), patterns[i].title,
                        stage.fields.outage == i))
            stage.fields.outage = i;
    }
    sheet.inside.top += flow.height() + stage.dp(22);
}

void draw_lastings(Stage& stage, Sheet& sheet) {
    draw_label(stage, sheet, "notice.lasting");
    Flow flow(sheet.inside.corner(), sheet.inside.width(), choice_height(stage), stage.dp(8));
    for (std::size_t i = 0; i < lastings.size(); ++i) {
        const std::string key = std::string("notice.lasts.") + lastings[i].key;
        const std::string_view label = stage.text(key);
        const ui::Rect rect = flow.place(choice_width(stage, label));
        if (draw_choice(stage, rect, key, label, stage.fields.lasting == i))
            stage.fields.lasting = i;
    }
    sheet.inside.top += flow.height() + stage.dp(18);
}

}  // namespace

void draw_notice_form(Stage& stage, Sheet& sheet) {
    draw_told(stage, sheet);
    if (stage.state.notices.patterns.empty()) {
        sheet.inside.top +=
            ui::write(stage.canvas, sheet.inside.corner(), stage.text("notice.no_patterns"),
                      ui::Font::body, stage.theme().muted, sheet.inside.width()) +
            stage.dp(20);
        return;
    }
    draw_patterns(stage, sheet);
    draw_lastings(stage, sheet);
    const ui::Rect scope = sheet.inside.take_top(field_height(stage), stage.dp(24));
    if (draw_field(stage, scope, "notice.scope", stage.fields.scope, stage.text("notice.scope"),
                   stage.text("notice.scope_hint")))
        submit_dialog(stage);
}

OutageFilled filled_outage(const Stage& stage) {
    const Fields& fields = stage.fields;
    const auto& patterns = stage.state.notices.patterns;
    return {.pattern = fields.outage < patterns.size() ? patterns[fields.outage].id : std::string(),
            .scope = fields.scope.text(),
            .lasting = lastings.at(fields.lasting).time};
}

}  // namespace okienko::desk
