/// What is taken along on paper.
#include <string>

#include "app/kiosk/session/slip_words.h"
#include "tests/kiosk/session/desk.h"

using namespace okienko::kiosk;
using okienko::printing::Outcome;

namespace {

SessionOptions options_with_printer() {
    auto with = options_with_journal();
    with.can_print = true;
    with.shop_name = "Dom i Majster";
    with.ending = {"Dom i Majster, tel. 22 000 00 00"};
    with.now = [] { return std::chrono::floor<std::chrono::seconds>(morning()); };
    with.channels.push_back({.id = "punkt",
                             .kind = okienko::contact::Channel::Kind::desk,
                             .name = "Punkt obsługi",
                             .how = "Jest przy wejściu."});
    return with;
}

/// An article is touched, comes, and is to be taken along.
void takes_along(DeskVisit& visit, const std::string& id) {
    visit.does(Opened{id});
    visit.does(Fetched{.ticket = visit.last<Fetch>()->ticket, .article = article_named(id)});
    visit.does(TakeAlongWanted{});
}

/// Somebody who has an answer before them to take along.
DeskVisit reader(SessionOptions with = options_with_printer()) {
    DeskVisit visit(std::move(with));
    takes_along(visit, "zwrot");
    return visit;
}

}  // namespace

TEST_CASE("an answer goes on paper with the shop, the day, the code, and whom to ask") {
    auto visit = reader();
    CHECK(visit.screen<TakeAlong>().printing == Printing::offered);
    visit.does(PrintWanted{});
    REQUIRE(visit.last<Print>());
    const auto sheet = visit.last<Print>()->sheet;
    CHECK(sheet.shop == "Dom i Majster");
    CHECK(sheet.date == "26 listopada 2026");
    CHECK(sheet.title == "Tytuł: zwrot");
    CHECK(sheet.lines == std::vector<std::string>{"Tak."});
    CHECK(sheet.code_side == visit.screen<TakeAlong>().code.side);
    REQUIRE(sheet.ending.size() == 2);
    CHECK(sheet.ending[0].find("Punkt obsługi") != std::string::npos);
    CHECK(sheet.ending[0].find("przy wejściu") != std::string::npos);
    CHECK(sheet.number.empty());
}

TEST_CASE("where there is no printer nothing is offered, and nothing printed") {
    auto with = options_with_printer();
    with.can_print = false;
    auto visit = reader(with);
    CHECK(visit.screen<TakeAlong>().printing == Printing::none);
    visit.does(PrintWanted{});
    CHECK(visit.count<Print>() == 0);
}

TEST_CASE("whatever the printer says is on the screen, and a touch more tries again if it failed") {
    struct Row {
        Outcome said;
        Printing shown;
        bool can_be_tried;
    };

    for (const Row& row : {Row{Outcome::printing, Printing::printing, false},
                           Row{Outcome::printed, Printing::printed, false},
                           Row{Outcome::no_paper, Printing::no_paper, true},
                           Row{Outcome::stopped, Printing::stopped, true},
                           Row{Outcome::no_answer, Printing::no_answer, true}}) {
        auto visit = reader();
        visit.does(PrintWanted{});
        visit.does(PrinterSaid{row.said});
        CAPTURE(name_of(row.shown));
        CHECK(visit.screen<TakeAlong>().printing == row.shown);
        visit.does(PrintWanted{});
        CHECK(visit.count<Print>() == (row.can_be_tried ? 2 : 1));
    }
}

TEST_CASE("touched twice it is printed once, also after going away and coming back") {
    auto visit = reader();
    visit.does(PrintWanted{});
    visit.does(PrintWanted{});
    visit.does(PrinterSaid{Outcome::printed});
    visit.does(WentBack{});
    visit.does(TakeAlongWanted{});
    CHECK(visit.screen<TakeAlong>().printing == Printing::printed);
    visit.does(PrintWanted{});
    CHECK(visit.count<Print>() == 1);
}

TEST_CASE("a sheet that another one is wanted behind is printed once, and fares as that does") {
    for (const Outcome outcome : {Outcome::printed, Outcome::no_paper}) {
        auto visit = reader();
        visit.does(PrintWanted{});
        visit.does(PrinterSaid{Outcome::printing});
        takes_along(visit, "gwarancja");
        visit.does(PrintWanted{});
        CHECK(visit.count<Print>() == 2);
        takes_along(visit, "zwrot");
        CHECK(visit.screen<TakeAlong>().printing == Printing::printing);
        visit.does(PrintWanted{});
        CHECK(visit.count<Print>() == 2);
        visit.does(PrinterSaid{outcome});
        const bool is_printed = outcome == Outcome::printed;
        CHECK(visit.screen<TakeAlong>().printing ==
              (is_printed ? Printing::printed : Printing::no_paper));
    }
}

