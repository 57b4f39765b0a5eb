#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <optional>

#include "app/contact/local_time.h"
#include "app/editor/commands.h"
#include "app/editor/content.h"
#include "app/editor/opened_index.h"
#include "app/editor/report_text.h"
#include "app/editor/site.h"
#include "app/language/failure_text.h"
#include "app/language/share_folder.h"
#include "app/report/compile.h"
#include "app/report/page.h"
#include "index/article/fields.h"
#include "index/text/analyzer.h"
#include "index/text/lexicon.h"

namespace okienko::editor {
namespace {

struct ReportOptions {
    std::filesystem::path journal;
    std::filesystem::path index;
    std::filesystem::path content;
    std::filesystem::path config;
    std::string since;
    std::string until;
    std::string format;
};

report::Clock clock_of(const contact::TimeZone& zone) {
    using std::chrono::floor;
    return {.midnight =
                [&zone](report::Date date) { return journal::Time(zone.moment({.date = date})); },
            .hour =
                [&zone](journal::Time at) {
                    const auto local = zone.local(floor<std::chrono::seconds>(at));
                    return static_cast<unsigned>(local.since_midnight / std::chrono::hours(1));
                }};
}

report::Period period_of(const ReportOptions& options) {
    constexpr std::chrono::days month(29);
    const article::Date last = day_of(options.until);
    const article::Date first = std::chrono::sys_days(last) - month;
    return {.first = article::parse_date(options.since).value_or(first), .last = last};
}

/// How questions were cut and stemmed when they were asked: as the index does it, or where there is
/// none by the installed lexicons.
class Analyzers {
public:
    Analyzers(const std::optional<publish::Generation>& generation, Console& console)
        : generation_(generation), console_(console) {}

    const text::Analyzer& of(const std::string& language) {
        const std::string code = language == "en" || language == "uk" ? language : "pl";
        const auto known = analyzers_.find(code);
        if (known != analyzers_.end()) return known->second;
        return analyzers_.emplace(code, made(code)).first->second;
    }

private:
    text::Analyzer made(const std::string& code) const {
        try {
            if (generation_) return generation_->analyzer(code);
            const auto folder = language::share_folder();
            const auto stemmer = text::stemmer_for(code, folder / text::lexicon_file_of(code));
            return text::stemming_analyzer(stemmer,
                                           text::read_word_lists(folder / "lexicon", code));
        } catch (const text::LexiconError& error) {
            const std::string why = language::failure_text(error, console_.words);
            console_.err << console_.words.text("cli.report.lexicon_missing",
                                                {{"why", std::string_view(why)}})
                         << '\n';
            return text::stemming_analyzer(text::english_stemmer(), {});
        }
    }

    const std::optional<publish::Generation>& generation_;
    Console& console_;
    std::map<std::string, text::Analyzer> analyzers_;
};

report::Knowledge knowledge_of(std::vector<article::Article> articles,
                               const article::Shelves& shelves, const language::Language& words) {
    std::erase_if(articles, [](const auto& article) { return !article.translation_of.empty(); });
    report::Knowledge knowledge{.articles = std::move(articles)};
    for (const article::Category& shelf : shelves.categories)
        knowledge.shelves.emplace_back(shelf.id,
                                       words.text_or("topic." + shelf.id + ".name", shelf.name));
    return knowledge;
}

/// The articles in the content folder that was named, or else those that are published.
std::optional<report::Knowledge> articles_of(const ReportOptions& options,
                                             const std::optional<publish::Generation>& generation,
                                             const language::Language& words) {
    if (!options.content.empty()) {
        article::Library library = read_content(options.content, read_site(options.config));
        return knowledge_of(std::move(library.articles), library.shelves, words);
    }
    if (!generation) return std::nullopt;
    std::vector<article::Article> articles;
    for (const search::Summary& summary : generation->searcher().list("")) {
        if (auto article = generation->searcher().article(summary.id))
            articles.push_back(std::move(*article));
    }
    return knowledge_of(std::move(articles), generation->shelves(), words);
}

/// Whether the editors' synonyms lead from one term to the other already.
bool leads_to(const text::Analyzer& analyzer, std::string_view term, std::string_view other) {
    for (const text::Synonym& synonym : analyzer.synonyms_of(term)) {
        if (synonym.term == other) return true;
    }
    return false;
}

void write(const report::Report& report, const ReportOptions& options, Console& console) {
    if (options.format == "json") {
        console.out << report_json(report) << '\n';
    } else if (options.format == "html") {
        console.out << report::page(report, console.words);
    } else {
        console.out << set_report(report, console.words, console.out_terminal);
    }
}

ExitStatus tell_report(const ReportOptions& options, Console& console) {
    const report::Period period = period_of(options);
    if (std::chrono::sys_days(period.first) > std::chrono::sys_days(period.last)) {
        console.err << console.words.text("cli.report.wrong_period",
                                          {{"first", std::string_view(options.since)},
                                           {"last", std::string_view(options.until)}})
                    << '\n';
        return ExitStatus::wrong_usage;
    }
    const journal::Reader journal(options.journal);
    std::optional<publish::Generation> generation;
    if (publish::live_generation(options.index))
        generation = open_index(options.index, article::Audience::agent, console);
    const contact::TimeZone zone;
    Analyzers analyzers(generation, console);
    const auto analyze = [&](std::string_view question, std::string_view language) {
        return analyzers.of(std::string(language)).analyze(question);
    };
    const auto is_synonym = [&](std::string_view term, std::string_view other) {
        return leads_to(analyzers.of("pl"), term, other);
    };
    write(report::compile(journal, {.period = period,
                                    .clock = clock_of(zone),
                                    .analyze = analyze,
                                    .is_synonym = is_synonym,
                                    .knowledge = articles_of(options, generation, console.words)}),
          options, console);
    return ExitStatus::done;
}

}  // namespace

void add_report_command(CommandLine& line) {
    const auto options = std::make_shared<ReportOptions>();
    const auto words = [&](const char* key) { return std::string(line.words.text(key)); };
    CLI::App& command = declare_command(
        line, "report", [options](Console& console) { return tell_report(*options, console); });
    command.add_option("--journal", options->journal, words("cli.report.journal"))
        ->type_name("FILE")
        ->required();
    add_date_option(command, line, "--since", options->since, "report.since");
    add_date_option(command, line, "--until", options->until, "report.until");
    command.add_option("--content", options->content, words("cli.report.content"))
        ->type_name("DIR");
    add_index_option(command, line, options->index);
    add_config_option(command, line, options->config);
    add_format_option(command, line, options->format, {"text", "json", "html"});
}

}  // namespace okienko::editor
