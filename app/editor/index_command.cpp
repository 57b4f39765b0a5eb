#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <memory>
#include <optional>

#include "app/editor/commands.h"
#include "app/editor/content.h"
#include "app/editor/decimal.h"
#include "app/editor/json_output.h"
#include "app/editor/problem_list.h"
#include "app/editor/progress_bar.h"
#include "app/editor/table.h"
#include "app/editor/unknown_words.h"
#include "app/language/share_folder.h"
#include "index/article/library.h"
#include "index/publish/generation.h"

namespace okienko::editor {
namespace {

using Clock = std::chrono::steady_clock;

struct IndexOptions {
    std::filesystem::path source;
    std::filesystem::path out;
    std::filesystem::path lexicon;
    std::filesystem::path config;
    std::string format;
    bool strict = false;
    bool rebuild = false;
    bool unknown = false;
};

double seconds_of(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// What this process and the children it waited for have cost since `begin`.
Costs costs_since(Clock::time_point begin) {
    constexpr std::uint64_t bytes_in_kib = 1024;
    Costs costs;
    costs.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        if (getrusage(who, &usage) != 0) continue;
        costs.cpu_seconds += seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
        const auto peak = static_cast<std::uint64_t>(usage.ru_maxrss) * bytes_in_kib;
        costs.peak_rss_bytes = std::max(costs.peak_rss_bytes, peak);
    }
    return costs;
}

publish::Published publish_library(const article::Library& library, const IndexOptions& options,
                                   Console& console) {
    ProgressBar bar(console.err, console.err_terminal,
                    std::string(console.words.text("cli.index.progress")));
    return publish::publish(
        library, {.data = options.out,
                  .lexicon = options.lexicon,
                  .lists = language::share_folder() / "lexicon",
                  .strict = options.strict,
                  .rebuild = options.rebuild,
                  .progress = [&](std::size_t done, std::size_t all) { bar.show(done, all); }});
}

void write_kept(const publish::Published& published, Console& console) {
    for (const std::string& id : published.kept) {
        console.err << console.words.text("cli.index.kept", {{"id", id}}) << '\n';
    }
}

void write_summary(const publish::Published& published, const Costs& costs, Console& console) {
    const auto count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
    const std::string seconds = decimal(costs.seconds, 2, console.words);
    console.out << console.words.text(
                       published.is_new ? "cli.index.published" : "cli.index.unchanged",
                       {{"generation", static_cast<std::int64_t>(published.generation)},
                        {"articles", count(published.articles)},
                        {"added", count(published.added)},
                        {"changed", count(published.changed)},
                        {"removed", count(published.removed)},
                        {"seconds", seconds}})
                << '\n';
}

void write_unknown(const std::vector<UnknownWord>& words, Console& console) {
    const auto said = [&](const std::string& key) {
        return std::string(console.words.text("cli.index.column." + key));
    };
    Table table;
    for (const char* key : {"count", "word", "stem", "language", "article"}) {
        table.header.push_back({.text = said(key)});
    }
    for (const UnknownWord& word : words) {
        table.rows.push_back({{{.text = std::to_string(word.count)}},
                              {{.text = word.word, .style = Style::strong}},
                              {{.text = word.stem}},
                              {{.text = word.language}},
                              {{.text = word.article, .style = Style::faint}}});
    }
    console.out << console.words.text("cli.index.unknown_words",
                                      {{"count", static_cast<std::int64_t>(words.size())}})
                << '\n';
    if (words.empty()) return;
    for (const Line& line : set_table(table, console.out_terminal.width)) {
        console.out << rendered(line, console.out_terminal) << '\n';
    }
}

/// The words that no dictionary knows, where they were asked for and there is a generation.
std::optional<std::vector<UnknownWord>> unknown_of(const article::Library& library,
                                                   const IndexOptions& options) {
    if (!options.unknown || !publish::live_generation(options.out)) return std::nullopt;
    return unknown_words(library, publish::Generation::open(options.out, article::Audience::agent),
                         language::share_folder() / "lexicon");
}

ExitStatus index(const IndexOptions& options, Console& console) {
    const auto begin = Clock::now();
    const article::Library library = read_content(options.source, read_site(options.config));
    write_problems(console.err, library.problems, console.words, console.err_terminal);
    // A mistyped folder must not replace a shop's answers by none at all.
    const bool keeps_some = !library.broken.empty() && publish::live_generation(options.out);
    if (library.articles.empty() && !keeps_some) {
        console.err << console.words.text("cli.index.nothing",
                                          {{"source", options.source.string()}})
                    << '\n';
        return ExitStatus::falls_short;
    }

    const publish::Published published = publish_library(library, options, console);
    const bool is_refused = options.strict && count_errors(library.problems) > 0;
    write_kept(published, console);
    if (is_refused) console.err << console.words.text("cli.index.refused") << '\n';

    const Costs costs = costs_since(begin);
    const auto unknown = unknown_of(library, options);
    if (options.format == "json") {
        console.out << published_json(published, library.problems.size(), costs, unknown) << '\n';
    } else {
        if (!is_refused) write_summary(published, costs, console);
        if (unknown) write_unknown(*unknown, console);
    }
    return is_refused ? ExitStatus::falls_short : ExitStatus::done;
}

}  // namespace

void add_index_command(CommandLine& line) {
    const auto options = std::make_shared<IndexOptions>();
    const auto words = [&](const char* key) { return std::string(line.words.text(key)); };
    CLI::App& command = declare_command(
        line, "index", [options](Console& console) { return index(*options, console); });
    command.add_option("SOURCE", options->source, words("cli.option.source"))->required();
    command.add_option("--out", options->out, words("cli.index.out"))->required()->type_name("DIR");
    add_config_option(command, line, options->config);
    command.add_flag("--strict", options->strict, words("cli.index.strict"));
    command.add_flag("--unknown", options->unknown, words("cli.index.unknown"));
    command.add_flag("--rebuild", options->rebuild, words("cli.index.rebuild"));
    add_format_option(command, line, options->format, {"text", "json"});
    add_lexicon_option(command, line, options->lexicon);
}

}  // namespace okienko::editor
