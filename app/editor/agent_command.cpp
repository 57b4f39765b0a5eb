#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <string>

#include "app/device/agents.h"
#include "app/device/pin.h"
#include "app/editor/commands.h"
#include "app/editor/new_pin.h"
#include "app/editor/problem_list.h"

namespace okienko::editor {
namespace {

struct AgentOptions {
    std::string what;
    std::string id;
    std::string name;
    std::filesystem::path config = "site.yaml";
};

/// Accounts as they stand in the file; one that cannot be understood must not be written over.
struct Accounts {
    std::filesystem::path file;
    std::vector<device::Agent> agents;
    bool is_sound = true;

    auto find(const std::string& id) {
        return std::find_if(agents.begin(), agents.end(),
                            [&](const auto& agent) { return agent.id == id; });
    }
};

Accounts accounts_of(const AgentOptions& options, Console& console) {
    Accounts accounts{.file = device::agents_file(options.config), .agents = {}};
    auto read = device::read_agents(accounts.file);
    write_problems(console.err, read.problems, console.words, console.err_terminal);
    accounts.agents = std::move(read.agents);
    accounts.is_sound = read.problems.empty();
    return accounts;
}

ExitStatus refuse(Console& console, const std::string& why, ExitStatus status) {
    console.err << "okienko device agent: " << why << '\n';
    return status;
}

ExitStatus list(const AgentOptions& options, Console& console) {
    const Accounts accounts = accounts_of(options, console);
    for (const auto& agent : accounts.agents) console.out << agent.id << '\t' << agent.name << '\n';
    if (accounts.agents.empty() && accounts.is_sound)
        console.out << console.words.text("cli.device.agent.none") << '\n';
    return accounts.is_sound ? ExitStatus::done : ExitStatus::falls_short;
}

ExitStatus add(const AgentOptions& options, Console& console) {
    const auto& words = console.words;
    if (!device::is_agent_id(options.id))
        return refuse(console, std::string(words.text("cli.device.agent.bad_id")),
                      ExitStatus::wrong_usage);
    Accounts accounts = accounts_of(options, console);
    if (!accounts.is_sound) return ExitStatus::falls_short;
    const std::string_view id = options.id;
    const auto there = accounts.find(options.id);
    const auto pin =
        read_new_pin(console, words.text("cli.device.agent.pin", {{"name", id}}), "device agent");
    if (!pin) return ExitStatus::wrong_usage;
    const bool is_new = there == accounts.agents.end();
    device::Agent agent{options.id, options.name, device::hash_pin(*pin)};
    if (agent.name.empty()) agent.name = is_new ? options.id : there->name;
    if (is_new)
        accounts.agents.push_back(std::move(agent));
    else
        *there = std::move(agent);
    device::write_agents(accounts.file, accounts.agents);
    console.out << words.text(is_new ? "cli.device.agent.added" : "cli.device.agent.changed",
                              {{"name", id}})
                << '\n';
    return ExitStatus::done;
}

ExitStatus remove(const AgentOptions& options, Console& console) {
    Accounts accounts = accounts_of(options, console);
    if (!accounts.is_sound) return ExitStatus::falls_short;
    const auto there = accounts.find(options.id);
    const std::string_view id = options.id;
    if (there == accounts.agents.end())
        return refuse(console, console.words.text("cli.device.agent.unknown", {{"name", id}}),
                      ExitStatus::falls_short);
    accounts.agents.erase(there);
    device::write_agents(accounts.file, accounts.agents);
    console.out << console.words.text("cli.device.agent.removed", {{"name", id}}) << '\n';
    return ExitStatus::done;
}

ExitStatus run(const AgentOptions& options, Console& console) {
    if (options.what == "list") return list(options, console);
    return options.what == "add" ? add(options, console) : remove(options, console);
}

}  // namespace

void add_device_agent_command(CLI::App& device, CommandLine& line) {
    const auto options = std::make_shared<AgentOptions>();
    const auto words = [&](const char* key) { return std::string(line.words.text(key)); };
    CLI::App& command = declare_command(
        device, line, "agent", [options](Console& console) { return run(*options, console); });
    allow_only(
        *command.add_option("WHAT", options->what, words("cli.device.agent.what"))->required(),
        line, {"add", "list", "remove"});
    command.add_option("ID", options->id, words("cli.device.agent.id"));
    command.add_option("--name", options->name, words("cli.device.agent.name"))->type_name("TEXT");
    command.add_option("--config", options->config, words("cli.device.agent.config"))
        ->type_name("FILE");
}

void add_device_commands(CommandLine& line) {
    CLI::App& device = declare_group(line, "device");
    add_device_init_command(device, line);
    add_device_key_command(device, line);
    add_device_pin_command(device, line);
    add_device_agent_command(device, line);
}

}  // namespace okienko::editor
