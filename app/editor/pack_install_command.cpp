#include <CLI/CLI.hpp>
#include <memory>

#include "app/editor/commands.h"
#include "app/editor/content.h"
#include "app/editor/evaluation_text.h"
#include "app/editor/golden.h"
#include "app/editor/golden_gate.h"
#include "app/editor/pack_command.h"
#include "app/editor/pack_json.h"
#include "app/editor/progress_bar.h"
#include "app/editor/site.h"
#include "app/language/share_folder.h"
#include "index/article/fields.h"
#include "index/pack/install.h"

namespace okienko::editor {
namespace {

struct PackInstallOptions {
    std::string place;
    TrustOptions trust;
    std::filesystem::path index;
    std::filesystem::path lexicon;
    std::filesystem::path config;
    std::string gates = "customer=0.95,agent=0.92";
    std::string today;
    std::string format;
    bool takes_again = false;
};

/// A bar that counts one job, and another once that begins.
class Bars {
public:
    explicit Bars(Console& console) : console_(console) {}

    void show(const char* key, std::size_t done, std::size_t all) {
        if (key != key_) {
            key_ = key;
            bar_ = std::make_unique<ProgressBar>(console_.err, console_.err_terminal,
                                                 std::string(console_.words.text(key)));
        }
        bar_->show(done, all);
    }

