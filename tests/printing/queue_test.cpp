/// What becomes of a sheet, at a printer in every mood; and what the program says that kiosks run.
#include "app/printing/press/queue.h"

#include <doctest/doctest.h>
#include <poll.h>

#include <optional>
#include <string>
#include <vector>

#include "app/printing/printer.h"
#include "tests/printing/example.h"
#include "tests/printing/paper_printer.h"

using namespace okienko::printing;
using namespace std::chrono_literals;

namespace {

/// Nobody waits here.
QueueOptions impatient() {
    QueueOptions options;
    options.patience = 2s;
    options.wait = [](std::chrono::milliseconds) {};
    return options;
}

Outcome printed_on(PaperPrinter& printer, std::vector<Outcome>* told = nullptr) {
    const Queue queue(printer.address(), impatient());
    return queue.print(set_page(example(), {}), {}, [&](Outcome outcome) {
        if (told != nullptr) told->push_back(outcome);
    });
}

const std::string program = std::string(OKIENKO_BIN_DIR) + "/okienko-print";

/// Everything that comes of `sheet`, as a kiosk hears it.
std::vector<Outcome> heard(Printer& printer, const Sheet& sheet) {
    printer.print(sheet);
    std::vector<Outcome> all;
    while (printer.is_awaited()) {
        if (const auto outcome = printer.news()) all.push_back(*outcome);
        poll(nullptr, 0, 5);
    }
    return all;
}

}  // namespace

TEST_CASE("a printer that is well gets the page as it is, and says when it is out") {
    PaperPrinter printer;
    std::vector<Outcome> told;
    CHECK(printed_on(printer, &told) == Outcome::printed);
    CHECK(told == std::vector{Outcome::printing});
    REQUIRE(printer.documents().size() == 1);
    CHECK(printer.documents().front().starts_with("%PDF-"));
    CHECK(printer.documents().front().find("%%EOF") != std::string::npos);
    CHECK(printer.cancelled() == 0);
}

TEST_CASE("whatever is wrong with a printer is told, and nothing comes out of it later") {
    struct Row {
        std::string name;
        Mood mood;
        Outcome outcome;
        std::size_t documents;
        int cancelled;
    };

    for (const Row& row :
         {Row{"no paper",
              {.printer_state = 5, .complaints = {"media-empty-error"}},
              Outcome::no_paper,
              0,
              0},
          Row{"stopped", {.printer_state = 5, .complaints = {"paused"}}, Outcome::stopped, 0, 0},
          Row{"open", {.complaints = {"cover-open"}}, Outcome::stopped, 0, 0},
          Row{"refuses", {.is_accepting = false}, Outcome::stopped, 0, 0},
          Row{"another language", {.formats = {"image/urf"}}, Outcome::stopped, 0, 0},
          Row{"disk full", {.printing_fails_with = 0x0504}, Outcome::stopped, 0, 0},
          Row{"gives up", {.job_state = 8}, Outcome::stopped, 1, 0},
          // It goes on and on: the customer is told, and the sheet called back.
          Row{"too slow", {.job_state = 5}, Outcome::no_answer, 1, 1},
          // A second tray is empty: no reason to worry anybody.
          Row{"a note", {.complaints = {"media-empty-warning"}}, Outcome::printed, 1, 0}}) {
        CAPTURE(row.name);
        PaperPrinter printer;
        printer.is(row.mood);
        CHECK(printed_on(printer) == row.outcome);
        CHECK(printer.documents().size() == row.documents);
        CHECK(printer.cancelled() == row.cancelled);
    }
}

TEST_CASE("paper that ends in the middle is told, and the sheet called back") {
    PaperPrinter printer;
    printer.is({.job_state = 5});
    QueueOptions options;
    options.wait = [&](std::chrono::milliseconds) {
        printer.is({.printer_state = 5, .complaints = {"media-empty"}, .job_state = 6});
    };
    const Queue queue(printer.address(), options);
    CHECK(queue.print(set_page(example(), {}), {}, [](Outcome) {}) == Outcome::no_paper);
    CHECK(printer.cancelled() == 1);
}

TEST_CASE("a printer that is not there is told within seconds") {
    std::string address;
    {
        const PaperPrinter gone;
        address = gone.address();
    }
    CHECK_THROWS_AS(Queue(address, impatient()), QueueError);
    PaperPrinter unknown;
    unknown.is({.is_known = false});
    CHECK_THROWS_AS(Queue(unknown.address(), impatient()).state(), QueueError);
}

TEST_CASE("the kiosk's printer is a program: it prints, and tells what comes of it") {
    PaperPrinter well;
    Printer printer(well.address(), program);
    CHECK(heard(printer, example()).back() == Outcome::printed);
    CHECK(well.documents().size() == 1);
    // And once more, with the same one.
    CHECK(heard(printer, example()).back() == Outcome::printed);
    CHECK(well.documents().size() == 2);
}

TEST_CASE("a program that is missing, or a printer, does not answer, and that is told") {
    Printer without_program("default", "/nowhere/okienko-print");
    CHECK(heard(without_program, example()) == std::vector{Outcome::no_answer});
    Printer without_printer("ipp://127.0.0.1:1/ipp/print", program);
    CHECK(heard(without_printer, example()) == std::vector{Outcome::no_answer});
}

TEST_CASE("somebody who looks after the printer hears whether it can, and what it complains of") {
    struct Row {
        Mood mood;
        Readiness readiness;
        std::string complaint;
    };

    for (const Row& row :
         {Row{{}, Readiness::ready, ""},
          Row{{.complaints = {"media-low-warning"}}, Readiness::ready, "media-low-warning"},
          Row{{.printer_state = 5, .complaints = {"media-jam-error"}},
              Readiness::stopped,
              "media-jam-error"},
          Row{{.is_accepting = false}, Readiness::refusing, ""},
          Row{{.is_known = false}, Readiness::missing, ""},
          Row{{.formats = {"image/urf"}}, Readiness::unfit, ""}}) {
        PaperPrinter printer;
        printer.is(row.mood);
        const Condition condition = condition_of(printer.address(), program);
        CAPTURE(to_string(condition.readiness));
        CHECK(condition.readiness == row.readiness);
        CHECK(condition.complaint == row.complaint);
    }
    CHECK(condition_of("ipp://127.0.0.1:1/ipp/print", program).readiness == Readiness::unreachable);
    CHECK(condition_of("default", "/nowhere/okienko-print").readiness == Readiness::no_program);
}
