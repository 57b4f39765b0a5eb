/// The screens that lead to a person: what comes first, and where the keys stand.
#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "app/kiosk/screens/channel_cards.h"
#include "app/kiosk/screens/code_card.h"
#include "tests/screens/kiosk_screen.h"

namespace okienko::kiosk {
namespace {

constexpr ui::Size both_screens[] = {{1080, 1920}, {1920, 1080}};

const std::vector<Event> to_number{PersonWanted{}, CallBackWanted{}, TimeChosen{0}};
const std::vector<Event> to_slip{PersonWanted{}, SlipWanted{}};
const std::vector<Event> to_times{PersonWanted{}, CallBackWanted{}};

/// Calls `check` for each way a screen may stand, each size of text and each language.
template <typename Check>
void however_it_looks(const Check& check) {
    for (const ui::Size size : both_screens) {
        KioskScreen kiosk(size);
        for (const int percent : {100, 150, 200})
            for (const std::string language : {"pl", "en", "uk"}) {
                CAPTURE(size.width);
                CAPTURE(percent);
                CAPTURE(language);
                const auto go_to = [&](std::vector<Event> way) {
                    kiosk.start_over();
                    kiosk.tell(TextSizeChosen{percent});
                    kiosk.tell(LanguageChosen{language});
                    kiosk.go_to(Sight{"on the way to a person", std::move(way)});
                    kiosk.come_to_rest();
                };
                check(kiosk, go_to);
            }
    }
}

/// Of all the keys between these two, the first and the last.
ui::Rect keys_of(KioskScreen& kiosk, const char* first, const char* last) {
    const ui::Rect from = kiosk.screen.node(first).rect;
    const ui::Rect to = kiosk.screen.node(last).rect;
    return {from.left, from.top, to.right, to.bottom};
}

void check_whole(KioskScreen& kiosk, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        CAPTURE(key);
        CHECK(kiosk.screen.node(key).visible == kiosk.screen.node(key).rect);
    }
}

}  // namespace

TEST_CASE("keys stand in one place on every screen with keys, as wide as the field they fill") {
    for (const ui::Size size : both_screens)
        for (const int percent : {100, 150, 200}) {
            KioskScreen kiosk(size);
            ui::Rect everywhere;
            ui::Rect button;
            const auto check = [&](const ui::Rect& keys, const char* field, const char* done) {
                const ui::Rect typed = kiosk.screen.node(field).rect;
                CHECK(keys.width() == doctest::Approx(typed.width()).epsilon(0.002));
                if (everywhere.is_empty()) {
                    everywhere = keys;
                    button = kiosk.screen.node(done).rect;
                }
                CHECK(keys.left == doctest::Approx(everywhere.left).epsilon(0.002));
                CHECK(keys.right == doctest::Approx(everywhere.right).epsilon(0.002));
                CHECK(keys.top == everywhere.top);
                CHECK(keys.bottom == everywhere.bottom);
                CHECK(kiosk.screen.node(done).rect.bottom == button.bottom);
            };
            for (const std::string language : {"pl", "en", "uk"}) {
                CAPTURE(size.width);
                CAPTURE(percent);
                CAPTURE(language);
                const auto go_to = [&](const std::vector<Event>& way) {
                    kiosk.start_over();
                    kiosk.tell(TextSizeChosen{percent});
                    kiosk.tell(LanguageChosen{language});
                    kiosk.go_to(Sight{"keys", way});
                    kiosk.come_to_rest();
                };
                go_to(to_number);
                check(keys_of(kiosk, "phone.1", "phone.erase"), "phone", "call_back.save");
                check_whole(kiosk, {"phone", "phone.1", "phone.erase", "name", "call_back.save"});
                go_to(to_slip);
                check(keys_of(kiosk, "slip.2", "slip.back"), "slip.typed", "slip.check");
                check_whole(kiosk, {"slip.typed", "slip.2", "slip.back", "slip.check"});
            }
        }
}

