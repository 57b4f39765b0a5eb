/// The PIN that lets staff leave the screen.
#include "app/device/pin.h"

#include <doctest/doctest.h>

#include <string>

using namespace okienko::device;

TEST_CASE("a PIN is known by its hash, and no other PIN is") {
    const auto hash = hash_pin("240618");
    CHECK(hash.starts_with("$argon2id$"));
    CHECK(hash.find("240618") == std::string::npos);
    CHECK(is_pin_hash(hash));
    CHECK(is_pin("240618", hash));
    for (const char* other : {"240619", "24061", "2406180", "", "240618 "}) {
        CAPTURE(other);
        CHECK_FALSE(is_pin(other, hash));
    }
}

TEST_CASE("two kiosks with one PIN do not show it by their hashes") {
    CHECK(hash_pin("1234") != hash_pin("1234"));
}

TEST_CASE("a PIN by chance is well formed, and another one each time") {
    const std::string one = random_pin();
    CHECK(one.size() == 6);
    CHECK(is_well_formed_pin(one));
    // Three equal ones in a row come once in a million million times.
    const bool differs = one != random_pin() || one != random_pin();
    CHECK(differs);
}

TEST_CASE("a PIN is 4 to 12 digits") {
    struct Row {
        const char* pin;
        bool is_well_formed;
    };

    const Row rows[] = {{"1234", true},   {"123456789012", true},   {"123", false},
                        {"", false},      {"1234567890123", false}, {"12a4", false},
                        {"12 34", false}, {"١٢٣٤", false}};
    for (const Row& row : rows) {
        CAPTURE(row.pin);
        CHECK(is_well_formed_pin(row.pin) == row.is_well_formed);
        if (!row.is_well_formed) CHECK_THROWS_AS(hash_pin(row.pin), PinError);
    }
}

TEST_CASE("what is no hash opens nothing") {
    const auto hash = hash_pin("1234");
    const std::string hashes[] = {"",
                                  "1234",
                                  "$argon2id$",
                                  hash.substr(0, 40),
                                  hash + std::string(200, 'a'),
                                  std::string(500, '$')};
    for (const std::string& none : hashes) {
        CAPTURE(none);
        CHECK_FALSE(is_pin("1234", none));
        CHECK_FALSE(is_pin("", none));
    }
}
