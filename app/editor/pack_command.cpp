#include "app/editor/pack_command.h"

#include <CLI/CLI.hpp>

#include "app/editor/commands.h"
#include "app/editor/decimal.h"
#include "app/editor/typesetting.h"
#include "app/language/failure_text.h"
#include "index/article/fields.h"
#include "index/pack/install.h"

namespace okienko::editor {
namespace {

/// Nobody can do anything about the pack: it is the command or the machine.
ExitStatus status_of(pack::Reason reason) {
    using pack::Reason;
    switch (reason) {
        case Reason::no_keys:
        case Reason::too_many_keys:
        case Reason::bad_key:
            return ExitStatus::wrong_usage;
        case Reason::no_pack:
        case Reason::no_room:
        case Reason::unknown_server:
        case Reason::cut_short:
        case Reason::unreachable:
            return ExitStatus::surroundings_failed;
        default:
            return ExitStatus::falls_short;
    }
}

}  // namespace

void add_keys_option(CLI::App& command, const CommandLine& line, TrustOptions& trust) {
    trust.keys = {"/etc/okienko/keys"};
    command.add_option("--keys", trust.keys, std::string(line.words.text("cli.pack.option.keys")))
        ->type_name("PATH")
        ->envname("OKIENKO_KEYS");
}

void add_channel_option(CLI::App& command, const CommandLine& line, std::string& channel) {
    channel = "sklep";
    const auto problem = [&line](const std::string& name) {
        if (pack::is_channel(name)) return std::string();
        return line.words.text("cli.pack.bad_channel", {{"what", name}});
    };
    command
        .add_option("--channel", channel, std::string(line.words.text("cli.pack.option.channel")))
        ->check(CLI::Validator(problem, ""))
        ->type_name("NAME")
        ->envname("OKIENKO_CHANNEL");
}

ExitStatus telling_refusals(const std::string& command, Console& console,
                            const std::function<ExitStatus()>& work) {
    try {
        return work();
    } catch (const pack::Refused& refused) {
        console.out.flush();
        const std::string what = language::sentence_text(refused.what_exactly, console.words);
        const std::string why =
            console.words.text("cli.pack.refused." + std::string(pack::name_of(refused.reason)),
                               {{"what", std::string_view(what)}});
        console.err << "okienko pack " << command << ": "
                    << rendered({{.text = why}}, console.err_terminal) << '\n';
        return status_of(refused.reason);
    }
}

std::string size_text(std::uint64_t bytes, const language::Language& words) {
    constexpr double thousand = 1000;
    const double kilobytes = static_cast<double>(bytes) / thousand;
    if (kilobytes < thousand / 2) return decimal(kilobytes, 1, words) + " kB";
    return decimal(kilobytes / thousand, 1, words) + " MB";
}

std::vector<std::string> warnings_about(const pack::Manifest& manifest, article::Date today,
                                        const language::Language& words) {
    std::vector<std::string> warnings;
    const std::string day = article::date_text(today);
    if (pack::is_expired(manifest, today)) {
        const std::string expires = article::date_text(manifest.expires);
        warnings.push_back(words.text("cli.pack.expired", {{"day", std::string_view(expires)}}));
    }
    if (pack::is_from_the_future(manifest, today)) {
        const std::string created = article::date_text(manifest.created);
        warnings.push_back(words.text("cli.pack.clock", {{"today", std::string_view(day)},
                                                         {"created", std::string_view(created)}}));
    }
    return warnings;
}

void write_warnings(const std::vector<std::string>& warnings, Console& console) {
    for (const std::string& warning : warnings) {
        console.err << rendered({{.text = warning, .style = Style::warning}}, console.err_terminal)
                    << '\n';
    }
}

void add_pack_commands(CommandLine& line) {
    CLI::App& group = declare_group(line, "pack");
    add_pack_keygen_command(group, line);
    add_pack_build_command(group, line);
    add_pack_verify_command(group, line);
    add_pack_install_command(group, line);
    add_pack_list_command(group, line);
    add_pack_rollback_command(group, line);
}

}  // namespace okienko::editor
