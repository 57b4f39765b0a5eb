#include <sys/resource.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <csignal>
#include <memory>
#include <optional>

#include "app/editor/commands.h"
#include "app/editor/content.h"
#include "app/editor/decimal.h"
#include "app/editor/folder_watch.h"
#include "app/editor/gate.h"
#include "app/editor/golden.h"
#include "app/editor/golden_gate.h"
#include "app/editor/json_output.h"
#include "app/editor/problem_list.h"
#include "app/editor/progress_bar.h"
#include "app/editor/table.h"
#include "app/editor/triage.h"
#include "app/editor/unknown_words.h"
#include "app/language/failure_text.h"
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
    bool watch = false;
    std::vector<std::filesystem::path> golden;
    bool no_golden = false;
    std::string gates;
};

/// What a build is to be measured by, and what it showed.
struct GoldenTest {
    std::vector<search::GoldenQuestion> questions;
    std::optional<GoldenVerdict> verdict = {};  ///< empty where nothing was built, or asked
};

/// Thrown out of a build that somebody ends.
struct Interrupted {
    int signal;
};

/// Signals that end a build or a watch, to be asked for: what is half-built is taken away first.
class EndSignals {
public:
    EndSignals() {
        sigemptyset(&signals_);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals_, signal);
        sigprocmask(SIG_BLOCK, &signals_, &before_);
        descriptor_ = signalfd(-1, &signals_, SFD_CLOEXEC | SFD_NONBLOCK);
    }

    ~EndSignals() {
        signalfd_siginfo taken{};
        while (read(descriptor_, &taken, sizeof taken) > 0) continue;
        close(descriptor_);
        sigprocmask(SIG_SETMASK, &before_, nullptr);
    }

    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;

    int descriptor() const { return descriptor_; }

    /// Throws: Interrupted, if one has come.
    void check() const {
        signalfd_siginfo taken{};
        if (read(descriptor_, &taken, sizeof taken) > 0)
            throw Interrupted{static_cast<int>(taken.ssi_signo)};
    }

private:
    sigset_t signals_{};
    sigset_t before_{};
    int descriptor_ = -1;
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

/// The questions a build must answer: those that were named, else those of the content.
GoldenTest golden_test(const IndexOptions& options, Console& console) {
    if (options.no_golden) return {};
    const auto files = options.golden.empty() ? golden_files(options.source) : options.golden;
    search::GoldenFile golden = read_golden(files);
    write_problems(console.err, golden.problems, console.words, console.err_terminal);
    return {.questions = std::move(golden.questions)};
}

/// Whether `customers` and `agents`, who see a new generation, find at least what they find in the
/// live one.
bool answers_well(GoldenTest& test, const IndexOptions& options,
                  const publish::Generation& customers, const publish::Generation& agents,
                  const EndSignals& ending, Console& console) {
    using publish::Generation;
    const auto check = [&ending] { ending.check(); };
    const Triage triage(console);
    const auto gates = parse_gates(options.gates);
    const auto next = searchers_of(customers, agents);
    if (!publish::live_generation(options.out)) {
        test.verdict = judge(test.questions, gates, next, {}, triage, check);
    } else {
        const auto live_customers = Generation::open(options.out, article::Audience::customer);
        const auto live_agents = Generation::open(options.out, article::Audience::agent);
        test.verdict = judge(test.questions, gates, next, searchers_of(live_customers, live_agents),
                             triage, check);
    }
    return test.verdict->is_passed();
}

publish::Published publish_library(const article::Library& library, const IndexOptions& options,
                                   GoldenTest& golden, const EndSignals& ending, Console& console) {
    ProgressBar bar(console.err, console.err_terminal,
                    std::string(console.words.text("cli.index.progress")));
    publish::PublishOptions publishing{.data = options.out,
                                       .lexicon = options.lexicon,
                                       .lists = language::share_folder() / "lexicon",
                                       .strict = options.strict,
                                       .rebuild = options.rebuild,
                                       .progress =
                                           [&](std::size_t done, std::size_t all) {
                                               ending.check();
                                               bar.show(done, all);
                                           },
                                       .is_good_enough = {}};
    // What nothing can be compared with, and no gate measures, is not asked for.
    const bool has_gate = publish::live_generation(options.out) || !options.gates.empty();
    if (has_gate && (!golden.questions.empty() || !options.gates.empty())) {
        publishing.is_good_enough = [&](const auto& customers, const auto& agents) {
            return answers_well(golden, options, customers, agents, ending, console);
        };
    }
    return publish::publish(library, publishing);
}

