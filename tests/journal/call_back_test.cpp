/// Call-back data: readable to the desk alone.
#include "app/journal/call_back.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/journal/counter.h"

using namespace okienko::journal;

namespace {

const CallBack call{"+48600100200", at(30), at(60), "Żaneta Łęcka"};

std::string text_of(const std::vector<std::uint8_t>& box) {
    return {box.begin(), box.end()};
}

}  // namespace

TEST_CASE("the desk reads what the kiosk sealed, and nobody else does") {
    const auto desk = random_secret_key();
    const auto box = sealed(call, desk.public_key());
    CHECK(opened(box, desk) == call);
    CHECK_FALSE(opened(box, random_secret_key()));
    CHECK(text_of(box).find("600100200") == std::string::npos);
    CHECK(text_of(box).find("Łęcka") == std::string::npos);
}

TEST_CASE("no two seals are alike, and their size tells nothing") {
    const auto key = random_secret_key().public_key();
    const auto box = sealed(call, key);
    CHECK(box != sealed(call, key));
    CHECK(box.size() == sealed({"+48600100200", at(30), at(60), ""}, key).size());
    CHECK(box.size() ==
          sealed({"+48600100200", at(30), at(60), std::string(500, 'a')}, key).size());
}

TEST_CASE("a seal that was changed, cut or made up opens to nothing") {
    const auto desk = random_secret_key();
    const auto box = sealed(call, desk.public_key());
    for (std::size_t at = 0; at < box.size(); at += 7) {
        auto changed = box;
        changed[at] ^= 1;
        CHECK_FALSE(opened(changed, desk));
    }
    CHECK_FALSE(opened({}, desk));
    CHECK_FALSE(opened({box.begin(), box.end() - 1}, desk));
}

TEST_CASE("a name is kept in one line, and cut between letters") {
    const auto desk = random_secret_key();
    const auto name_of = [&](const std::string& name) {
        return opened(sealed({"+48600100200", at(0), at(1), name}, desk.public_key()), desk)->name;
    };
    CHECK(name_of("") == "");
    CHECK(name_of("Ola\nKot") == "Ola Kot");
    CHECK(name_of(std::string(99, 'a') + "ł") == std::string(99, 'a'));
}

TEST_CASE("a phone's number is kept in full, and what is none is refused") {
    struct Row {
        std::string typed;
        std::string number;
    };

    const Row rows[] = {
        {"600 100 200", "+48600100200"},
        {"600-100-200", "+48600100200"},
        {"22 000 00 00", "+48220000000"},
        {"(22) 000.00.00", "+48220000000"},
        {"+48 600 100 200", "+48600100200"},
        {"0048 600 100 200", "+48600100200"},
        {"+380 44 000 00 00", "+380440000000"},
        {"", ""},
        {"112", ""},
        {"60010020", ""},
        {"6001002000", ""},
        {"000 000 000", ""},
        {"+48 600 100", ""},
        {"+48 000 000 000", ""},
        {"+0 600 100 200", ""},
        {"+1234567", ""},
        {"+1234567890123456", ""},
        {"600 100 2oo", ""},
        {"600+100200", ""},
        {"++48600100200", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        CHECK(phone_number(row.typed).value_or("") == row.number);
    }
}

TEST_CASE("a number is shown as people read it out") {
    struct Row {
        const char* number;
        const char* shown;
    };

    const Row rows[] = {
        {"+48601234567", "601 234 567"},
        {"+48220000000", "22 000 00 00"},  // a town's code has two
                                           // digits
        {"+48800123456", "800 123 456"},
        {"+380441234567", "+380 441 234 567"},
        {"", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.number);
        CHECK(readable_phone(row.number) == row.shown);
    }
}

TEST_CASE("a public key goes into a configuration and back") {
    const auto key = random_secret_key().public_key();
    CHECK(to_string(key).size() == 64);
    CHECK(parse_public_key(to_string(key)) == key);
    for (const std::string& text :
         {std::string(), std::string("00"), std::string(64, 'x'), to_string(key) + "00"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_public_key(text));
    }
}

TEST_CASE("a desk's key under a passphrase opens to that passphrase alone") {
    const auto key = random_secret_key();
    const auto text = locked(key, "poprawny koń bateria zszywka");
    const auto again = unlocked(text, "poprawny koń bateria zszywka");
    REQUIRE(again);
    CHECK(again->bytes() == key.bytes());
    CHECK_FALSE(unlocked(text, "poprawny koń"));
    CHECK_FALSE(unlocked("", "poprawny koń bateria zszywka"));
    CHECK_FALSE(unlocked(text.substr(0, text.size() - 2), "poprawny koń bateria zszywka"));
}

TEST_CASE("a record's id is written in hexadecimal digits and read back") {
    const auto id = random_id();
    CHECK(parse_id(to_string(id)) == id);
    CHECK(id != random_id());
    CHECK_FALSE(parse_id("0123"));
    CHECK_FALSE(parse_id(std::string(32, 'g')));
}
