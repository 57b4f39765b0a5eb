/// Behind the PIN: the state of this kiosk, and the way out.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/kiosk/screens/screens.h"
#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

struct Fact {
    std::string_view name;
    std::string value;
};

/// Whether what customers hand off is kept, and if not, why.
std::string journal_of(const Stage& stage, const Service& service) {
    using Cause = journal::JournalError::Cause;
    if (!service.has_journal) return std::string(stage.text("service.journal_none"));
    if (!service.trouble) return std::string(stage.text("service.journal_works"));
    switch (*service.trouble) {
        case Cause::full:
            return std::string(stage.text("service.trouble_full"));
        case Cause::unwritable:
            return std::string(stage.text("service.trouble_unwritable"));
        case Cause::damaged:
            return std::string(stage.text("service.trouble_damaged"));
        case Cause::busy:
            return std::string(stage.text("service.trouble_busy"));
        case Cause::newer:
            return std::string(stage.text("service.trouble_newer"));
        default:
            return std::string(stage.text("service.trouble_other"));
    }
}

std::vector<Fact> facts_of(const Stage& stage, const Service& service) {
    const std::string none(stage.text("service.none"));
    const bool is_open = service.generation > 0;
    return {{stage.text("service.generation"), is_open ? std::to_string(service.generation) : none},
            {stage.text("service.articles"), is_open ? std::to_string(service.articles) : none},
            {stage.text("service.version"), service.version.empty() ? none : service.version},
            {stage.text("service.clock"), service.clock.empty() ? none : service.clock},
            {stage.text("service.journal"), journal_of(stage, service)},
            {stage.text("service.false_alarms"), std::to_string(service.false_alarms)}};
}

float draw_facts(Stage& stage, ui::Point at, float width, const Service& service) {
    const float padding = stage.dp(28);
    const float half = (width - 2 * padding) / 2;
    const std::vector<Fact> facts = facts_of(stage, service);
    ui::Behind behind(stage.canvas);
    ui::Point pen{at.x + padding, at.y + padding};
    for (const Fact& fact : facts) {
        const float name = ui::write(stage.canvas, pen, fact.name, ui::Font::body,
                                     stage.theme().muted, half - stage.dp(12));
        const float value = ui::write(stage.canvas, {pen.x + half, pen.y}, fact.value,
                                      ui::Font::strong, stage.theme().text, half);
        stage.canvas.nodes().add({"fact:" + std::string(fact.name),
                                  fact.value,
                                  ui::Role::text,
                                  {pen.x, pen.y, pen.x + 2 * half, pen.y + value},
                                  {pen.x, pen.y, pen.x + 2 * half, pen.y + value}});
        pen.y += std::max(name, value) + stage.dp(12);
    }
    const ui::Rect card{at.x, at.y, at.x + width, pen.y - stage.dp(12) + padding};
    behind.draw([&] { ui::card(stage.canvas, card); });
    return card.height();
}

float draw_ways(Stage& stage, ui::Point at, float width, const Service& service) {
    const std::array buttons{
        ui::Button{.key = "service.back",
                   .label = stage.text("service.back"),
                   .icon = "check",
                   .style = ui::ButtonStyle::primary},
        ui::Button{.key = "service.drill",
                   .label = stage.text(service.is_drill ? "service.drill_on" : "service.drill"),
                   .icon = service.is_drill ? "check" : "medical_services",
                   .style = ui::ButtonStyle::soft},
        ui::Button{.key = "service.restart",
                   .label = stage.text("service.restart"),
                   .icon = "refresh",
                   .style = ui::ButtonStyle::soft},
        ui::Button{.key = "service.leave",
                   .label = stage.text("service.leave"),
                   .icon = "exit_to_app",
                   .style = ui::ButtonStyle::outline}};
    const float top = at.y;
    for (const ui::Button& button : buttons) {
        const float height = ui::button_height(stage.canvas, button, width);
        if (ui::draw_button(stage.canvas, ui::rect_at(at, {width, height}), button)) {
            if (button.key == "service.back") stage.report(Finished{});
            if (button.key == "service.drill") stage.report(DrillWanted{});
            if (button.key == "service.restart") stage.report(RestartWanted{});
            if (button.key == "service.leave") stage.report(LeaveWanted{});
        }
        at.y += height + stage.dp(ui::gap_dp);
    }
    return at.y - top;
}

}  // namespace

void draw_screen(Stage& stage, const Service& service, const ui::Rect& room) {
    ui::ScrollRegion region(stage.canvas, stage.scroll, room);
    const float margin = stage.dp(margin_dp);
    const bool is_beside = stage.canvas.roominess(room.width()) > 1500;
    const float widest = stage.dp(is_beside ? 1400 : 900) * stage.canvas.metrics().text_scale;
    const float width = std::min(room.width() - 2 * margin, widest);
    const float top = region.origin().y;
    ui::Point at{region.origin().x + (room.width() - width) / 2, top + stage.dp(36)};
    at.y += ui::write_heading(stage.canvas, at, stage.text("service.title"), ui::Font::title,
                              stage.theme().text, width);
    at.y += ui::write(stage.canvas, at, stage.text("service.hint"), ui::Font::body,
                      stage.theme().muted, width) +
            stage.dp(24);
    if (is_beside) {
        const float half = (width - stage.dp(32)) / 2;
        at.y += std::max(draw_facts(stage, at, half, service),
                         draw_ways(stage, {at.x + width - half, at.y}, half, service));
    } else {
        at.y += draw_facts(stage, at, width, service) + stage.dp(28);
        at.y += draw_ways(stage, at, width, service);
    }
    region.end(at.y - top + stage.dp(12));
}

}  // namespace okienko::kiosk
