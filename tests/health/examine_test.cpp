/// A device that is well, and one thing after another that is not.
#include "app/health/examine.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>

#include "app/contact/local_time.h"
#include "index/article/library.h"
#include "index/pack/device_state.h"
#include "index/pack/key.h"
#include "index/publish/generation.h"
#include "index/publish/generation_folders.h"
#include "tests/journal/counter.h"
#include "tests/journal/raw_file.h"

using namespace okienko::health;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
namespace journal = okienko::journal;
namespace pack = okienko::pack;
namespace publish = okienko::publish;

namespace {

void write(const fs::path& file, const std::string& text) {
    fs::create_directories(file.parent_path());
    overwrite(file, text);
}

const okienko::language::Language& words() {
    static const okienko::language::Language polish(fs::path(OKIENKO_SHARE) / "interface", "pl");
    return polish;
}

/// A shop with one article published, a journal, a configuration, and a machine that has all.
class Shop {
public:
    Shop() {
        write(folder() / "content/articles/dom/farby.md",
              "---\nid: farby\ntitle: Farby\nkind: faq\ncategory: dom\n---\n\nSą w alejce 7.\n");
        write(folder() / "content/categories.yaml",
              "categories:\n  - id: dom\n    name: Dom\n    summary: Dom\n    icon: store\n");
        write(folder() / "content/contact/channels.yaml",
              "channels:\n  - id: punkt\n    kind: desk\n    name: Punkt obsługi\n    summary: Tu\n"
              "    how: Podejdź.\n    icon: store\n    languages: [pl]\n"
              "    hours:\n      - {days: \"mon,tue,wed,thu,fri,sat\", open: \"8:00\", close: "
              "\"20:00\"}\n");
        write(folder() / "content/contact/calendar.yaml", "time_zone: Europe/Warsaw\n");
        build();
        write(folder() / "site.yaml",
              "shop:\n  address: ul. Przykładowa 1\nkiosk:\n  pin_hash: " + pin +
                  "\njournal:\n  file: " + counter_.file().string() + "\n  desk_key: \"" +
                  journal::to_string(counter_.key().public_key()) + "\"\n");
        counter_.journal();
        for (const char* font : {"Lato-Regular.ttf", "Lato-Semibold.ttf", "Lato-Bold.ttf"})
            write(folder() / "fonts" / font, "");
        write(folder() / "icons.ttf", "");
        for (const char* program : {"espeak-ng", "aplay"}) {
            write(folder() / "bin" / program, "");
            fs::permissions(folder() / "bin" / program, fs::perms::owner_all);
        }
    }

    void build() const {
        publish::publish(okienko::article::read_library(folder() / "content"),
                         {.data = data(), .lexicon = OKIENKO_LEXICON, .rebuild = true});
    }

    /// As if the live generation had come of a pack that is good until `expires`.
    void take_pack(const std::string& expires) const {
        const auto live = publish::live_generation(data());
        pack::write_history(data(), {{.generation = live.value_or(0),
                                      .version = 20261126080155,
                                      .channel = "sklep",
                                      .created = "2026-11-26",
                                      .expires = expires}});
        pack::write_floors(data(), {});
    }

    fs::path folder() const { return counter_.folder(); }

    fs::path data() const { return folder() / "data"; }

    const Counter& counter() const { return counter_; }

