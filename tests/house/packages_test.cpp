/// The one list of packages: each with its reason.
#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <string>

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
