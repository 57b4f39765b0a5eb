#include <CLI/CLI.hpp>

#include "app/device/pin.h"
#include "app/editor/commands.h"
#include "app/editor/new_pin.h"

namespace okienko::editor {
namespace {

ExitStatus make_pin_hash(Console& console) {
    const auto& words = console.words;
    const auto pin = read_new_pin(console, words.text("cli.device.pin.prompt"), "device pin");
    if (!pin) return ExitStatus::wrong_usage;
    console.out << words.text("cli.device.pin.line") << "\nkiosk:\n  pin_hash: \""
                << device::hash_pin(*pin) << "\"\n";
    return ExitStatus::done;
}

}  // namespace

void add_device_pin_command(CLI::App& device, CommandLine& line) {
    declare_command(device, line, "pin", make_pin_hash);
}

}  // namespace okienko::editor
