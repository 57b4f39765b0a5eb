#include "app/kiosk/scene.h"

#include <algorithm>
#include <chrono>
#include <initializer_list>
#include <utility>
#include <variant>
#include <vector>

namespace okienko::kiosk {

namespace {

using namespace std::chrono_literals;

std::string first_category(const Session& session) {
    const auto* home = std::get_if<Home>(&session.screen());
    return home && !home->categories.empty() ? home->categories.front().id : "";
}

/// How long to wait until `left` remains of a visitor's time, as it is without a configuration.
std::chrono::milliseconds patience_but(std::chrono::seconds left, const Appearance& appearance) {
    const bool is_longer = appearance.text_percent > 100 || appearance.is_spoken;
    return SessionOptions{}.patience * (is_longer ? 3 : 1) - left;
}

/// Somebody wants to be called back, and has typed a number that nobody has.
std::vector<Event> phone_touches() {
    std::vector<Event> touches{PersonWanted{}, CallBackWanted{}, TimeChosen{1}};
    for (const int digit : {2, 2, 0, 0, 0, 0, 0, 0, 0})
        touches.emplace_back(PhoneKey{PhoneKey::Key::digit, digit});
    return touches;
}

/// What is touched last, where the screen is not reached by a question or an article alone.
std::vector<Event> last_touches_to(Scene::Show show) {
    using Show = Scene::Show;
    using Key = PinKey::Key;
    switch (show) {
        case Show::closing:
            return {Helped{true}, EndingWanted{}};
        case Show::why_not:
            return {Helped{false}};
        case Show::take_along:
            return {TakeAlongWanted{}};
        case Show::contact:
            return {PersonWanted{}};
        case Show::calling:
            return {PersonWanted{}, StaffWanted{}};
        case Show::places:
            return {PersonWanted{}, PlacesWanted{}};
        case Show::call_back:
            return {PersonWanted{}, CallBackWanted{}};
        case Show::phone:
            return phone_touches();
        case Show::slip: {
            auto touches = phone_touches();
            touches.emplace_back(CallBackGiven{});
            return touches;
        }
        case Show::slip_number:
            return {PersonWanted{}, SlipWanted{}, SlipKey{SlipKey::Key::character, 'K'},
                    SlipKey{SlipKey::Key::character, '7'}};
        case Show::printed:
            return {TakeAlongWanted{}, PrintWanted{}, PrinterSaid{printing::Outcome::printed}};
        case Show::way:
            return {PersonWanted{}, WayWanted{}};
        case Show::desk_slip:
            return {PersonWanted{}, DeskWanted{}};
        case Show::needs:
            return {PersonWanted{}, NeedTouched{Need::sign_language}};
        case Show::support:
            return {EmergencyReported{}, SupportWanted{}};
        case Show::rescue:
            return {Asked{"zwrot"}, Asked{"oddać towar"}, Asked{"zwrot towaru bez metki"}};
        case Show::languages:
            return {PanelWanted{}};
        case Show::out_of_service:
            return {Failed{}};
        case Show::pin:
            return {WayOutWanted{}};
        case Show::service:
            return {WayOutWanted{}, PinKey{Key::digit, 0}, PinKey{Key::enter, 0}};
        default:
            return {};
    }
}

/// The touches that lead from the first screen to `scene`.
std::vector<Event> touches_to(const Scene& scene, const Session& session) {
    using Show = Scene::Show;
    std::vector<Event> touches{ThemeChosen{scene.appearance.theme},
                               TextSizeChosen{scene.appearance.text_percent}};
    const auto shows_one_of = [&](std::initializer_list<Show> shows) {
        return std::find(shows.begin(), shows.end(), scene.show) != shows.end();
    };
    if (scene.appearance.is_low) touches.emplace_back(LowChosen{true});
    if (scene.appearance.is_spoken) touches.emplace_back(ReadAloudWanted{});
    if (scene.show == Show::emergency)
        touches.push_back(scene.question.empty() ? Event(EmergencyReported{})
                                                 : Event(Asked{scene.question}));
    if (shows_one_of({Show::results, Show::contact, Show::calling}) && !scene.question.empty())
        touches.emplace_back(Asked{scene.question});
    if (shows_one_of({Show::article, Show::contact, Show::closing, Show::why_not, Show::take_along,
                      Show::printed, Show::still_there}) &&
        !scene.article.empty())
        touches.emplace_back(Opened{scene.article});
    if (scene.show == Show::typing) touches.emplace_back(Typed{scene.question});
    if (scene.show == Show::notice) touches.emplace_back(NoticeChosen{scene.article});
    if (scene.show == Show::shelf)
        touches.emplace_back(
            ShelfChosen{scene.category.empty() ? first_category(session) : scene.category});
    if (scene.show == Show::still_there) {
        touches.emplace_back(TextSizeChosen{scene.appearance.text_percent});
        touches.emplace_back(Waited{patience_but(15s, scene.appearance)});
    }
    const std::vector<Event> last = last_touches_to(scene.show);
    touches.insert(touches.end(), last.begin(), last.end());
    return touches;
}

/// Those that answer.
struct World {
    IndexKeeper& index;
    JournalKeeper* journal;
    const Examination& examine;
};

void happen(const Event& event, Session& session, const World& world) {
    const Effects effects = session.handle(event);
    std::vector<Event> answers;
    const auto hear = [&](std::vector<Event> more) {
        for (Event& each : more) answers.push_back(std::move(each));
    };
    if (const auto wish = newest_wish(effects)) hear(world.index.answer(*wish));
    if (world.journal)
        for (const Deed& deed : deeds_in(effects)) hear(world.journal->carry_out(deed));
    for (const Effect& effect : effects) {
        const auto* wanted = std::get_if<Examine>(&effect);
        if (wanted && world.examine) answers.emplace_back(world.examine(*wanted));
    }
    for (const Event& answer : answers) happen(answer, session, world);
}

}  // namespace

void play(const Scene& scene, Session& session, IndexKeeper& keeper, JournalKeeper* journal,
          const Examination& examine) {
    const World world{keeper, journal, examine};
    for (const auto& event : keeper.renew()) session.handle(event);
    if (scene.show == Scene::Show::attract) return;
    session.handle(Touched{});
    for (const auto& touch : touches_to(scene, session)) happen(touch, session, world);
}

}  // namespace okienko::kiosk
