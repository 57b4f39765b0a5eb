#include "app/desk/screens/view.h"

#include <array>
#include <cctype>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <variant>

#include "app/desk/screens/dialogs.h"
#include "app/desk/screens/frame.h"
#include "app/desk/screens/queue_page.h"
#include "app/desk/screens/search_page.h"
#include "app/desk/screens/sign_in.h"
#include "app/ui/below_dialog.h"
#include "app/ui/paint.h"

namespace okienko::desk {
namespace {

/// Asked for at once, so that no key has to wait until a font is drawn anew.
constexpr std::array icons = std::to_array<std::string_view>({"accessible",
                                                              "call",
                                                              "chat",
                                                              "check_circle",
                                                              "content_copy",
                                                              "done_all",
                                                              "history",
                                                              "lock",
                                                              "menu_book",
                                                              "person",
                                                              "place",
                                                              "reply",
                                                              "schedule",
                                                              "search",
                                                              "search_off",
                                                              "store",
                                                              "support_agent",
                                                              "thumb_down",
                                                              "thumb_up",
                                                              "translate",
                                                              "trending_up",
                                                              "verified_user",
                                                              "warning",
                                                              "image",
                                                              "tips_and_updates",
                                                              "health_and_safety"});

/// The key that does `action`.
ui::Key stroke_of(Action action) {
    if (action == Action::back) return ui::Key::escape;
    return static_cast<ui::Key>(static_cast<int>(ui::Key::f1) + static_cast<int>(action));
}

/// The action that the open dialog's own key stands for: struck again, it does what it says.
bool is_own_key(Dialog dialog, Action action) {
    return (dialog == Dialog::answer && action == Action::answer) ||
           (dialog == Dialog::close && action == Action::close) ||
           (dialog == Dialog::notice && action == Action::notice);
}

}  // namespace

struct View::Impl {
    const language::Language& words;
    ViewOptions options;
    Fields fields;
    Scrolls scrolls;
    std::size_t fills = 0;           ///< of the question that was taken over last
    std::string opened;              ///< the article that was shown last
    std::optional<RecordId> chosen;  ///< that was shown last

    /// Where one is: another place begins with its own focus.
    using Where = std::tuple<bool, Place, Dialog>;
    std::optional<Where> where;

    Impl(const language::Language& its_words, ViewOptions its_options)
        : words(its_words), options(std::move(its_options)) {}

    std::vector<Event> draw(ui::Canvas& canvas, const State& state) {
        std::vector<Event> events;
        canvas.fonts().want(icons);
        Stage stage{canvas, words, state, options, fields, scrolls, events};
        arrive(stage);
        follow_keys(stage);
        if (!state.agent)
            draw_out(stage);
        else
            draw_in(stage);
        return events;
    }

    // ---- keys -----------------------------------------------------------------------------------

    void follow_keys(Stage& stage) {
        ui::Touch& touch = stage.canvas.touch();
        for (const Action action : all_actions) {
            const bool is_copied = action == Action::copy && touch.take(ui::Key::copy);
            if (!touch.take(stroke_of(action)) && !is_copied) continue;
            if (is_own_key(stage.state.dialog, action))
                submit_dialog(stage);
            else
                stage.report(Done{action});
        }
        follow_text_size(stage);
        if (!stage.state.agent)
            follow_pin(stage);
        else if (stage.state.dialog == Dialog::none && stage.state.place == Place::queue)
            follow_lists(stage);
    }

    void follow_text_size(Stage& stage) {
        ui::Touch& touch = stage.canvas.touch();
        while (touch.take(ui::Key::larger)) stage.report(TextSizePicked{TextSize::larger});
        while (touch.take(ui::Key::smaller)) stage.report(TextSizePicked{TextSize::smaller});
        if (touch.take(ui::Key::usual)) stage.report(TextSizePicked{TextSize::usual});
    }

    void follow_pin(Stage& stage) {
        if (stage.state.dialog != Dialog::none) return;
        for (const ui::Stroke& stroke : stage.canvas.touch().take_strokes()) {
            if (const auto* letter = std::get_if<char32_t>(&stroke)) {
                if (*letter >= U'0' && *letter <= U'9')
                    stage.report(PinTyped{static_cast<int>(*letter - U'0')});
            } else if (std::get<ui::Key>(stroke) == ui::Key::backspace) {
                stage.report(PinErased{});
            } else if (std::get<ui::Key>(stroke) == ui::Key::enter) {
                stage.report(PinEntered{});
            }
        }
    }

