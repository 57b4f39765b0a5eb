/// The long run: an installation interrupted at every step, and packs tampered with by the million.
#include <CLI/CLI.hpp>
#include <iostream>
#include <string>

#include "index/pack/check.h"
#include "index/pack/error.h"
#include "index/pack/signature.h"
#include "tests/pack/mutation.h"
#include "tests/pack/power.h"

using namespace okienko::pack;

namespace {

bool report(const std::string& what, const Trials& trials) {
    std::size_t failed = 0;
    for (const auto& [trouble, times] : trials.failures) failed += times;
    std::cout << what << ": " << trials.trials << " trials, " << trials.steps << " steps, failed "
              << failed << '\n';
    for (const auto& [trouble, times] : trials.failures) {
        std::cout << "    " << times << " times: " << trouble << '\n';
    }
    std::cout << std::flush;
    return failed == 0;
}

std::size_t taken_of(std::size_t mutations, unsigned seed) {
    const SecretKey key = random_secret_key();
    const std::vector<PublicKey> keys{key.public_key()};
    const std::string manifest =
        "okienko-pack 1\nchannel sklep\nversion 7\ncreated 2026-11-26\nexpires 2027-02-24\nfile " +
        std::string(64, 'b') + " 1200 articles/zwroty/zwrot.md\n";
    const std::string signature = sign(manifest, key, "okienko pack sklep 7");
    std::mt19937 chance(seed);
    std::size_t taken = 0;
    for (std::size_t i = 0; i < mutations; ++i) {
        const bool is_manifest = i % 2 == 0;
        try {
            checked(is_manifest ? mutated(manifest, chance) : manifest,
                    is_manifest ? signature : mutated(signature, chance), keys);
            ++taken;
        } catch (const Refused&) {
        }
    }
    return taken;
}

}  // namespace

int main(int count, char** words) {
    std::size_t stride = 1;
    std::size_t mutations = 1'000'000;
    unsigned seed = 1;
    CLI::App app("Interrupts the installation of a pack, and tampers with its signature.");
    app.add_option("--stride", stride, "steps from one trial to the next")->capture_default_str();
    app.add_option("--mutations", mutations, "how many")->capture_default_str();
    app.add_option("--seed", seed, "where chance begins")->capture_default_str();
    CLI11_PARSE(app, count, words);

    const std::size_t taken = taken_of(mutations, seed);
    std::cout << "mutations: " << mutations << ", taken " << taken << std::endl;
    bool is_sound = taken == 0;
    is_sound &= report("kills", interrupt_often(Mishap::killed, stride));
    is_sound &= report("power cuts", interrupt_often(Mishap::power_cut, stride));
    is_sound &= report("full disk", interrupt_often(Mishap::disk_full, stride));
    // The control: if these kiosks all worked, the model would have gone blind.
    is_sound &= !report("a lying disk, must fail", interrupt_often(Mishap::lying_disk, stride));
    return is_sound ? 0 : 1;
}
