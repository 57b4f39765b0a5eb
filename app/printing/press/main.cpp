/// `okienko-print PRINTER < SHEET`: prints one sheet, and says how it stands with it, a word a
/// line. `okienko-print PRINTER --check`: says whether the printer can.
///
/// It is run by the kiosk and by `okienko doctor`, not by people.
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

#include "app/printing/press/page.h"
#include "app/printing/press/queue.h"
#include "app/printing/sheet.h"

namespace {

using namespace okienko::printing;

void say(std::string_view word) {
    std::cout << word << std::endl;
}

QueueOptions patient() {
    QueueOptions options;
    options.wait = [](std::chrono::milliseconds time) { std::this_thread::sleep_for(time); };
    return options;
}

void check(const std::string& printer) {
    try {
        const QueueState state = Queue(printer, patient()).state();
        std::string line(to_string(readiness_of(state)));
        for (const std::string& complaint : state.complaints) line += " " + complaint;
        say(line);
    } catch (const QueueError& error) {
        say(to_string(error.readiness));
    }
}

Outcome print(const std::string& printer, const Sheet& sheet) {
    try {
        const Queue queue(printer, patient());
        const QueueState state = queue.state();
        Paper paper = paper_of(state.media);
        paper.is_endless = paper.is_roll && state.takes_any_length;
        return queue.print(set_page(sheet, paper), paper,
                           [](Outcome outcome) { say(to_string(outcome)); });
    } catch (const QueueError&) {
        return Outcome::no_answer;
    } catch (const PageError&) {
        return Outcome::stopped;
    }
}

}  // namespace

int main(int count, char** arguments) {
    // Whoever asked may be gone: the sheet is printed all the same.
    signal(SIGPIPE, SIG_IGN);
    const bool is_check = count == 3 && std::string_view(arguments[2]) == "--check";
    if (count != 2 && !is_check) {
        std::cerr << "okienko-print PRINTER [--check]\n";
        return 2;
    }
    if (is_check) {
        check(arguments[1]);
        return 0;
    }
    const std::string bytes{std::istreambuf_iterator<char>(std::cin), {}};
    const auto sheet = sheet_of(bytes);
    if (!sheet) return 2;
    say(to_string(print(arguments[1], *sheet)));
    return 0;
}
