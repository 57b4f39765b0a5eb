/// What a visitor typed is gone with the visitor: from the screen, and from memory.
#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "app/kiosk/session/forgetting.h"
#include "tests/kiosk/session/memory.h"
#include "tests/screens/kiosk_screen.h"

namespace okienko::kiosk {

TEST_CASE("the keys on the screen are the next visitor's, whatever letters the last one chose") {
    KioskScreen kiosk;
    kiosk.screen.tap("search");
    kiosk.type_on_screen({"letters", "letters"});
    REQUIRE(kiosk.screen.has("key:й"));
    kiosk.tell(Finished{});
    kiosk.tell(Touched{});
    kiosk.screen.frame(2);
    kiosk.screen.tap("search");
    CHECK(kiosk.screen.has("key:q"));
    CHECK_FALSE(kiosk.screen.has("key:й"));
}

// A sanitizer keeps what was freed, to find those who use it.
#if !defined(__SANITIZE_ADDRESS__)

namespace {

/// The end of a visit as the window has it, and the next one's first frames. What was told to the
/// test itself goes as well.
void send_away(KioskScreen& kiosk) {
    kiosk.tell(Finished{});
    make_anew(kiosk.reported);
    make_anew(kiosk.said);
    make_anew(kiosk.sent);
    kiosk.screen.frame(2);
    overwrite_stack();
}

void type_number(KioskScreen& kiosk, const Canary& number) {
    for (const Event& event : std::vector<Event>{PersonWanted{}, CallBackWanted{}, TimeChosen{1}})
        kiosk.tell(event);
    kiosk.screen.frame(2);
    for (std::size_t i = 0; i < number.size(); ++i)
        kiosk.screen.tap(std::string("phone.") + number[i]);
    kiosk.screen.frame(2);
}

void type(KioskScreen& kiosk, const Canary& text) {
    for (std::size_t i = 0; i < text.size(); ++i)
        kiosk.screen.type(std::u32string(1, static_cast<char32_t>(text[i])));
    kiosk.screen.frame(2);
}

}  // namespace

TEST_CASE(
    "a telephone number is nowhere in memory when its visitor has gone, however they left it") {
    for (const char* way : {"back", "home", "call_back.save", ""}) {
        CAPTURE(way);
        const Canary number(digits, 9);
        const Canary name(letters, 14);
        KioskScreen kiosk;
        type_number(kiosk, number);
        CHECK(number.found() > 0);
        kiosk.screen.tap("name");
        type(kiosk, name);
        CHECK(name.found() > 0);
        kiosk.screen.strike(ui::Key::enter);
        kiosk.screen.frame(2);
        if (*way != '\0') kiosk.screen.tap(way);
        send_away(kiosk);
        CHECK(number.found() == 0);
        CHECK(name.found() == 0);
    }
}

TEST_CASE("a question is nowhere in memory when its visitor has gone, asked or not") {
    for (const bool is_asked : {true, false})
        for (const std::size_t size : {10, 40}) {
            CAPTURE(is_asked);
            CAPTURE(size);
            const Canary question(letters, size);
            KioskScreen kiosk;
            kiosk.screen.tap("search");
            type(kiosk, question);
            if (is_asked) kiosk.screen.strike(ui::Key::enter);
            if (is_asked) kiosk.tell(PersonWanted{});
            kiosk.screen.frame(2);
            CHECK(question.found() > 0);
            send_away(kiosk);
            CHECK(question.found() == 0);
        }
}

TEST_CASE("what came back from the answers is nowhere in memory either") {
    const Canary question(letters, 12);
    KioskScreen kiosk;
    kiosk.tell(LanguageChosen{"en"});
    kiosk.tell(ReadAloudWanted{});
    kiosk.screen.tap("search");
    type(kiosk, question);
    kiosk.screen.strike(ui::Key::enter);
    for (const Event& event : std::vector<Event>{PersonWanted{}, StaffWanted{}, EndingWanted{},
                                                 WentBack{}, WentBack{}, WentHome{}}) {
        kiosk.tell(event);
        kiosk.screen.frame(2);
    }
    send_away(kiosk);
    CHECK(question.found() == 0);
}

TEST_CASE("neither a PIN nor a slip's number is left where it was typed") {
    const Canary pin(digits, 10);
    const Canary slip(letters, 8);
    KioskScreen kiosk;
    kiosk.tell(WayOutWanted{});
    kiosk.screen.frame(2);
    for (std::size_t i = 0; i < pin.size(); ++i) kiosk.screen.tap(std::string("pin.") + pin[i]);
    CHECK(pin.found() > 0);
    kiosk.screen.tap("back");
    kiosk.tell(PersonWanted{});
    kiosk.tell(SlipWanted{});
    for (std::size_t i = 0; i < slip.size(); ++i) {
        kiosk.tell(SlipKey{SlipKey::Key::character, slip[i]});
        kiosk.screen.frame(2);
    }
    CHECK(slip.found() > 0);
    send_away(kiosk);
    CHECK(pin.found() == 0);
    CHECK(slip.found() == 0);
}

#endif

}  // namespace okienko::kiosk
