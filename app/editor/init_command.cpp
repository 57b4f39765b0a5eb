#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "app/device/new_configuration.h"
#include "app/device/pin.h"
#include "app/editor/commands.h"
#include "app/editor/new_pin.h"
#include "app/language/share_folder.h"

namespace okienko::editor {
namespace {

struct InitOptions {
    std::filesystem::path config = "site.yaml";
    std::string name;
};

ExitStatus begin_device(const InitOptions& options, Console& console) {
    const auto& words = console.words;
    const std::string file = options.config.string();
    const std::string_view name = file;
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(options.config, ignored))) {
        console.out << words.text("cli.device.init.there", {{"file", name}}) << '\n';
        return ExitStatus::done;
    }
    const auto pin = read_new_pin(console, words.text("cli.device.pin.prompt"), "device init");
    if (!pin) return ExitStatus::wrong_usage;
    device::write_new_configuration(language::share_folder() / "site.example.yaml", options.config,
                                    {options.name, device::hash_pin(*pin)});
    console.out << words.text("cli.device.init.created", {{"file", name}}) << '\n'
                << words.text("cli.device.init.then", {{"file", name}}) << '\n';
    return ExitStatus::done;
}

}  // namespace

void add_device_init_command(CLI::App& device, CommandLine& line) {
    const auto options = std::make_shared<InitOptions>();
    const auto words = [&](const char* key) { return std::string(line.words.text(key)); };
    CLI::App& command = declare_command(device, line, "init", [options](Console& console) {
        return begin_device(*options, console);
    });
    command.add_option("--config", options->config, words("cli.device.init.config"))
        ->type_name("FILE");
    command.add_option("--name", options->name, words("cli.device.init.name"))->type_name("TEXT");
}

}  // namespace okienko::editor