    Device device() const {
        return {.data = data(),
                .config = folder() / "site.yaml",
                .journal = {},
                .share = OKIENKO_SHARE,
                .built = std::chrono::sys_days(2026y / std::chrono::November / 1),
                .machine = {.now = [] { return std::chrono::floor<std::chrono::seconds>(at(0)); },
                            .offset = [](auto) { return std::chrono::minutes(60); },
                            .free_bytes = [](const fs::path&) { return 20'000'000'000U; },
                            .program_folders = {folder() / "bin"},
                            .fonts = folder() / "fonts",
                            .icons = folder() / "icons.ttf",
                            .printer = {}}};
    }

private:
    static constexpr const char* pin_text =
        "\"$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$"
        "RdescudvJCsgt3ub+b0daw2R5zXq1vQm0tq5ZgqQ3f8\"";
    const std::string pin = pin_text;
    Counter counter_;
};

std::map<std::string, Finding> by_name(const Findings& findings) {
    std::map<std::string, Finding> all;
    for (const Finding& finding : findings) all[finding.what] = finding;
    return all;
}

}  // namespace

TEST_CASE("a device that is well has nothing to mend, and tells what was looked at") {
    const Shop shop;
    const Findings findings = examine(shop.device(), words());
    for (const Finding& finding : findings) {
        CAPTURE(finding.what);
        CAPTURE(finding.sentence);
        CHECK(finding.state == State::ok);
        CHECK(finding.remedy.empty());
        CHECK_FALSE(finding.sentence.empty());
    }
    CHECK(worst(findings) == State::ok);
    const auto found = by_name(findings);
    for (const char* what :
         {"generation", "older_generations", "disk", "configuration", "emergencies", "contact",
          "notices", "desk_key", "journal", "call_backs", "clock", "time_zone", "lexicon", "fonts",
          "speech", "chime", "printer", "packs"}) {
        CAPTURE(what);
        CHECK(found.contains(what));
    }
}

TEST_CASE("the kiosk's printer is asked for, and told with what to do where it cannot print") {
    using okienko::printing::Readiness;

    struct Row {
        Readiness readiness;
        std::string complaint;
        State state;
        std::string said;  ///< a part of the sentence or the remedy
    };

    const Shop shop;
    std::ifstream file(shop.device().config);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    text.insert(text.find("kiosk:\n") + 7, "  printer: paragony\n");
    write(shop.folder() / "printing.yaml", text);
    for (const Row& row : {Row{Readiness::ready, "", State::ok, "gotowa"},
                           Row{Readiness::ready, "media-low-warning", State::warning, "media-low"},
                           Row{Readiness::missing, "", State::warning, "lpstat"},
                           Row{Readiness::unreachable, "", State::warning, "systemctl"},
                           Row{Readiness::refusing, "", State::warning, "cupsaccept paragony"},
                           Row{Readiness::stopped, "media-jam", State::warning, "media-jam"},
                           Row{Readiness::unfit, "", State::warning, "PDF"},
                           Row{Readiness::no_program, "", State::warning, "okienko-print"}}) {
        Device device = shop.device();
        device.config = shop.folder() / "printing.yaml";
        std::string asked;
        device.machine.printer = [&](const std::string& name) {
            asked = name;
            return okienko::printing::Condition{row.readiness, row.complaint};
        };
        const auto found = by_name(examine(device, words()));
        CAPTURE(row.said);
        CHECK(asked == "paragony");
        const Finding& printer = found.at("printer");
        CHECK(printer.state == row.state);
        const std::string told = printer.sentence + " " + printer.remedy;
        CHECK(told.find(row.said) != std::string::npos);
        CHECK(told.find("paragony") != std::string::npos);
    }
}

TEST_CASE("a device that takes packs tells which one is live, and how many keys it trusts") {
    const Shop shop;
    shop.take_pack("2027-11-26");
    write(shop.folder() / "keys/redakcja.pub",
          pack::public_key_text(pack::random_secret_key().public_key()));
    Device device = shop.device();
    device.keys = {shop.folder() / "keys"};
    const auto found = by_name(examine(device, words()));
    CHECK(found.at("packs").state == State::ok);
    CHECK(found.at("live_pack").state == State::ok);
    CHECK(found.at("live_pack").sentence ==
          "Działa paczka 20261126080155 z dnia 2026-11-26, ważna do 2027-11-26.");
    CHECK(found.at("pack_keys").sentence == "Zaufane klucze do paczek: 1.");
}

TEST_CASE("the table of ills: each is told as one finding with a remedy") {
    struct Row {
        const char* what;
        State state;
        const char* sentence;  ///< a part of it
        std::function<void(const Shop&, Device&)> break_it;
    };

    const auto overdue_notice =
        "---\nid: winda\nkind: outage\ntitle: Winda nie działa\nsince: 2026-11-25 8:00\n"
        "expected_end: 2026-11-25 9:00\nupdated: 2026-11-25 8:00\nalternatives:\n  - Schody\n"
        "words: [winda]\n---\n";
    const Row rows[] = {
        {"generation", State::failed, "uszkodzone",
         [](const Shop& shop, Device&) {
             shop.build();
             const auto shelves = publish::folder_of(shop.data(), 2) / publish::shelves_file;
             write(shelves, contents_of(shelves) + "#");
         }},
        {"generation", State::failed, "Nie ma wydania",
         [](const Shop&, Device& device) { device.data = "/nowhere"; }},
        {"older_generations", State::warning, "tarsze",
         [](const Shop& shop, Device&) {
             shop.build();
             fs::remove(publish::folder_of(shop.data(), 1) / publish::shelves_file);
         }},
        {"disk", State::failed, "150 MB",
         [](const Shop&, Device& device) {
             device.machine.free_bytes = [](const fs::path&) { return 150'000'000U; };
         }},
        {"disk", State::warning, "900 MB",
         [](const Shop&, Device& device) {
             device.machine.free_bytes = [](const fs::path&) { return 900'000'000U; };
         }},
        {"disk", State::failed, "Nie wiadomo",
         [](const Shop&, Device& device) {
             device.machine.free_bytes = [](const fs::path& folder) -> std::uintmax_t {
                 throw fs::filesystem_error("gone", folder, std::error_code());
             };
         }},
        {"configuration", State::warning, "przykładowy",
         [](const Shop&, Device& device) { device.config.clear(); }},
        {"configuration", State::failed, "site.yaml",
         [](const Shop& shop, Device&) { fs::remove(shop.folder() / "site.yaml"); }},
        {"configuration", State::failed, "site.yaml:",
         [](const Shop& shop, Device&) {
             write(shop.folder() / "site.yaml", "kiosk:\n  idle_seconds: zaraz\n");
         }},
        {"pin", State::warning, "PIN",
         [](const Shop& shop, Device&) { write(shop.folder() / "site.yaml", "shop: {}\n"); }},
        {"desk_key", State::warning, "klucza",
         [](const Shop& shop, Device&) { write(shop.folder() / "site.yaml", "shop: {}\n"); }},
        {"notices", State::warning, "winda",
         [&](const Shop& shop, Device&) {
             write(publish::own_notices(shop.data()) / "winda.md", overdue_notice);
         }},
        {"notices", State::failed, "winda.md",
         [](const Shop& shop, Device&) {
             write(publish::own_notices(shop.data()) / "winda.md", "---\ntitle: x\n---\n");
         }},
        {"journal", State::warning, "Nie ma jeszcze",
         [](const Shop& shop, Device&) { fs::remove(shop.counter().file()); }},
        {"journal", State::failed, "journal.db",
         [](const Shop& shop, Device&) { write(shop.counter().file(), std::string(9000, 'x')); }},
        {"journal", State::warning, "starszego",
         [](const Shop& shop, Device&) {
             make_database(shop.counter().file(),
                           "DROP TABLE views; ALTER TABLE searches DROP COLUMN visit; "
                           "PRAGMA user_version = 2");
         }},
        {"call_backs", State::warning, ": 1",
         [](const Shop& shop, Device&) {
             shop.counter().journal().hand_off(call_back("+48600100200", -120));
         }},
        {"clock", State::failed, "przed",
         [](const Shop&, Device& device) {
             device.machine.now = [] { return std::chrono::sys_seconds(100s); };
         }},
        {"time_zone", State::warning, "Strefa",
         [](const Shop&, Device& device) { device.machine.offset = [](auto) { return 0min; }; }},
        {"fonts", State::failed, "Lato-Bold.ttf",
         [](const Shop& shop, Device&) { fs::remove(shop.folder() / "fonts/Lato-Bold.ttf"); }},
        {"fonts", State::failed, "icons.ttf",
         [](const Shop& shop, Device&) { fs::remove(shop.folder() / "icons.ttf"); }},
        {"speech", State::warning, "głosu",
         [](const Shop& shop, Device&) { fs::remove(shop.folder() / "bin/espeak-ng"); }},
        {"chime", State::warning, "sygnału",
         [](const Shop& shop, Device&) {
             fs::permissions(shop.folder() / "bin/aplay", fs::perms::owner_read);
         }},
        {"lexicon", State::failed, "polish.lexicon",
         [](const Shop& shop, Device& device) { device.share = shop.folder(); }},
        {"packs", State::warning, "floors",
         [](const Shop& shop, Device&) { fs::create_directories(shop.data() / "packs"); }},
        {"packs", State::failed, "floors",
         [](const Shop& shop, Device&) { write(shop.data() / "packs/floors", "co to jest\n"); }},
        {"live_pack", State::warning, "żadnej paczki",
         [](const Shop& shop, Device&) { fs::create_directories(shop.data() / "packs"); }},
        {"live_pack", State::warning, "była ważna do 2026-11-01",
         [](const Shop& shop, Device&) { shop.take_pack("2026-11-01"); }},
        {"live_pack", State::warning, "tylko do 2026-12-01",
         [](const Shop& shop, Device&) { shop.take_pack("2026-12-01"); }},
        {"pack_keys", State::warning, "klucza",
         [](const Shop& shop, Device& device) {
             shop.take_pack("2027-12-01");
             device.keys = {shop.folder() / "keys"};
         }},
        {"pack_keys", State::failed, "zly.pub",
         [](const Shop& shop, Device& device) {
             device.keys = {shop.folder() / "zly.pub"};
             write(shop.folder() / "zly.pub", "klucz\n");
         }},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        CAPTURE(row.sentence);
        const Shop shop;
        Device device = shop.device();
        row.break_it(shop, device);
        const auto found = by_name(examine(device, words()));
        REQUIRE(found.contains(row.what));
        const Finding& finding = found.at(row.what);
        CAPTURE(finding.sentence);
        CHECK(finding.state == row.state);
        CHECK(finding.sentence.find(row.sentence) != std::string::npos);
        CHECK_FALSE(finding.remedy.empty());
    }
}

TEST_CASE("a voice is looked for at a kiosk alone, a chime at a desk alone") {
    const Shop shop;
    Device device = shop.device();
    device.has_desk = false;
    CHECK(by_name(examine(device, words())).contains("speech"));
    CHECK_FALSE(by_name(examine(device, words())).contains("chime"));
    device.has_desk = true;
    device.has_kiosk = false;
    CHECK(by_name(examine(device, words())).contains("chime"));
    CHECK_FALSE(by_name(examine(device, words())).contains("speech"));
}

TEST_CASE("an examination changes nothing") {
    const Shop shop;
    const auto listing = [&] {
        std::map<std::string, std::string> files;
        for (const auto& entry : fs::recursive_directory_iterator(shop.folder())) {
            // SQLite lets those who read and write meet in files beside the journal.
            const std::string name = entry.path().filename().string();
            const bool is_meeting_place = name.find(".db-") != std::string::npos;
            if (entry.is_regular_file() && !is_meeting_place)
                files[entry.path().string()] = contents_of(entry.path());
        }
        return files;
    };
    const auto before = listing();
    examine(shop.device(), words());
    const auto after = listing();
    CHECK(after.size() == before.size());
    for (const auto& [file, content] : after) {
        CAPTURE(file);
        CHECK(before.contains(file));
        CHECK((before.contains(file) && before.at(file) == content));
    }
}
