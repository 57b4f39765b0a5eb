#include "app/kiosk/scene.h"

#include <variant>
#include <vector>

namespace okienko::kiosk {

namespace {

std::string first_category(const Session& session) {
    const auto* home = std::get_if<Home>(&session.screen());
    return home && !home->categories.empty() ? home->categories.front().id : "";
}

/// The touches that lead from the first screen to `scene`.
std::vector<Event> touches_to(const Scene& scene, const Session& session) {
    using Show = Scene::Show;
    std::vector<Event> touches{ThemeChosen{scene.appearance.theme},
                               TextSizeChosen{scene.appearance.text_percent}};
    const bool is_asked = scene.show == Show::results || scene.show == Show::contact;
    const bool is_read = scene.show == Show::article || scene.show == Show::contact;
    if (is_asked && !scene.question.empty()) touches.emplace_back(Asked{scene.question});
    if (is_read && !scene.article.empty()) touches.emplace_back(Opened{scene.article});
    if (scene.show == Show::shelf)
        touches.emplace_back(
            ShelfChosen{scene.category.empty() ? first_category(session) : scene.category});
    if (scene.show == Show::contact) touches.emplace_back(PersonWanted{});
    if (scene.show == Show::out_of_service) touches.emplace_back(Failed{});
    if (scene.show == Show::pin) touches.emplace_back(WayOutWanted{});
    return touches;
}

void happen(const Event& event, Session& session, IndexKeeper& keeper) {
    const auto wish = newest_wish(session.handle(event));
    if (!wish) return;
    for (const auto& answer : keeper.answer(*wish)) session.handle(answer);
}

}  // namespace

void play(const Scene& scene, Session& session, IndexKeeper& keeper) {
    for (const auto& event : keeper.renew()) session.handle(event);
    for (const auto& touch : touches_to(scene, session)) happen(touch, session, keeper);
}

}  // namespace okienko::kiosk
