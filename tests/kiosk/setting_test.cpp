#include "app/kiosk/setting.h"

#include <doctest/doctest.h>

#include "app/language/share_folder.h"

using namespace okienko;
using namespace okienko::kiosk;

TEST_CASE("who can be reached before any index is named in every language") {
    const language::Languages languages(language::share_folder() / "interface");
    device::Configuration device;
    CHECK(shop_channels(device, languages).size() == 1);
    device.shop_phone = "22 000 00 00";
    const auto channels = shop_channels(device, languages);
    REQUIRE(channels.size() == 2);
    CHECK(channels[1].value == "22 000 00 00");
    for (const char* code : {"pl", "en", "uk"}) {
        CAPTURE(code);
        const auto staff = contact::told_in(channels[0], code);
        CHECK(staff.name == languages.of(code).text("contact.staff"));
        CHECK(staff.summary == languages.of(code).text("contact.none"));
        CHECK(contact::told_in(channels[1], code).name == languages.of(code).text("contact.phone"));
    }
}
