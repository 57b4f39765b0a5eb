#include <CLI/CLI.hpp>
#include <memory>

#include "app/editor/commands.h"
#include "app/editor/pack_command.h"
#include "app/editor/pack_json.h"
#include "app/editor/table.h"
#include "index/article/fields.h"
#include "index/pack/install.h"
#include "index/publish/generation_folders.h"

namespace okienko::editor {
namespace {

struct PackListOptions {
    std::filesystem::path index;
    std::string today;
    std::string format;
};

/// Every generation there is, and the pack it came of, newest first.
std::vector<ListedGeneration> listed(const PackListOptions& options) {
    pack::History history = pack::read_history(options.index);
    const auto live = publish::live_generation(options.index);
    const auto today = std::chrono::sys_days(day_of(options.today));
    std::vector<ListedGeneration> generations;
    for (const std::uint64_t number : publish::generations_in(options.index)) {
        ListedGeneration one;
        if (const pack::Event* event = pack::event_of(history, number)) one.event = *event;
        one.event.generation = number;
        one.is_live = live == number;
        const auto expires = article::parse_date(one.event.expires);
        one.is_expired = expires && today > std::chrono::sys_days(*expires);
        generations.push_back(std::move(one));
    }
    return generations;
}

Piece state_of(const ListedGeneration& generation, const language::Language& words) {
    const auto text = [&](const char* key) {
        return std::string(words.text("cli.pack.list.state." + std::string(key)));
    };
    if (generation.is_live && generation.is_expired)
        return {.text = text("live_expired"), .style = Style::warning};
    if (generation.is_live) return {.text = text("live"), .style = Style::good};
    if (generation.event.is_taken_back)
        return {.text = text("taken_back"), .style = Style::warning};
    return {.text = text("kept"), .style = Style::faint};
}

void write_table(const std::vector<ListedGeneration>& generations, Console& console) {
    Table table;
    for (const char* name : {"generation", "state", "version", "channel", "created", "expires"}) {
        table.header.push_back(
            {.text = std::string(console.words.text("cli.pack.list.column." + std::string(name)))});
    }
    for (const ListedGeneration& one : generations) {
        const pack::Event& event = one.event;
        const std::string version = event.version == 0 ? "-" : std::to_string(event.version);
        table.rows.push_back({{{.text = std::to_string(event.generation), .style = Style::strong}},
                              {state_of(one, console.words)},
                              {{.text = version}},
                              {{.text = event.channel}},
                              {{.text = event.created}},
                              {{.text = event.expires}}});
    }
    for (const Line& row : set_table(table, console.out_terminal.width)) {
        console.out << rendered(row, console.out_terminal) << '\n';
    }
}

ExitStatus list(const PackListOptions& options, Console& console) {
    const auto generations = listed(options);
    if (options.format == "json") {
        console.out << listed_json(generations, pack::read_floors(options.index)) << '\n';
    } else if (generations.empty()) {
        console.out << console.words.text("cli.pack.list.none") << '\n';
    } else {
        write_table(generations, console);
    }
    return ExitStatus::done;
}

ExitStatus roll_back(const std::filesystem::path& index, Console& console) {
    const auto left = publish::live_generation(index);
    const std::uint64_t live = pack::roll_back(index);
    console.out << console.words.text("cli.pack.rollback.done",
                                      {{"generation", static_cast<std::int64_t>(live)},
                                       {"left", static_cast<std::int64_t>(left.value_or(0))}})
                << '\n';
    return ExitStatus::done;
}

}  // namespace

void add_pack_list_command(CLI::App& group, CommandLine& line) {
    const auto options = std::make_shared<PackListOptions>();
    CLI::App& command = declare_command(
        group, line, "list", [options](Console& console) { return list(*options, console); });
    add_index_option(command, line, options->index);
    add_day_option(command, line, options->today);
    add_format_option(command, line, options->format, {"text", "json"});
}

void add_pack_rollback_command(CLI::App& group, CommandLine& line) {
    const auto index = std::make_shared<std::filesystem::path>();
    CLI::App& command = declare_command(group, line, "rollback", [index](Console& console) {
        return telling_refusals("rollback", console, [&] { return roll_back(*index, console); });
    });
    add_index_option(command, line, *index);
}

}  // namespace okienko::editor
