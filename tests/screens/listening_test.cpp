/// What somebody hears who sees nothing of the screen and goes by keys.
#include <doctest/doctest.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/kiosk/screens/bar_buttons.h"
#include "tests/screens/kiosk_screen.h"

namespace okienko::kiosk {
namespace {

/// A kiosk that reads this sight aloud.
struct Listener {
    explicit Listener(const Sight& sight, ui::Size size = {1080, 1920}) : kiosk(size) {
        kiosk.tell(ReadAloudWanted{});
        kiosk.go_to(sight);
        kiosk.come_to_rest();
    }

    void goes_to(const std::string& key) {
        for (int i = 0; i < 80 && kiosk.screen.toolkit().focus() != key; ++i)
            kiosk.screen.strike(ui::Key::tab);
        REQUIRE(kiosk.screen.toolkit().focus() == key);
    }

    void presses(const std::string& key) {
        goes_to(key);
        kiosk.screen.strike(ui::Key::enter);
        kiosk.screen.frame(2);
    }

    /// Over all keys of the keyboard, row by row: what was said on each.
    std::map<std::string, std::string> goes_over_keys() {
        constexpr int most_in_a_row = 16;
        std::map<std::string, std::string> said_on;
        const auto strikes = [&](ui::Key way) {
            kiosk.screen.strike(way);
            const std::string& key = kiosk.screen.toolkit().focus();
            if (key.starts_with("key:")) said_on[key] = kiosk.said.back();
        };
        const auto strikes_often = [&](ui::Key way, int times) {
            for (int i = 0; i < times; ++i) strikes(way);
        };
        for (int row = 0; row < 7; ++row) {
            goes_to("back");
            strikes(ui::Key::up);
            strikes_often(ui::Key::left, most_in_a_row);
            strikes_often(ui::Key::up, row);
            strikes_often(ui::Key::right, most_in_a_row);
            strikes_often(ui::Key::left, most_in_a_row);
        }
        return said_on;
    }

    /// It is what was said last.
    void hears(const std::string& sentence) const {
        REQUIRE_FALSE(kiosk.said.empty());
        CHECK(kiosk.said.back() == sentence);
    }

    /// All of the screen from where it begins.
    std::vector<std::string> hears_all() {
        kiosk.tell(ReadAloudWanted{});
        kiosk.said.clear();
        kiosk.tell(ReadAloudWanted{});
        for (std::size_t count = 0; count != kiosk.said.size();) {
            count = kiosk.said.size();
            kiosk.tell(Spoken{});
        }
        return kiosk.said;
    }

