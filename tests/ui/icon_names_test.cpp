#include "app/ui/icon_names.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <regex>
#include <string>

#include "app/ui/fonts.h"

namespace okienko::ui {
namespace {

const IconNames& names() {
    static const IconNames names(FontFiles().icons);
    return names;
}

}  // namespace

TEST_CASE("icons are known by the names their designers gave them") {
    CHECK(names().find("store") == u'\uE8D1');
    CHECK(names().find("search") == u'\uE8B6');
    CHECK(names().find("local_shipping") == u'\uE558');
    CHECK(names().find("3d_rotation") == u'\uE84D');
}

TEST_CASE("an unknown icon is a question mark") {
    for (const std::string name : {"", "no_such_icon", "Store", "stor", "ż", "store "}) {
        CAPTURE(name);
        CHECK(names().find(name) == names().find("help"));
    }
}

TEST_CASE("every icon that the content names exists") {
    const std::filesystem::path content = std::string(OKIENKO_SOURCE_DIR) + "/content";
    for (const std::string file : {"categories.yaml", "contact/channels.yaml",
                                   "contact/remote.yaml", "contact/places.yaml"}) {
        std::ifstream stream(content / file);
        const std::string text((std::istreambuf_iterator<char>(stream)), {});
        const std::regex icon(R"(icon:\s*(\w+))");
        int count = 0;
        for (std::sregex_iterator it(text.begin(), text.end(), icon), end; it != end; ++it) {
            CAPTURE(file);
            CAPTURE((*it)[1].str());
            CHECK(names().has((*it)[1].str()));
            ++count;
        }
        CHECK(count > 3);
    }
}

TEST_CASE("a font without icons is refused, not used") {
    CHECK_THROWS_AS(IconNames("/no/such/font.ttf"), FontError);
    CHECK_THROWS_AS(IconNames(FontFiles().text / "Lato-Regular.ttf"), FontError);
    CHECK_THROWS_AS(IconNames(OKIENKO_SOURCE_DIR "/README.md"), FontError);
}

}  // namespace okienko::ui
