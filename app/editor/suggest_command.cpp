#include <CLI/CLI.hpp>
#include <chrono>
#include <memory>

#include "app/editor/answer_text.h"
#include "app/editor/batch.h"
#include "app/editor/commands.h"
#include "app/editor/json_output.h"
#include "app/editor/opened_index.h"
#include "index/publish/generation.h"

namespace okienko::editor {
namespace {

using Clock = std::chrono::steady_clock;

struct SuggestOptions {
    std::string text;
    std::filesystem::path index;
    std::filesystem::path batch;
    article::Audience audience = article::Audience::customer;
    std::size_t limit = 0;  ///< 0: as many as the format's readers want
    std::string format;
    std::string language = "pl";
    std::string today;
    bool timing = false;
};

std::vector<std::string> ids_of(const search::Suggestions& suggestions) {
    std::vector<std::string> ids;
    for (const search::Hit& hit : suggestions.hits) ids.push_back(hit.article.id);
    return ids;
}

/// Suggests from one generation and writes what it finds as wanted.
class Prompter {
public:
    Prompter(const SuggestOptions& options, Console& console)
        : options_(options),
          console_(console),
          generation_(open_index(options.index, options.audience, console)) {}

    search::Suggestions suggest(std::string_view text, std::vector<std::string> before = {}) {
        const auto begin = Clock::now();
        search::Suggestions found{.text = std::string(text)};
        if (const search::Searcher* searcher = generation_.searcher(options_.language)) {
            found = searcher->suggest({.text = text,
                                       .limit = limit(),
                                       .today = day_of(options_.today),
                                       .before = std::move(before)});
        }
        took_ = Clock::now() - begin;
        return found;
    }

    /// Types `text` letter by letter, as a kiosk does, and adds how long each letter took.
    void type(std::string_view text, std::vector<std::chrono::nanoseconds>& durations) {
        std::vector<std::string> before;
        for (std::size_t end = 1; end <= text.size(); ++end) {
            const bool is_inside =
                end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U;
            if (is_inside) continue;
            before = ids_of(suggest(text.substr(0, end), before));
            durations.push_back(took_);
        }
    }

    void write(const search::Suggestions& found, const std::string& question_id) {
        if (options_.format == "json") {
            console_.out << suggestions_json(found, took_, question_id) << '\n';
        } else if (options_.format == "trec") {
            console_.out << trec_lines(question_id.empty() ? "1" : question_id, found.hits);
        } else {
            write_text(found);
        }
    }

private:
    std::size_t limit() const {
        if (options_.limit > 0) return options_.limit;
        return options_.format == "text" ? 5 : 10;
    }

    void write_text(const search::Suggestions& found) {
        for (const std::string& completion : found.completions) {
            console_.out << completion << '\n';
        }
        std::vector<search::Summary> articles;
        for (const search::Hit& hit : found.hits) articles.push_back(hit.article);
        console_.out << set_list(articles, 1,
                                 {.words = console_.words,
                                  .terminal = console_.out_terminal,
                                  .shelves = generation_.shelves()});
    }

    const SuggestOptions& options_;
    Console& console_;
    publish::Generation generation_;
    std::chrono::nanoseconds took_{};
};

ExitStatus suggest_batch(const SuggestOptions& options, Console& console) {
    Prompter prompter(options, console);
    std::vector<std::chrono::nanoseconds> durations;
    for (const BatchQuestion& question : read_batch_file(options.batch, console.in)) {
        if (options.timing) prompter.type(question.question, durations);
        prompter.write(prompter.suggest(question.question), question.id);
    }
    if (options.timing) console.err << timing_json(sum_up(std::move(durations))) << '\n';
    return ExitStatus::done;
}

ExitStatus suggest(const SuggestOptions& options, Console& console) {
    if (!options.batch.empty()) return suggest_batch(options, console);
    Prompter prompter(options, console);
    std::vector<std::chrono::nanoseconds> durations;
    if (options.timing) prompter.type(options.text, durations);
    prompter.write(prompter.suggest(options.text), {});
    if (options.timing) console.err << timing_json(sum_up(std::move(durations))) << '\n';
    return ExitStatus::done;
}

}  // namespace

void add_suggest_command(CommandLine& line) {
    const auto options = std::make_shared<SuggestOptions>();
    const auto words = [&](const char* key) { return std::string(line.words.text(key)); };
    CLI::App& command = declare_command(
        line, "suggest", [options](Console& console) { return suggest(*options, console); });
    auto* text = command.add_option("TEXT", options->text, words("cli.suggest.text"));
    add_index_option(command, line, options->index);
    add_audience_option(command, line, options->audience);
    allow_counts(*command.add_option("--limit", options->limit, words("cli.suggest.limit")), line);
    add_format_option(command, line, options->format, {"text", "json", "trec"});
    command.add_option("--batch", options->batch, words("cli.suggest.batch"))
        ->excludes(text)
        ->type_name("FILE");
    command.add_flag("--timing", options->timing, words("cli.suggest.timing"));
    add_day_option(command, line, options->today);
    allow_only(*command.add_option("--language", options->language, words("cli.suggest.language")),
               line, {"pl", "en", "uk"});
}

}  // namespace okienko::editor
