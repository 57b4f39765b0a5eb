#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "shop.h"

using namespace okienko_test;

namespace {

std::vector<std::string> talk(const OpenShop& shop) {
    return {"search", "--index", shop.data()};
}

}  // namespace

TEST_CASE("a conversation begins with a greeting and what is asked most, and ends by Enter") {
    const OpenShop shop;
    const Ran ran = run_at_terminal(talk(shop), "\n");
    CHECK(ran.status == 0);
    CHECK(contains(ran.out, "W czym możemy pomóc?"));
    CHECK(contains(ran.out, "Czy mogę zwrócić zakup bez paragonu?"));
    CHECK(contains(ran.out, "Pytanie:"));
    CHECK(contains(ran.out, "Do zobaczenia!"));
}

TEST_CASE("a number opens what was asked most, before any question") {
    const OpenShop shop;
    const Ran ran = run_at_terminal(talk(shop), "1\n\n", 80, "LANG=pl NO_COLOR=1");
    CHECK(contains(ran.out, "• rzecz z metką,"));
}

TEST_CASE("questions from a pipe are echoed and answered, and numbers open articles") {
    const OpenShop shop;
    const Ran ran = run(talk(shop), {.input = "żarówka\n1\n"});
    CHECK(ran.status == 0);
    CHECK(ran.out.starts_with("› żarówka\n\n 1  Jak wymienić żarówkę na inną?\n"));
    CHECK(contains(ran.out,
                   "Jak wymienić żarówkę na inną?\n"
                   "─────────────────────────────\n"
                   "\n"
                   "Przynieś żarówkę E27 do punktu obsługi klienta.\n"
                   "\n"
                   "1. Weź pudełko.\n"
                   "2. Podejdź do lady.\n"
                   "\n"
                   "┃ Uwaga\n"
                   "┃ Żarówka jest z cienkiego szkła.\n"
                   "\n"
                   "Gwint │ Cena\n"
                   "──────┼──────\n"
                   "E27   │ 12 zł\n"));
    CHECK_FALSE(contains(ran.out, "\x1b"));
    CHECK_FALSE(contains(ran.out, "Pytanie:"));
}

TEST_CASE("a number that nothing stands under is a question") {
    const OpenShop shop;
    const Ran ran = run(talk(shop), {.input = "prezent\n112\n0\n99999999999999999999999\n"});
    CHECK(ran.status == 0);
    CHECK(contains(ran.out, "› 112\n"));
    CHECK(contains(ran.out, "„99999999999999999999999”"));
}

TEST_CASE("every way to say goodbye leaves at once") {
    const OpenShop shop;
    for (const char* word : {"koniec", "KONIEC", " wyjdź ", "quit", "exit"}) {
        CAPTURE(word);
        const Ran ran = run(talk(shop), {.input = std::string(word) + "\nprezent\n"});
        CHECK(ran.status == 0);
        CHECK(ran.out.empty());
    }
    CHECK(run(talk(shop), {.input = ""}).status == 0);
    CHECK(run_at_terminal(talk(shop), "").status == 0);
}

TEST_CASE("a person is never further than a word, typed with Polish letters or without") {
    const OpenShop shop;
    for (const char* word : {"człowiek", "czlowiek", "Człowiek", "person"}) {
        CAPTURE(word);
        const Ran ran = run(talk(shop), {.input = std::string(word) + "\n"});
        CHECK(contains(ran.out,
                       "Infolinia 22 000 00 00\n"
                       "    Przygotuj numer zamówienia.\n"
                       "    pon.–pt. 8:00–20:00\n"));
    }
}

TEST_CASE("where no channel is known, the nearest person is") {
    const Shop shop;
    fs::remove_all(shop.content() + "/contact");
    REQUIRE(shop.index().status == 0);
    const Ran ran = run({"search", "--index", shop.data()}, {.input = "człowiek\n"});
    CHECK(contains(ran.out, "Podejdź do najbliższego pracownika"));
}

TEST_CASE("a question mark tells what can be typed") {
    const OpenShop shop;
    const Ran ran = run(talk(shop), {.input = "?\n1\n"});
    CHECK(contains(ran.out, "Najczęstsze pytania"));
    CHECK(contains(ran.out, "• rzecz z metką,"));
    CHECK(contains(run({"--lang", "en", "search", "--index", shop.data()}, {.input = "?\n"}).out,
                   "Enter alone leaves"));
}

TEST_CASE("a conversation takes any bytes and no end of them") {
    const OpenShop shop;
    const std::string input = "\xff\xfe\n\x1b[2J\n\n\n" + std::string(1'000'000, 'a') + "\n" +
                              std::string(3, '\0') + "\nprezent";
    const Ran ran = run(talk(shop), {.input = input});
    CHECK(ran.status == 0);
    CHECK_FALSE(contains(ran.out, "\x1b"));
    CHECK(contains(ran.out, "› prezent\n"));
    CHECK(ran.out.size() < 20'000);
}