TEST_CASE("the fields of a number and of a name stand in one place in every language") {
    for (const ui::Size size : both_screens)
        for (const int percent : {100, 150, 200}) {
            CAPTURE(size.width);
            CAPTURE(percent);
            KioskScreen kiosk(size);
            std::vector<ui::Rect> fields;
            for (const std::string language : {"pl", "en", "uk"}) {
                CAPTURE(language);
                kiosk.start_over();
                kiosk.tell(TextSizeChosen{percent});
                kiosk.tell(LanguageChosen{language});
                kiosk.go_to(Sight{"number", to_number});
                kiosk.come_to_rest();
                const std::vector<ui::Rect> drawn{kiosk.screen.node("phone").rect,
                                                  kiosk.screen.node("name").rect};
                if (fields.empty()) fields = drawn;
                CHECK(drawn == fields);
            }
        }
}

TEST_CASE("times to be called at stand in as many columns in one language as in another") {
    // Every width where another number of columns begins to fit, in one of the languages.
    for (float width = 720; width <= 1920; width += 24)
        for (const int percent : {100, 150, 200}) {
            CAPTURE(width);
            CAPTURE(percent);
            KioskScreen kiosk({width, 1080});
            std::vector<float> widths;
            for (const std::string language : {"pl", "en", "uk"}) {
                CAPTURE(language);
                kiosk.start_over();
                kiosk.tell(TextSizeChosen{percent});
                kiosk.tell(LanguageChosen{language});
                kiosk.go_to(Sight{"times", to_times});
                kiosk.screen.frame();
                widths.push_back(kiosk.screen.node("window:0").rect.width());
                CHECK(widths.back() == widths.front());
            }
        }
}

TEST_CASE("times to be called at come before what becomes of the number, in every look") {
    however_it_looks([](KioskScreen& kiosk, const auto& go_to) {
        go_to(to_times);
        const auto& nodes = kiosk.screen.toolkit().nodes().all();
        const std::string title(
            kiosk.languages.of(kiosk.session.appearance().language).text("call_back.when"));
        const ui::Rect asked = kiosk.screen.node("heading:" + title).rect;
        const ui::Rect time = kiosk.screen.node("window:0").rect;
        CHECK(asked.bottom <= time.top);
        // Nothing but the page's title stands above the question.
        const auto between = std::count_if(nodes.begin(), nodes.end(), [&](const ui::Node& node) {
            return node.key.starts_with("message") && node.rect.top < asked.top;
        });
        CHECK(between == 0);
        CHECK(kiosk.screen.node("window:3").visible == kiosk.screen.node("window:3").rect);
    });
}

TEST_CASE(
    "beside a slip on a lying screen its code is in sight, in every language and size of text") {
    KioskScreen kiosk({1920, 1080});
    for (const int percent : {100, 150, 200})
        for (const std::string language : {"pl", "en", "uk"}) {
            CAPTURE(percent);
            CAPTURE(language);
            kiosk.start_over();
            kiosk.tell(TextSizeChosen{percent});
            kiosk.tell(LanguageChosen{language});
            kiosk.go_to(Sight{"slip", {PersonWanted{}, DeskWanted{}}});
            kiosk.come_to_rest();
            const ui::Node& code = kiosk.screen.node("code");
            CHECK(code.visible == code.rect);
        }
}

TEST_CASE("who would rather not hear finds calls below all else, in every look") {
    for (const Need need : {Need::sign_language, Need::writing, Need::clear_speech})
        however_it_looks([need](KioskScreen& kiosk, const auto& go_to) {
            go_to({PersonWanted{}, NeedTouched{need}});
            const float call_back = kiosk.screen.node("call_back").rect.top;
            const float phone = kiosk.screen.node("channel:infolinia").rect.top;
            CHECK(phone <= call_back);
            for (const char* key : {"call", "channel:czat", "channel:e-mail", "channel:punkt"}) {
                CAPTURE(key);
                CHECK(kiosk.screen.node(key).rect.top <= phone);
            }
        });
}

