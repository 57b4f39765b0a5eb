#include "app/kiosk/screens/view.h"

#include <array>
#include <map>
#include <string_view>
#include <utility>
#include <variant>

#include "app/kiosk/screens/frame.h"
#include "app/kiosk/screens/screens.h"
#include "app/kiosk/screens/stage.h"
#include "app/kiosk/screens/still_there.h"
#include "app/ui/canvas.h"
#include "app/ui/keyboard.h"
#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

ui::KeyboardWords keyboard_words(const language::Language& words) {
    return {words.text("osk.space"), words.text("osk.search"), words.text("osk.hide"),
            words.text("osk.shift"), words.text("osk.erase")};
}

/// What any screen may show at any moment: asked for at once, so that no touch has to wait until
/// a font is drawn anew. Categories and channels bring icons of their own.
constexpr std::array icons = std::to_array<std::string_view>({"arrow_back",
                                                              "arrow_upward",
                                                              "backspace",
                                                              "chat",
                                                              "check",
                                                              "check_circle",
                                                              "checklist",
                                                              "call",
                                                              "chevron_right",
                                                              "close",
                                                              "contrast",
                                                              "dark_mode",
                                                              "format_size",
                                                              "health_and_safety",
                                                              "home",
                                                              "image",
                                                              "keyboard_arrow_down",
                                                              "keyboard_arrow_up",
                                                              "keyboard_hide",
                                                              "light_mode",
                                                              "medical_services",
                                                              "place",
                                                              "question_answer",
                                                              "search",
                                                              "search_off",
                                                              "store",
                                                              "support_agent",
                                                              "thumb_down",
                                                              "thumb_up",
                                                              "tips_and_updates",
                                                              "warning"});

/// What the field for questions holds when a visitor comes to this screen.
std::string_view question_of(const Screen& screen) {
    const auto* results = std::get_if<Results>(&screen);
    return results == nullptr ? std::string_view() : std::string_view(results->question);
}

}  // namespace

struct View::Impl {
    const language::Language& words;
    bool with_keyboard;
    Frame frame;
    SearchField search;
    std::map<std::uint64_t, ui::Scroll> scrolls;  ///< by place
    std::uint64_t place = 0;                      ///< that was shown last
    std::string question;                         ///< that was shown last

    Impl(const language::Language& its_words, ViewOptions options)
        : words(its_words),
          with_keyboard(options.with_keyboard),
          frame(std::move(options.shop_name)) {}

    std::vector<Event> draw(ui::Canvas& canvas, const Session& session) {
        std::vector<Event> events;
        canvas.fonts().want(icons);
        arrive(session);
        if (with_keyboard) search.ask();
        Stage stage{canvas, words, search, scrolls[place], events};
        ui::fill(canvas, canvas.area(), canvas.theme().background);
        if (const auto seconds = session.seconds_left())
            draw_asking(stage, session, *seconds);
        else
            draw_plain(stage, session);
        return events;
    }

    void draw_plain(Stage& stage, const Session& session) {
        const ui::Touch& touch = stage.canvas.touch();
        if (touch.came_down() || !touch.strokes().empty()) stage.report(Touched{});
        draw_content(stage, session);
    }

    /// Asks whether anybody is still there. What lies below does not feel the finger that answers.
    void draw_asking(Stage& stage, const Session& session, int seconds) {
        ui::Touch& touch = stage.canvas.touch();
        if (touch.went_up() || !touch.take_strokes().empty()) stage.report(Touched{});
        touch.claim();
        draw_content(stage, session);
        touch.give_back();
        draw_still_there(stage, seconds);
    }

    void draw_content(Stage& stage, const Session& session) {
        const Dock dock = dock_of(stage, session.screen());
        const ui::Rect content = frame.draw(stage, session, dock);
        draw_screen(stage, session.screen(), content);
        search.keyboard().draw(stage.canvas, keyboard_words(words));
    }

    /// Notices that the session is somewhere else, or that its question is another one.
    void arrive(const Session& session) {
        const std::string_view shown = question_of(session.screen());
        if (session.place() == place && shown == question) return;
        place = session.place();
        question = shown;
        search.show(question);
    }

    void wipe() {
        frame.forget();
        search.wipe();
        scrolls.clear();
        question.assign(question.size(), '\0');
        question.clear();
    }
};

View::View(const language::Language& words, ViewOptions options)
    : impl_(std::make_unique<Impl>(words, std::move(options))) {}

View::~View() = default;
View::View(View&&) noexcept = default;
View& View::operator=(View&&) noexcept = default;

std::vector<Event> View::draw(ui::Canvas& canvas, const Session& session) {
    return impl_->draw(canvas, session);
}

void View::wipe() {
    impl_->wipe();
}

}  // namespace okienko::kiosk
