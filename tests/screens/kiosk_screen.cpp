#include "tests/screens/kiosk_screen.h"

#include "app/language/share_folder.h"
#include "tests/screens/shop.h"

namespace okienko::kiosk {
namespace {

SessionOptions options(const language::Languages& languages) {
    SessionOptions options;
    options.words = &languages;
    options.can_speak = true;
    options.make_code = [](const std::string&) {
        return Code{.side = 77, .dark = std::vector<bool>(77 * 77, true)};
    };
    options.version = "1.2.3";
    options.clock = [] { return std::string("2026-12-24 09:30"); };
    options.channels = shop::channels();
    options.whereabouts = "ul. Przykładowa 1, 00-000 Przykładowo, przy wejściu głównym";
    options.defibrillator = {{"pl", "przy punkcie obsługi klienta, obok wejścia głównego"}};
    options.recognise = [](std::string_view question) -> std::optional<contact::Emergency> {
        if (question == "nie oddycha")
            return contact::Emergency{contact::Emergency::Kind::not_breathing};
        if (question == "ogien") return contact::Emergency{contact::Emergency::Kind::fire};
        return std::nullopt;
    };
    options.is_pin = [](std::string_view pin) { return pin == "2580"; };
    return options;
}

ui::Palette palette_of(Theme theme) {
    if (theme == Theme::dark) return ui::Palette::dark;
    return theme == Theme::contrast ? ui::Palette::contrast : ui::Palette::light;
}

}  // namespace

KioskScreen::KioskScreen(ui::Size size)
    : languages(language::share_folder() / "interface"),
      words(languages.of("pl")),
      session(options(languages)),
      view(languages, {"Dom i Majster"}),
      screen(size) {
    tell(shop::stock());
    tell(Touched{});
    screen.show([this](ui::Canvas& canvas) {
        for (const Event& event : view.draw(canvas, session)) {
            reported.push_back(event);
            tell(event);
        }
    });
}

void KioskScreen::start_over() {
    tell(Finished{});
    tell(shop::stock());
    tell(Touched{});
    reported.clear();
    was_wiped = false;
}

void KioskScreen::tell(const Event& event) {
    for (const Effect& effect : session.handle(event)) carry_out(effect);
    follow_appearance();
}

void KioskScreen::carry_out(const Effect& effect) {
    if (std::holds_alternative<Wipe>(effect)) {
        view.wipe();
        screen.toolkit().forget();
        was_wiped = true;
    }
    if (const auto* speak = std::get_if<Speak>(&effect)) said.push_back(speak->text);
    if (!answers) return;
    if (const auto* ask = std::get_if<Ask>(&effect))
        tell(Answered{ask->ticket, shop::answer(ask->question)});
    if (const auto* list = std::get_if<ListShelf>(&effect))
        tell(Listed{list->ticket, shop::articles()});
    if (const auto* fetch = std::get_if<Fetch>(&effect))
        tell(shop::fetched(fetch->ticket, fetch->article));
}

void KioskScreen::follow_appearance() {
    const Appearance& appearance = session.appearance();
    screen.toolkit().look(palette_of(appearance.theme), appearance.text_percent);
}

void KioskScreen::type_on_screen(std::initializer_list<const char*> keys) {
    for (const char* key : keys) screen.tap("key:" + std::string(key));
}

namespace {

std::vector<Event> service_way() {
    std::vector<Event> way{WayOutWanted{}};
    for (const int digit : {2, 5, 8, 0}) way.emplace_back(PinKey{PinKey::Key::digit, digit});
    way.emplace_back(PinKey{PinKey::Key::enter, 0});
    return way;
}

}  // namespace

std::vector<Sight> sights() {
    return {{"between visits", {Finished{}}},
            {"home", {}},
            {"shelf", {ShelfChosen{"zwroty"}}},
            {"results", {Asked{"zwrot bez paragonu"}}},
            {"unsure", {Asked{"rower"}}},
            {"corrected", {Asked{"pargon"}}},
            {"nothing found", {Asked{"kosmos"}}},
            {"answer", {Opened{"zwrot-bez-paragonu"}}},
            {"guide", {Opened{"zwrot"}}},
            {"thanks", {Opened{"zwrot"}, Helped{true}}},
            {"missing article", {Opened{"brak"}}},
            {"contact", {PersonWanted{}}},
            {"did not help", {Opened{"zwrot"}, Helped{false}}},
            {"why not", {Opened{"zwrot"}, Helped{false}, ReasonGiven{Reason::unclear}}},
            {"the end", {Opened{"zwrot"}, Helped{true}, EndingWanted{}}},
            {"did it help?", {Asked{"zwrot"}, PersonWanted{}, EndingWanted{}}},
            {"emergency", {EmergencyReported{}}},
            {"not breathing", {Asked{"nie oddycha"}}},
            {"alarm while typing", {Typed{"ogien"}}},
            {"emergency without articles", {Failed{}, EmergencyReported{}}},
            {"out of service", {Failed{}}},
            {"code", {Opened{"zwrot"}, TakeAlongWanted{}}},
            {"read aloud", {Opened{"zwrot"}, ReadAloudWanted{}}},
            {"for staff", service_way()},
            {"languages", {PanelWanted{}}},
            {"Ukrainian", {LanguageChosen{"uk"}}},
            {"English answer", {LanguageChosen{"en"}, Opened{"zwrot"}}},
            {"pin pad", {WayOutWanted{}, PinKey{PinKey::Key::digit, 1}}},
            {"still there?", {Opened{"zwrot"}, Waited{std::chrono::seconds(170)}}}};
}

}  // namespace okienko::kiosk
