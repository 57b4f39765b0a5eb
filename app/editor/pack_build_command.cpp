#include <CLI/CLI.hpp>
#include <chrono>
#include <ctime>
#include <memory>
#include <optional>

#include "app/device/scratch_folder.h"
#include "app/editor/content.h"
#include "app/editor/customers_content.h"
#include "app/editor/pack_command.h"
#include "app/editor/pack_json.h"
#include "app/editor/problem_list.h"
#include "app/editor/secret_line.h"
#include "index/article/fields.h"
#include "index/pack/build.h"
#include "index/pack/pack_file.h"
#include "index/pack/small_file.h"

namespace okienko::editor {
namespace {

struct PackBuildOptions {
    pack::BuildOptions build;
    std::filesystem::path key = "pack.key";
    std::filesystem::path single;
    std::filesystem::path config;
    std::string today;
    std::string format;
    int days = 90;
    bool customers_only = false;
};

/// 20261126080155: the time as a version that reads.
std::uint64_t time_as_number() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    std::uint64_t number = static_cast<std::uint64_t>(utc.tm_year) + 1900;
    for (const int part : {utc.tm_mon + 1, utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec}) {
        number = number * 100 + static_cast<std::uint64_t>(part);
    }
    return number;
}

pack::SecretKey read_key(const std::filesystem::path& file, Console& console) {
    constexpr std::size_t limit = 4096;
    const auto text = pack::read_small_file(file, limit);
    if (!text) throw pack::Refused(pack::Reason::bad_key, file.string());
    std::string password;
    if (pack::needs_password(*text)) {
        password = read_secret_line(console, console.words.text("cli.pack.build.password"));
    }
    auto key = pack::parse_secret_key(*text, password);
    if (!key) throw pack::Refused(pack::Reason::bad_key, file.string());
    return std::move(*key);
}

/// Whether the articles may leave the house.
bool is_sound(const PackBuildOptions& options, Console& console) {
    const article::Library library = read_content(options.build.content, read_site(options.config));
    const std::size_t errors = count_errors(library.problems);
    if (errors > 0) {
        write_problems(console.err, library.problems, console.words, console.err_terminal);
        console.err << console.words.text("cli.pack.build.unsound") << '\n';
    }
    return errors == 0;
}

void write_summary(const pack::Built& built, const PackBuildOptions& options, Console& console) {
    const pack::Manifest& manifest = built.pack.manifest;
    const std::string version = std::to_string(manifest.version);
    const std::string key = pack::to_string(built.pack.key);
    const std::string expires = article::date_text(manifest.expires);
    const std::string size = size_text(manifest.bytes(), console.words);
    const std::string out = options.build.out.string();
    console.out << console.words.text("cli.pack.build.built",
                                      {{"version", std::string_view(version)},
                                       {"channel", std::string_view(manifest.channel)},
                                       {"files", static_cast<std::int64_t>(manifest.files.size())},
                                       {"size", std::string_view(size)},
                                       {"new", static_cast<std::int64_t>(built.new_files)},
                                       {"expires", std::string_view(expires)},
                                       {"key", std::string_view(key)},
                                       {"out", std::string_view(out)}})
                << '\n';
}

ExitStatus build(PackBuildOptions options, Console& console) {
    std::optional<device::ScratchFolder> for_customers;
    if (options.customers_only) {
        for_customers.emplace();
        copy_for_customers(options.build.content, for_customers->path());
        options.build.content = for_customers->path();
    }
    if (!is_sound(options, console)) return ExitStatus::falls_short;
    const pack::SecretKey key = read_key(options.key, console);
    options.build.created = day_of(options.today);
    options.build.expires =
        std::chrono::sys_days(options.build.created) + std::chrono::days(options.days);
    options.build.now = time_as_number();
    std::filesystem::create_directories(options.build.out);
    const pack::Built built = pack::build(options.build, key);
    if (!options.single.empty()) {
        pack::write_pack_file(*pack::folder_source(options.build.out), options.single);
    }
    if (options.format == "json") {
        console.out << built_json(built) << '\n';
    } else {
        write_summary(built, options, console);
    }
    return ExitStatus::done;
}

}  // namespace

void add_pack_build_command(CLI::App& group, CommandLine& line) {
    const auto options = std::make_shared<PackBuildOptions>();
    const auto words = [&](const char* key) { return std::string(line.words.text(key)); };
    CLI::App& command = declare_command(group, line, "build", [options](Console& console) {
        return telling_refusals("build", console, [&] { return build(*options, console); });
    });
    command.add_option("CONTENT", options->build.content, words("cli.pack.build.content"))
        ->required();
    command.add_option("--out", options->build.out, words("cli.pack.build.out"))
        ->required()
        ->type_name("DIR");
    command.add_option("--key", options->key, words("cli.pack.build.key"))->type_name("FILE");
    add_channel_option(command, line, options->build.channel);
    allow_counts(*command.add_option("--days", options->days, words("cli.pack.build.days")), line);
    allow_counts(*command.add_option("--version-number", options->build.version,
                                     words("cli.pack.build.version")),
                 line);
    command.add_flag("--customers-only", options->customers_only,
                     words("cli.pack.build.customers_only"));
    command.add_option("--file", options->single, words("cli.pack.build.file"))->type_name("FILE");
    add_config_option(command, line, options->config);
    add_day_option(command, line, options->today);
    add_format_option(command, line, options->format, {"text", "json"});
}

}  // namespace okienko::editor