    void follow_lists(Stage& stage) {
        constexpr std::array lists{List::queue, List::mine, List::overdue};
        for (const ui::Stroke& stroke : stage.canvas.touch().strokes()) {
            const auto* letter = std::get_if<char32_t>(&stroke);
            if (letter != nullptr && *letter >= U'1' && *letter <= U'3')
                stage.report(ListPicked{lists[*letter - U'1']});
        }
    }

    // ---- where one is ---------------------------------------------------------------------------

    void arrive(Stage& stage) {
        const State& state = stage.state;
        const Where now{state.agent.has_value(), state.place, state.dialog};
        if (where != now) {
            if (where && !state.agent) fields = {};
            where = now;
            begin(stage);
        }
        if (fills != state.search.fills) {
            fills = state.search.fills;
            fields.question.set(state.search.question);
        }
        if (opened != state.search.opened) {
            opened = state.search.opened;
            scrolls.article.to_top();
            scrolls.aside.to_top();
        }
        follow_choice(stage);
    }

    void begin(Stage& stage) {
        const State& state = stage.state;
        std::string& focus = stage.canvas.focus().key;
        if (state.dialog != Dialog::none) {
            fields.wipe_forms();
            scrolls.dialog.to_top();
            scrolls.dialog_height = 0;
            if (state.agent) fields.approver.set(state.agent->name);
            focus = first_in_dialog(state);
        } else if (!state.agent) {
            focus = focus_of_person(state);
        } else {
            focus = state.place == Place::search ? "search.field" : row_of(state);
        }
    }

    static std::string row_of(const State& state) {
        return state.chosen ? row_key(*state.chosen) : std::string();
    }

    static std::string focus_of_person(const State& state) {
        const auto index = state.sign_in.index;
        return index < state.people.size() ? "person:" + state.people[index].id : std::string();
    }

    /// In lists the focus is the choice: arrows choose, and what is chosen otherwise takes the
    /// focus along.
    void follow_choice(Stage& stage) {
        const State& state = stage.state;
        std::string& focus = stage.canvas.focus().key;
        const bool is_touched = stage.canvas.touch().is_down();
        if (state.dialog != Dialog::none) return;
        if (!state.agent) {
            for (std::size_t i = 0; i < state.people.size(); ++i)
                if (focus == "person:" + state.people[i].id && i != state.sign_in.index)
                    stage.report(AgentPicked{i});
            if (focus.empty() && !is_touched) focus = focus_of_person(state);
            return;
        }
        if (state.place == Place::search) {
            for (const auto& hit : state.search.answer.hits)
                if (focus == "hit:" + hit.article.id && state.search.opened != hit.article.id)
                    stage.report(ArticleOpened{hit.article.id});
            return;
        }
        if (chosen != state.chosen) {
            chosen = state.chosen;
            scrolls.story.to_top();
            if (focus.starts_with("row:") || focus.empty()) focus = row_of(state);
        } else if (focus.empty() && !is_touched) {
            focus = row_of(state);
        }
        for (const HandOff& one : state.open)
            if (focus == row_key(one.id) && state.chosen != one.id)
                stage.report(HandOffChosen{one.id});
    }

    // ---- screens --------------------------------------------------------------------------------

    void draw_out(Stage& stage) {
        draw_below(stage, [&] {
            draw_sign_in(stage);
            draw_toast(stage);  // a full disk lets nobody in, and says so
        });
        draw_dialog(stage);
    }

    void draw_in(Stage& stage) {
        draw_below(stage, [&] {
            const ui::Rect room = draw_frame(stage);
            if (stage.state.place == Place::queue)
                draw_queue_page(stage, room);
            else
                draw_search_page(stage, room);
            draw_toast(stage);
        });
        draw_dialog(stage);
    }

    /// Below a dialog, where there is one.
    template <typename Draw>
    void draw_below(Stage& stage, Draw draw) {
        std::optional<ui::BelowDialog> below;
        if (stage.state.dialog != Dialog::none) below.emplace(stage.canvas);
        draw();
    }
};

View::View(const language::Language& words, ViewOptions options)
    : impl_(std::make_unique<Impl>(words, std::move(options))) {}

View::~View() = default;
View::View(View&&) noexcept = default;
View& View::operator=(View&&) noexcept = default;

std::vector<Event> View::draw(ui::Canvas& canvas, const State& state) {
    return impl_->draw(canvas, state);
}

}  // namespace okienko::desk
