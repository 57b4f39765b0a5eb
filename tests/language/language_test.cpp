#include "app/language/language.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/language/share_folder.h"

namespace {

using okienko::language::environment_language;
using okienko::language::Language;
using okienko::language::language_code;
using okienko::language::LanguageError;
using okienko::language::share_folder;

Language words_of(const std::string& code) {
    return {share_folder() / "interface", code};
}

/// Every value that any message names, each unmistakable.
std::string say(const Language& language, const std::string& key, std::int64_t number) {
    return language.text(key, {{"about", "<about>"},
                               {"words", number},
                               {"said", "<said>"},
                               {"rules", "<rules>"},
                               {"other", "<other>"},
                               {"name", "<name>"},
                               {"most", number},
                               {"time", "<time>"},
                               {"day", "<day>"},
                               {"word", "<word>"},
                               {"line", number},
                               {"meant", "<meant>"},
                               {"lines", number},
                               {"fog", number},
                               {"files", number},
                               {"due", "<due>"},
                               {"better", "<better>"},
                               {"begin", "<begin>"},
                               {"added", number},
                               {"advice", number},
                               {"articles", number},
                               {"audience", "<audience>"},
                               {"changed", number},
                               {"command", "<command>"},
                               {"count", number},
                               {"charset", "<charset>"},
                               {"folder", "<folder>"},
                               {"date", "<date>"},
                               {"days", "<days>"},
                               {"article", "<article>"},
                               {"megabytes", number},
                               {"median", "<median>"},
                               {"share", "<share>"},
                               {"drafts", number},
                               {"errors", number},
                               {"expected", "<expected>"},
                               {"first", "<first>"},
                               {"from", "<from>"},
                               {"address", "<address>"},
                               {"controller", "<controller>"},
                               {"does", "<does>"},
                               {"file", "<file>"},
                               {"minutes", number},
                               {"state", "<state>"},
                               {"town", "<town>"},
                               {"when", "<when>"},
                               {"end", "<end>"},
                               {"scope", "<scope>"},
                               {"since", "<since>"},
                               {"title", "<title>"},
                               {"updated", "<updated>"},
                               {"generation", number},
                               {"got", "<got>"},
                               {"group", "<group>"},
                               {"hours", "<hours>"},
                               {"id", "<id>"},
                               {"languages", "<languages>"},
                               {"last", "<last>"},
                               {"minimum", "<minimum>"},
                               {"number", number},
                               {"percent", number},
                               {"pin", "<pin>"},
                               {"place", "<place>"},
                               {"left", "<left>"},
                               {"ago", "<ago>"},
                               {"own", "<own>"},
                               {"next", "<next>"},
                               {"question", "<question>"},
                               {"reached", "<reached>"},
                               {"removed", number},
                               {"seconds", number},
                               {"source", "<source>"},
                               {"to", "<to>"},
                               {"value", "<value>"},
                               {"what", "<what>"},
                               {"why", "<why>"}});
}

/// The values of say() that a text holds.
std::set<std::string> values_in(const std::string& text) {
    std::set<std::string> values;
    for (auto begin = text.find('<'); begin != std::string::npos; begin = text.find('<', begin + 1))
        values.insert(text.substr(begin, text.find('>', begin) - begin));
    if (text.find("77") != std::string::npos) values.insert("77");
    return values;
}

std::string without(std::string text, const std::string& number) {
    for (auto at = text.find(number); at != std::string::npos; at = text.find(number))
        text.erase(at, number.size());
    return text;
}

std::filesystem::path folder_with(const std::string& file, const std::string& bytes) {
    auto folder = std::filesystem::temp_directory_path() /
                  ("okienko-language-" + std::to_string(std::hash<std::string>{}(bytes)));
    std::filesystem::create_directories(folder);
    std::ofstream(folder / file, std::ios::binary) << bytes;
    return folder;
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

namespace {

/// The keys of `code` that another language has to have as well.
std::vector<std::string> keys_of(const std::string& code, bool with_command_line) {
    auto keys = words_of(code).keys();
    std::erase_if(keys, [&](const std::string& key) {
        const bool is_content = key.starts_with("topic.") || key.starts_with("channel.");
        return is_content ||
               (!with_command_line && (key.starts_with("cli.") || key.starts_with("proof.")));
    });
    return keys;
}

}  // namespace

TEST_CASE("whatever the screen says in Polish, it can say in every language, and the reverse") {
    CHECK(keys_of("pl", true) == keys_of("en", true));
    CHECK(keys_of("pl", false) == keys_of("uk", false));
    CHECK(keys_of("pl", false).size() > 100);
}

TEST_CASE("every topic and every way to reach a person has a name in every language") {
    const std::string content = std::string(OKIENKO_SOURCE_DIR) + "/content/";
    const std::set<std::string> of_agents{"skargi", "odmowa", "kryzys", "procedury", "standardy"};
    for (const char* code : {"en", "uk"}) {
        const auto language = words_of(code);
        for (const auto& [file, group] : std::map<std::string, std::string>{
                 {"categories.yaml", "topic."}, {"contact/channels.yaml", "channel."}}) {
            std::ifstream in(content + file);
            REQUIRE(in);
            for (std::string line; std::getline(in, line);) {
                if (!line.starts_with("  - id: ")) continue;
                const auto id = line.substr(8, line.find_first_of(" \r", 8) - 8);
                if (of_agents.contains(id)) continue;
                CAPTURE(code);
                CAPTURE(id);
                CHECK_FALSE(language.text_or(group + id + ".name", "").empty());
                CHECK_FALSE(language.text_or(group + id + ".summary", "").empty());
            }
        }
    }
    CHECK(words_of("en").text_or("topic.nowy.name", "Nowy temat") == "Nowy temat");
}

TEST_CASE("a translation names the same values as the original") {
    const auto polish = words_of("pl");
    for (const char* code : {"en", "uk"}) {
        const auto other = words_of(code);
        const bool with_command_line = std::string(code) == "en";
        for (const auto& key : keys_of("pl", with_command_line)) {
            CAPTURE(code);
            CAPTURE(key);
            CHECK(values_in(say(polish, key, 77)) == values_in(say(other, key, 77)));
        }
    }
}

TEST_CASE("every message reads as a text, with no mark of its making left in it") {
    for (const char* code : {"pl", "en", "uk"}) {
        const auto language = words_of(code);
        for (const auto& key : language.keys()) {
            // Examples of the command line stand in its help as they would be typed.
            if (key.ends_with(".example") || key == "cli.program.footer") continue;
            const auto text = say(language, key, 5);
            CAPTURE(code);
            CAPTURE(key);
            CAPTURE(text);
            CHECK_FALSE(text.empty());
            CHECK(text.find_first_of("{}#|\"'") == std::string::npos);
            CHECK(text.find("  ") == std::string::npos);
            CHECK(text.find("...") == std::string::npos);
            CHECK(text.front() != ' ');
            CHECK(text.back() != ' ');
        }
    }
}

TEST_CASE("counts take the forms that Polish gives them") {
    struct Row {
        const char* key;
        std::vector<std::pair<int, const char*>> forms;
    };

    const Row rows[] = {
        {"article.minutes",
         {{1, "1 minuta czytania"},
          {2, "2 minuty czytania"},
          {5, "5 minut czytania"},
          {22, "22 minuty czytania"},
          {100, "100 minut czytania"}}},
        {"article.steps",
         {{1, "1 krok"}, {2, "2 kroki"}, {5, "5 kroków"}, {22, "22 kroki"}, {100, "100 kroków"}}},
        {"call.hint_minutes",
         {{1, "Ktoś podejdzie tutaj do Ciebie, zwykle w ciągu 1 minuty. Zna już Twoje pytania."},
          {2, "Ktoś podejdzie tutaj do Ciebie, zwykle w ciągu 2 minut. Zna już Twoje pytania."},
          {5, "Ktoś podejdzie tutaj do Ciebie, zwykle w ciągu 5 minut. Zna już Twoje pytania."},
          {22, "Ktoś podejdzie tutaj do Ciebie, zwykle w ciągu 22 minut. Zna już Twoje pytania."},
          {100,
           "Ktoś podejdzie tutaj do Ciebie, zwykle w ciągu 100 minut. Zna już Twoje pytania."}}},
        {"idle.countdown",
         {{1, "Za 1 sekundę zaczniemy od nowa i zapomnimy Twoje pytania."},
          {2, "Za 2 sekundy zaczniemy od nowa i zapomnimy Twoje pytania."},
          {5, "Za 5 sekund zaczniemy od nowa i zapomnimy Twoje pytania."},
          {22, "Za 22 sekundy zaczniemy od nowa i zapomnimy Twoje pytania."},
          {100, "Za 100 sekund zaczniemy od nowa i zapomnimy Twoje pytania."}}},
        {"pin.digits",
         {{0, "Nie wpisano żadnej cyfry"},
          {1, "Wpisano 1 cyfrę"},
          {2, "Wpisano 2 cyfry"},
          {5, "Wpisano 5 cyfr"},
          {22, "Wpisano 22 cyfry"},
          {100, "Wpisano 100 cyfr"}}},
        {"desk.band.trend",
         {{1, "Rośnie: „<question>”, 1 raz w ciągu godziny"},
          {2, "Rośnie: „<question>”, 2 razy w ciągu godziny"},
          {5, "Rośnie: „<question>”, 5 razy w ciągu godziny"},
          {22, "Rośnie: „<question>”, 22 razy w ciągu godziny"}}},
        {"desk.hand_over.about",
         {{0, "Nie masz otwartych spraw. Kto przejmuje zmianę?"},
          {1, "Masz 1 otwartą sprawę. Kto ją przejmuje?"},
          {2, "Masz 2 otwarte sprawy. Kto je przejmuje?"},
          {5, "Masz 5 otwartych spraw. Kto je przejmuje?"},
          {22, "Masz 22 otwarte sprawy. Kto je przejmuje?"}}},
        {"desk.sign_in.locked",
         {{1, "Za dużo prób. Odczekaj 1 sekundę."},
          {2, "Za dużo prób. Odczekaj 2 sekundy."},
          {5, "Za dużo prób. Odczekaj 5 sekund."},
          {22, "Za dużo prób. Odczekaj 22 sekundy."}}},
        {"desk.sign_in.waiting",
         {{0, "Nikt nie czeka"},
          {1, "Czeka 1 sprawa"},
          {2, "Czekają 2 sprawy"},
          {5, "Czeka 5 spraw"},
          {22, "Czekają 22 sprawy"}}},
        {"desk.story.false_alarms",
         {{1, "W ostatniej dobie z tego kiosku odwołano 1 alarm. Mimo to idź."},
          {2, "W ostatniej dobie z tego kiosku odwołano 2 alarmy. Mimo to idź."},
          {5, "W ostatniej dobie z tego kiosku odwołano 5 alarmów. Mimo to idź."},
          {22, "W ostatniej dobie z tego kiosku odwołano 22 alarmy. Mimo to idź."}}},
        {"pin.locked",
         {{1, "Za dużo prób. Spróbuj ponownie za 1 sekundę."},
          {2, "Za dużo prób. Spróbuj ponownie za 2 sekundy."},
          {5, "Za dużo prób. Spróbuj ponownie za 5 sekund."},
          {22, "Za dużo prób. Spróbuj ponownie za 22 sekundy."},
          {100, "Za dużo prób. Spróbuj ponownie za 100 sekund."}}},
        {"results.count",
         {{1, "Znaleziono 1 odpowiedź dla „<question>”"},
          {2, "Znaleziono 2 odpowiedzi dla „<question>”"},
          {5, "Znaleziono 5 odpowiedzi dla „<question>”"},
          {22, "Znaleziono 22 odpowiedzi dla „<question>”"},
          {100, "Znaleziono 100 odpowiedzi dla „<question>”"}}},
        {"shelf.count",
         {{1, "1 artykuł w tym temacie"},
          {2, "2 artykuły w tym temacie"},
          {5, "5 artykułów w tym temacie"},
          {22, "22 artykuły w tym temacie"},
          {100, "100 artykułów w tym temacie"}}},
        {"typing.count",
         {{1, "Pasuje 1 artykuł"},
          {2, "Pasują 2 artykuły"},
          {5, "Pasuje 5 artykułów"},
          {22, "Pasują 22 artykuły"},
          {100, "Pasuje 100 artykułów"}}},
        {"slip.entry_locked",
         {{1, "Za dużo prób. Spróbuj ponownie za 1 sekundę."},
          {2, "Za dużo prób. Spróbuj ponownie za 2 sekundy."},
          {5, "Za dużo prób. Spróbuj ponownie za 5 sekund."},
          {22, "Za dużo prób. Spróbuj ponownie za 22 sekundy."},
          {100, "Za dużo prób. Spróbuj ponownie za 100 sekund."}}},
    };

    const auto polish = words_of("pl");
    std::set<std::string> told;
    for (const auto& row : rows) {
        told.insert(row.key);
        for (const auto& [count, text] : row.forms) CHECK(say(polish, row.key, count) == text);
    }
    for (const auto& key : polish.keys()) {
        const bool is_plural =
            values_in(say(polish, key, 77)).contains("77") &&
            without(say(polish, key, 1), "1") != without(say(polish, key, 5), "5");
        CAPTURE(key);  // a new plural message wants a row above
        CHECK(is_plural == told.contains(key));
    }
}

TEST_CASE("English counts one and many") {
    const auto english = words_of("en");
    CHECK(say(english, "results.count", 1) == "1 answer to “<question>”");
    CHECK(say(english, "results.count", 2) == "2 answers to “<question>”");
    CHECK(say(english, "article.minutes", 1) == "1 minute to read");
    CHECK(say(english, "article.minutes", 21) == "21 minutes to read");
}

TEST_CASE("Ukrainian counts one, few and many") {
    const auto ukrainian = words_of("uk");

    const struct {
        const char* key;
        int count;
        const char* text;
    } rows[] = {
        {"shelf.count", 1, "1 стаття на цю тему"},
        {"shelf.count", 2, "2 статті на цю тему"},
        {"shelf.count", 5, "5 статей на цю тему"},
        {"shelf.count", 11, "11 статей на цю тему"},
        {"shelf.count", 21, "21 стаття на цю тему"},
        {"article.minutes", 22, "22 хвилини читання"},
        {"article.minutes", 25, "25 хвилин читання"},
        {"article.steps", 1, "1 крок"},
        {"article.steps", 4, "4 кроки"},
        {"article.steps", 12, "12 кроків"},
        {"results.count", 1, "Знайдено 1 відповідь на „<question>”"},
        {"results.count", 3, "Знайдено 3 відповіді на „<question>”"},
        {"results.count", 100, "Знайдено 100 відповідей на „<question>”"},
        {"idle.countdown", 1, "Через 1 секунду почнемо спочатку й забудемо ваші запитання."},
        {"idle.countdown", 20, "Через 20 секунд почнемо спочатку й забудемо ваші запитання."},
        {"pin.digits", 0, "Не введено жодної цифри"},
        {"pin.locked", 43, "Забагато спроб. Спробуйте знову через 43 секунди."},
    };

    for (const auto& row : rows) CHECK(say(ukrainian, row.key, row.count) == row.text);
}

TEST_CASE("a visitor's question is shown as typed, whatever is in it") {
    const auto polish = words_of("pl");
    for (const char* question :
         {"{count}", "it's 100% #1 {0}", "'{'", "zażółć \"gęślą\" jaźń", "100 zł | <b>", ""}) {
        CAPTURE(question);
        CHECK(polish.text("results.corrected", {{"question", question}}) ==
              "Pokazuję wyniki dla „" + std::string(question) + "”");
    }
    CHECK(polish.text("results.corrected", {{"question", "zwrot\xff"}}) ==
          "Pokazuję wyniki dla „zwrot\uFFFD”");
    const std::string long_question(1'000'000, 'z');
    CHECK(polish.text("results.corrected", {{"question", long_question}}).size() > 1'000'000);
}

TEST_CASE("the words keep their place in memory, so that every frame may ask for them") {
    const auto polish = words_of("pl");
    const auto first = polish.text("home.title");
    for (const auto& key : polish.keys()) say(polish, key, 2);
    CHECK(first == "W czym możemy pomóc?");
    CHECK(polish.text("home.title").data() == first.data());
}

TEST_CASE("dates are written out, in the order and words of the language") {
    const auto polish = words_of("pl");
    CHECK(polish.date(2026, 9, 1) == "1 września 2026");
    CHECK(polish.date(2024, 2, 29) == "29 lutego 2024");
    CHECK(polish.date(2026, 12, 31) == "31 grudnia 2026");
    CHECK(polish.date(1970, 1, 1) == "1 stycznia 1970");
    CHECK(polish.date(1918, 11, 11) == "11 listopada 1918");
    CHECK(words_of("en").date(2026, 9, 1) == "1 September 2026");
    CHECK(words_of("uk").date(2026, 9, 1) == "1 вересня 2026\u00A0р.");
}

TEST_CASE("words that cannot be read are told with their path") {
    const auto good = bytes_of(share_folder() / "interface" / "pl.res");
    REQUIRE(good.size() > 1000);

    struct Row {
        const char* what;
        std::filesystem::path folder;
    };

    const Row rows[] = {
        {"no such folder", "/nonexistent"},
        {"no such language", folder_with("de.res", good)},
        {"an empty file", folder_with("pl.res", "")},
        {"not a bundle", folder_with("pl.res", std::string(10'000, 'z'))},
        {"half a header", folder_with("pl.res", good.substr(0, 20))},
        {"a copy that was cut off", folder_with("pl.res", good.substr(0, good.size() / 2))},
    };
    for (const auto& row : rows) {
        CAPTURE(row.what);
        try {
            const Language language(row.folder, "pl");
            FAIL("opened");
        } catch (const LanguageError& error) {
            CHECK(std::string(error.what()).find((row.folder / "pl.res").string()) == 0);
        }
    }
}

TEST_CASE("words that were cut off are never half believed") {
    const auto good = bytes_of(share_folder() / "interface" / "en.res");
    for (std::size_t length = 0; length < good.size(); length += 97) {
        CAPTURE(length);
        const auto folder = folder_with("en.res", good.substr(0, length));
        CHECK_THROWS_AS(Language(folder, "en"), LanguageError);
        std::filesystem::remove_all(folder);
    }
}

TEST_CASE("English is spoken where it is asked for, and Polish everywhere else") {
    for (const char* wanted : {"en", "en_US.UTF-8", "en_GB", "en-GB", "en.UTF-8", "en@euro"}) {
        CAPTURE(wanted);
        CHECK(language_code(wanted) == "en");
    }
    for (const char* wanted : {"", "pl", "pl_PL.UTF-8", "C", "C.UTF-8", "POSIX", "de_DE", "eng"}) {
        CAPTURE(wanted);
        CHECK(language_code(wanted) == "pl");
    }
}

TEST_CASE("a screen speaks Ukrainian as well, and Polish to whoever speaks something else") {
    using okienko::language::screen_language_code;
    for (const char* wanted : {"uk", "uk_UA.UTF-8", "uk-UA"})
        CHECK(screen_language_code(wanted) == "uk");
    CHECK(screen_language_code("en_GB") == "en");
    for (const char* wanted : {"", "pl", "ua", "de", "ukr"})
        CHECK(screen_language_code(wanted) == "pl");
    const okienko::language::Languages all(share_folder() / "interface");
    CHECK(all.of("uk").text("bar.back") == "Назад");
    CHECK(all.of("de").text("bar.back") == "Wstecz");
}

TEST_CASE("the environment's first word on language counts") {
    struct Row {
        const char* all;
        const char* messages;
        const char* lang;
        const char* code;
    };

    const Row rows[] = {
        {"", "", "", "pl"},
        {"", "", "en_GB.UTF-8", "en"},
        {"", "pl_PL.UTF-8", "en_GB.UTF-8", "pl"},
        {"en_US", "pl_PL.UTF-8", "pl_PL", "en"},
        {"C.UTF-8", "", "en_GB", "pl"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.all);
        CAPTURE(row.messages);
        CAPTURE(row.lang);
        setenv("LC_ALL", row.all, 1);
        setenv("LC_MESSAGES", row.messages, 1);
        setenv("LANG", row.lang, 1);
        CHECK(environment_language() == row.code);
    }
}