TEST_CASE("nobody empties the printer: neither in one visit nor in many") {
    DeskVisit visit(options_with_printer());
    int visits = 0;
    for (int sheet = 0; sheet < 50; ++sheet) {
        takes_along(visit, "artykul-" + std::to_string(sheet));
        if (visit.screen<TakeAlong>().printing == Printing::enough && ++visits < 10) {
            visit.does(Finished{});
            visit.does(Touched{});
            continue;
        }
        visit.does(PrintWanted{});
        visit.does(PrinterSaid{Outcome::printed});
        CHECK(visit.count<Print>() <= PrintRun::most_at_once);
    }
    CHECK(visit.count<Print>() == PrintRun::most_at_once);
    CHECK(visits > 1);
    // Somebody who comes later gets their sheet.
    visit.does(Finished{});
    visit.does(Touched{});
    visit.waits(PrintRun::until_another - 1s);
    visit.does(Touched{});
    visit.waits(1s);
    takes_along(visit, "zwrot");
    CHECK(visit.screen<TakeAlong>().printing == Printing::offered);
}

TEST_CASE("a slip on paper says what is stored, and nothing of who it is") {
    DeskVisit visit(options_with_printer());
    visit.does(PersonWanted{});
    visit.does(CallBackWanted{});
    visit.does(TimeChosen{0});
    visit.types("600100200");
    visit.does(NameTyped{"Halina Wiśniewska"});
    visit.does(CallBackGiven{});
    visit.does(PrintWanted{});
    CHECK(visit.count<Print>() == 0);  // there is no number before the journal's commit
    visit.is_committed();
    CHECK(visit.screen<SlipShown>().printing == Printing::offered);
    visit.does(PrintWanted{});
    REQUIRE(visit.last<Print>());
    const auto sheet = visit.last<Print>()->sheet;
    const auto& words = languages().of("pl");
    const Slip& slip = visit.screen<SlipShown>().slip;
    CHECK(sheet.number == "K7M3-PX4R");
    CHECK(sheet.lines[0] == state_of(slip, words));
    CHECK(sheet.lines[1] == next_of(slip, words));
    CHECK(sheet.code_side == visit.screen<SlipShown>().code.side);
    const std::string all = okienko::printing::to_bytes(sheet);
    CHECK(all.find("600") == std::string::npos);
    CHECK(all.find("Halina") == std::string::npos);
    CHECK(all.find("Wiśniewska") == std::string::npos);
}

TEST_CASE("what was erased is not printed any more") {
    DeskVisit visit(options_with_printer());
    visit.does(PersonWanted{});
    visit.does(DeskWanted{});
    visit.is_committed();
    visit.does(ErasureWanted{});
    visit.does(ErasureWanted{});
    visit.does(Erased{"K7M3-PX4R"});
    CHECK(visit.screen<SlipShown>().printing == Printing::none);
    visit.does(PrintWanted{});
    CHECK(visit.count<Print>() == 0);
}

TEST_CASE("whoever listens hears that it can be printed, and what has become of it") {
    auto with = options_with_printer();
    with.can_speak = true;
    auto visit = reader(with);
    visit.does(ReadAloudWanted{});
    visit.does(PrintWanted{});
    visit.does(PrinterSaid{Outcome::no_paper});
    REQUIRE(visit.last<Speak>());
    CHECK(visit.last<Speak>()->text == languages().of("pl").text("print.no_paper.title"));
}

TEST_CASE("whoever waits for a sheet is not sent away, and the next visitor sees nothing of it") {
    auto visit = reader();
    visit.does(PrintWanted{});
    visit.waits(50s);
    visit.does(PrinterSaid{Outcome::printing});
    visit.waits(50s);
    CHECK(visit.sees<TakeAlong>());
    visit.does(Finished{});
    visit.does(Touched{});
    takes_along(visit, "zwrot");
    visit.waits(59s);
    visit.does(PrinterSaid{Outcome::printed});
    visit.waits(1s);
    CHECK(visit.sees<Attract>());
    visit.does(Touched{});
    takes_along(visit, "zwrot");
    CHECK(visit.screen<TakeAlong>().printing == Printing::offered);
}
