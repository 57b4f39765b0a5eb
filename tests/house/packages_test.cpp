/// What the project does not contain: packages are listed by name, each with its reason, and no
/// copy of one lies in the tree.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

namespace fs = std::filesystem;

TEST_CASE("every Debian package is listed once, with its reason beside it") {
    std::ifstream list(std::string(OKIENKO_SOURCE_DIR) + "/assets/debian-packages.txt");
    std::set<std::string> packages;
    for (std::string line; std::getline(list, line);) {
        if (line.empty() || line[0] == '#' || line[0] == '[') continue;
        CAPTURE(line);
        const auto package = line.substr(0, line.find(' '));
        const auto reason = line.find("# ");
        CHECK(packages.insert(package).second);
        REQUIRE(reason != std::string::npos);
        CHECK(line.size() > reason + 5);
    }
    CHECK(packages.size() > 20);
}

TEST_CASE("no package, archive or built file lies in the tree") {
    const std::set<std::string> foreign = {".deb", ".jar", ".zip", ".gz", ".xz",  ".zst",
                                           ".tar", ".o",   ".a",   ".so", ".dict"};
    const std::set<std::string> not_ours = {".git", "build", "data"};
    int files = 0;
    for (auto entry = fs::recursive_directory_iterator(OKIENKO_SOURCE_DIR);
         entry != fs::recursive_directory_iterator(); ++entry) {
        if (entry.depth() == 0 && not_ours.contains(entry->path().filename().string())) {
            if (entry->is_directory()) entry.disable_recursion_pending();
            continue;
        }
        if (!entry->is_regular_file()) continue;
        ++files;
        CAPTURE(entry->path().string());
        CHECK_FALSE(foreign.contains(entry->path().extension().string()));
        CHECK(entry->file_size() < 1'000'000);
    }
    CHECK(files > 500);
}
