#include "tests/screens/kiosk_screen.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/language/share_folder.h"

namespace okienko::kiosk {
namespace {

/// Read once for all tests.
const language::Languages& all_words() {
    static const language::Languages all(language::share_folder() / "interface");
    return all;
}

/// A Thursday in November, half past nine in Warsaw.
std::chrono::sys_seconds morning() {
    using namespace std::chrono;
    return sys_days(2026y / November / 26) + 8h + 30min;
}

HandOffOptions hand_off() {
    return {.now = [] { return journal::Time(morning()); },
            .new_id = journal::random_id,
            .kiosk = "Kiosk 1",
            .has_desk_key = true,
            .controller = "Dom i Majster sp. z o.o.",
            .appointment =
                [](journal::Time moment, const contact::Calendar&) {
                    return contact::appointment(std::chrono::floor<std::chrono::seconds>(moment),
                                                contact::TimeZone(), morning());
                },
            .windows =
                [](const contact::Channel& channel, const contact::Calendar& calendar) {
                    return contact::call_windows(channel.hours, calendar, contact::TimeZone(),
                                                 morning(), 6);
                }};
}

/// What the journal says: all is saved at once.
journal::HandOff stored(const journal::NewHandOff& it) {
    return {.id = it.id,
            .number = "K7M3-PX4R",
            .kind = it.kind,
            .at = it.at,
            .promised = it.promised,
            .kiosk = it.kiosk,
            .language = it.language,
            .needs = it.needs,
            .changed = it.at};
}

contact::Availability closed_till_monday() {
    using namespace std::chrono;
    return {.state = contact::Availability::State::closed,
            .opens = contact::Appointment{.at = {2026y / December / 28, 8h}, .days_ahead = 4}};
}

/// All dark, and as large as a QR code of `text` is whose level of correction is M.
/// Source: ISO/IEC 18004, table 7: bytes that versions 1 to 16 hold.
Code code_for(const std::string& text) {
    constexpr std::array<std::size_t, 16> bytes{14,  26,  42,  62,  84,  106, 122, 152,
                                                180, 213, 251, 287, 331, 362, 412, 450};
    const auto* const version = std::lower_bound(bytes.begin(), bytes.end(), text.size());
    const int side = 21 + 4 * static_cast<int>(version - bytes.begin());
    return {.side = side, .dark = std::vector<bool>(static_cast<std::size_t>(side * side), true)};
}

SessionOptions options(const language::Languages& languages, contact::Directions directions,
                       const bool& is_desk_closed) {
    SessionOptions options;
    options.words = &languages;
    options.can_speak = true;
    options.make_code = code_for;
    options.version = "1.2.3";
    options.clock = [] { return std::string("2026-12-24 09:30"); };
    options.channels = shop::channels();
    options.offers = [&is_desk_closed](const auto& channels, const auto&, const auto&) {
        std::vector<contact::Offer> offers;
        for (const contact::Channel& channel : channels) {
            offers.push_back({.channel = channel});
            if (is_desk_closed && channel.kind == contact::Channel::Kind::desk)
                offers.back().availability = closed_till_monday();
        }
        return offers;
    };
    options.whereabouts = {"ul. Przykładowa 1, 00-000 Przykładowo",
                           {{{"pl", "przy wejściu głównym"}}}};
    options.defibrillator = {{{"pl", "przy punkcie obsługi klienta, obok wejścia głównego"}}};
    options.recognise = [](std::string_view question) -> std::optional<contact::Emergency> {
        if (question == "nie oddycha")
            return contact::Emergency{contact::Emergency::Kind::not_breathing};
        if (question == "ogien") return contact::Emergency{contact::Emergency::Kind::fire};
        return std::nullopt;
    };
    options.is_pin = [](std::string_view pin) { return pin == "2580"; };
    options.can_examine = true;
    options.hand_off = hand_off();
    options.can_print = true;
    options.directions = std::move(directions);
    return options;
}

ui::Palette palette_of(Theme theme) {
    if (theme == Theme::dark) return ui::Palette::dark;
    return theme == Theme::contrast ? ui::Palette::contrast : ui::Palette::light;
}

}  // namespace

KioskScreen::KioskScreen(ui::Size size, ui::Renderer* renderer, contact::Directions directions,
                         std::shared_ptr<ui::Fonts> fonts)
    : languages(all_words()),
      words(languages.of("pl")),
      session(options(languages, std::move(directions), is_desk_closed)),
      view(languages, {"Dom i Majster"}),
      screen(size, {}, 1, renderer, std::move(fonts)),
      shelf(shop::articles()) {
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
    tell(Noticed{});
    tell(Finished{});
    tell(shop::stock());
    tell(Touched{});
    reported.clear();
    was_wiped = false;
}

void KioskScreen::go_to(const Sight& sight) {
    for (const Event& event : sight.way) tell(event);
    while (sight.is_left_alone && !session.seconds_left())
        tell(Waited{session.until_change().value()});
    if (sight.typed.empty()) return;
    screen.frame(2);
    screen.tap("search");
    screen.type(sight.typed);
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
    if (const auto* speak = std::get_if<Speak>(&effect)) {
        said.push_back(speak->text);
        voice = speak->language;
    }
    if (!answers) return;
    if (const auto* hand_over = std::get_if<HandOver>(&effect)) {
        sent = stored(hand_over->hand_off);
        tell(HandedOver{sent});
    }
    if (const auto* change = std::get_if<ChangeHandOff>(&effect)) is_now(change->change.state);
    if (const auto* read = std::get_if<ReadSlip>(&effect))
        tell(SlipRead{.number = read->number, .stored = {}});
    if (const auto* erase = std::get_if<Erase>(&effect)) tell(Erased{erase->number});
    if (const auto* ask = std::get_if<Ask>(&effect)) {
        Answered answered{ask->ticket, shop::answer(ask->question)};
        if (ask->question == "kasa") answered.notices = {"kasy"};
        tell(answered);
    }
    if (const auto* suggest = std::get_if<Suggest>(&effect)) {
        Suggested suggested{suggest->ticket, shop::suggestions(suggest->text)};
        if (suggest->text.starts_with("kasa")) suggested.notices = {"kasy"};
        tell(suggested);
    }
    if (std::holds_alternative<Examine>(effect)) tell(shop::examined());
    if (const auto* list = std::get_if<ListShelf>(&effect)) tell(Listed{list->ticket, shelf});
    if (const auto* fetch = std::get_if<Fetch>(&effect))
        tell(shop::fetched(fetch->ticket, fetch->article));
}

void KioskScreen::is_now(journal::State state) {
    sent.state = state;
    tell(Progressed{sent});
}

void KioskScreen::follow_appearance() {
    const Appearance& appearance = session.appearance();
    screen.toolkit().look(palette_of(appearance.theme), appearance.text_percent);
}

void KioskScreen::come_to_rest() {
    screen.frame();
    screen.settle();
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

/// Somebody who wants to be called back, at the keys.
std::vector<Event> phone_way() {
    std::vector<Event> way{PersonWanted{}, CallBackWanted{}, TimeChosen{1}};
    for (const int digit : {6, 0, 0, 1, 0, 0, 2, 0, 0})
        way.emplace_back(PhoneKey{PhoneKey::Key::digit, digit});
    return way;
}

std::vector<Event> followed_by(std::vector<Event> way, std::vector<Event> more) {
    way.insert(way.end(), more.begin(), more.end());
    return way;
}

std::vector<Sight> sights() {
    return {
        {"between visits", {Finished{}}},
        {"between visits, not all works", {shop::noticed(), Finished{}}},
        {"home", {}},
        {"home, not all works", {shop::noticed()}},
        {"notice", {shop::noticed(), NoticeChosen{"czajnik"}}},
        {"results about what does not work", {shop::noticed(), Asked{"kasa"}}},
        {"typing", {}, U"zgubiłam par"},
        {"typing over answers", {Asked{"zwrot"}}, U" bez"},
        {"typing, nothing comes up", {}, U"kosmos"},
        {"typing what does not work", {shop::noticed()}, U"kasa"},
        {"typed, not all works", {shop::noticed(), Typed{"kasa"}}},
        {"typing an emergency", {}, U"ogien"},
        {"typed, without the keys", {Typed{"zgubiłam par"}}},
        {"typed, nothing comes up", {Typed{"kosmos"}}},
        {"shelf", {ShelfChosen{"zwroty"}}},
        {"results", {Asked{"zwrot bez paragonu"}}},
        {"unsure", {Asked{"rower"}}},
        {"corrected", {Asked{"pargon"}}},
        {"nothing found", {Asked{"kosmos"}}},
        {"no answer, something near", {Asked{"pogoda"}}},
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
        {"drill", followed_by(service_way(), {DrillWanted{}, EmergencyReported{}})},
        {"drill chosen", followed_by(service_way(), {DrillWanted{}, WentHome{}})},
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
        {"calling", {PersonWanted{}, StaffWanted{}}},
        {"call band", {PersonWanted{}, StaffWanted{}, Asked{"zwrot"}}},
        {"call failed",
         {PersonWanted{}, StaffWanted{},
          JournalState{.trouble = journal::JournalError::Cause::damaged}}},
        {"support", {EmergencyReported{}, SupportWanted{}}},
        {"places", {PersonWanted{}, PlacesWanted{}}},
        {"call-back times", {PersonWanted{}, CallBackWanted{}}},
        {"telephone number", phone_way()},
        {"wrong number",
         followed_by(phone_way(), {PhoneKey{PhoneKey::Key::erase}, CallBackGiven{}})},
        {"slip", followed_by(phone_way(), {CallBackGiven{}})},
        {"erase slip?", followed_by(phone_way(), {CallBackGiven{}, ErasureWanted{}})},
        {"erased slip",
         followed_by(phone_way(), {CallBackGiven{}, ErasureWanted{}, ErasureWanted{}})},
        {"desk slip", {PersonWanted{}, DeskWanted{}}},
        {"the way to the desk", {PersonWanted{}, WayWanted{}}},
        {"needs", {PersonWanted{}, NeedTouched{Need::sign_language}, NeedTouched{Need::writing}}},
        {"needs that were told", {PersonWanted{}, NeedTouched{Need::wheelchair}, StaffWanted{}}},
        {"printing", {Opened{"zwrot"}, TakeAlongWanted{}, PrintWanted{}}},
        {"printed",
         {Opened{"zwrot"}, TakeAlongWanted{}, PrintWanted{},
          PrinterSaid{printing::Outcome::printed}}},
        {"slip, and no paper",
         {PersonWanted{}, DeskWanted{}, PrintWanted{}, PrinterSaid{printing::Outcome::no_paper}}},
        {"slip number", {PersonWanted{}, SlipWanted{}, SlipKey{SlipKey::Key::character, 'K'}}},
        {"unknown slip",
         {PersonWanted{}, SlipWanted{}, SlipKey{SlipKey::Key::character, 'K'},
          SlipKey{SlipKey::Key::enter}}},
        {"rescue", {Asked{"zwrot"}, Asked{"oddać"}, Asked{"oddać buty"}}},
        {"pin pad", {WayOutWanted{}, PinKey{PinKey::Key::digit, 1}}},
        {"still there?", {Opened{"zwrot"}}, {}, true}};
}

}  // namespace okienko::kiosk
