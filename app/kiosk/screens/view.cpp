#include "app/kiosk/screens/view.h"

#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "app/kiosk/screens/alarm.h"
#include "app/kiosk/screens/bar_buttons.h"
#include "app/kiosk/screens/call_card.h"
#include "app/kiosk/screens/frame.h"
#include "app/kiosk/screens/panel.h"
#include "app/kiosk/screens/reach.h"
#include "app/kiosk/screens/screens.h"
#include "app/kiosk/screens/stage.h"
#include "app/kiosk/screens/still_there.h"
#include "app/kiosk/session/forgetting.h"
#include "app/ui/below_dialog.h"
#include "app/ui/canvas.h"
#include "app/ui/keyboard.h"
#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

/// A name is not searched for.
ui::KeyboardWords keyboard_words(const language::Language& words, bool is_name) {
    return {words.text("osk.space"),
            is_name ? words.text("call_back.name_done") : words.text("osk.search"),
            is_name ? "check" : "search",
            words.text("osk.hide"),
            words.text("osk.shift"),
            words.text("osk.erase")};
}

/// What any screen may show at any moment: asked for at once, so that no touch has to wait until
/// a font is drawn anew. Categories and channels bring icons of their own.
constexpr std::array all_icons = std::to_array<std::string_view>({"accessible",
                                                                  "arrow_back",
                                                                  "arrow_forward",
                                                                  "arrow_upward",
                                                                  "backspace",
                                                                  "build",
                                                                  "call",
                                                                  "chat",
                                                                  "check",
                                                                  "check_circle",
                                                                  "checklist",
                                                                  "chevron_right",
                                                                  "close",
                                                                  "confirmation_number",
                                                                  "contrast",
                                                                  "dark_mode",
                                                                  "delete",
                                                                  "dialpad",
                                                                  "directions_walk",
                                                                  "edit",
                                                                  "event_note",
                                                                  "exit_to_app",
                                                                  "favorite",
                                                                  "format_size",
                                                                  "fullscreen",
                                                                  "health_and_safety",
                                                                  "home",
                                                                  "image",
                                                                  "info",
                                                                  "keyboard_arrow_down",
                                                                  "keyboard_arrow_up",
                                                                  "keyboard_hide",
                                                                  "language",
                                                                  "light_mode",
                                                                  "medical_services",
                                                                  "motion_photos_off",
                                                                  "motion_photos_on",
                                                                  "notifications_active",
                                                                  "person_pin",
                                                                  "phone_callback",
                                                                  "place",
                                                                  "play_arrow",
                                                                  "print",
                                                                  "qr_code_2",
                                                                  "question_answer",
                                                                  "record_voice_over",
                                                                  "refresh",
                                                                  "replay",
                                                                  "report_problem",
                                                                  "room_service",
                                                                  "schedule",
                                                                  "search",
                                                                  "search_off",
                                                                  "sign_language",
                                                                  "space_bar",
                                                                  "stop",
                                                                  "store",
                                                                  "storefront",
                                                                  "support_agent",
                                                                  "thumb_down",
                                                                  "thumb_up",
                                                                  "tips_and_updates",
                                                                  "touch_app",
                                                                  "translate",
                                                                  "visibility",
                                                                  "volume_off",
                                                                  "volume_up",
                                                                  "warning"});

ui::Letters letters_of(std::string_view language) {
    if (language == "en") return ui::Letters::english;
    return language == "uk" ? ui::Letters::ukrainian : ui::Letters::polish;
}

/// The key of the word for what a node is.
std::string_view role_of(ui::Role role) {
    switch (role) {
        case ui::Role::button:
            return "speech.role.button";
        case ui::Role::card:
            return "speech.role.card";
        case ui::Role::field:
            return "speech.role.field";
        case ui::Role::key:
            return "speech.role.key";
        case ui::Role::link:
            return "speech.role.link";
        case ui::Role::tile:
            return "speech.role.tile";
        default:
            return {};
    }
}

/// What stands on a key and no voice says.
std::string_view sign_of(std::string_view label) {
    if (label == "’") return "osk.sign.apostrophe";
    if (label == "-") return "osk.sign.hyphen";
    if (label == ".") return "osk.sign.full_stop";
    return label == "?" ? "osk.sign.question_mark" : std::string_view();
}

