/// `okienko-kiosk`: the customers' window.

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <clocale>
#include <exception>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "app/device/pin.h"
#include "app/device/speech.h"
#include "app/kiosk/command_line.h"
#include "app/kiosk/examiner.h"
#include "app/kiosk/journal_worker.h"
#include "app/kiosk/picture_taking.h"
#include "app/kiosk/setting.h"
#include "app/kiosk/window.h"
#include "app/kiosk/worker.h"
#include "app/language/share_folder.h"
#include "app/printing/printer.h"
#include "index/article/problem.h"

namespace {

using namespace okienko;
using namespace okienko::kiosk;

/// Whoever reads the terminal reads Polish or English.
std::string command_language(const std::vector<std::string>& arguments) {
    return language::language_code(language_of(arguments));
}

device::Configuration configuration_of(const KioskOptions& options,
                                       const language::Complaints& complaints) {
    if (options.config.empty()) return {};
    const auto read = device::read_configuration(options.config);
    for (const auto& problem : read.problems) complaints.tell(problem);
    return read.configuration;
}

/// A PIN of this run only, for whoever reads the terminal.
void give_demo_pin(SessionOptions& session, const language::Language& words) {
    const auto pin = device::random_pin();
    std::cout << words.text("kiosk.pin", {{"pin", pin}}) << std::endl;
    session.is_pin = [pin](std::string_view typed) { return typed == pin; };
}

JournalKeeper journal_keeper(const Setting& setting, std::filesystem::path file) {
    return JournalKeeper(
        {.journal = {.file = std::move(file),
                     .desk_key = journal::parse_public_key(setting.device.desk_key)},
         .kiosk = kiosk_name(setting.device),
         .now = exact_now,
         .report = [&setting](const auto& what) { setting.complaints.tell(what); }});
}

int volume_of(const Speak& speak) {
    constexpr int quietest = 60;  // of espeak-ng's 200, and as much for every step
    return quietest * speak.volume;
}

/// Has the voice do what the session wants of it.
void carry_out(const Effects& effects, device::Speech& voice, bool& is_awaited) {
    for (const auto& effect : effects) {
        if (const auto* speak = std::get_if<Speak>(&effect)) {
            voice.say({speak->text, speak->language, volume_of(*speak)});
            is_awaited = true;
        }
        if (std::holds_alternative<Hush>(effect) || std::holds_alternative<Wipe>(effect)) {
            voice.hush();
            is_awaited = false;
        }
    }
}

/// Has an editor's preview come back to its article whenever a generation is opened.
std::vector<Event> with_opened(std::vector<Event> events, const std::string& article) {
    if (article.empty()) return events;
    std::vector<Event> all;
    for (auto& event : events) {
        const bool is_new = std::holds_alternative<Stocked>(event);
        all.push_back(std::move(event));
        if (!is_new) continue;
        all.emplace_back(Touched{});
        all.emplace_back(WentHome{});
        all.emplace_back(Opened{article});
    }
    return all;
}

/// How soon a voice or a printer is asked how it stands: neither tells by itself. The next sentence
/// follows the last one soon.
std::optional<std::chrono::milliseconds> until_news(bool is_voice_awaited,
                                                    const printing::Printer& printer) {
    using namespace std::chrono_literals;
    if (is_voice_awaited) return 200ms;
    if (printer.is_awaited()) return 500ms;
    return std::nullopt;
}

/// Whether the session wants to begin anew.
bool serve(const Setting& setting) {
    device::Speech voice;
    printing::Printer printer(setting.device.printer);
    auto with = session_options(setting);
    with.can_speak = voice.is_installed();
    with.hand_off = hand_off_options(setting.device, now);
    with.hand_off->now = exact_now;
    if (setting.options.demo) give_demo_pin(with, setting.words);
    Session session(with);
    Window window(window_options(setting.options, setting.device), setting.languages);
    const auto complain = [&setting](const sentence::Sentence& what) {
        setting.complaints.tell(what);
    };
    Worker worker({generations_in(setting.options.index), complain},
                  {.wake = [&window] { window.wake(); }});
    JournalWorker journal(journal_keeper(setting, journal_file(setting)),
                          {.wake = [&window] { window.wake(); }});
    Examiner examiner(
        examination_of({setting.options.index, setting.options.config, journal_file(setting)}),
        [&window] { window.wake(); });
    bool is_awaited = false;  // what is being said, by the session
    bool restarts = false;
    window.run(
        session,
        [&](const Effects& effects) {
            worker.carry_out(effects);
            journal.carry_out(effects);
            examiner.carry_out(effects);
            carry_out(effects, voice, is_awaited);
            for (const auto& effect : effects) {
                if (const auto* print = std::get_if<Print>(&effect)) printer.print(print->sheet);
                if (std::holds_alternative<Restart>(effect)) restarts = true;
            }
        },
        [&] {
            auto events = with_opened(worker.take_events(), setting.options.opened);
            for (auto& event : journal.take_events()) events.push_back(std::move(event));
            for (auto& event : examiner.take_events()) events.push_back(std::move(event));
            if (is_awaited && !voice.is_speaking()) {
                is_awaited = false;
                events.emplace_back(Spoken{});
            }
            if (const auto outcome = printer.news()) events.emplace_back(PrinterSaid{*outcome});
            return events;
        },
        [&] { return until_news(is_awaited, printer); });
    return restarts;
}

ExitStatus run(const std::vector<std::string>& arguments, bool& restarts) {
    const language::Languages languages(language::share_folder() / "interface");
    const auto& words = languages.of(language_of(arguments));
    const auto wanted = read_command_line(arguments, words);
    if (const auto* said = std::get_if<Said>(&wanted)) {
        (said->status == ExitStatus::done ? std::cout : std::cerr) << said->text << std::flush;
        return said->status;
    }
    const auto& options = std::get<KioskOptions>(wanted);
    const language::Complaints complaints("okienko-kiosk", language::share_folder() / "interface",
                                          command_language(arguments));
    const auto device = configuration_of(options, complaints);
    const Setting setting{options, device, languages, words, complaints};
    if (options.picture) {
        take_picture(setting);
        return ExitStatus::done;
    }
    restarts = serve(setting);
    return ExitStatus::done;
}

}  // namespace

int main(int count, char** arguments) {
    // Polish letters typed on a real keyboard are lost in the C locale.
    std::setlocale(LC_CTYPE, "C.UTF-8");
    const std::vector<std::string> given(arguments + std::min(count, 1), arguments + count);
    try {
        bool restarts = false;
        const auto status = run(given, restarts);
        if (restarts) execv("/proc/self/exe", arguments);
        return static_cast<int>(status);
    } catch (const std::exception& error) {
        language::tell_failure("okienko-kiosk", error, language::share_folder() / "interface",
                               command_language(given));
        return static_cast<int>(ExitStatus::surroundings_failed);
    }
}
