#include "app/desk/screens/dialogs.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/desk/screens/closing_form.h"
#include "app/desk/screens/frame.h"
#include "app/desk/screens/notice_form.h"
#include "app/desk/screens/parts.h"
#include "app/ui/paint.h"

namespace okienko::desk {
namespace {

// ---- keys ---------------------------------------------------------------------------------------

constexpr float help_line_dp = 62;

void draw_help(Stage& stage, Sheet& sheet) {
    const ui::Theme& theme = stage.theme();
    const float column = std::floor(sheet.inside.width() / 2);
    const float height = stage.canvas.fonts().height(ui::Font::body);
    std::size_t line = 0;
    const auto rows = (all_actions.size() + 4) / 2;
    const auto draw = [&](std::string_view cap, std::string_view words) {
        const float left = sheet.inside.left + (line < rows ? 0 : column);
        const float top =
            sheet.inside.top + static_cast<float>(line % rows) * stage.dp(help_line_dp);
        draw_key_cap(stage, {left, top}, cap);
        write_cut(stage,
                  {left + stage.dp(150), std::floor(top + (key_cap_height(stage) - height) / 2)},
                  words, ui::Font::body, theme.text, column - stage.dp(170));
        ++line;
    };
    for (const Action action : all_actions)
        draw(key_of(action), stage.text("action." + std::string(to_string(action))));
    draw("1 2 3", stage.text("help.lists"));
    draw("↑ ↓", stage.text("help.arrows"));
    draw("Tab", stage.text("help.tab"));
    sheet.inside.take_top(static_cast<float>(rows) * stage.dp(help_line_dp));
}

// ---- an answer ----------------------------------------------------------------------------------

void draw_answer(Stage& stage, Sheet& sheet) {
    const ui::Theme& theme = stage.theme();
    sheet.inside.top += ui::write(stage.canvas, sheet.inside.corner(), stage.text("answer.about"),
                                  ui::Font::body, theme.muted, sheet.inside.width()) +
                        stage.dp(20);
    const ui::Rect field = sheet.inside.take_top(field_height(stage), stage.dp(24));
    if (draw_field(stage, field, "answer.text", stage.fields.answer, stage.text("answer.field"),
                   stage.text("answer.hint")))
        submit_dialog(stage);
    draw_submit_and_back(stage, sheet, key_of(Action::answer), stage.text("answer.submit"));
}

// ---- a passphrase -------------------------------------------------------------------------------

void draw_key(Stage& stage, Sheet& sheet) {
    const ui::Theme& theme = stage.theme();
    sheet.inside.top += ui::write(stage.canvas, sheet.inside.corner(), stage.text("key.about"),
                                  ui::Font::body, theme.muted, sheet.inside.width()) +
                        stage.dp(20);
    const ui::Rect field = sheet.inside.take_top(field_height(stage), stage.dp(12));
    if (draw_field(stage, field, "key.field", stage.fields.passphrase, stage.text("key.field"), ""))
        submit_dialog(stage);
    if (stage.state.key.was_wrong)
        ui::write(stage.canvas, sheet.inside.corner(), stage.text("key.wrong"), ui::Font::body,
                  theme.danger, sheet.inside.width());
    sheet.inside.top += stage.dp(52);
    draw_submit_and_back(stage, sheet, "Enter", stage.text("key.submit"));
}

// ---- the end of a shift -------------------------------------------------------------------------

void draw_hand_over(Stage& stage, Sheet& sheet) {
    const ui::Theme& theme = stage.theme();
    const auto mine = shown(stage.state, List::mine);
    sheet.inside.top += ui::write(stage.canvas, sheet.inside.corner(),
                                  stage.text("hand_over.about",
                                             {{"count", static_cast<std::int64_t>(mine.size())}}),
                                  ui::Font::body, theme.text, sheet.inside.width()) +
                        stage.dp(12);
    constexpr std::size_t most = 4;
    for (std::size_t i = 0; i < mine.size() && i < most; ++i) {
        const HandOff& one = mine[i];
        const std::string what =
            one.question.empty() ? std::string(stage.text("kind." + std::string(word_of(one.kind))))
                                 : one.question;
        write_cut(stage, sheet.inside.corner(), "• " + one.number + "  " + what, ui::Font::small,
                  theme.muted, sheet.inside.width());
        sheet.inside.top += stage.dp(38);
    }
    sheet.inside.top += stage.dp(16);
    for (const Person& person : stage.state.people) {
        if (person.id == stage.state.agent->id) continue;
        const ui::Rect row = sheet.inside.take_top(stage.dp(72), stage.dp(10));
        const KeyButton button{.key = "hand_over." + person.id, .cap = {}, .label = person.name};
        if (draw_key_button(stage, row, button)) stage.report(HandedOverTo{person.id});
    }
    sheet.inside.top += stage.dp(10);
    draw_submit_and_back(stage, sheet, {}, {});
}

struct Kind {
    Dialog dialog;
    const char* title;
    float width_dp;
    void (*draw)(Stage&, Sheet&);
};

constexpr std::array kinds{Kind{Dialog::help, "help.title", 1500, draw_help},
                           Kind{Dialog::answer, "answer.title", 1300, draw_answer},
                           Kind{Dialog::close, "close.title", 1500, draw_closing_form},
                           Kind{Dialog::key, "key.title", 1100, draw_key},
                           Kind{Dialog::hand_over, "hand_over.title", 1000, draw_hand_over},
                           Kind{Dialog::notice, "notice.title", 1300, draw_notice_form}};

}  // namespace

void draw_submit_and_back(Stage& stage, Sheet& sheet, std::string_view cap,
                          std::string_view label) {
    ui::Rect row = sheet.inside.take_top(key_button_height(stage));
    const KeyButton submit{"dialog.submit", cap, label, Look::primary};
    if (!label.empty()) {
        const ui::Rect rect = row.take_left(key_button_width(stage, submit), stage.dp(14));
        if (draw_key_button(stage, rect, submit)) submit_dialog(stage);
    }
    draw_action(stage, row.take_left(action_width(stage, Action::back)), Action::back, Look::plain);
}

void draw_dialog(Stage& stage) {
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& one) {
        return one.dialog == stage.state.dialog;
    });
    if (kind == kinds.end()) return;
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    canvas.rise();
    canvas.nodes().begin_dialog();
    ui::fill(canvas, canvas.area(), ui::faded(ui::rgb(0x000000), 0.5F));
    ui::Rect above = canvas.area();
    draw_alarm(stage, above);  // which no form may hide
    const float padding = stage.dp(44);
    const float width = std::min(stage.dp(kind->width_dp), canvas.area().width() - stage.dp(80));
    const float left = std::floor(canvas.area().center().x - width / 2);
    const float top = std::floor(canvas.area().height() * 0.1F);
    ui::Behind behind(canvas);
    Sheet sheet{{left + padding, top + padding, left + width - padding, canvas.area().bottom}};
    sheet.inside.top += ui::write_heading(canvas, sheet.inside.corner(), stage.text(kind->title),
                                          ui::Font::title, theme.text, sheet.inside.width()) +
                        stage.dp(20);
    kind->draw(stage, sheet);
    if (kind->dialog == Dialog::help) {
        sheet.inside.top += stage.dp(16);
        draw_submit_and_back(stage, sheet, {}, {});
    }
    const ui::Rect whole{left, top, left + width, sheet.inside.top + padding};
    behind.draw([&] {
        ui::shadow(canvas, whole, 16);
        ui::box(canvas, whole, theme.surface, theme.border, stage.dp(24));
    });
}

void submit_dialog(Stage& stage) {
    Fields& fields = stage.fields;
    switch (stage.state.dialog) {
        case Dialog::answer:
            return stage.report(Answered{fields.answer.text()});
        case Dialog::key:
            stage.report(PassphraseTyped{fields.passphrase.text()});
            return fields.passphrase.wipe();
        case Dialog::close:
            return stage.report(filled(stage));
        case Dialog::notice:
            return stage.report(filled_outage(stage));
        default:
            return;
    }
}

std::string first_in_dialog(const State& state) {
    switch (state.dialog) {
        case Dialog::answer:
            return "answer.text";
        case Dialog::key:
            return "key.field";
        case Dialog::close:
            return "close.article:0";
        case Dialog::notice:
            return state.notices.patterns.empty() ? "action.back" : "notice.pattern:0";
        case Dialog::hand_over:
            for (const Person& person : state.people)
                if (person.id != state.agent->id) return "hand_over." + person.id;
            return "action.back";
        default:
            return "action.back";
    }
}

}  // namespace okienko::desk
