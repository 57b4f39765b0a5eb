/// What a visitor does with a hand, and what comes of it.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <vector>

#include "app/kiosk/screens/cards.h"
#include "tests/screens/kiosk_screen.h"

namespace okienko::kiosk {

TEST_CASE("a question is typed on the screen and asked with the keyboard's own key") {
    for (const ui::Size size : {ui::Size{1080, 1920}, ui::Size{1920, 1080}}) {
        CAPTURE(size.width);
        KioskScreen kiosk(size);
        CHECK_FALSE(kiosk.screen.has("key:q"));
        kiosk.screen.tap("search");
        REQUIRE(kiosk.screen.has("key:q"));
        kiosk.type_on_screen({"ż", "ó", "ł", "w", "search"});
        REQUIRE(kiosk.is_at<Results>());
        CHECK(kiosk.at<Results>().question == "żółw");
        kiosk.screen.frame(2);
        CHECK_FALSE(kiosk.screen.has("key:q"));
        CHECK(kiosk.screen.node("search").label == "żółw");
    }
}

TEST_CASE("a question is asked with the button beside the field, or with Enter") {
    KioskScreen kiosk;
    kiosk.screen.tap("search");
    kiosk.screen.type(U"zwrot bez paragonu");
    kiosk.screen.tap("search.go");
    CHECK(kiosk.at<Results>().question == "zwrot bez paragonu");
    kiosk.screen.tap("search");
    kiosk.screen.type(U" i pudełka");
    kiosk.screen.strike(ui::Key::enter);
    CHECK(kiosk.at<Results>().question == "zwrot bez paragonu i pudełka");
}

TEST_CASE("nothing typed is no question: the keyboard opens instead") {
    KioskScreen kiosk;
    kiosk.screen.tap("search.go");
    CHECK(kiosk.is_at<Home>());
    CHECK(kiosk.screen.has("key:q"));
    kiosk.type_on_screen({"space", "space", "search"});
    CHECK(kiosk.is_at<Home>());
}

TEST_CASE("the field is never under the keyboard, and help stays where it was") {
    for (const ui::Size size : {ui::Size{1080, 1920}, ui::Size{1920, 1080}})
        for (const int percent : {100, 150, 200}) {
            CAPTURE(size.width);
            CAPTURE(percent);
            KioskScreen kiosk(size);
            kiosk.tell(TextSizeChosen{percent});
            kiosk.screen.frame(2);
            const ui::Rect person = kiosk.screen.node("person").rect;
            kiosk.screen.tap("search");
            const ui::Rect field = kiosk.screen.node("search").rect;
            const ui::Rect first_key = kiosk.screen.node("key:1").rect;
            CHECK(field.bottom <= first_key.top);
            CHECK(kiosk.screen.node("search").visible == field);
            CHECK(kiosk.screen.node("person").visible == person);
            CHECK(kiosk.screen.node("key:search").rect.bottom <= person.top);
            CHECK(kiosk.screen.toolkit().nodes().overflows().empty());
        }
}

TEST_CASE("the keyboard can be hidden, and a typed question can be cleared") {
    KioskScreen kiosk;
    kiosk.screen.tap("search");
    kiosk.type_on_screen({"a", "b"});
    kiosk.screen.tap("search.clear");
    CHECK(kiosk.screen.node("search").label == kiosk.words.text("search.field"));
    kiosk.type_on_screen({"c", "hide"});
    CHECK_FALSE(kiosk.screen.has("key:q"));
    CHECK(kiosk.screen.node("search").label == "c");
}

TEST_CASE("a tap on an answer opens it, a drag over it does not") {
    KioskScreen kiosk;
    kiosk.tell(Asked{"zwrot"});
    kiosk.screen.frame(2);
    const ui::Point card = kiosk.screen.node("hit:zwrot").visible.center();
    kiosk.screen.drag(card, {card.x, card.y - 200});
    kiosk.screen.settle();
    CHECK(kiosk.is_at<Results>());
    kiosk.screen.tap("hit:zwrot");
    REQUIRE(kiosk.is_at<Reading>());
    CHECK(kiosk.at<Reading>().article.id == "zwrot");
}

TEST_CASE(
    "a swipe opens nothing where there is nothing to scroll either, a finger that slips taps") {
    KioskScreen kiosk;
    kiosk.shelf.resize(2);
    kiosk.tell(ShelfChosen{"zwroty"});
    kiosk.come_to_rest();
    REQUIRE_FALSE(kiosk.screen.has("scroll.down"));
    const ui::Rect card = kiosk.screen.node("article:zwrot-bez-paragonu").visible;
    kiosk.screen.drag({card.left + 40, card.center().y}, {card.right - 40, card.center().y});
    kiosk.screen.settle();
    CHECK(kiosk.is_at<Shelf>());
    kiosk.screen.drag({card.left + 40, card.center().y}, {card.left + 100, card.center().y});
    kiosk.screen.settle();
    CHECK(kiosk.is_at<Reading>());
}

TEST_CASE("what comes under a finger that is down already is not touched by it") {
    KioskScreen kiosk;
    kiosk.tell(Asked{"zwrot"});
    kiosk.screen.frame(2);
    const ui::Point card = kiosk.screen.node("hit:zwrot").visible.center();
    kiosk.tell(WentHome{});
    kiosk.screen.frame(2);
    kiosk.screen.press(card);
    kiosk.tell(Asked{"zwrot"});
    kiosk.screen.frame(2);
    REQUIRE(kiosk.screen.node("hit:zwrot").visible.contains(card));
    kiosk.screen.release(card);
    CHECK(kiosk.is_at<Results>());
    kiosk.screen.tap(card);
    CHECK(kiosk.is_at<Reading>());
}

TEST_CASE("a finger that comes down on one card and goes up on another opens neither") {
    KioskScreen kiosk;
    kiosk.tell(Asked{"zwrot"});
    kiosk.screen.frame(2);
    const ui::Rect from = kiosk.screen.node("hit:zwrot").visible;
    const ui::Rect to = kiosk.screen.node("hit:zguby").visible;
    kiosk.screen.press({from.center().x, from.bottom - 2});
    kiosk.screen.move({from.center().x, from.bottom + 8});
    kiosk.screen.release({to.center().x, to.top + 20});
    kiosk.screen.settle();
    CHECK(kiosk.is_at<Results>());
}

TEST_CASE("where there is no answer a person stands above what is near, which opens at a touch") {
    KioskScreen kiosk;
    kiosk.go_to({"no answer", {Asked{"pogoda"}}});
    kiosk.screen.frame(2);
    const float person = kiosk.screen.node("card:person").rect.bottom;
    const ui::Rect topic = kiosk.screen.node("category:zwroty").rect;
    CHECK(person <= topic.top);
    CHECK(topic.bottom <= kiosk.screen.node("hit:reklamacja").rect.top);
    CHECK_FALSE(kiosk.screen.has("hit:zguby"));
    kiosk.screen.tap("scroll.down");
    kiosk.screen.settle();
    kiosk.screen.tap("hit:reklamacja");
    CHECK(kiosk.is_at<Reading>());
}

TEST_CASE("the way back leads to the line that was left") {
    KioskScreen kiosk;
    kiosk.tell(Asked{"zwrot"});
    kiosk.screen.frame(2);
    kiosk.screen.tap("scroll.down");
    kiosk.screen.settle();
    const float before = kiosk.screen.node("hit:zguby").rect.top;
    kiosk.screen.tap("hit:zguby");
    REQUIRE(kiosk.is_at<Reading>());
    kiosk.screen.tap("back");
    kiosk.screen.frame(2);
    CHECK(kiosk.screen.node("hit:zguby").rect.top == before);
    CHECK(kiosk.screen.node("search").label == "zwrot");
    kiosk.screen.tap("home");
    CHECK(kiosk.is_at<Home>());
    kiosk.screen.frame(2);
    CHECK_FALSE(kiosk.screen.has("back"));
    CHECK_FALSE(kiosk.screen.has("home"));
}

TEST_CASE("everything on the screens leads where it says") {
    struct Row {
        std::string key;
        std::vector<Event> way;
        std::size_t event;  ///< the alternative of Event that is reported
    };

    const Row rows[] = {
        {"category:zwroty", {}, Event(ShelfChosen{}).index()},
        {"asked:zwrot-bez-paragonu", {}, Event(Opened{}).index()},
        {"article:zwrot", {ShelfChosen{"zwroty"}}, Event(Opened{}).index()},
        {"hit:zwrot", {Asked{"zwrot"}}, Event(Opened{}).index()},
        {"category:zwroty", {Asked{"kosmos"}}, Event(ShelfChosen{}).index()},
        {"card:person", {Asked{"kosmos"}}, Event(PersonWanted{}).index()},
        {"related:zwrot", {Opened{"brak"}}, Event(Opened{}).index()},
        {"link:zasady-zwrotu#0", {Opened{"zwrot"}}, Event(Opened{}).index()},
        {"helped.yes", {Opened{"zwrot"}}, Event(Helped{}).index()},
        {"helped.no", {Opened{"zwrot"}}, Event(Helped{}).index()},
        {"end", {Opened{"zwrot"}, Helped{true}}, Event(EndingWanted{}).index()},
        {"reason.unclear", {Opened{"zwrot"}, Helped{false}}, Event(ReasonGiven{}).index()},
        {"end", {PersonWanted{}, DeskWanted{}}, Event(EndingWanted{}).index()},
        {"call.staff", {PersonWanted{}}, Event(StaffWanted{}).index()},
        {"call.cancel", {PersonWanted{}, StaffWanted{}}, Event(CallCancelled{}).index()},
        {"call.band", {PersonWanted{}, StaffWanted{}, WentHome{}}, Event(PersonWanted{}).index()},
        {"call_back.begin", {PersonWanted{}}, Event(CallBackWanted{}).index()},
        {"window:0", {PersonWanted{}, CallBackWanted{}}, Event(TimeChosen{}).index()},
        {"phone.5", {PersonWanted{}, CallBackWanted{}, TimeChosen{0}}, Event(PhoneKey{}).index()},
        {"call_back.save",
         {PersonWanted{}, CallBackWanted{}, TimeChosen{0}},
         Event(CallBackGiven{}).index()},
        {"slip.erase", {PersonWanted{}, DeskWanted{}}, Event(ErasureWanted{}).index()},
        {"slip.K", {PersonWanted{}, SlipWanted{}}, Event(SlipKey{}).index()},
        {"slip.check", {PersonWanted{}, SlipWanted{}}, Event(SlipKey{}).index()},
        {"rescue.decline",
         {Asked{"zwrot"}, Asked{"oddać"}, Asked{"oddać buty"}},
         Event(OfferDeclined{}).index()},
        {"rescue.topic:zwroty",
         {Asked{"zwrot"}, Asked{"oddać"}, Asked{"oddać buty"}},
         Event(ShelfChosen{}).index()},
        {"helped.no", {PersonWanted{}, EndingWanted{}}, Event(Helped{}).index()},
        {"closing.again", {PersonWanted{}, EndingWanted{}}, Event(WentHome{}).index()},
        {"closing.person", {PersonWanted{}, EndingWanted{}}, Event(PersonWanted{}).index()},
        {"finish", {PersonWanted{}, EndingWanted{}}, Event(Finished{}).index()},
        {"start.uk", {Finished{}}, Event(LanguageChosen{}).index()},
        {"person", {Finished{}}, Event(PersonWanted{}).index()},
        {"person", {Opened{"zwrot"}}, Event(PersonWanted{}).index()},
        {"emergency", {Asked{"zwrot"}}, Event(EmergencyReported{}).index()},
        {"emergency.guide", {EmergencyReported{}}, Event(Opened{}).index()},
        {"emergency.calm", {EmergencyReported{}}, Event(FalseAlarm{}).index()},
        {"emergency.support", {EmergencyReported{}}, Event(SupportWanted{}).index()},
        {"alarm", {Typed{"ogien"}}, Event(EmergencyReported{}).index()},
        {"back", {Asked{"zwrot"}}, Event(WentBack{}).index()},
        {"home", {Asked{"zwrot"}}, Event(WentHome{}).index()},
        {"view.text", {}, Event(TextSizeChosen{}).index()},
        {"view.theme", {}, Event(ThemeChosen{}).index()},
        {"view.language", {}, Event(PanelWanted{}).index()},
        {"panel.uk", {PanelWanted{}}, Event(LanguageChosen{}).index()},
        {"panel.motion", {PanelWanted{}}, Event(CalmChosen{}).index()},
        {"panel.close", {PanelWanted{}}, Event(PanelWanted{}).index()},
        {"view.speak", {}, Event(ReadAloudWanted{}).index()},
        {"speech.repeat", {ReadAloudWanted{}}, Event(RepeatWanted{}).index()},
        {"speech.pause", {ReadAloudWanted{}}, Event(PauseWanted{}).index()},
        {"speech.volume", {ReadAloudWanted{}}, Event(VolumeWanted{}).index()},
        {"lower", {}, Event(LowChosen{}).index()},
    };
    KioskScreen kiosk;
    for (const Row& row : rows) {
        CAPTURE(row.key);
        kiosk.start_over();
        for (const Event& event : row.way) kiosk.tell(event);
        kiosk.screen.frame(2);
        kiosk.screen.tap(row.key);
        REQUIRE(kiosk.reported.size() == 2);
        CHECK(std::holds_alternative<Touched>(kiosk.reported[0]));
        CHECK(kiosk.reported[1].index() == row.event);
    }
}

TEST_CASE("a number and a name are typed with the kiosk's own keys, and saved") {
    for (const ui::Size size : {ui::Size{1080, 1920}, ui::Size{1920, 1080}}) {
        CAPTURE(size.width);
        KioskScreen kiosk(size);
        kiosk.tell(PersonWanted{});
        kiosk.screen.frame(2);
        kiosk.screen.tap("call_back.begin");
        kiosk.screen.frame(2);
        kiosk.screen.tap("window:0");
        kiosk.screen.frame(2);
        for (const char* key : {"phone.6", "phone.0", "phone.0", "phone.1", "phone.0", "phone.0",
                                "phone.2", "phone.0", "phone.1", "phone.erase", "phone.0"})
            kiosk.screen.tap(key);
        CHECK(kiosk.at<CallBackNumber>().phone == "600100200");
        kiosk.screen.tap("name");
        REQUIRE(kiosk.screen.has("key:q"));
        kiosk.type_on_screen({"ż", "a", "search"});
        kiosk.screen.frame(2);
        CHECK_FALSE(kiosk.screen.has("key:q"));
        CHECK(kiosk.at<CallBackNumber>().name == "ża");
        kiosk.screen.tap("call_back.save");
        REQUIRE(kiosk.is_at<SlipShown>());
        CHECK(kiosk.at<SlipShown>().slip.stored.number == "K7M3-PX4R");
    }
}

TEST_CASE("whoever types that it burns is offered help before the question is asked") {
    for (const ui::Size size : {ui::Size{1080, 1920}, ui::Size{1920, 1080}}) {
        CAPTURE(size.width);
        KioskScreen kiosk(size);
        kiosk.screen.tap("search");
        kiosk.type_on_screen({"o", "g", "i", "e"});
        CHECK_FALSE(kiosk.screen.has("alarm"));
        kiosk.type_on_screen({"n"});
        kiosk.screen.frame(2);
        kiosk.screen.tap("alarm");
        REQUIRE(kiosk.is_at<EmergencyCard>());
        CHECK(kiosk.at<EmergencyCard>().kind == contact::Emergency::Kind::fire);
        kiosk.screen.frame(2);
        CHECK_FALSE(kiosk.screen.has("key:q"));
    }
}

TEST_CASE("a whole visit needs no finger: Tab, arrows, Enter and Esc do") {
    using ui::Key;
    for (const ui::Size size : {ui::Size{1080, 1920}, ui::Size{1920, 1080}}) {
        KioskScreen kiosk(size);
        const auto go_to = [&](const std::string& key) {
            for (int i = 0; i < 80 && kiosk.screen.toolkit().focus() != key; ++i)
                kiosk.screen.strike(Key::tab);
            REQUIRE(kiosk.screen.toolkit().focus() == key);
            kiosk.screen.settle();
            CHECK_FALSE(kiosk.screen.node(key).visible.is_empty());
        };
        go_to("search");
        kiosk.screen.strike(Key::enter);
        kiosk.screen.type(U"zwrot");
        kiosk.screen.strike(Key::enter);
        REQUIRE(kiosk.is_at<Results>());
        kiosk.screen.frame(2);
        go_to("hit:zguby");
        kiosk.screen.strike(Key::up);
        kiosk.screen.settle();
        CHECK(kiosk.screen.toolkit().focus() == "hit:pieniadze");
        kiosk.screen.strike(Key::enter);
        REQUIRE(kiosk.is_at<Reading>());
        kiosk.screen.frame(2);
        go_to("helped.yes");
        kiosk.screen.strike(Key::enter);
        kiosk.screen.strike(Key::escape);
        CHECK(kiosk.is_at<Results>());
        kiosk.screen.frame(2);
        go_to("view.language");
        kiosk.screen.strike(Key::enter);
        kiosk.screen.frame(2);
        REQUIRE(kiosk.session.has_panel());
        kiosk.screen.strike(Key::escape);
        CHECK_FALSE(kiosk.session.has_panel());
        CHECK(kiosk.is_at<Results>());
        kiosk.screen.strike(Key::escape);
        CHECK(kiosk.is_at<Home>());
    }
}

TEST_CASE("a listener who goes by keys hears the name and the kind of everything") {
    KioskScreen kiosk;
    kiosk.tell(ReadAloudWanted{});
    kiosk.screen.frame(2);
    std::vector<std::string> heard;
    for (int i = 0; i < 40; ++i) {
        kiosk.screen.strike(ui::Key::tab);
        REQUIRE_FALSE(kiosk.said.empty());
        const auto* node = kiosk.screen.toolkit().nodes().find(kiosk.screen.toolkit().focus());
        REQUIRE(node != nullptr);
        CHECK(kiosk.said.back().starts_with(node->label));
        heard.push_back(kiosk.said.back());
    }
    const auto has = [&](const char* text) {
        return std::find(heard.begin(), heard.end(), text) != heard.end();
    };
    CHECK(has("Porozmawiaj z człowiekiem, przycisk"));
    CHECK(has("Twoje pytanie, pole tekstowe"));
    CHECK(has("Zwroty i wymiana, temat"));
}

TEST_CASE("yes and no weigh the same, and a yes is thanked for") {
    for (const ui::Size size : {ui::Size{1080, 1920}, ui::Size{1920, 1080}}) {
        KioskScreen kiosk(size);
        kiosk.tell(Opened{"zwrot"});
        kiosk.screen.frame(2);
        const ui::Rect yes = kiosk.screen.node("helped.yes").rect;
        const ui::Rect no = kiosk.screen.node("helped.no").rect;
        CHECK(yes.height() == no.height());
        CHECK(yes.width() == doctest::Approx(no.width()).epsilon(0.05));
        kiosk.screen.tap("helped.yes");
        kiosk.screen.frame(2);
        CHECK_FALSE(kiosk.screen.has("helped.no"));
        CHECK(kiosk.at<Reading>().helped == Reading::Helped::yes);
    }
}

TEST_CASE("while answers are looked for, those before stay in sight") {
    KioskScreen kiosk;
    kiosk.tell(Asked{"zwrot"});
    kiosk.answers = false;
    kiosk.tell(Asked{"paragon"});
    kiosk.screen.frame(2);
    CHECK(kiosk.screen.has("hit:zwrot"));
    for (const Event& event : {Event(Opened{"zwrot"}), Event(ShelfChosen{"zwroty"})}) {
        kiosk.tell(event);
        kiosk.screen.frame(2);
        CHECK(kiosk.screen.has("person"));
    }
}

TEST_CASE("on a slip the end of the visit stands before the deletion, which asks first") {
    for (const ui::Size size : {ui::Size{1080, 1920}, ui::Size{1920, 1080}}) {
        KioskScreen kiosk(size);
        kiosk.tell(PersonWanted{});
        kiosk.tell(DeskWanted{});
        kiosk.come_to_rest();
        const ui::Rect end = kiosk.screen.node("end").rect;
        const ui::Rect erase = kiosk.screen.node("slip.erase").rect;
        CHECK(end.bottom < erase.top);
        CHECK(erase.width() < end.width() / 2);
        while (kiosk.screen.has("scroll.down")) {
            kiosk.screen.tap("scroll.down");
            kiosk.screen.settle();
        }
        kiosk.screen.tap("slip.erase");
        kiosk.screen.settle();
        CHECK(kiosk.at<SlipShown>().asks_erasure);
        // The question is not left below the edge.
        CHECK_FALSE(kiosk.screen.node("slip.erase_yes").visible.is_empty());
    }
}

TEST_CASE("what is listed in another language than the screen's says so") {
    KioskScreen kiosk;
    const search::Summary polish{.id = "zwrot"};
    const search::Summary english{.id = "zwrot", .language = "en"};
    CHECK(foreign_of(kiosk.languages.of("pl"), polish).empty());
    CHECK(foreign_of(kiosk.languages.of("en"), polish) == "In Polish");
    CHECK(foreign_of(kiosk.languages.of("en"), english).empty());
    CHECK(foreign_of(kiosk.languages.of("uk"), polish) == "Польською");
}

}  // namespace okienko::kiosk
