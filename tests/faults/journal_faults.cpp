/// The long run: kills and power cuts by the thousand, and what became of the promises.
#include <CLI/CLI.hpp>
#include <chrono>
#include <iostream>
#include <string>

#include "tests/faults/trial.h"

using namespace okienko::faults;

namespace {

void report(const std::string& what, const Outcome& outcome) {
    std::cout << what << ": " << outcome.trials << ", acknowledged " << outcome.acknowledged
              << ", failed " << outcome.failures << '\n';
    for (const auto& [reason, times] : outcome.reasons) {
        std::cout << "    " << times << " times: " << reason << '\n';
    }
    std::cout << std::flush;
}

}  // namespace

int main(int count, char** words) {
    std::size_t kills = 1000;
    std::size_t cuts = 2000;
    int records = 120;
    unsigned seed = 1;
    CLI::App app("Kills the programs that use a journal, and cuts the power under them.");
    app.add_option("--kills", kills, "how often kiosk and desk are killed")->capture_default_str();
    app.add_option("--cuts", cuts, "how many disk states are looked at")->capture_default_str();
    app.add_option("--records", records, "hand-offs in a recorded day")->capture_default_str();
    app.add_option("--seed", seed, "where chance begins")->capture_default_str();
    CLI11_PARSE(app, count, words);

    const Outcome killed = kill_often(kills, seed);
    report("kills", killed);
    std::cout << "    " << killed.cut_short << " promises cut short\n";
    const Outcome ordered = cut_often(cuts / 2, records, Promises::ordered, Durability::full, seed);
    report("power cuts, names kept with files", ordered);
    const Outcome strict =
        cut_often(cuts - cuts / 2, records, Promises::strict, Durability::full, seed);
    report("power cuts, names kept with folders", strict);
    const Outcome control =
        cut_often(cuts / 10, records, Promises::ordered, Durability::normal, seed);
    report("power cuts, synchronous=NORMAL, must fail", control);
    const Outcome accounts = cut_accounts_often(cuts / 4, records, Promises::strict, seed);
    report("power cuts while PINs are changed", accounts);
    const bool is_sound =
        killed.failures + ordered.failures + strict.failures + accounts.failures == 0;
    const bool is_sharp = control.failures > 0 || control.trials == 0;
    return is_sound && is_sharp ? 0 : 1;
}
