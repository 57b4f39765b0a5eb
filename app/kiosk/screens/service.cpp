/// Behind the PIN: the state of this kiosk, and the way out.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/choice_card.h"
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

// ---- how the device is --------------------------------------------------------------------------

Tone tone_of(Finding::State state) {
    switch (state) {
        case Finding::State::ok:
            return Tone::good;
        case Finding::State::warning:
            return Tone::caution;
        case Finding::State::failed:
            break;
    }
    return Tone::danger;
}

std::string_view icon_of(Finding::State state) {
    return state == Finding::State::ok ? "check_circle" : "warning";
}

/// In one sentence; findings stand with the gravest first.
std::string_view verdict_of(const Stage& stage, const Service& service) {
    if (service.findings.empty()) return stage.text("service.examining");
    switch (service.findings.front().state) {
        case Finding::State::ok:
            return stage.text("service.device_ok");
        case Finding::State::warning:
            return stage.text("service.device_warning");
        case Finding::State::failed:
            break;
    }
    return stage.text("service.device_failed");
}

/// What is well, line by line on one card.
float draw_good(Stage& stage, ui::Point at, float width, const std::vector<Finding>& findings) {
    ui::Canvas& canvas = stage.canvas;
    const float padding = stage.dp(24);
    const float icon = canvas.grown(32);
    const float room = width - 2 * padding - icon - stage.dp(16);
    ui::Behind behind(canvas);
    ui::Point pen{at.x + padding, at.y + padding};
    for (const Finding& finding : findings) {
        if (finding.state != Finding::State::ok) continue;
        const float left = pen.x + icon + stage.dp(16);
        const float words = ui::write(canvas, {left, pen.y}, finding.sentence, ui::Font::small,
                                      stage.theme().text, room);
        const float line = ui::height_of(canvas, "A", ui::Font::small, room);
        ui::icon(canvas, {pen.x, pen.y, pen.x + icon, pen.y + line}, "check_circle",
                 ui::IconSize::small, stage.theme().good);
        pen.y += words + stage.dp(14);
    }
    if (pen.y == at.y + padding) return 0;
    const ui::Rect card{at.x, at.y, at.x + width, pen.y - stage.dp(14) + padding};
    behind.draw([&] { ui::card(canvas, card); });
    return card.height();
}

/// What is not well, with what to do about it, above what is.
float draw_device(Stage& stage, ui::Point at, float width, const Service& service) {
    const float top = at.y;
    at.y += draw_part_title(stage, at, stage.text("service.device"), width);
    at.y += ui::write(stage.canvas, at, verdict_of(stage, service), ui::Font::body,
                      stage.theme().muted, width) +
            stage.dp(16);
    for (const Finding& finding : service.findings) {
        if (finding.state == Finding::State::ok) continue;
        at.y += draw_message(stage, at, width, tone_of(finding.state), icon_of(finding.state),
                             finding.sentence, finding.remedy) +
                stage.dp(12);
    }
    at.y += draw_good(stage, at, width, service.findings);
    if (service.findings.empty()) return at.y - top;
    const ui::Button again{
        .key = "service.examine",
        .label = stage.text(service.is_examining ? "service.examining" : "service.examine"),
        .icon = "health_and_safety",
        .style = ui::ButtonStyle::soft,
        .is_enabled = !service.is_examining};
    at.y += stage.dp(ui::gap_dp);
    const float height = ui::button_height(stage.canvas, again, width);
    if (ui::draw_button(stage.canvas, ui::rect_at(at, {width, height}), again))
        stage.report(ExaminationWanted{});
    return at.y + height - top;
}

// ---- what can be done ---------------------------------------------------------------------------

void report_way(Stage& stage, std::string_view key) {
    if (key == "service.drill") stage.report_turn(DrillWanted{});
    if (key == "service.restart") stage.report(RestartWanted{});
    if (key == "service.leave") stage.report(LeaveWanted{});
}

ui::Button back_button(const Stage& stage) {
    return {.key = "service.back",
            .label = stage.text("service.back"),
            .icon = "check",
            .style = ui::ButtonStyle::primary};
}

/// In one row where their words fit.
float draw_ways(Stage& stage, ui::Point at, float width, const Service& service) {
    ButtonRows ways(
        stage.canvas,
        {{.key = "service.drill",
          .label = stage.text(service.is_drill ? "service.drill_on" : "service.drill"),
          .icon = service.is_drill ? "check" : "medical_services",
          .style = ui::ButtonStyle::soft},
         {.key = "service.restart",
          .label = stage.text("service.restart"),
          .icon = "refresh",
          .style = ui::ButtonStyle::soft},
         {.key = "service.leave", .label = stage.text("service.leave"), .icon = "exit_to_app"}},
        width);
    report_way(stage, ways.draw(stage.canvas, at, width));
    return ways.height();
}

}  // namespace

/// The way back to the customers, in sight however much there is to read. It ends the visit, unless
/// a drill has been chosen: whoever rehearses stands where a customer would.
Dock dock_of(Stage& stage, const Service& service) {
    const float padding = stage.dp(16);
    const float width = stage.canvas.area().width() - 2 * stage.dp(margin_dp);
    const float height = ui::button_height(stage.canvas, back_button(stage), width);
    return {height + 2 * padding,
            [&stage, padding, is_drill = service.is_drill](const ui::Rect& dock) {
                ui::bar(stage.canvas, dock);
                const ui::Rect place = dock.inset(stage.dp(margin_dp), padding);
                if (ui::draw_button(stage.canvas, place, back_button(stage)))
                    stage.report(is_drill ? Event(WentHome{}) : Event(Finished{}));
            }};
}

void draw_screen(Stage& stage, const Service& service, const ui::Rect& room) {
    ui::ScrollRegion region(stage.canvas, stage.scroll, room);
    const float margin = stage.dp(margin_dp);
    const float width = room.width() - 2 * margin;
    const float top = region.origin().y;
    ui::Point at{region.origin().x + margin, top + stage.dp(36)};
    at.y +=
        draw_page_title(stage, at, width, stage.text("service.title"), stage.text("service.hint"));
    const bool is_beside = stage.canvas.roominess(width) > 1500 && service.can_examine;
    const float column = is_beside ? (width - stage.dp(32)) * 0.42F : width;
    ui::Point pen = at;
    pen.y += draw_facts(stage, pen, column, service) + stage.dp(28);
    pen.y += draw_ways(stage, pen, column, service);
    if (service.can_examine && is_beside) {
        const float left = at.x + column + stage.dp(32);
        at.y += draw_device(stage, {left, at.y}, at.x + width - left, service);
    } else if (service.can_examine) {
        pen.y += stage.dp(36);
        pen.y += draw_device(stage, pen, width, service);
    }
    region.end(std::max(at.y, pen.y) - top + stage.dp(28));
}

}  // namespace okienko::kiosk
