#include "app/kiosk/command_line.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "app/language/share_folder.h"

using namespace okienko::kiosk;
using okienko::language::Language;
using okienko::language::share_folder;

namespace {

using Arguments = std::vector<std::string>;

std::variant<KioskOptions, Said> read(const Arguments& arguments, const char* language = "pl") {
    return read_command_line(arguments, Language(share_folder() / "interface", language));
}

KioskOptions understood(const Arguments& arguments) {
    const auto outcome = read(arguments);
    if (const auto* said = std::get_if<Said>(&outcome)) FAIL(said->text);
    return std::get<KioskOptions>(outcome);
}

Said said(const Arguments& arguments, const char* language = "pl") {
    const auto outcome = read(arguments, language);
    REQUIRE(std::holds_alternative<Said>(outcome));
    return std::get<Said>(outcome);
}

}  // namespace

TEST_CASE("a kiosk started without options fills the monitor, from the folder data") {
    unsetenv("OKIENKO_INDEX");
    const auto options = understood({});
    CHECK(options.index == "data");
    CHECK(options.width == 0);
    CHECK(options.height == 0);
    CHECK_FALSE(options.windowed);
    CHECK_FALSE(options.demo);
    CHECK_FALSE(options.picture);

    setenv("OKIENKO_INDEX", "/var/lib/okienko", 1);
    CHECK(understood({}).index == "/var/lib/okienko");
    CHECK(understood({"--index", "tutaj"}).index == "tutaj");
    unsetenv("OKIENKO_INDEX");
}

TEST_CASE("a demonstration runs in a window of any sensible size") {
    const auto options = understood({"--demo", "--windowed", "--size", "1080x1920"});
    CHECK(options.demo);
    CHECK(options.windowed);
    CHECK(options.width == 1080);
    CHECK(options.height == 1920);
    for (const char* size :
         {"", "x", "1080", "1080x", "x1920", "1080x1920x3", "1080X1920", "0x0", "319x480",
          "-1080x1920", "1080x99999", "10 80x1920", "1080x1920px", "99999999999999999999x480"}) {
        CAPTURE(size);
        CHECK(said({"--size", size}).status == ExitStatus::wrong_usage);
    }
}

TEST_CASE("a demonstration alone opens an article by itself") {
    CHECK(understood({"--demo", "--open", "zwrot-prezentu"}).opened == "zwrot-prezentu");
    CHECK(said({"--open", "zwrot-prezentu"}).status == ExitStatus::wrong_usage);
    CHECK(understood({"--demo"}).opened.empty());
}

TEST_CASE("a picture shows any screen, in any colours and size of text") {
    const auto options = understood({"--screenshot", "wyniki.png", "--show", "results",
                                     "--question", "zwrot bez paragonu", "--theme", "contrast",
                                     "--text-size", "200", "--keyboard"});
    REQUIRE(options.picture);
    CHECK(options.picture->file == "wyniki.png");
    CHECK(options.picture->with_keyboard);
    const auto& scene = options.picture->scene;
    CHECK(scene.show == Scene::Show::results);
    CHECK(scene.question == "zwrot bez paragonu");
    CHECK(scene.appearance == Appearance{Theme::contrast, 200});

    struct Row {
        const char* name;
        Scene::Show show;
    };

    const Row rows[] = {{"home", Scene::Show::home},
                        {"shelf", Scene::Show::shelf},
                        {"contact", Scene::Show::contact},
                        {"out-of-service", Scene::Show::out_of_service},
                        {"pin", Scene::Show::pin}};
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK(understood({"--screenshot", "a.png", "--show", row.name}).picture->scene.show ==
              row.show);
    }
    CHECK(understood({"--screenshot", "a.png"}).picture->scene.show == Scene::Show::home);
}

TEST_CASE("what is misunderstood is told in a sentence, with where to find help") {
    const Arguments rows[] = {
        {"--shwo", "home"},
        {"data"},
        {"--index"},
        {"--lang", "de"},
        {"--show", "home"},
        {"--keyboard"},
        {"--screenshot", "a.png", "--show", "desk"},
        {"--screenshot", "a.png", "--show", "results"},
        {"--screenshot", "a.png", "--show", "article"},
        {"--screenshot", "a.png", "--theme", "blue"},
        {"--screenshot", "a.png", "--text-size", "120"},
        {"--screenshot", "a.png", "--text-size", "big"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.back());
        const auto told = said(row);
        CHECK(told.status == ExitStatus::wrong_usage);
        CHECK(told.text.starts_with("okienko-kiosk: "));
        CHECK(told.text.ends_with("\nPomoc: okienko-kiosk --help\n"));
    }
    CHECK(said({"--theme", "dark"}).text.find("--theme należy do obrazu") != std::string::npos);
    CHECK(said({"--screenshot", "a.png", "--text-size", "120"}).text.find("100|150|200") !=
          std::string::npos);
    CHECK(said({"--shwo", "home"}, "en").text.find("unknown option --shwo") != std::string::npos);
}

TEST_CASE("help speaks the language that was asked for") {
    CHECK(said({"--help"}).status == ExitStatus::done);
    CHECK(said({"--help"}).text.find("Okno dla klientów") != std::string::npos);
    CHECK(said({"--help"}).text.find("Opcje") != std::string::npos);
    CHECK(said({"--help"}, "en").text.find("The customers’ window") != std::string::npos);
    CHECK(said({"--version"}).text == "okienko-kiosk " OKIENKO_VERSION "\n");
}

TEST_CASE("the language is known before anything else is") {
    setenv("LC_ALL", "pl_PL.UTF-8", 1);
    CHECK(language_of({}) == "pl");
    CHECK(language_of({"--size", "1080x1920", "--lang", "en"}) == "en");
    CHECK(language_of({"--lang=en"}) == "en");
    CHECK(language_of({"--lang"}) == "pl");
    setenv("LC_ALL", "en_GB.UTF-8", 1);
    CHECK(language_of({}) == "en");
    CHECK(language_of({"--lang", "pl"}) == "pl");
}
