#include "app/desk/screens/dialogs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <string>
#include <string_view>

#include "app/desk/screens/closing_form.h"
#include "app/desk/screens/frame.h"
#include "app/desk/screens/notice_form.h"
#include "app/desk/screens/parts.h"
#include "app/ui/paint.h"

namespace okienko::desk {
namespace {

// ---- keys ---------------------------------------------------------------------------------------

constexpr float help_line_dp = 62;
constexpr float tight_help_line_dp = 50;
constexpr float help_caps_dp = 200;  // before the words

void draw_help(Stage& stage, Sheet& sheet) {
    const ui::Theme& theme = stage.theme();
    const float column = std::floor(sheet.inside.width() / 2);
    const float height = stage.canvas.fonts().height(ui::Font::body);
    const float step = stage.dp(stage.is_tight() ? tight_help_line_dp : help_line_dp);
    std::size_t line = 0;
    constexpr std::size_t rows = (all_actions.size() + 5) / 2;
    const auto draw = [&](std::initializer_list<std::string_view> caps, std::string_view words) {
        const bool is_first = line < rows;
        const float left = sheet.inside.left + (is_first ? 0 : column);
        const std::size_t row = is_first ? line : line - rows;
        const float top = sheet.inside.top + static_cast<float>(row) * step;
        float at = left;
        for (const std::string_view cap : caps)
            at += draw_key_cap(stage, {at, top}, cap) + stage.dp(8);
        write_cut(
            stage,
            {left + stage.dp(help_caps_dp), std::floor(top + (key_cap_height(stage) - height) / 2)},
            words, ui::Font::body, theme.text, column - stage.dp(help_caps_dp));
        ++line;
    };
    for (const Action action : all_actions)
        draw({key_of(action)}, stage.text("action." + std::string(to_string(action))));
    draw({"1 2 3"}, stage.text("help.lists"));
    draw({"↑ ↓"}, stage.text("help.arrows"));
    draw({"Tab"}, stage.text("help.tab"));
    draw({"Ctrl", "+ − 0"}, stage.text("help.size"));
    sheet.inside.take_top(static_cast<float>(rows) * step + stage.dp(stage.is_tight() ? 4 : 16));
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
}

// ---- the sheet ----------------------------------------------------------------------------------

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

/// The button that does it; no label where there is nothing to do.
KeyButton submit_of(const Stage& stage) {
    const auto button = [&](std::string_view cap, std::string_view label) {
        return KeyButton{"dialog.submit", cap, stage.text(label), Look::primary};
    };
    switch (stage.state.dialog) {
        case Dialog::answer:
            return button(key_of(Action::answer), "answer.submit");
        case Dialog::close:
            return button(key_of(Action::close), "close.submit");
        case Dialog::key:
            return button("Enter", "key.submit");
        case Dialog::notice:
            if (stage.state.notices.patterns.empty()) return {};
            return button(key_of(Action::notice), "notice.submit");
        default:
            return {};
    }
}

void draw_submit_and_back(Stage& stage, ui::Rect row) {
    const KeyButton submit = submit_of(stage);
    if (!submit.label.empty()) {
        const ui::Rect rect = row.take_left(key_button_width(stage, submit), stage.dp(14));
        if (draw_key_button(stage, rect, submit)) submit_dialog(stage);
    }
    draw_action(stage, row.take_left(action_width(stage, Action::back)), Action::back, Look::plain);
}

/// The title, what is between, and the buttons, which stay in sight; in `place`, as far down as
/// they need. Returns where they end.
float draw_sheet(Stage& stage, const Kind& kind, const ui::Rect& place) {
    ui::Canvas& canvas = stage.canvas;
    const float margin = stage.dp(12);  // for the mark of the focus
    const float title = ui::write_heading(canvas, place.corner(), stage.text(kind.title),
                                          ui::Font::title, stage.theme().text, place.width());
    const float buttons = key_button_height(stage);
    ui::Rect between = place;
    between.top += title + stage.dp(stage.is_tight() ? 10 : 20);
    const float gap = stage.dp(12);
    between.bottom -= gap + buttons;
    const ui::Rect view{between.left - margin, between.top - margin, between.right + 2 * margin,
                        between.bottom};
    float height = 0;
    {
        ui::ScrollRegion region(canvas, stage.scrolls.dialog, view);
        const float top = region.origin().y + margin;
        Sheet sheet{{between.left, top, between.right, top + between.height()}};
        kind.draw(stage, sheet);
        height = sheet.inside.top - top;
        region.end(height + margin);
    }
    stage.scrolls.dialog_height = height + between.top - place.top + gap + buttons;
    const float end = between.top + std::min(height, between.height());
    draw_submit_and_back(stage, {place.left, end, place.right, end + buttons});
    return end + buttons;
}

}  // namespace

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
    const float padding = stage.dp(stage.is_tight() ? 22 : 44);
    const float width = std::min(stage.dp(kind->width_dp), above.width() - stage.dp(80));
    const float left = std::floor(above.center().x - width / 2);
    // Somewhat above the middle, and higher where it takes more.
    ui::Rect room = above.inset(0, stage.dp(stage.is_tight() ? 8 : 16));
    const float likes = std::floor(canvas.area().height() * 0.1F);
    const float needs = room.bottom - stage.scrolls.dialog_height - 2 * padding;
    const float top = std::max(std::min(likes, std::floor(needs)), room.top);
    ui::Behind behind(canvas);
    const float end =
        draw_sheet(stage, *kind,
                   {left + padding, top + padding, left + width - padding, room.bottom - padding});
    const ui::Rect whole{left, top, left + width, end + padding};
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
