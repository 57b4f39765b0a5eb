/// What a new device begins with.
#include "app/device/new_configuration.h"

#include <doctest/doctest.h>

#include <string>

#include "app/device/configuration.h"

using namespace okienko::device;

TEST_CASE("what a device is called stands where the example has a place for it") {
    const std::string example = "kiosk:\n  # name: Kiosk 1\n  # pin_hash: \"$argon2id$...\"\n";
    CHECK(new_configuration(example, {}) == example);
    CHECK(new_configuration(example, {"Przy \"wyjściu\"", "$argon2id$x"}) ==
          "kiosk:\n  name: \"Przy \\\"wyjściu\\\"\"\n  pin_hash: \"$argon2id$x\"\n");
    CHECK_THROWS_AS(new_configuration("kiosk:\n", {"Kiosk 2", ""}), ConfigurationError);
    CHECK_THROWS_AS(new_configuration("", {"", "$argon2id$x"}), ConfigurationError);
}
