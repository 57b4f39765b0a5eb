#include "app/desk/screens/closing_form.h"

#include <array>
#include <string>

#include "app/desk/screens/dialogs.h"
#include "app/desk/screens/parts.h"
#include "app/ui/paint.h"

namespace okienko::desk {
namespace {

struct Reason {
    Refusal refusal;
    const char* key;
};

constexpr std::array reasons{Reason{Refusal::none, "none"}, Reason{Refusal::stock, "stock"},
                             Reason{Refusal::resources, "resources"},
                             Reason{Refusal::policy, "policy"}, Reason{Refusal::law, "law"}};

void draw_candidates(Stage& stage, Sheet& sheet) {
    draw_label(stage, sheet, "close.article");
    const auto& candidates = stage.state.closing.candidates;
    for (std::size_t i = 0; i <= candidates.size(); ++i) {
        const bool is_none = i == candidates.size();
        const std::string_view label =
            is_none ? stage.text("close.no_article") : std::string_view(candidates[i].title);
        const ui::Rect row = sheet.inside.take_top(choice_height(stage), stage.dp(8));
        const float width = std::min(choice_width(stage, label), row.width());
        if (draw_choice(stage, {row.left, row.top, row.left + width, row.bottom},
                        "close.article:" + std::to_string(i), label, stage.fields.candidate == i))
            stage.fields.candidate = i;
    }
    sheet.inside.top += stage.dp(12);
}

void draw_reasons(Stage& stage, Sheet& sheet) {
    draw_label(stage, sheet, "close.refusal");
    Flow flow(sheet.inside.corner(), sheet.inside.width(), choice_height(stage), stage.dp(8));
    for (const Reason& reason : reasons) {
        const std::string key = std::string("close.reason.") + reason.key;
        const std::string_view label = stage.text(key);
        const ui::Rect rect = flow.place(choice_width(stage, label));
        if (draw_choice(stage, rect, key, label, stage.fields.refusal == reason.refusal))
            stage.fields.refusal = reason.refusal;
    }
    sheet.inside.top += flow.height() + stage.dp(18);
}

void draw_money(Stage& stage, Sheet& sheet) {
    ui::Rect row = sheet.inside.take_top(field_height(stage), stage.dp(12));
    const float gap = stage.dp(20);
    const float third = (row.width() - 2 * gap) / 3;
    Fields& fields = stage.fields;
    bool is_entered = draw_field(stage, row.take_left(third, gap), "close.product", fields.product,
                                 stage.text("close.product"), stage.text("close.product_hint"));
    is_entered |= draw_field(stage, row.take_left(third, gap), "close.amount", fields.amount,
                             stage.text("close.amount"), stage.text("close.amount_hint"));
    is_entered |= draw_field(stage, row, "close.approver", fields.approver,
                             stage.text("close.approver"), stage.text("close.approver_hint"));
    if (is_entered) submit_dialog(stage);
}

/// What is missing, or what an agent may give.
void draw_note(Stage& stage, Sheet& sheet) {
    const ui::Theme& theme = stage.theme();
    const std::string& error = stage.state.closing.error;
    const ui::Rect line = sheet.inside.take_top(stage.dp(44), stage.dp(16));
    if (!error.empty())
        write_cut(stage, line.corner(), stage.text("close.error." + error), ui::Font::strong,
                  theme.danger, line.width());
    else if (!stage.options.own_limit.empty())
        write_cut(
            stage, line.corner(),
            stage.text("article.own_limit", {{"own", std::string_view(stage.options.own_limit)},
                                             {"next", std::string_view(stage.options.next_limit)}}),
            ui::Font::small, theme.muted, line.width());
}

}  // namespace

void draw_label(Stage& stage, Sheet& sheet, std::string_view key) {
    const ui::Rect line = sheet.inside.take_top(stage.dp(40));
    write_cut(stage, line.corner(), stage.text(key), ui::Font::small_strong, stage.theme().muted,
              line.width());
}

void draw_closing_form(Stage& stage, Sheet& sheet) {
    draw_candidates(stage, sheet);
    const ui::Rect answer = sheet.inside.take_top(field_height(stage), stage.dp(18));
    if (draw_field(stage, answer, "close.answer", stage.fields.closing_answer,
                   stage.text("close.answer"), stage.text("close.answer_hint")))
        submit_dialog(stage);
    draw_reasons(stage, sheet);
    draw_money(stage, sheet);
    draw_note(stage, sheet);
}

ClosingFilled filled(const Stage& stage) {
    const Fields& fields = stage.fields;
    const auto& candidates = stage.state.closing.candidates;
    return {.article = fields.candidate < candidates.size() ? candidates[fields.candidate].id
                                                            : std::string(),
            .answer = fields.closing_answer.text(),
            .refusal = fields.refusal,
            .product = fields.product.text(),
            .amount = fields.amount.text(),
            .approver = fields.approver.text()};
}

}  // namespace okienko::desk
