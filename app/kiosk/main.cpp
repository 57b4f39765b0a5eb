/// `okienko-kiosk`: the customers' window.

#include <clocale>
#include <exception>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "app/kiosk/command_line.h"
#include "app/kiosk/window.h"
#include "app/kiosk/worker.h"
#include "app/language/share_folder.h"

namespace {

using namespace okienko;
using namespace okienko::kiosk;

void complain(const std::string& what) {
    std::cerr << "okienko-kiosk: " << what << std::endl;
}

/// Six digits that nobody knows but whoever reads this terminal.
std::string random_pin() {
    std::random_device chance;
    std::uniform_int_distribution<int> digit(0, 9);
    std::string pin;
    for (int i = 0; i < 6; ++i) pin += std::to_string(digit(chance));
    return pin;
}

SessionOptions session_options(const KioskOptions& options, const language::Language& words) {
    SessionOptions session;
    if (!options.demo) return session;
    const auto pin = random_pin();
    std::cout << words.text("kiosk.pin", {{"pin", pin}}) << std::endl;
    session.is_pin = [pin](std::string_view typed) { return typed == pin; };
    return session;
}

/// The pictures of an article are found where the generation it came from keeps them.
std::filesystem::path image_file(const Session& session, const std::string& name) {
    const auto* reading = std::get_if<Reading>(&session.screen());
    return reading ? reading->images / name : std::filesystem::path();
}

WindowOptions window_options(const KioskOptions& options, const Session& session) {
    return {
        .width = options.width,
        .height = options.height,
        .windowed = options.windowed,
        .demo = options.demo,
        .image_file = [&session](const std::string& name) { return image_file(session, name); }};
}

void take_picture(const KioskOptions& options, const language::Language& words) {
    SessionOptions with = session_options(options, words);
    with.is_pin = [](std::string_view) { return false; };  // a pad to be looked at
    Session session(with);
    IndexKeeper keeper(generations_in(options.index), complain);
    play(options.picture->scene, session, keeper);
    Window window(window_options(options, session), words);
    window.take_picture(
        session, [](const Effects&) {}, [] { return std::vector<Event>(); }, options.picture->file);
}

void serve(const KioskOptions& options, const language::Language& words) {
    Session session(session_options(options, words));
    Window window(window_options(options, session), words);
    Worker worker({generations_in(options.index), complain}, {.wake = [&] { window.wake(); }});
    window.run(
        session, [&](const Effects& effects) { worker.carry_out(effects); },
        [&] { return worker.take_events(); });
}

ExitStatus run(const std::vector<std::string>& arguments) {
    const language::Language words(language::share_folder() / "interface", language_of(arguments));
    const auto wanted = read_command_line(arguments, words);
    if (const auto* said = std::get_if<Said>(&wanted)) {
        (said->status == ExitStatus::done ? std::cout : std::cerr) << said->text << std::flush;
        return said->status;
    }
    const auto& options = std::get<KioskOptions>(wanted);
    options.picture ? take_picture(options, words) : serve(options, words);
    return ExitStatus::done;
}

}  // namespace

int main(int count, char** arguments) {
    // Polish letters typed on a real keyboard are lost in the C locale.
    std::setlocale(LC_CTYPE, "C.UTF-8");
    try {
        return static_cast<int>(run({arguments + std::min(count, 1), arguments + count}));
    } catch (const std::exception& error) {
        complain(error.what());
        return static_cast<int>(ExitStatus::surroundings_failed);
    }
}