/// What a node is called and what it is: "Twoje pytanie: zwrot, pole tekstowe".
std::string said_of(const ui::Node& node, const language::Language& words) {
    std::string text = node.name.empty() ? node.label : node.name + ": " + node.label;
    const std::string_view sign = node.role == ui::Role::key ? sign_of(node.label) : "";
    if (!sign.empty()) text = words.text(sign);
    const auto add = [&](std::string_view key) {
        const bool is_ended = text.ends_with('.') || text.ends_with('?') || text.ends_with('!');
        text += (is_ended ? " " : ", ") + std::string(words.text(key));
    };
    if (const auto role = role_of(node.role); !role.empty()) add(role);
    if (node.is_chosen) add(*node.is_chosen ? "speech.chosen" : "speech.not_chosen");
    return text;
}

/// Whether somebody has struck a key or turned the wheel.
bool is_at_keys_or_wheel(const ui::Touch& touch) {
    return !touch.strokes().empty() || touch.notches() != 0;
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// What the field for questions holds when a visitor comes to this screen.
std::string_view question_of(const Screen& screen) {
    const auto* results = std::get_if<Results>(&screen);
    return results == nullptr ? std::string_view() : std::string_view(results->question);
}

}  // namespace

struct View::Impl {
    const language::Languages& languages;
    bool with_keyboard;
    Frame frame;
    SearchField search;
    std::map<std::uint64_t, ui::Scroll> scrolls;  ///< by place
    std::map<std::uint64_t, ui::Scroll> aheads;   ///< of what comes up for what is typed, by place
    std::uint64_t place = 0;                      ///< that was shown last
    std::string question;                         ///< that was shown last

    ui::TextField name;  ///< of whoever wants to be called back

    std::string typed;                    ///< what the session knows of the field
    bool is_typed = false;                ///< and that something comes up for it
    std::string language;                 ///< that was spoken last
    std::string focus;                    ///< the node that keys led to last
    std::optional<bool> is_focus_chosen;  ///< what it was then
    bool has_icons = false;               ///< they were asked for

    Impl(const language::Languages& its_languages, ViewOptions options)
        : languages(its_languages),
          with_keyboard(options.with_keyboard),
          frame(std::move(options.shop_name), std::move(options.logo)) {}

    std::vector<Event> draw(ui::Canvas& canvas, const Session& session) {
        std::vector<Event> events;
        if (!std::exchange(has_icons, true)) canvas.fonts().want(all_icons);
        arrive(session);
        follow_escape(canvas, session, events);
        if (session.has_panel()) search.put_away();
        if (with_keyboard) search.ask();
        Stage stage{.canvas = canvas,
                    .languages = languages,
                    .words = languages.of(language),
                    .search = search,
                    .scroll = is_ahead(session) ? aheads[place] : scrolls[place],
                    .events = events,
                    .name = name,
                    .can_take_along = session.can_take_along(),
                    .is_read_aloud = session.appearance().is_spoken,
                    .typing = session.typing(),
                    .rescue = session.rescue()};
        ui::fill(canvas, canvas.area(), canvas.theme().background);
        canvas.be_calm(session.appearance().is_calm);
        if (session.appearance().is_low && !canvas.is_landscape() && can_come_lower(stage))
            draw_above(stage);
        if (const auto seconds = session.seconds_left())
            draw_asking(stage, session, *seconds);
        else if (session.has_panel())
            draw_with_panel(stage, session);
        else
            draw_plain(stage, session);
        tell_focus(stage);
        tell_typed(stage);
        return events;
    }

    /// The field as it is after every key: an emergency is not to wait for the question's end.
    void tell_typed(Stage& stage) {
        if (name.has_focus() || !search.is_being_typed() || search.text() == typed) return;
        typed = search.text();
        aheads[place].to_top();
        stage.report(Typed{typed});
    }

    /// Esc goes back, one step a stroke: it puts the keyboard away, then the panel, then the
    /// screen.
    void follow_escape(ui::Canvas& canvas, const Session& session, std::vector<Event>& events) {
        if (session.seconds_left() || !canvas.touch().take(ui::Key::escape)) return;
        events.emplace_back(Touched{});
        if (search.is_being_typed())
            search.put_away();
        else
            events.emplace_back(WentBack{});
    }

    /// Where keys have led to something else, or it was chosen: what it is, for who listens.
    void tell_focus(Stage& stage) {
        const std::string& key = stage.canvas.focus().key;
        const ui::Node* node = stage.canvas.nodes().find(key);
        const std::optional<bool> is_chosen = node ? node->is_chosen : std::nullopt;
        const bool has_led_on = std::exchange(focus, key) != key;
        const bool has_turned = std::exchange(is_focus_chosen, is_chosen) != is_chosen;
        if (node == nullptr || (!has_led_on && !(has_turned && is_chosen))) return;
        const std::string& spoken = node->language.empty() ? language : node->language;
        stage.report(Focused{said_of(*node, languages.of(spoken)), spoken, key == voice_key});
    }

