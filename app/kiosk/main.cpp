/// `okienko-kiosk`: the customers' window.

#include <clocale>
#include <exception>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "app/contact/channel.h"
#include "app/device/configuration.h"
#include "app/device/pin.h"
#include "app/kiosk/command_line.h"
#include "app/kiosk/window.h"
#include "app/kiosk/worker.h"
#include "app/language/share_folder.h"
#include "index/article/problem.h"

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

device::Configuration configuration_of(const KioskOptions& options) {
    if (options.config.empty()) return {};
    const auto read = device::read_configuration(options.config);
    for (const auto& problem : read.problems) complain(article::to_string(problem));
    return read.configuration;
}

/// "ul. Przykładowa 1, 00-000 Przykładowo, przy wejściu głównym"
std::string whereabouts(const device::Configuration& device) {
    const bool is_both = !device.shop_address.empty() && !device.position.empty();
    return device.shop_address + (is_both ? ", " : "") + device.position;
}

/// Who can be reached before any generation has told: the people in the shop, and its telephone.
std::vector<contact::Channel> shop_channels(const device::Configuration& device,
                                            const language::Language& words) {
    std::vector<contact::Channel> channels{{.id = "shop.staff",
                                            .kind = contact::Channel::Kind::staff,
                                            .name = std::string(words.text("contact.staff")),
                                            .summary = std::string(words.text("contact.none")),
                                            .icon = "person"}};
    if (!device.shop_phone.empty())
        channels.push_back({.id = "shop.phone",
                            .kind = contact::Channel::Kind::phone,
                            .name = std::string(words.text("contact.phone")),
                            .value = device.shop_phone,
                            .icon = "phone"});
    return channels;
}

SessionOptions session_options(const device::Configuration& device,
                               const language::Language& words) {
    SessionOptions session{.patience = device.idle,
                           .channels = shop_channels(device, words),
                           .whereabouts = whereabouts(device)};
    if (!device.pin_hash.empty())
        session.is_pin = [hash = device.pin_hash](std::string_view pin) {
            return device::is_pin(pin, hash);
        };
    return session;
}

/// A PIN of this run only, for whoever reads the terminal.
void give_demo_pin(SessionOptions& session, const language::Language& words) {
    const auto pin = random_pin();
    std::cout << words.text("kiosk.pin", {{"pin", pin}}) << std::endl;
    session.is_pin = [pin](std::string_view typed) { return typed == pin; };
}

WindowOptions window_options(const KioskOptions& options, const device::Configuration& device) {
    return {.width = options.width,
            .height = options.height,
            .windowed = options.windowed,
            .demo = options.demo,
            .shop_name = device.shop_name};
}

void take_picture(const KioskOptions& options, const device::Configuration& device,
                  const language::Language& words) {
    auto with = session_options(device, words);
    with.is_pin = [](std::string_view) { return false; };  // a pad to be looked at
    Session session(with);
    IndexKeeper keeper(generations_in(options.index), complain);
    play(options.picture->scene, session, keeper);
    auto look = window_options(options, device);
    look.with_keyboard = options.picture->with_keyboard;
    Window window(look, words);
    window.take_picture(
        session, [](const Effects&) {}, [] { return std::vector<Event>(); }, options.picture->file);
}

void serve(const KioskOptions& options, const device::Configuration& device,
           const language::Language& words) {
    auto with = session_options(device, words);
    if (options.demo) give_demo_pin(with, words);
    Session session(with);
    Window window(window_options(options, device), words);
    Worker worker({generations_in(options.index), complain},
                  {.wake = [&window] { window.wake(); }});
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
    const auto device = configuration_of(options);
    options.picture ? take_picture(options, device, words) : serve(options, device, words);
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
