#include <termios.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>

#include "app/editor/commands.h"
#include "app/journal/error.h"
#include "app/journal/key_file.h"

namespace okienko::editor {
namespace {

constexpr std::size_t shortest_passphrase = 12;  // bytes

struct DeviceOptions {
    std::string what;
    std::filesystem::path out = "desk.key";
};

/// What is typed is not shown while this lives.
class Unseen {
public:
    explicit Unseen(bool is_terminal) {
        if (!is_terminal || tcgetattr(STDIN_FILENO, &before_) != 0) return;
        is_changed_ = true;
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }

    ~Unseen() {
        if (is_changed_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }

    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

private:
    termios before_{};
    bool is_changed_ = false;
};

std::optional<std::string> passphrase_from(Console& console) {
    if (console.in_terminal.is_terminal)
        console.err << console.words.text("cli.device.passphrase") << ' ' << std::flush;
    std::string passphrase;
    {
        const Unseen unseen(console.in_terminal.is_terminal);
        std::getline(console.in, passphrase);
    }
    if (console.in_terminal.is_terminal) console.err << '\n';
    if (passphrase.empty()) return std::nullopt;
    return passphrase;
}

/// What the kiosk's configuration needs, ready to be pasted.
void write_line(Console& console, const journal::PublicKey& key) {
    console.out << console.words.text("cli.device.line") << "\njournal:\n  desk_key: \""
                << journal::to_string(key) << "\"\n";
}

ExitStatus set_up_key(const DeviceOptions& options, Console& console) {
    const std::string file = options.out.string();
    const std::string_view name = file;
    if (const auto there = journal::read_key_file(options.out)) {
        console.out << console.words.text("cli.device.there", {{"file", name}}) << '\n';
        write_line(console, there->public_key);
        return ExitStatus::done;
    }
    const auto passphrase = passphrase_from(console);
    if (!passphrase || passphrase->size() < shortest_passphrase) {
        const char* key = passphrase ? "cli.device.short" : "cli.device.cannot_read";
        console.err << "okienko device: " << console.words.text(key) << '\n';
        return ExitStatus::wrong_usage;
    }
    const auto key = journal::random_secret_key();
    journal::write_key_file(options.out, key, *passphrase);
    console.out << console.words.text("cli.device.created", {{"file", name}}) << '\n';
    write_line(console, key.public_key());
    return ExitStatus::done;
}

}  // namespace

void add_device_command(CommandLine& line) {
    const auto options = std::make_shared<DeviceOptions>();
    const auto words = [&](const char* key) { return std::string(line.words.text(key)); };
    CLI::App& command = declare_command(
        line, "device", [options](Console& console) { return set_up_key(*options, console); });
    allow_only(*command.add_option("WHAT", options->what, words("cli.device.what"))->required(),
               line, {"key"});
    command.add_option("--out", options->out, words("cli.device.out"))->type_name("FILE");
}

}  // namespace okienko::editor
