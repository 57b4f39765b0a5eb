#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "app/contact/clock_reader.h"
#include "app/editor/commands.h"
#include "app/editor/json_output.h"
#include "app/editor/notice_text.h"
#include "app/editor/problem_list.h"
#include "app/language/failure_text.h"
#include "app/notices/announcement.h"
#include "app/notices/notice_folders.h"
#include "index/publish/generation.h"

namespace okienko::editor {
namespace {

using contact::LocalTime;
using contact::Notice;
using std::chrono::sys_seconds;

struct NoticeOptions {
    std::filesystem::path index;
    std::string clock;
    std::string format;
    bool all = false;

    std::string id;
    std::vector<std::string> title;
    std::string pattern;  ///< the template's id
    std::string kind;
    std::string scope;
    std::string since;
    std::string until;
    std::vector<std::string> alternatives;
    std::vector<std::string> channels;
    std::vector<std::string> words;
    std::string text;                           ///< Markdown
    std::map<std::string, std::string> titles;  ///< in other languages
};

sys_seconds now_by(const NoticeOptions& options, const contact::TimeZone& zone) {
    if (const auto told = contact::parse_moment(options.clock)) return zone.moment(*told);
    return notices::moment_now();
}

/// "2026-11-26 8:00", or "18:00": the next time the clock shows it.
std::optional<LocalTime> moment_in(const std::string& text, const LocalTime& now) {
    if (const auto moment = contact::parse_moment(text)) return moment;
    const auto clock = contact::parse_clock(text);
    if (!clock) return std::nullopt;
    LocalTime moment{now.date, *clock};
    if (moment <= now) moment.date = std::chrono::sys_days(now.date) + std::chrono::days(1);
    return moment;
}

Notice::Kind kind_of(const std::string& name) {
    if (name == "recall") return Notice::Kind::recall;
    return name == "planned" ? Notice::Kind::planned : Notice::Kind::outage;
}

std::string joined_words(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

const Notice* find(const std::vector<Notice>& notices, const std::string& id) {
    const auto found = std::find_if(notices.begin(), notices.end(),
                                    [&](const Notice& notice) { return notice.id == id; });
    return found == notices.end() ? nullptr : &*found;
}

ExitStatus refuse(Console& console, const char* key, const std::string& what) {
    console.err << console.words.text(key, {{"what", what}}) << '\n';
    return ExitStatus::falls_short;
}

/// A title of one's own is not what the template's translations say.
void lay_over_titles(Notice& notice, const NoticeOptions& options) {
    notice.title = joined_words(options.title);
    for (auto& [language, said] : notice.translations) said.title.clear();
    for (const auto& [language, title] : options.titles)
        if (!title.empty()) notice.translations[language].title = title;
}

/// What was asked for on the command line, laid over `notice`.
void lay_over(Notice& notice, const NoticeOptions& options, const LocalTime& now) {
    if (!options.title.empty()) lay_over_titles(notice, options);
    if (!options.kind.empty()) notice.kind = kind_of(options.kind);
    if (!options.scope.empty()) notice.scope = options.scope;
    if (!options.alternatives.empty()) {
        notice.alternatives = options.alternatives;
        for (auto& [language, said] : notice.translations) said.alternatives.clear();
    }
    if (!options.text.empty()) {
        notice.body = options.text + "\n";
        for (auto& [language, said] : notice.translations) said.body.clear();
    }
    if (!options.channels.empty()) notice.channels = options.channels;
    if (!options.words.empty()) notice.words = options.words;
    if (!options.id.empty()) notice.id = options.id;
    const LocalTime since = moment_in(options.since, now).value_or(now);
    notice =
        notices::announced(std::move(notice), now, moment_in(options.until, std::max(now, since)));
    notice.since = since;
}

article::Problems problems_of(const Notice& notice, const notices::NoticeFolders& folders) {
    article::Problems problems =
        contact::parse_notice(contact::notice_text(notice), notice.id + ".md").problems;
    const auto channels = folders.channels();
    if (channels.empty()) return problems;
    const auto unknown = contact::check_channels({notice}, channels);
    problems.insert(problems.end(), unknown.begin(), unknown.end());
    return problems;
}

void write_shown(const notices::NoticeFolders& folders, const std::string& id, sys_seconds now,
                 Console& console) {
    std::vector<contact::ShownNotice> one;
    for (const auto& shown : folders.shown(now)) {
        if (shown.notice.id == id) one.push_back(shown);
    }
    console.out << set_notices(one, folders.zone().local(now).date, console);
}

/// What cannot be written, no screen shows: then somebody has to say it aloud.
bool is_written(const notices::NoticeFolders& folders, const Notice& notice, Console& console) {
    try {
        folders.write(notice);
        return true;
    } catch (const publish::GenerationError& error) {
        const std::string why = language::failure_text(error, console.words);
        console.err << console.words.text("cli.notice.not_written",
                                          {{"what", std::string_view(why)}})
                    << '\n';
        return false;
    }
}

ExitStatus announce(const NoticeOptions& options, Console& console) {
    const notices::NoticeFolders folders = notices::NoticeFolders::open(options.index);
    const sys_seconds now = now_by(options, folders.zone());
    Notice notice;
    if (!options.pattern.empty()) {
        const Notice* pattern = find(folders.templates(), options.pattern);
        if (pattern == nullptr) {
            return refuse(console, "cli.notice.no_template", options.pattern);
        }
        notice = *pattern;
        if (notice.kind == Notice::Kind::recall && options.title.empty())
            return refuse(console, "cli.notice.which_product", options.pattern);
    }
    lay_over(notice, options, folders.zone().local(now));
    for (const auto& shown : folders.shown(now)) {
        if (shown.notice.id == notice.id) return refuse(console, "cli.notice.exists", notice.id);
    }
    const article::Problems problems = problems_of(notice, folders);
    write_problems(console.err, problems, console.words, console.err_terminal);
    if (article::has_errors(problems)) return refuse(console, "cli.notice.refused", notice.title);
    if (!is_written(folders, notice, console)) return ExitStatus::surroundings_failed;
    write_shown(notices::NoticeFolders::open(options.index), notice.id, now, console);
    console.out << console.words.text("cli.notice.announced", {{"id", notice.id}}) << '\n';
    return ExitStatus::done;
}

ExitStatus close(const NoticeOptions& options, Console& console) {
    const notices::NoticeFolders folders = notices::NoticeFolders::open(options.index);
    const sys_seconds now = now_by(options, folders.zone());
    const Notice* found = find(folders.notices(), options.id);
    if (found == nullptr) return refuse(console, "cli.notice.unknown", options.id);
    const Notice notice = notices::ended(*found, folders.zone(), now);
    if (!is_written(folders, notice, console)) return ExitStatus::surroundings_failed;
    console.out << console.words.text("cli.notice.closed", {{"title", notice.title}}) << '\n';
    return ExitStatus::done;
}

ExitStatus list(const NoticeOptions& options, Console& console) {
    const notices::NoticeFolders folders = notices::NoticeFolders::open(options.index);
    const sys_seconds now = now_by(options, folders.zone());
    write_problems(console.err, folders.problems(), console.words, console.err_terminal);
    const auto shown = folders.shown(now);
    if (options.format == "json") {
        console.out << notices_json(shown) << '\n';
        return ExitStatus::done;
    }
    const auto today = folders.zone().local(now).date;
    if (shown.empty()) console.out << console.words.text("cli.notice.none") << '\n';
    console.out << set_notices(shown, today, console, true);
    if (folders.templates().empty()) return ExitStatus::done;
    console.out << console.words.text("cli.notice.templates") << '\n';
    for (const Notice& pattern : folders.templates()) {
        console.out << "  " << pattern.id << ": " << pattern.title << '\n';
    }
    return ExitStatus::done;
}

void add_moment_option(CLI::App& command, const CommandLine& line, const char* name,
                       std::string& moment, const char* key) {
    const auto problem = [&line](const std::string& value) {
        if (contact::parse_moment(value) || contact::parse_clock(value)) return std::string();
        return line.words.text("cli.usage.moment", {{"what", value}});
    };
    command.add_option(name, moment, std::string(line.words.text(key)))
        ->check(CLI::Validator(problem, ""))
        ->type_name("TIME");
}

void add_shared_options(CLI::App& command, const CommandLine& line, NoticeOptions& options) {
    add_index_option(command, line, options.index);
    add_moment_option(command, line, "--clock", options.clock, "cli.notice.clock");
}

void add_new(CLI::App& group, CommandLine& line) {
    const auto options = std::make_shared<NoticeOptions>();
    const auto words = [&](const char* key) { return std::string(line.words.text(key)); };
    CLI::App& command = declare_command(
        group, line, "new", [options](Console& console) { return announce(*options, console); });
    command.add_option("TITLE", options->title, words("cli.notice.title"));
    command.add_option("--template", options->pattern, words("cli.notice.template"))
        ->type_name("ID");
    allow_only(*command.add_option("--kind", options->kind, words("cli.notice.kind")), line,
               {"outage", "planned", "recall"});
    command.add_option("--scope", options->scope, words("cli.notice.scope"))->type_name("TEXT");
    add_moment_option(command, line, "--since", options->since, "cli.notice.since");
    add_moment_option(command, line, "--until", options->until, "cli.notice.until");
    command.add_option("--alternative", options->alternatives, words("cli.notice.alternative"))
        ->type_name("TEXT")
        ->expected(1)
        ->take_all();
    command.add_option("--channel", options->channels, words("cli.notice.channel"))
        ->type_name("ID")
        ->expected(1)
        ->take_all();
    command.add_option("--word", options->words, words("cli.notice.word"))
        ->type_name("TEXT")
        ->expected(1)
        ->take_all();
    command.add_option("--text", options->text, words("cli.notice.text"))->type_name("MARKDOWN");
    for (const char* language : {"en", "uk"}) {
        command
            .add_option(std::string("--title-") + language, options->titles[language],
                        words("cli.notice.title_in"))
            ->type_name("TEXT");
    }
    command.add_option("--id", options->id, words("cli.notice.own_id"))->type_name("ID");
    add_shared_options(command, line, *options);
}

void add_close(CLI::App& group, CommandLine& line) {
    const auto options = std::make_shared<NoticeOptions>();
    CLI::App& command = declare_command(
        group, line, "close", [options](Console& console) { return close(*options, console); });
    command.add_option("ID", options->id, std::string(line.words.text("cli.notice.which")))
        ->required();
    add_shared_options(command, line, *options);
}

void add_list(CLI::App& group, CommandLine& line) {
    const auto options = std::make_shared<NoticeOptions>();
    CLI::App& command = declare_command(
        group, line, "list", [options](Console& console) { return list(*options, console); });
    add_format_option(command, line, options->format, {"text", "json"});
    add_shared_options(command, line, *options);
}

}  // namespace

void add_notice_command(CommandLine& line) {
    CLI::App& group = declare_group(line, "notice");
    add_new(group, line);
    add_close(group, line);
    add_list(group, line);
}

}  // namespace okienko::editor
