#include "app/kiosk/scene.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <variant>

#include "app/language/share_folder.h"

using namespace okienko::kiosk;
using okienko::article::Article;
using Show = Scene::Show;

namespace {

Event given(const Wish& wish) {
    if (const auto* ask = std::get_if<Ask>(&wish))
        return Answered{ask->ticket, {.question = ask->question}};
    if (const auto* suggest = std::get_if<Suggest>(&wish))
        return Suggested{suggest->ticket, {.text = suggest->text}};
    if (const auto* list = std::get_if<ListShelf>(&wish)) return Listed{list->ticket, {}};
    const auto& fetch = std::get<Fetch>(wish);
    Article article;
    article.id = fetch.article;
    article.title = "Tytuł";
    return Fetched{.ticket = fetch.ticket, .article = article};
}

IndexKeeper shop() {
    return {{.live = [] { return std::optional<std::uint64_t>(1); },
             .open =
                 [] {
                     OpenIndex index{.answer = given};
                     index.stocked.categories = {{"zwroty", "Zwroty i wymiana"}};
                     return index;
                 }},
            [](const auto&) {}};
}

IndexKeeper empty_shop() {
    return {{.live = [] { return std::optional<std::uint64_t>(); },
             .open = []() -> OpenIndex { throw std::runtime_error("no generation"); }},
            [](const auto&) {}};
}

Session session_after(const Scene& scene, IndexKeeper keeper = shop()) {
    static const okienko::language::Languages languages(okienko::language::share_folder() /
                                                        "interface");
    Session session({.words = &languages,
                     .make_code = [](const std::string&) { return Code{.side = 21, .dark = {}}; },
                     .is_pin = [&](std::string_view) { return scene.show == Show::service; }});
    play(scene, session, keeper);
    return session;
}

template <typename Shown>
const Shown& shown(const Session& session) {
    REQUIRE(std::holds_alternative<Shown>(session.screen()));
    return std::get<Shown>(session.screen());
}

}  // namespace

TEST_CASE("a scene is played to its end: nothing is loading") {
    CHECK(shown<Home>(session_after({})).categories.size() == 1);

    const auto shelf = session_after({.show = Show::shelf});
    CHECK(shown<Shelf>(shelf).category.id == "zwroty");
    CHECK_FALSE(shown<Shelf>(shelf).is_loading);

    const auto results = session_after({.show = Show::results, .question = "zwrot"});
    CHECK(shown<Results>(results).answer.question == "zwrot");
    CHECK_FALSE(shown<Results>(results).is_loading);

    const auto typing = session_after({.show = Show::typing, .question = "zwr"});
    REQUIRE(typing.typing() != nullptr);
    CHECK(typing.typing()->is_answered);

    const auto article = session_after({.show = Show::article, .article = "zwrot-prezentu"});
    CHECK(shown<Reading>(article).article.title == "Tytuł");

    CHECK(shown<Contact>(session_after({.show = Show::contact})).about.empty());
    const auto contact = session_after({.show = Show::contact, .article = "zwrot-prezentu"});
    CHECK(shown<Contact>(contact).about == "Tytuł");

    const Scene along{.show = Show::take_along, .article = "zwrot-prezentu"};
    CHECK(shown<TakeAlong>(session_after(along)).title == "Tytuł");
    const Scene why{.show = Show::why_not, .article = "zwrot-prezentu"};
    CHECK(shown<Contact>(session_after(why)).did_not_help);
    CHECK(session_after({.show = Show::languages}).has_panel());
    const Scene still{.show = Show::still_there, .article = "zwrot-prezentu"};
    CHECK(session_after(still).seconds_left() == 15);
    shown<Service>(session_after({.show = Show::service}));
    shown<Attract>(session_after({.show = Show::attract}));
    const auto closing = session_after({.show = Show::closing, .article = "zwrot-prezentu"});
    CHECK(shown<Closing>(closing).about == "Tytuł");

    shown<OutOfService>(session_after({.show = Show::out_of_service}));
    shown<PinPad>(session_after({.show = Show::pin}));
}

TEST_CASE("a scene keeps the colours and the size of text") {
    const Appearance dark{Theme::dark, 150};
    CHECK(session_after({.show = Show::contact, .appearance = dark}).appearance() == dark);
}

TEST_CASE("a scene without an index is a kiosk out of service") {
    shown<OutOfService>(session_after({.show = Show::results, .question = "zwrot"}, empty_shop()));
}
