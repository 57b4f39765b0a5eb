#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>

#include "app/editor/commands.h"
#include "app/editor/secret_line.h"
#include "app/journal/error.h"
#include "app/journal/key_file.h"

namespace okienko::editor {
namespace {

constexpr std::size_t shortest_passphrase = 12;  // bytes

struct KeyOptions {
    std::filesystem::path out = "desk.key";
};

/// What the kiosk's configuration needs, ready to be pasted.
void write_line(Console& console, const journal::PublicKey& key) {
    console.out << console.words.text("cli.device.key.line") << "\njournal:\n  desk_key: \""
                << journal::to_string(key) << "\"\n";
}

ExitStatus set_up_key(const KeyOptions& options, Console& console) {
    const std::string file = options.out.string();
    const std::string_view name = file;
    if (const auto there = journal::read_key_file(options.out)) {
        console.out << console.words.text("cli.device.key.there", {{"file", name}}) << '\n';
        write_line(console, there->public_key);
        return ExitStatus::done;
    }
    const std::string passphrase =
        read_secret_line(console, console.words.text("cli.device.key.passphrase"));
    if (passphrase.size() < shortest_passphrase) {
        const char* key =
            passphrase.empty() ? "cli.device.key.cannot_read" : "cli.device.key.short";
        console.err << "okienko device key: " << console.words.text(key) << '\n';
        return ExitStatus::wrong_usage;
    }
    const auto key = journal::random_secret_key();
    journal::write_key_file(options.out, key, passphrase);
    console.out << console.words.text("cli.device.key.created", {{"file", name}}) << '\n';
    write_line(console, key.public_key());
    return ExitStatus::done;
}

}  // namespace

void add_device_key_command(CLI::App& device, CommandLine& line) {
    const auto options = std::make_shared<KeyOptions>();
    CLI::App& command = declare_command(
        device, line, "key", [options](Console& console) { return set_up_key(*options, console); });
    command.add_option("--out", options->out, std::string(line.words.text("cli.device.key.out")))
        ->type_name("FILE");
}

}  // namespace okienko::editor
