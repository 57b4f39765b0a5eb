/// A device is set up: the desk's key, the kiosk's PIN.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "app/device/configuration.h"
#include "app/device/pin.h"
#include "app/journal/key_file.h"
#include "program.h"

using namespace okienko_test;
namespace journal = okienko::journal;

TEST_CASE("the desk's key is made once, and its public half shown for the kiosk's configuration") {
    const Folder folder;
    const std::string file = folder / "desk.key";
    const Ran made = run({"device", "key", "--out", file}, {.input = "długie hasło punktu\n"});
    CHECK(made.status == 0);
    const auto key = journal::read_key_file(file);
    REQUIRE(key);
    CHECK(made.out.find("desk_key: \"" + journal::to_string(key->public_key) + "\"") !=
          std::string::npos);
    const auto secret = journal::unlocked(key->locked, "długie hasło punktu");
    REQUIRE(secret);
    CHECK(secret->public_key() == key->public_key);

    const Ran again = run({"device", "key", "--out", file});
    CHECK(again.status == 0);
    CHECK(again.out.find(journal::to_string(key->public_key)) != std::string::npos);
    CHECK(journal::read_key_file(file)->locked == key->locked);
}

TEST_CASE("a passphrase that is missing or short makes no key, and the words say why") {
    struct Row {
        const char* input;
        const char* said;
    };

    for (const Row& row : {Row{"", "nie podano hasła"}, Row{"krótkie\n", "za krótkie"}}) {
        CAPTURE(std::string(row.input));
        const Folder folder;
        const Ran ran = run({"device", "key", "--out", folder / "desk.key"}, {.input = row.input});
        CHECK(ran.status == 2);
        CHECK(ran.err.find(row.said) != std::string::npos);
        CHECK_FALSE(std::filesystem::exists(folder / "desk.key"));
    }
}

TEST_CASE("the hash of a kiosk's PIN is printed as its configuration takes it") {
    const Ran ran = run({"device", "pin"}, {.input = "258025\n"});
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
    CHECK(ran.out.find("258025") == std::string::npos);
    const auto begin = ran.out.find("kiosk:");
    REQUIRE(begin != std::string::npos);
    const auto read = okienko::device::parse_configuration(ran.out.substr(begin), "site.yaml");
    CHECK(read.problems.empty());
    CHECK(okienko::device::is_pin("258025", read.configuration.pin_hash));
}

TEST_CASE("what is no PIN makes no hash, and the words say why") {
    for (const char* typed : {"", "12\n", "dwa pięć\n", "1234567890123\n"}) {
        CAPTURE(typed);
        const Ran ran = run({"device", "pin"}, {.input = typed});
        CHECK(ran.status == 2);
        CHECK(ran.out.empty());
        CHECK(ran.err == "okienko device pin: PIN ma od 4 do 12 cyfr\n");
    }
}
