/// `okienko-desk`: the agents' window.

#include <chrono>
#include <clocale>
#include <exception>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/contact/clock_reader.h"
#include "app/contact/local_time.h"
#include "app/contact/words/notice_words.h"
#include "app/desk/command_line.h"
#include "app/desk/queue/amount.h"
#include "app/desk/window.h"
#include "app/desk/worker.h"
#include "app/device/agents.h"
#include "app/device/chime.h"
#include "app/device/configuration.h"
#include "app/device/pin.h"
#include "app/device/scratch_folder.h"
#include "app/journal/key_file.h"
#include "app/journal/keys.h"
#include "app/language/complaints.h"
#include "app/language/share_folder.h"
#include "index/article/problem.h"

namespace {

using namespace okienko;
using namespace okienko::desk;

/// Whoever reads the terminal reads Polish or English.
std::string command_language(const std::vector<std::string>& arguments) {
    return language::language_code(window::language_of(arguments));
}

Time now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// The shop's configuration; without one the example's, which articles go by as well.
device::Configuration configuration_of(const DeskCommand& command,
                                       const language::Complaints& complaints) {
    const auto file =
        command.config.empty() ? language::share_folder() / "site.example.yaml" : command.config;
    const auto read = device::read_configuration(file);
    for (const auto& problem : read.problems) complaints.tell(problem);
    return read.configuration;
}

std::string value_of(const device::Configuration& device, const std::string& name) {
    const auto found = device.values.find(name);
    return found == device.values.end() ? std::string() : found->second;
}

using Zone = std::shared_ptr<const contact::TimeZone>;

contact::LocalTime on_the_wall(const contact::TimeZone& zone, Time moment) {
    return zone.local(std::chrono::floor<std::chrono::seconds>(moment));
}

/// "14:05" by the clock on the shop's wall.
std::function<std::string(Time)> wall_clock(const Zone& zone) {
    return [zone](Time moment) {
        return contact::clock_text(on_the_wall(*zone, moment).since_midnight);
    };
}

/// "jutro" by the calendar beside it.
std::function<std::string(Time, Time)> wall_calendar(const Zone& zone,
                                                     const language::Language& words) {
    return [zone, &words](Time moment, Time now) {
        const auto date = on_the_wall(*zone, moment).date;
        const auto today = on_the_wall(*zone, now).date;
        return date == today ? std::string() : contact::day_words(date, today, words);
    };
}

ui::Palette palette_of(Colours colours) {
    if (colours == Colours::dark) return ui::Palette::dark;
    return colours == Colours::contrast ? ui::Palette::contrast : ui::Palette::light;
}

WindowOptions window_options(const DeskCommand& command, const device::Configuration& device,
                             const language::Language& words) {
    const auto zone = std::make_shared<const contact::TimeZone>();
    return {.width = command.width,
            .height = command.height,
            .windowed = command.windowed,
            .palette = palette_of(command.colours),
            .brand = device.brand_colour,
            .view = {.shop_name = device.shop_name,
                     .clock = wall_clock(zone),
                     .day = wall_calendar(zone, words),
                     .own_limit = value_of(device, "zasady.rekompensata-pracownik"),
                     .next_limit = value_of(device, "zasady.rekompensata-kierownik")}};
}

DeskOptions desk_options(const DeskCommand& command, const device::Configuration& device) {
    const auto limit = parse_amount(value_of(device, "zasady.rekompensata-pracownik"));
    return {.own_limit_grosze = limit.value_or(0), .text_percent = command.text_percent};
}

/// Lets those in who have an account in agents.yaml.
void add_accounts(ClerkOptions& with, const DeskCommand& command,
                  const language::Complaints& complaints) {
    if (command.config.empty()) return;
    const auto read = device::read_agents(device::agents_file(command.config));
    for (const auto& problem : read.problems) complaints.tell(problem);
    std::map<std::string, std::string> hashes;
    for (const auto& agent : read.agents) {
        with.people.push_back({agent.id, agent.name});
        hashes[agent.id] = agent.pin_hash;
    }
    with.is_pin = [hashes](const std::string& agent, std::string_view pin) {
        const auto hash = hashes.find(agent);
        return hash != hashes.end() && device::is_pin(pin, hash->second);
    };
}

/// Accounts of this run only, for whoever reads the terminal.
void add_demo_accounts(ClerkOptions& with, const language::Language& words) {
    if (!with.people.empty()) return;
    with.people = example_people();
    const auto pin = device::random_pin();
    std::cout << words.text("desk.program.pin",
                            {{"name", std::string_view(with.people.front().name)},
                             {"pin", std::string_view(pin)}})
              << std::endl;
    with.is_pin = [pin](const std::string&, std::string_view typed) { return typed == pin; };
}

/// Opens call-backs where the desk has a key, which is under a passphrase.
void add_key(ClerkOptions& with, const DeskCommand& command,
             const language::Complaints& complaints) {
    auto file = command.key;
    if (file.empty() && !command.config.empty()) file = command.config.parent_path() / "desk.key";
    if (file.empty()) return;
    try {
        const auto key = journal::read_key_file(file);
        if (!key) return;
        with.unlock = [locked = key->locked](std::string_view passphrase) {
            return journal::unlocked(locked, passphrase);
        };
    } catch (const journal::JournalError& error) {
        complaints.tell(error.sentence());
    }
}

std::filesystem::path journal_of(const DeskCommand& command, const device::Configuration& device) {
    if (!command.journal.empty()) return command.journal;
    if (!command.config.empty() && !device.journal.empty()) return device.journal;
    return command.index / "journal.db";
}

void take_picture(const DeskCommand& command, const device::Configuration& device,
                  const language::Language& words, const language::Complaints& complaints) {
    const Picture& picture = *command.picture;
    const auto shown = contact::moment_of(picture.clock);
    const Time moment = shown ? Time(*shown) : now();
    const device::ScratchFolder folder;
    const auto key = journal::random_secret_key();
    ClerkOptions with{.journal = command.journal,
                      .data = command.index,
                      .people = example_people(),
                      .is_pin = [](const std::string&, std::string_view) { return true; },
                      .unlock =
                          [key](std::string_view passphrase) {
                              return passphrase == "pokaz" ? std::optional(key) : std::nullopt;
                          },
                      .complain = [&complaints](const auto& what) { complaints.tell(what); }};
    if (with.journal.empty()) {
        with.journal = folder.path() / "journal.db";
        write_example_day(with.journal, picture.scene.show, moment, key.public_key());
    }
    Desk desk(desk_options(command, device));
    Clerk clerk(std::move(with));
    play(picture.scene, desk, clerk, moment);
    Window window(window_options(command, device, words), words);
    const auto carry_out = [&](const Effects& effects) {
        for (const Effect& effect : effects)
            for (const Event& event : clerk.carry_out(effect)) desk.handle(event);
    };
    window.take_picture(desk, carry_out, picture.file);
}

void serve(const DeskCommand& command, const device::Configuration& device,
           const language::Language& words, const language::Complaints& complaints) {
    ClerkOptions with{.journal = journal_of(command, device),
                      .data = command.index,
                      .people = {},
                      .is_pin = {},
                      .unlock = {},
                      .complain = [&complaints](const auto& what) { complaints.tell(what); }};
    add_accounts(with, command, complaints);
    if (command.demo) add_demo_accounts(with, words);
    add_key(with, command, complaints);
    device::Chime chime;
    Desk desk(desk_options(command, device));
    Window window(window_options(command, device, words), words);
    Worker worker(Clerk(std::move(with)), {.wake = [&window] { window.wake(); }, .now = now});
    const auto carry_out = [&](const Effects& effects) {
        worker.carry_out(effects);
        for (const Effect& effect : effects) {
            const auto* ring = std::get_if<Chime>(&effect);
            if (ring != nullptr && !command.is_silent) chime.ring(ring->is_urgent);
        }
    };
    window.run(
        desk, carry_out, [&] { return worker.take_events(); }, now);
}

window::ExitStatus run(const std::vector<std::string>& arguments) {
    const language::Languages languages(language::share_folder() / "interface");
    const auto& words = languages.of(window::language_of(arguments));
    const auto wanted = read_command_line(arguments, words);
    if (const auto* said = std::get_if<window::Said>(&wanted)) {
        (said->status == window::ExitStatus::done ? std::cout : std::cerr)
            << said->text << std::flush;
        return said->status;
    }
    const auto& command = std::get<DeskCommand>(wanted);
    const language::Complaints complaints("okienko-desk", language::share_folder() / "interface",
                                          command_language(arguments));
    const auto device = configuration_of(command, complaints);
    if (command.picture)
        take_picture(command, device, words, complaints);
    else
        serve(command, device, words, complaints);
    return window::ExitStatus::done;
}

}  // namespace

int main(int count, char** arguments) {
    // Polish letters typed on a keyboard are lost in the C locale.
    std::setlocale(LC_CTYPE, "C.UTF-8");
    const std::vector<std::string> given(arguments + std::min(count, 1), arguments + count);
    try {
        return static_cast<int>(run(given));
    } catch (const std::exception& error) {
        language::tell_failure("okienko-desk", error, language::share_folder() / "interface",
                               command_language(given));
        return static_cast<int>(window::ExitStatus::surroundings_failed);
    }
}