/// Why the new generation was not taken.
void write_verdict(const GoldenVerdict& verdict, std::uint64_t live, Console& console) {
    console.err << set_verdict(verdict, console.words, console.err_terminal)
                << console.words.text("cli.index.gate_missed",
                                      {{"generation", static_cast<std::int64_t>(live)},
                                       {"broken", static_cast<std::int64_t>(verdict.broken.size())},
                                       {"questions", static_cast<std::int64_t>(verdict.questions)}})
                << '\n';
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

/// Reads, builds, publishes, and tells it. Where nobody else waits for signals that end it, they
/// are waited for as long as there may be something half-built.
ExitStatus publish_once(const IndexOptions& options, const EndSignals* ending, Console& console) {
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

    GoldenTest golden = golden_test(options, console);
    std::optional<EndSignals> of_this_build;
    if (ending == nullptr) ending = &of_this_build.emplace();
    const publish::Published published =
        publish_library(library, options, golden, *ending, console);
    of_this_build.reset();
    const bool is_refused = options.strict && count_errors(library.problems) > 0;
    write_kept(published, console);
    if (is_refused) console.err << console.words.text("cli.index.refused") << '\n';
    if (published.is_refused) write_verdict(*golden.verdict, published.generation, console);

    const Costs costs = costs_since(begin);
    const auto unknown = unknown_of(library, options);
    if (options.format == "json") {
        console.out << published_json(published, library.problems.size(), costs, unknown,
                                      golden.verdict)
                    << '\n';
    } else {
        if (!is_refused && !published.is_refused) write_summary(published, costs, console);
        if (unknown) write_unknown(*unknown, console);
    }
    return is_refused || published.is_refused ? ExitStatus::falls_short : ExitStatus::done;
}

/// A round of a watch: what fails may go well with the next file that is saved.
void publish_again(const IndexOptions& options, const EndSignals& ending, Console& console) {
    try {
        publish_once(options, &ending, console);
    } catch (const std::exception& error) {
        console.err << "okienko: " << language::failure_text(error, console.words) << '\n';
    }
    console.out.flush();
    console.err.flush();
}

/// Publishes whenever something is saved, until it is told to end.
ExitStatus watch(const IndexOptions& options, Console& console) {
    const EndSignals ending;
    const auto say = [&](const char* key) {
        console.err << console.words.text(key, {{"source", options.source.string()}}) << std::endl;
    };
    FolderWatch folder(
        {.source = options.source, .except = options.out, .stop = ending.descriptor()});
    try {
        publish_once(options, &ending, console);
        console.out.flush();
        say("cli.index.watching");
        IndexOptions later = options;
        later.rebuild = false;
        while (true) {
            switch (folder.wait()) {
                case FolderWatch::News::changed:
                    publish_again(later, ending, console);
                    break;
                case FolderWatch::News::gone:
                    say("cli.index.gone");
                    break;
                case FolderWatch::News::stop:
                    return ExitStatus::done;
            }
        }
    } catch (const Interrupted&) {
        return ExitStatus::done;
    }
}

/// Publishes once. Ended by a signal, it leaves nothing half-built behind, and ends as the signal
/// would have ended it.
ExitStatus publish_or_end(const IndexOptions& options, Console& console) {
    try {
        return publish_once(options, nullptr, console);
    } catch (const Interrupted& interrupted) {
        std::raise(interrupted.signal);
        return ExitStatus::surroundings_failed;
    }
}

ExitStatus index(const IndexOptions& options, Console& console) {
    return options.watch ? watch(options, console) : publish_or_end(options, console);
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
    command.add_flag("--watch", options->watch, words("cli.index.watch"));
    command.add_option("--golden", options->golden, words("cli.index.golden"))
        ->type_name("FILE...");
    command.add_flag("--no-golden", options->no_golden, words("cli.index.no_golden"));
    add_gates_option(command, line, options->gates);
    add_format_option(command, line, options->format, {"text", "json"});
    add_lexicon_option(command, line, options->lexicon);
}

}  // namespace okienko::editor
