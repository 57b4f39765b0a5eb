/// No message of the interface outlives what showed it.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "tests/language/said.h"

using namespace okienko::language;
namespace fs = std::filesystem;

namespace {

/// What stands between quotation marks in the programs' sources.
std::set<std::string> literals_in_sources() {
    static const std::regex literal(R"re("([a-z0-9_.]*)")re");
    std::set<std::string> literals;
    for (const char* folder : {"app", "index"}) {
        for (const auto& entry :
             fs::recursive_directory_iterator(fs::path(OKIENKO_SOURCE_DIR) / folder)) {
            const auto extension = entry.path().extension();
            if (extension != ".cpp" && extension != ".h") continue;
            std::ifstream stream(entry.path(), std::ios::binary);
            const std::string text{std::istreambuf_iterator<char>(stream), {}};
            for (std::sregex_iterator it(text.begin(), text.end(), literal), end; it != end; ++it)
                literals.insert((*it)[1]);
        }
    }
    return literals;
}

/// Whether `key` is named whole, or made of a part that is: "when." and a day, a key and ".do".
bool is_named(const std::string& key, const std::set<std::string>& literals) {
    if (literals.contains(key)) return true;
    for (auto dot = key.find('.'); dot != std::string::npos; dot = key.find('.', dot + 1)) {
        if (literals.contains(key.substr(0, dot + 1))) return true;
        if (literals.contains(key.substr(0, dot)) && literals.contains(key.substr(dot)))
            return true;
    }
    return false;
}

}  // namespace

TEST_CASE("every message is named where the programs are written") {
    const auto literals = literals_in_sources();
    std::size_t named = 0;
    for (const std::string& key : words_of("pl").keys()) {
        CAPTURE(key);
        const bool is = is_named(key, literals);
        CHECK(is);
        named += is ? 1 : 0;
    }
    CHECK(named > 1000);
    CHECK_FALSE(is_named("view.nobody_shows_this", literals));
}
