/// The command line of okienko-desk.
#include "app/desk/command_line.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/language/share_folder.h"

using namespace okienko;
using namespace okienko::desk;

namespace {

std::variant<DeskCommand, window::Said> read(std::vector<std::string> arguments) {
    const language::Languages languages(language::share_folder() / "interface");
    return read_command_line(std::move(arguments), languages.of("pl"));
}

}  // namespace

TEST_CASE("the desk takes what every window promises to take") {
    const auto all = read({"--index", "dane", "--config", "site.yaml", "--journal", "j.db", "--key",
                           "k", "--size", "1366x768", "--windowed", "--demo", "--silent", "--lang",
                           "uk", "--theme", "dark", "--text-size", "150"});
    REQUIRE(std::holds_alternative<DeskCommand>(all));
    const auto& command = std::get<DeskCommand>(all);
    CHECK(command.index == "dane");
    CHECK(command.config == "site.yaml");
    CHECK(command.journal == "j.db");
    CHECK(command.key == "k");
    CHECK(command.width == 1366);
    CHECK(command.height == 768);
    CHECK(command.windowed);
    CHECK(command.demo);
    CHECK(command.is_silent);
    CHECK(command.colours == Colours::dark);
    CHECK(command.text_percent == 150);
    CHECK_FALSE(command.picture);
}

TEST_CASE("a picture names its screen, its question and its time") {
    const auto all = read({"--screenshot", "a.png", "--show", "search", "--question", "zwrot",
                           "--clock", "2026-12-24T09:30"});
    REQUIRE(std::holds_alternative<DeskCommand>(all));
    const auto& picture = std::get<DeskCommand>(all).picture;
    REQUIRE(picture);
    CHECK(picture->scene.show == Scene::Show::search);
    CHECK(picture->scene.question == "zwrot");
    CHECK(picture->clock == "2026-12-24 09:30");
}

TEST_CASE("what is misunderstood is said in the reader's words, with the status of wrong usage") {
    struct Row {
        std::vector<std::string> arguments;
        const char* said;
    };

    const Row rows[] = {{{"--size", "12x12"}, "--size: potrzebna wartość WxH"},
                        {{"--show", "queue"}, "--show należy do obrazu"},
                        {{"--theme", "blue"}, "--theme: potrzebna wartość contrast|dark|light"},
                        {{"--text-size", "120"}, "--text-size: potrzebna wartość 100|150|200"},
                        {{"--krzesło"}, "nieznana opcja --krzesło"}};
    for (const Row& row : rows) {
        CAPTURE(row.said);
        const auto said = read(row.arguments);
        REQUIRE(std::holds_alternative<window::Said>(said));
        CHECK(std::get<window::Said>(said).status == window::ExitStatus::wrong_usage);
        CHECK(std::get<window::Said>(said).text.find(row.said) != std::string::npos);
    }
}

TEST_CASE("help tells every option, and ends well") {
    const auto said = read({"--help"});
    REQUIRE(std::holds_alternative<window::Said>(said));
    CHECK(std::get<window::Said>(said).status == window::ExitStatus::done);
    for (const char* option : {"--index", "--config", "--journal", "--key", "--size", "--windowed",
                               "--lang", "--demo", "--text-size", "--screenshot", "--show"})
        CHECK(std::get<window::Said>(said).text.find(option) != std::string::npos);
}
