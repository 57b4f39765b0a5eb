/// The desk's key, from one run of a program to the next.
#include "app/journal/key_file.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "app/journal/error.h"
#include "tests/article/temporary_folder.h"

using namespace okienko::journal;
namespace fs = std::filesystem;

TEST_CASE("a key comes back from its file with the passphrase, and with no other") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "desk.key";
    const auto key = random_secret_key();
    CHECK_FALSE(read_key_file(file));
    write_key_file(file, key, "długie hasło punktu obsługi");

    const auto read = read_key_file(file);
    REQUIRE(read);
    CHECK(read->public_key == key.public_key());
    const auto opened = unlocked(read->locked, "długie hasło punktu obsługi");
    REQUIRE(opened);
    CHECK(opened->bytes() == key.bytes());
    CHECK_FALSE(unlocked(read->locked, "długie hasło"));
    CHECK((fs::status(file).permissions() & fs::perms(0077)) == fs::perms::none);
}

TEST_CASE("a key that is there is never overwritten, and what is no key is told as such") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "desk.key";
    std::ofstream(file) << "public 00\nsecret nothing\n";
    CHECK_THROWS_AS(write_key_file(file, random_secret_key(), "hasło"), JournalError);
    CHECK_THROWS_AS(read_key_file(file), JournalError);
    CHECK_THROWS_AS(write_key_file(folder.path() / "missing/desk.key", random_secret_key(), "x"),
                    JournalError);
}
