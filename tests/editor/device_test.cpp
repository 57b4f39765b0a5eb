/// A device is set up: the desk's key.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

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