    /// Leaves the upper part of a standing screen to the shop, and the rest to the controls.
    void draw_above(Stage& stage) {
        ui::Canvas& canvas = stage.canvas;
        ui::Rect lower = canvas.area();
        const ui::Rect above = lower.take_top(canvas.area().height() - height_in_reach(stage));
        ui::hero(canvas, above);
        const float width = above.width() - 2 * stage.dp(margin_dp);
        const ui::Rect words = ui::centered(above, {width, above.height() / 2});
        ui::write_in(canvas, words, stage.text("view.lowered"), ui::Font::heading,
                     stage.theme().on_hero);
        ui::bottom_edge(canvas, above);
        canvas.use(lower);
    }

    void draw_plain(Stage& stage, const Session& session) {
        ui::Touch& touch = stage.canvas.touch();
        // The finger that begins a visit must not touch what the first screen brings below it.
        const bool is_resting = std::holds_alternative<Attract>(session.screen());
        const bool begins = is_resting && (touch.went_up() || !touch.take_strokes().empty());
        const bool goes_on = !is_resting && (touch.came_down() || is_at_keys_or_wheel(touch));
        if (begins || goes_on) stage.report(Touched{});
        draw_content(stage, session);
    }

    /// Asks whether anybody is still there, which whatever is done answers.
    void draw_asking(Stage& stage, const Session& session, int seconds) {
        ui::Touch& touch = stage.canvas.touch();
        if (touch.went_up() || is_at_keys_or_wheel(touch)) stage.report(Touched{});
        // Any key answers, and does nothing else: Enter less than all, on what had the focus.
        touch.take_strokes();
        draw_below_dialog(stage, session);
        draw_still_there(stage, seconds);
    }

    void draw_with_panel(Stage& stage, const Session& session) {
        const ui::Touch& touch = stage.canvas.touch();
        if (touch.came_down() || is_at_keys_or_wheel(touch)) stage.report(Touched{});
        draw_below_dialog(stage, session);
        draw_panel(stage, session.appearance());
    }

    void draw_below_dialog(Stage& stage, const Session& session) {
        const ui::BelowDialog below(stage.canvas);
        draw_content(stage, session);
    }

    void draw_content(Stage& stage, const Session& session) {
        const Dock dock = dock_of(stage, session.screen());
        ui::Rect content = frame.draw(stage, session, dock);
        if (session.seems_emergency()) draw_alarm(stage, content);
        const Slip* call = session.open_call();
        if (call != nullptr && !shows_call(session.screen())) draw_call_band(stage, content, *call);
        const bool is_told_there = std::holds_alternative<Service>(session.screen());
        if (session.awaits_drill() && !is_told_there) draw_drill_band(stage, content);
        draw_screen(stage, session.screen(), content);
        frame.read_last(stage.canvas.nodes());
        search.keyboard().draw(stage.canvas, keyboard_words(stage.words, name.has_focus()));
    }

    static bool is_ahead(const Session& session) {
        return session.typing() != nullptr && session.typing()->is_answered;
    }

    /// Notices that the session is somewhere else, or that its question is another one.
    void arrive(const Session& session) {
        if (language != session.appearance().language) {
            language = session.appearance().language;
            search.keyboard().use(letters_of(language));
        }
        const std::string_view shown = question_of(session.screen());
        const auto* typing = session.typing();
        const bool was_typed = std::exchange(is_typed, typing != nullptr);
        const bool is_given_up = was_typed && !is_typed && !is_blank(typed);
        const bool is_elsewhere = session.place() != place || shown != question;
        const bool is_told = typing != nullptr && typing->text != typed;
        if (!is_elsewhere && !is_given_up && !is_told) return;
        place = session.place();
        question = shown;
        typed = typing != nullptr ? typing->text : question;
        search.show(typed);
        name.wipe();
        name.leave();
    }

    void wipe() {
        frame.forget();
        focus.clear();
        is_focus_chosen.reset();
        search.wipe();
        name.wipe();
        name.leave();
        scrolls.clear();
        aheads.clear();
        overwrite(question);
        overwrite(typed);
        language.clear();  // and with it the letters that the visitor chose on the keyboard
    }
};

View::View(const language::Languages& languages, ViewOptions options)
    : impl_(std::make_unique<Impl>(languages, std::move(options))) {}

View::~View() = default;
View::View(View&&) noexcept = default;
View& View::operator=(View&&) noexcept = default;

std::vector<Event> View::draw(ui::Canvas& canvas, const Session& session) {
    return impl_->draw(canvas, session);
}

std::span<const std::string_view> View::icons() {
    return all_icons;
}

void View::wipe() {
    impl_->wipe();
}

}  // namespace okienko::kiosk