    KioskScreen kiosk;
};

/// What Tab leads to, from the first stop until it comes round.
std::vector<std::string> stops_of(KioskScreen& kiosk) {
    constexpr std::size_t most = 200;
    std::vector<std::string> stops;
    while (stops.size() < most) {
        kiosk.screen.strike(ui::Key::tab);
        const std::string& stop = kiosk.screen.toolkit().focus();
        if (!stops.empty() && stop == stops.front()) return stops;
        stops.push_back(stop);
    }
    FAIL("Tab does not come round");
    return {};
}

/// Neither a letter nor a digit, nor a word.
bool is_sign(const std::string& label) {
    const auto characters = icu::UnicodeString::fromUTF8(label);
    return characters.countChar32() == 1 && !u_isalnum(characters.char32At(0));
}

bool has(const std::vector<std::string>& said, const std::string& sentence) {
    return std::find(said.begin(), said.end(), sentence) != said.end();
}

}  // namespace

TEST_CASE("a field that holds something is called by its name all the same") {
    Listener listener({"answers", {Asked{"zwrot"}}});
    listener.goes_to("search");
    listener.hears("Twoje pytanie: zwrot, pole tekstowe");
}

TEST_CASE("what can be chosen says whether it is, and says so when it is chosen") {
    Listener listener({"contact", {PersonWanted{}}});
    listener.goes_to("need.wheelchair");
    listener.hears("Jestem na wózku, przycisk, niewybrane");
    listener.presses("need.wheelchair");
    listener.hears("Jestem na wózku, przycisk, wybrane");
    listener.presses("need.wheelchair");
    listener.hears("Jestem na wózku, przycisk, niewybrane");
    listener.presses("need.writing");
    CHECK(has(listener.hears_all(), "Wybrano: Wolę pisać i czytać."));
}

TEST_CASE("what keys lead to is said in its own language") {
    Listener listener({"home", {LanguageChosen{"uk"}}});
    listener.goes_to("category:zwroty");
    CHECK(listener.kiosk.voice == "uk");
    listener.goes_to("asked:kaucja");
    CHECK(listener.kiosk.voice == "pl");
    listener.hears("Jak oddać butelki i puszki z kaucją, odnośnik");
    listener.kiosk.tell(Opened{"zwrot"});
    listener.kiosk.come_to_rest();
    listener.goes_to("link:zasady-zwrotu#0");
    CHECK(listener.kiosk.voice == "pl");
}

TEST_CASE("the panel of languages says what it is, and each language by its own voice") {
    Listener listener({"home", {}});
    listener.presses("view.language");
    listener.hears("Wybierz język");
    listener.goes_to("panel.pl");
    listener.hears("Polski, przycisk, wybrane");
    listener.goes_to("panel.uk");
    listener.hears("Українська, кнопка, не вибрано");
    CHECK(listener.kiosk.voice == "uk");
}

TEST_CASE("arrows lead to every key, and one with a sign on it is called by the sign's name") {
    std::set<std::string> names;
    for (const char* language : {"pl", "en", "uk"})
        for (const ui::Size size : {ui::Size{1080, 1920}, ui::Size{1920, 1080}}) {
            CAPTURE(std::string(language));
            CAPTURE(size.width);
            Listener listener({"typing", {LanguageChosen{language}}, U"a"}, size);
            const auto names_of_keys = listener.goes_over_keys();
            for (const ui::Node& node : listener.kiosk.screen.toolkit().nodes().all()) {
                if (node.role != ui::Role::key) continue;
                CAPTURE(node.key);
                REQUIRE(names_of_keys.contains(node.key));
                if (!is_sign(node.label)) continue;
                const std::string& name = names_of_keys.at(node.key);
                CHECK_FALSE(name.starts_with(node.label));
                names.insert(name);
            }
        }
    CHECK(names == std::set<std::string>{"apostrophe, key", "full stop, key", "hyphen, key",
                                         "kropka, klawisz", "question mark, key",
                                         "znak zapytania, klawisz", "łącznik, klawisz",
                                         "апостроф, клавіша", "дефіс, клавіша",
                                         "знак питання, клавіша", "крапка, клавіша"});
}

TEST_CASE("Tab goes through the settings, the screen, and then the bars below it") {
    const std::set<std::string> settings{"view.language", "view.speak", "view.text", "view.theme"};
    const std::set<std::string> bars{"back",  "home",   "scroll.up", "scroll.down",
                                     "lower", "person", "emergency"};
    const auto part_of = [&](const std::string& stop) {
        if (settings.contains(stop)) return 0;
        return bars.contains(stop) ? 2 : 1;
    };
    for (const ui::Size size : {ui::Size{1080, 1920}, ui::Size{1920, 1080}})
        for (const Sight& sight : sights()) {
            CAPTURE(std::string(sight.name));
            CAPTURE(size.width);
            KioskScreen kiosk(size);
            kiosk.go_to(sight);
            kiosk.come_to_rest();
            if (kiosk.screen.toolkit().nodes().dialog() > 0) continue;
            const std::vector<std::string> stops = stops_of(kiosk);
            CHECK(settings.contains(stops.front()));
            CHECK(stops.back() == "emergency");
            CHECK(std::is_sorted(
                stops.begin(), stops.end(),
                [&](const auto& one, const auto& other) { return part_of(one) < part_of(other); }));
            CHECK(std::set<std::string>(stops.begin(), stops.end()).size() == stops.size());
            const auto place = [&](const char* key) {
                return std::find(stops.begin(), stops.end(), key) - stops.begin();
            };
            CHECK(place("search") <= place("search.go"));
        }
}

TEST_CASE("who listens comes to repeat and stop before the screen itself") {
    for (const Sight& sight : {Sight{"answers", {Asked{"zwrot"}}},
                               Sight{"an end", {Opened{"zwrot"}}}, Sight{"typing", {}, U"zwrot"}}) {
        CAPTURE(sight.name);
        Listener listener(sight);
        std::vector<std::string> stops;
        for (int i = 0; i < 8; ++i) {
            listener.kiosk.screen.strike(ui::Key::tab);
            stops.push_back(listener.kiosk.screen.toolkit().focus());
        }
        CHECK(stops[3] == "view.theme");
        CHECK(stops[4] == "speech.repeat");
        CHECK(stops[5] == "speech.pause");
        CHECK(stops[6] == "speech.volume");
    }
}

TEST_CASE("what a touch has changed is said where nothing else tells of it") {
    Listener thanked({"guide", {Opened{"zwrot"}}});
    thanked.presses("helped.yes");
    thanked.hears("Dziękujemy! Cieszymy się, że pomogło.");

    Listener reasoned({"did not help", {Opened{"zwrot"}, Helped{false}}});
    reasoned.presses("reason.unclear");
    reasoned.hears("Dziękujemy, poprawimy to.");
}

TEST_CASE("of a telephone number is said how long it is, and that it is none") {
    Listener listener({"number", {PersonWanted{}, CallBackWanted{}, TimeChosen{1}}});
    listener.hears("Zadzwonimy dziś, od dwunastej do czternastej");
    listener.kiosk.tell(PhoneKey{PhoneKey::Key::digit, 6});
    listener.hears("Wpisano 1 cyfrę");
    listener.presses("phone.0");
    listener.hears("Wpisano 2 cyfry");
    listener.presses("call_back.save");
    listener.hears(std::string(listener.kiosk.words.text("call_back.wrong")));
    listener.presses("phone.erase");
    listener.hears("Wpisano 1 cyfrę");
    CHECK(listener.kiosk.at<CallBackNumber>().phone == "6");
}

TEST_CASE("a case number is said as far as it is typed, and that there is none") {
    Listener listener({"slip number", {PersonWanted{}, SlipWanted{}}});
    listener.presses("slip.K");
    listener.hears("Wpisano: K");
    listener.presses("slip.7");
    listener.hears("Wpisano: K 7");
    listener.presses("slip.check");
    listener.hears("Takiego numeru nie mamy. Sprawdź znaki i spróbuj jeszcze raz.");
    listener.presses("slip.back");
    listener.hears("Wpisano: K");
}

TEST_CASE("whoever hears what comes up hears first that help can be called") {
    Listener listener({"typing", {}, U"ogie"});
    listener.kiosk.screen.type(U"n");
    listener.hears("Ktoś potrzebuje pomocy? Wezwij ją tutaj.");
}

TEST_CASE("all that a screen shows unasked is heard") {
    struct Row {
        std::vector<Event> way;
        const char* sentence;
    };

    const Row rows[] = {
        {{Asked{"pargon"}}, "Pokazuję wyniki dla „paragon”"},
        {{Asked{"pargon"}}, "Wpisano „pargon”"},
        {{Asked{"zwrot"}, Asked{"oddać"}, Asked{"oddać buty"}}, "Poszukajmy razem"},
        {{shop::noticed(), NoticeChosen{"czajnik"}}, "Dotyczy: czajniki kupione po 1 października"},
        {{shop::noticed(), Typed{"kasa"}}, "Kasy samoobsługowe nie działają"},
        {{PersonWanted{}, NeedTouched{Need::wheelchair}, StaffWanted{}},
         "Pracownik wie już: Jestem na wózku."},
        {{PersonWanted{}, DeskWanted{}, ErasureWanted{}},
         "Znikną numer telefonu, pytania i cała sprawa"},
        {{Opened{"brak"}}, "Jak złożyć reklamację krok po kroku"},
        {{Opened{"zwrot"}, TakeAlongWanted{}}, "Co przygotować"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.sentence);
        Listener listener({"", row.way});
        CHECK(has(listener.hears_all(), row.sentence));
    }
}

TEST_CASE("whoever goes by keys and sees nothing is told how to be read to, once a visit") {
    for (const ui::Size size : {ui::Size{1080, 1920}, ui::Size{1920, 1080}}) {
        KioskScreen kiosk(size);
        kiosk.screen.frame(2);
        kiosk.said.clear();
        const auto comes_to_the_voice = [&] {
            kiosk.screen.strike(ui::Key::tab);
            kiosk.screen.frame(2);
            CHECK(kiosk.screen.toolkit().focus() == voice_key);
        };
        comes_to_the_voice();
        CHECK(kiosk.said ==
              std::vector<std::string>{
                  "Czytaj na głos, przycisk. Naciśnij Enter, a ekran będzie czytać na głos."});
        for (int i = 0; i < 3; ++i) kiosk.screen.strike(ui::Key::tab);
        CHECK(kiosk.said.size() == 1);  // the rest is silent
        kiosk.start_over();
        kiosk.screen.frame(2);
        kiosk.said.clear();
        comes_to_the_voice();
        kiosk.screen.strike(ui::Key::enter);
        kiosk.screen.frame(2);
        CHECK(kiosk.session.appearance().is_spoken);
        CHECK(kiosk.said.size() > 1);
    }
}

}  // namespace okienko::kiosk
