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

TEST_CASE("a new kiosk begins with the example, its own name and the hash of its PIN") {
    const Folder folder;
    const std::string file = folder / "site.yaml";
    const Ran made = run({"device", "init", "--config", file, "--name", R"(Kiosk "2": \wejście)"},
                         {.input = "258025\n"});
    CHECK(made.status == 0);
    CHECK(made.err.empty());
    CHECK(made.out.find("device key") != std::string::npos);
    const auto read = okienko::device::read_configuration(file);
    CHECK(read.problems.empty());
    CHECK(read.configuration.kiosk_name == R"(Kiosk "2": \wejście)");
    CHECK(okienko::device::is_pin("258025", read.configuration.pin_hash));
    CHECK(read.configuration.directions);  // as in the example

    const Ran again = run({"device", "init", "--config", file}, {.input = "1111\n"});
    CHECK(again.status == 0);
    CHECK(again.out.find("zostaje bez zmian") != std::string::npos);
    CHECK(okienko::device::read_configuration(file).configuration.pin_hash ==
          read.configuration.pin_hash);
}

TEST_CASE("without a PIN, or a folder for it, no configuration is begun") {
    const Folder folder;
    const std::string file = folder / "site.yaml";
    const Ran bad = run({"device", "init", "--config", file}, {.input = "12\n"});
    CHECK(bad.status == 2);
    CHECK(bad.err == "okienko device init: PIN ma od 4 do 12 cyfr\n");
    CHECK_FALSE(std::filesystem::exists(file));
    const std::string nowhere = folder / "brak/site.yaml";
    const Ran lost = run({"device", "init", "--config", nowhere}, {.input = "258025\n"});
    CHECK(lost.status == 3);
    CHECK(lost.err.find(nowhere) != std::string::npos);
}
