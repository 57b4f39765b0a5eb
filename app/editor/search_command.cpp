#include <CLI/CLI.hpp>
#include <chrono>
#include <memory>

#include "app/editor/answer_text.h"
#include "app/editor/batch.h"
#include "app/editor/channel_text.h"
#include "app/editor/commands.h"
#include "app/editor/conversation.h"
#include "app/editor/emergency_text.h"
#include "app/editor/json_output.h"
#include "app/editor/notice_text.h"
#include "app/editor/opened_index.h"
#include "app/editor/triage.h"
#include "app/editor/typesetting.h"
#include "app/notices/notice_folders.h"
#include "index/publish/generation.h"

namespace okienko::editor {
namespace {

using Clock = std::chrono::steady_clock;

struct SearchOptions {
    std::vector<std::string> question;
    std::filesystem::path index;
    std::filesystem::path batch;
    article::Audience audience = article::Audience::customer;
    std::size_t limit = 0;  ///< 0: as many as the format's readers want
    std::string format;
    std::string language = "pl";
    std::string today;
    bool explain = false;
    bool timing = false;
};

// People read five answers, programs take ten.
std::size_t limit_of(const SearchOptions& options) {
    if (options.limit > 0) return options.limit;
    return options.format == "text" ? 5 : 10;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

/// Answers questions of one generation and writes them as wanted.
class Answerer {
public:
    Answerer(const SearchOptions& options, Console& console)
        : options_(options),
          console_(console),
          triage_(console),
          generation_(open_index(options.index, options.audience, console)),
          notices_(options.index, generation_),
          analyzer_(generation_.analyzer(options.language)) {}

    search::Answer find(std::string_view question) {
        const auto begin = Clock::now();
        search::Answer answer{.question = std::string(question)};
        if (const search::Searcher* searcher = generation_.searcher(options_.language)) {
            answer = searcher->find({.question = question,
                                     .limit = limit_of(options_),
                                     .explain = options_.explain,
                                     .today = day_of(options_.today)});
        }
        concerning_ = notices_.concerning(question, analyzer_, notices::moment_now());
        if (!concerning_.empty()) answer.intent = search::Intent::notice;
        answer.intent = triage_.intent(question, audience(), answer.intent);
        took_ = Clock::now() - begin;
        return answer;
    }

    /// How long the last question took.
    std::chrono::nanoseconds took() const { return took_; }

    /// Writes `answer`, the one that was found last.
    void write(const search::Answer& answer, const std::string& question_id) {
        if (options_.format == "json") {
            console_.out << answer_json(answer, concerning_, took_, question_id) << '\n';
        } else if (options_.format == "trec") {
            console_.out << trec_lines(question_id.empty() ? "1" : question_id, answer.hits);
        } else {
            const auto emergency = triage_.emergency(answer.question);
            if (emergency) console_.out << set_emergency(*emergency, console_);
            if (answer.intent == search::Intent::person) {
                console_.out << set_ways_to_person(notices_, console_) << '\n';
            }
            console_.out << set_notices(concerning_, day_of(options_.today), console_);
            console_.out << set_answer(answer, {.words = console_.words,
                                                .terminal = console_.out_terminal,
                                                .shelves = generation_.shelves(),
                                                .explains = options_.explain});
        }
    }

private:
    std::string_view audience() const {
        return options_.audience == article::Audience::agent ? "agent" : "customer";
    }

    const SearchOptions& options_;
    Console& console_;
    Triage triage_;
    publish::Generation generation_;
    notices::NoticeFolders notices_;
    text::Analyzer analyzer_;
    std::vector<contact::ShownNotice> concerning_;  ///< the last question
    std::chrono::nanoseconds took_{};
};

void write_heading(const BatchQuestion& question, Console& console) {
    const std::string text =
        shortened(question.id + ": " + question.question, console.out_terminal.width);
    console.out << rendered({{.text = text, .style = Style::heading}}, console.out_terminal)
                << "\n\n";
}

ExitStatus answer_batch(const SearchOptions& options, Console& console) {
    const std::vector<BatchQuestion> questions = read_batch_file(options.batch, console.in);
    const bool is_text = options.format == "text";
    Answerer answerer(options, console);
    if (options.timing) {
        for (const BatchQuestion& question : questions) answerer.find(question.question);
    }
    std::vector<std::chrono::nanoseconds> durations;
    for (const BatchQuestion& question : questions) {
        const search::Answer answer = answerer.find(question.question);
        durations.push_back(answerer.took());
        if (is_text) write_heading(question, console);
        answerer.write(answer, question.id);
        if (is_text) console.out << '\n';
    }
    if (options.timing) console.err << timing_json(sum_up(std::move(durations))) << '\n';
    return ExitStatus::done;
}

/// Where no index opens, whoever is in need is told what to do all the same.
void help_without_index(const SearchOptions& options, const std::string& question,
                        Console& console) {
    const auto emergency = Triage(console).emergency(question);
    if (!emergency || options.format == "trec") return;
    if (options.format == "json") {
        const search::Answer answer{.question = question, .intent = search::Intent::emergency};
        console.out << answer_json(answer, {}, {}, {}) << '\n';
    } else {
        console.out << set_emergency(*emergency, console);
    }
}

ExitStatus answer_opened(const SearchOptions& options, const std::string& question,
                         Console& console) {
    Answerer answerer(options, console);
    if (options.timing) answerer.find(question);
    answerer.write(answerer.find(question), {});
    if (options.timing) console.err << timing_json(sum_up({answerer.took()})) << '\n';
    return ExitStatus::done;
}

ExitStatus answer_question(const SearchOptions& options, Console& console) {
    const std::string question = joined(options.question);
    try {
        return answer_opened(options, question, console);
    } catch (const publish::GenerationError&) {
        help_without_index(options, question, console);
        throw;
    }
}

ExitStatus converse(const SearchOptions& options, Console& console) {
    Conversation({console,
                  {.index = options.index,
                   .language = options.language,
                   .audience = options.audience,
                   .limit = limit_of(options),
                   .explain = options.explain,
                   .today = day_of(options.today)}})
        .run();
    return ExitStatus::done;
}

ExitStatus search(const SearchOptions& options, Console& console) {
    if (!options.batch.empty()) return answer_batch(options, console);
    if (!options.question.empty()) return answer_question(options, console);
    return converse(options, console);
}

}  // namespace

void add_search_command(CommandLine& line) {
    const auto options = std::make_shared<SearchOptions>();
    const auto words = [&](const char* key) { return std::string(line.words.text(key)); };
    CLI::App& command = declare_command(
        line, "search", [options](Console& console) { return search(*options, console); });
    auto* question =
        command.add_option("QUESTION", options->question, words("cli.search.question"));
    add_index_option(command, line, options->index);
    add_audience_option(command, line, options->audience);
    allow_counts(*command.add_option("--limit", options->limit, words("cli.search.limit")), line);
    add_format_option(command, line, options->format, {"text", "json", "trec"});
    command.add_flag("--explain", options->explain, words("cli.search.explain"));
    command.add_option("--batch", options->batch, words("cli.search.batch"))
        ->excludes(question)
        ->type_name("FILE");
    command.add_flag("--timing", options->timing, words("cli.search.timing"));
    add_day_option(command, line, options->today);
    allow_only(*command.add_option("--language", options->language, words("cli.search.language")),
               line, {"pl", "en", "uk"});
}

}  // namespace okienko::editor