TEST_CASE("the languages that are spoken are told as one would say them") {
    const KioskScreen kiosk;
    const auto told = [&](const std::string& language, std::vector<std::string> spoken) {
        const contact::Offer offer{.channel = {.id = "czat",
                                               .kind = contact::Channel::Kind::chat,
                                               .name = "Czat",
                                               .languages = std::move(spoken)},
                                   .availability = {}};
        return spoken_by_all(kiosk.languages.of(language), std::vector{offer});
    };
    CHECK(told("pl", {"pl"}) == "Mówimy po\u00A0polsku");
    CHECK(told("pl", {"pl", "en"}) == "Mówimy po\u00A0polsku i po\u00A0angielsku");
    CHECK(told("pl", {"pl", "en", "uk"}) ==
          "Mówimy po\u00A0polsku, po\u00A0angielsku i po\u00A0ukraińsku");
    CHECK(told("en", {"pl", "en", "uk"}) == "We speak Polish, English and Ukrainian");
    CHECK(told("uk", {"pl", "en", "uk"}) == "Ми розмовляємо польською, англійською та українською");
    CHECK(told("pl", {}).empty());
}

TEST_CASE("in an emergency a call that was sent has no button: one way says it was a mistake") {
    KioskScreen kiosk;
    kiosk.go_to({"emergency", {EmergencyReported{}}});
    kiosk.come_to_rest();
    REQUIRE(kiosk.at<EmergencyCard>().call);
    CHECK_FALSE(kiosk.screen.has("call.cancel"));
    CHECK_FALSE(kiosk.screen.has("call.staff"));
    CHECK(kiosk.screen.has("emergency.calm"));
}

TEST_CASE("an emergency's card says where a defibrillator hangs, where one may be needed") {
    KioskScreen kiosk;
    kiosk.go_to({"emergency", {EmergencyReported{}}});
    kiosk.come_to_rest();
    const auto place = kiosk.at<EmergencyCard>().defibrillator.in("pl");
    REQUIRE_FALSE(place.empty());
    CHECK(kiosk.screen.node("message:health_and_safety").label.find(place) != std::string::npos);
    kiosk.start_over();
    kiosk.go_to({"fire", {Asked{"ogien"}}});
    kiosk.come_to_rest();
    REQUIRE(kiosk.is_at<EmergencyCard>());
    CHECK_FALSE(kiosk.screen.has("message:health_and_safety"));
}

// Source: ISO/IEC 18004, 9.1: four modules on each side.
TEST_CASE("around a code there is the quiet that a phone needs") {
    KioskScreen kiosk;
    kiosk.go_to({"slip", {PersonWanted{}, DeskWanted{}}});
    kiosk.come_to_rest();
    const int side = kiosk.at<SlipShown>().code.side;
    REQUIRE(side > 0);
    float module = 0;
    kiosk.screen.look_at([&](ui::Canvas& canvas) { module = canvas.dp(module_dp); });
    CHECK(kiosk.screen.node("code").rect.width() ==
          doctest::Approx(module * static_cast<float>(side + 8)));
}

TEST_CASE("without an index the end of a visit offers no other question") {
    KioskScreen kiosk;
    kiosk.go_to({"end", {PersonWanted{}, DeskWanted{}, EndingWanted{}}});
    kiosk.come_to_rest();
    CHECK(kiosk.screen.has("closing.again"));
    kiosk.start_over();
    kiosk.go_to({"end without articles", {PersonWanted{}, DeskWanted{}, Failed{}, EndingWanted{}}});
    kiosk.come_to_rest();
    REQUIRE(kiosk.is_at<Closing>());
    CHECK_FALSE(kiosk.screen.has("closing.again"));
    CHECK(kiosk.screen.has("closing.person"));
    CHECK(kiosk.screen.has("finish"));
}

}  // namespace okienko::kiosk
