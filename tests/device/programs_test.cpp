/// Where other programs are found.
#include "app/device/programs.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "tests/article/temporary_folder.h"

using namespace okienko::device;
namespace fs = std::filesystem;

namespace {

/// An empty file that may be run, in a folder that is made for it.
fs::path program_at(const fs::path& file) {
    fs::create_directories(file.parent_path());
    std::ofstream(file) << "";
    fs::permissions(file, fs::perms::owner_all);
    return file;
}

}  // namespace

TEST_CASE("a program is the first file of its name that may be run") {
    const TemporaryFolder folder;
    const fs::path first = folder.path() / "first";
    const fs::path second = folder.path() / "second";
    const fs::path voice = program_at(second / "voice");
    fs::create_directories(first / "voice");  // a folder is no program
    std::ofstream(first / "player") << "";    // nor is what may not be run
    CHECK(find_program("voice", {first, second}) == voice);
    CHECK(find_program("player", {first, second}).empty());
    CHECK(find_program("voice", {}).empty());
    CHECK(find_program("", {first, second}).empty());
}

TEST_CASE("a name with a folder in it is looked for nowhere else") {
    const TemporaryFolder folder;
    const fs::path voice = program_at(folder.path() / "bin/voice");
    CHECK(find_program(voice.string(), {}) == voice);
    CHECK(find_program((folder.path() / "voice").string(), {folder.path() / "bin"}).empty());
}

TEST_CASE("the shell's own folders are among those that PATH names") {
    CHECK_FALSE(find_program("sh").empty());
}