    void wipe() { bar_.reset(); }

private:
    Console& console_;
    const char* key_ = nullptr;
    std::unique_ptr<ProgressBar> bar_;
};

/// Asks the golden questions of a pack before its generation becomes the live one, and tells those
/// that miss an article. Throws: Refused, if a gate is missed.
void ask_golden(const std::filesystem::path& content, const PackInstallOptions& options,
                const publish::Generation& customers, const publish::Generation& agents,
                Console& console) {
    constexpr std::size_t misses_shown = 20;
    const search::GoldenFile golden = read_golden(golden_files(content));
    if (golden.questions.empty()) return;
    search::Evaluation evaluation =
        evaluate_golden(golden.questions, searchers_of(customers, agents), Triage(console));
    const auto gates =
        pass_gates(gates_asked_for(parse_gates(options.gates), golden.questions), evaluation);
    if (all_passed(gates)) return;
    auto& misses = evaluation.misses;
    std::erase_if(misses, [](const search::Miss& miss) { return miss.question.ids.empty(); });
    misses.resize(std::min(misses.size(), misses_shown));
    console.err << set_misses(misses, "cli.eval.misses", console.words, console.err_terminal);
    throw pack::Refused(pack::Reason::golden_missed, shortfall(gates, console.words));
}

pack::Installed install_pack(const PackInstallOptions& options, Console& console) {
    const Site site = read_site(options.config);
    Bars bars(console);
    pack::InstallOptions install;
    install.place = options.place;
    install.keys = pack::trusted_keys(options.trust.keys);
    install.channel = options.trust.channel;
    install.takes_again = options.takes_again;
    install.publish.data = options.index;
    install.publish.lexicon = options.lexicon;
    install.publish.lists = language::share_folder() / "lexicon";
    install.publish.progress = [&bars](std::size_t done, std::size_t all) {
        bars.show("cli.index.progress", done, all);
    };
    install.delivery = [&bars](std::size_t done, std::size_t all) {
        bars.show("cli.pack.install.progress", done, all);
    };
    install.read = [&site](const std::filesystem::path& content) {
        return read_content(content, site);
    };
    install.trial = [&](const std::filesystem::path& content, const auto& customers,
                        const auto& agents) {
        bars.wipe();
        ask_golden(content, options, customers, agents, console);
    };
    return pack::install(install);
}

void write_summary(const pack::Installed& installed, Console& console) {
    const pack::Manifest& manifest = installed.pack.manifest;
    const std::string version = std::to_string(manifest.version);
    const std::string size = size_text(installed.delivered.bytes, console.words);
    const std::string key = pack::to_string(installed.pack.key);
    console.out << console.words.text(
                       installed.published.is_new ? "cli.pack.install.installed"
                                                  : "cli.pack.install.unchanged",
                       {{"version", std::string_view(version)},
                        {"channel", std::string_view(manifest.channel)},
                        {"generation", static_cast<std::int64_t>(installed.published.generation)},
                        {"articles", static_cast<std::int64_t>(installed.published.articles)},
                        {"files", static_cast<std::int64_t>(installed.delivered.files)},
                        {"size", std::string_view(size)},
                        {"key", std::string_view(key)}})
                << '\n';
}

ExitStatus install(const PackInstallOptions& options, Console& console) {
    const pack::Installed installed = install_pack(options, console);
    const auto warnings =
        warnings_about(installed.pack.manifest, day_of(options.today), console.words);
    write_warnings(warnings, console);
    if (options.format == "json") {
        console.out << installed_json(installed, warnings) << '\n';
    } else {
        write_summary(installed, console);
    }
    return ExitStatus::done;
}

struct PackVerifyOptions {
    std::string place;
    TrustOptions trust;
    std::string today;
    std::string format;
};

ExitStatus verify(const PackVerifyOptions& options, Console& console) {
    const pack::Found found = pack::newest_pack(
        options.place, pack::trusted_keys(options.trust.keys), options.trust.channel);
    pack::verify_files(*found.source, found.pack.manifest);
    const auto warnings = warnings_about(found.pack.manifest, day_of(options.today), console.words);
    write_warnings(warnings, console);
    if (options.format == "json") {
        console.out << verified_json(found.pack, warnings) << '\n';
        return ExitStatus::done;
    }
    const pack::Manifest& manifest = found.pack.manifest;
    const std::string version = std::to_string(manifest.version);
    const std::string created = article::date_text(manifest.created);
    const std::string expires = article::date_text(manifest.expires);
    const std::string size = size_text(manifest.bytes(), console.words);
    const std::string key = pack::to_string(found.pack.key);
    const std::string place = found.source->place();
    console.out << console.words.text("cli.pack.verify.whole",
                                      {{"place", std::string_view(place)},
                                       {"version", std::string_view(version)},
                                       {"channel", std::string_view(manifest.channel)},
                                       {"created", std::string_view(created)},
                                       {"expires", std::string_view(expires)},
                                       {"files", static_cast<std::int64_t>(manifest.files.size())},
                                       {"size", std::string_view(size)},
                                       {"key", std::string_view(key)}})
                << '\n';
    return ExitStatus::done;
}

}  // namespace

void add_pack_install_command(CLI::App& group, CommandLine& line) {
    const auto options = std::make_shared<PackInstallOptions>();
    const auto words = [&](const char* key) { return std::string(line.words.text(key)); };
    CLI::App& command = declare_command(group, line, "install", [options](Console& console) {
        return telling_refusals("install", console, [&] { return install(*options, console); });
    });
    command.add_option("PACK", options->place, words("cli.pack.option.place"))->required();
    add_index_option(command, line, options->index);
    add_keys_option(command, line, options->trust);
    add_channel_option(command, line, options->trust.channel);
    add_config_option(command, line, options->config);
    command.add_option("--min-success3", options->gates, words("cli.pack.install.gates"))
        ->check(CLI::Validator(
            [&line](const std::string& text) {
                const bool is_understood = !parse_gates(text).empty();
                return is_understood ? std::string()
                                     : line.words.text("cli.usage.gates", {{"what", text}});
            },
            ""))
        ->type_name("VALUE");
    command.add_flag("--again", options->takes_again, words("cli.pack.install.again"));
    add_lexicon_option(command, line, options->lexicon);
    add_day_option(command, line, options->today);
    add_format_option(command, line, options->format, {"text", "json"});
}

void add_pack_verify_command(CLI::App& group, CommandLine& line) {
    const auto options = std::make_shared<PackVerifyOptions>();
    CLI::App& command = declare_command(group, line, "verify", [options](Console& console) {
        return telling_refusals("verify", console, [&] { return verify(*options, console); });
    });
    command
        .add_option("PACK", options->place, std::string(line.words.text("cli.pack.option.place")))
        ->required();
    add_keys_option(command, line, options->trust);
    add_channel_option(command, line, options->trust.channel);
    add_day_option(command, line, options->today);
    add_format_option(command, line, options->format, {"text", "json"});
}

}  // namespace okienko::editor
