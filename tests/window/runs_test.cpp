#include "app/window/runs.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <vector>

#include "app/ui/paint.h"
#include "tests/ui/paper_screen.h"

namespace okienko::window {
namespace {

std::vector<Run> runs_of_screen() {
    const ImFontAtlas& fonts = *ImGui::GetIO().Fonts;
    return runs_of(*ImGui::GetDrawData(), fonts.TexID, fonts.TexUvWhitePixel);
}

/// An article's card on a background, below a question that dims it.
void draw_card(ui::Canvas& canvas) {
    const ui::Theme& theme = canvas.theme();
    ui::fill(canvas, canvas.area(), theme.background);
    ui::card(canvas, {40, 40, 600, 400});
    ui::write(canvas, {80, 80}, "Zwrot bez paragonu", ui::Font::body, theme.text, 400);
    canvas.push_clip({0, 500, 1080, 900});
    ui::fill(canvas, {0, 400, 1080, 1000}, theme.primary);
    canvas.pop_clip();
    ui::fill(canvas, canvas.area(), ui::faded(theme.text, 0.5F));
}

}  // namespace

TEST_CASE("what is filled with a colour needs no texture, and hides what lies below if it can") {
    ui::PaperScreen screen;
    const auto paint_of = [&screen](const ui::PaperScreen::Draw& draw) {
        screen.show(draw);
        const std::vector<Run> runs = runs_of_screen();
        REQUIRE(runs.size() == 1);
        return runs[0].paint;
    };
    CHECK(paint_of([](ui::Canvas& canvas) {
              ui::fill(canvas, {10, 10, 90, 90}, ui::rgb(0x336699));
          }) == Paint::opaque);
    CHECK(paint_of([](ui::Canvas& canvas) {
              ui::fill(canvas, {10, 10, 90, 90}, ui::faded(ui::rgb(0x336699), 0.5F));
          }) == Paint::tinted);
    CHECK(paint_of([](ui::Canvas& canvas) {
              ui::write(canvas, {10, 10}, "Zwroty", ui::Font::body, ui::rgb(0), 500);
          }) == Paint::textured);
}

TEST_CASE("a round corner's soft edge is blended, and the rest of the rectangle is not") {
    ui::PaperScreen screen;
    screen.show([](ui::Canvas& canvas) {
        ui::fill(canvas, {10, 10, 300, 200}, ui::rgb(0x336699), 20);
    });
    const std::vector<Run> runs = runs_of_screen();
    REQUIRE(runs.size() == 2);
    CHECK(runs[0].paint == Paint::opaque);
    CHECK(runs[1].paint == Paint::tinted);
}

TEST_CASE("every triangle that can be seen is painted once, in the order it was drawn") {
    ui::PaperScreen screen;
    screen.show(draw_card);
    std::uint32_t next = 0;
    for (const Run& run : runs_of_screen()) {
        CHECK(run.first_index == next);
        CHECK(run.indices % 3 == 0);
        next = run.first_index + run.indices;
    }
    CHECK(next == static_cast<std::uint32_t>(ImGui::GetDrawData()->TotalIdxCount));
}

TEST_CASE("what is drawn beside its clip, or beside the screen, is not painted") {
    ui::PaperScreen screen;
    screen.show([](ui::Canvas& canvas) {
        canvas.push_clip({0, 1800, 1080, 2400});
        canvas.list().AddRectFilled({0, 1850}, {100, 2300}, ui::rgb(0));
        canvas.pop_clip();
    });
    const std::vector<Run> runs = runs_of_screen();
    REQUIRE(runs.size() == 1);
    CHECK(runs[0].clip == ui::Rect{0, 1800, 1080, 1920});
}

}  // namespace okienko::window
