#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <ctime>
#include <map>
#include <memory>
#include <optional>
#include <set>

#include "app/editor/audiences.h"
#include "app/editor/commands.h"
#include "app/editor/content.h"
#include "app/editor/coverage.h"
#include "app/editor/golden.h"
#include "app/editor/json_output.h"
#include "app/editor/problem_list.h"
#include "app/editor/production.h"
#include "app/editor/promotion_check.h"
#include "app/editor/synonym_check.h"
#include "app/editor/typesetting.h"
#include "app/language/share_folder.h"
#include "app/proofreading/proofread.h"
#include "index/article/fields.h"
#include "index/article/library.h"

namespace okienko::editor {
namespace {

constexpr std::size_t hits_measured = 10;

struct CheckOptions {
    std::filesystem::path source;
    std::filesystem::path config;
    std::filesystem::path index;
    std::string format;
    std::string today;
    std::vector<std::string> translated;
    bool production = false;
    bool fix = false;
};

/// One check of a content folder.
class Check {
public:
    Check(const CheckOptions& options, Console& console)
        : options_(options), console_(console), site_(read_site(options.config)) {
        dictionary_ = proofreading::Dictionary::open(proofreading::dictionary_folder);
        if (!dictionary_) {
            console.err << console.words.text("cli.check.no_dictionary") << '\n';
            return;
        }
        dictionary_->add_list(options.source / "lexicon" / "pisownia.dic");
        for (const auto& [name, value] : site_.values) dictionary_->add_words(value);
    }

    void fix() {
        const article::Library library = read_content(options_.source, site_, true);
        const auto mended =
            proofreading::mend(library.manuscripts, circumstances(),
                               {options_.translated.begin(), options_.translated.end()});
        std::set<std::string> files;
        for (const proofreading::Mended& line : mended) {
            write(line);
            files.insert(line.file);
        }
        console_.err << console_.words.text("cli.check.fixed",
                                            {{"lines", static_cast<std::int64_t>(mended.size())},
                                             {"files", static_cast<std::int64_t>(files.size())}})
                     << '\n';
    }

    article::Library read() {
        article::Library library = read_content(options_.source, site_, true);
        check_golden(library);
        add_problems(library, promotions_over(
                                  library, (options_.source / "categories.yaml").generic_string(),
                                  day_of(options_.today), console_.words));
        if (!library.word_lists.empty()) {
            add_problems(library, synonym_problems(
                                      options_.source / "lexicon" / "synonyms.txt", library,
                                      language::share_folder() / "polish.lexicon", console_.words));
        }
        add_problems(library, proofreading::proofread(library.manuscripts, circumstances()));
        if (options_.production) add_problems(library, made_up(library, site_, console_.words));
        return library;
    }

private:
    proofreading::Circumstances circumstances() const {
        return {.today = day_of(options_.today),
                .words = console_.words,
                .values = site_.values,
                .dictionary = dictionary_ ? &*dictionary_ : nullptr};
    }

    /// A change as diff shows one; it stands on the standard error stream, so that the list of
    /// problems can be read by programs.
    void write(const proofreading::Mended& line) {
        const Terminal& terminal = console_.err_terminal;
        const std::string place = line.file + ":" + std::to_string(line.line);
        console_.err << rendered({{.text = place, .style = Style::strong}}, terminal) << '\n';
        if (!line.before.empty()) {
            console_.err << rendered({{.text = "- " + line.before, .style = Style::alarm}},
                                     terminal)
                         << '\n';
        }
        console_.err << rendered({{.text = "+ " + line.after, .style = Style::good}}, terminal)
                     << '\n';
    }

    /// Adds what is wrong with the golden questions that stand beside the articles, and the
    /// articles they do not reach.
    void check_golden(article::Library& library) {
        const search::GoldenFile golden = read_golden(golden_files(options_.source));
        std::map<std::string, article::Audience> articles;
        for (const article::Article& it : library.articles) articles[it.id] = it.audience;
        const auto has_article = [&](const std::string& id, const std::string& audience) {
            const auto found = articles.find(id);
            if (found == articles.end()) return false;
            return audience == "agent" || found->second == article::Audience::customer;
        };
        add_problems(library, golden.problems);
        add_problems(library, unknown_articles(golden.questions, has_article, console_.words));
        if (!golden.questions.empty()) check_coverage(library, golden.questions);
    }

    void check_coverage(article::Library& library,
                        const std::vector<search::GoldenQuestion>& questions) {
        if (options_.index.empty()) {
            add_problems(library, unasked_articles(library, questions, nullptr, console_.words));
            return;
        }
        Audiences audiences(options_.index, console_);
        const auto find = [&](const search::GoldenQuestion& question) {
            return audiences.searcher(question.audience)
                .find({.question = question.question, .limit = hits_measured});
        };
        add_problems(library, unasked_articles(library, questions, find, console_.words));
    }

    const CheckOptions& options_;
    Console& console_;
    Site site_;
    std::optional<proofreading::Dictionary> dictionary_;
};

/// " (zdanie 3, pisownia 1)": which advice there is most of, first.
std::string count_by_rule(const article::Problems& problems) {
    std::map<std::string, int> counts;
    for (const article::Problem& problem : problems) {
        if (problem.severity == article::Problem::Severity::advice && !problem.rule.empty()) {
            ++counts[problem.rule];
        }
    }
    std::vector<std::pair<std::string, int>> sorted(counts.begin(), counts.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string text;
    for (const auto& [rule, count] : sorted) {
        text += (text.empty() ? " (" : ", ") + rule + " " + std::to_string(count);
    }
    return text.empty() ? text : text + ")";
}

void write_summary(const article::Library& library, std::size_t errors, Console& console) {
    const auto count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
    console.out << console.words.text("cli.check.summary",
                                      {{"articles", count(library.articles.size())},
                                       {"drafts", count(library.drafts.size())},
                                       {"errors", count(errors)},
                                       {"advice", count(library.problems.size() - errors)},
                                       {"rules", count_by_rule(library.problems)}})
                << '\n';
}

ExitStatus check(const CheckOptions& options, Console& console) {
    Check check(options, console);
    if (options.fix) check.fix();
    const article::Library library = check.read();
    const std::size_t errors = count_errors(library.problems);
    if (options.format == "json") {
        console.out << library_json(library, console.words) << '\n';
    } else {
        write_problems(console.out, library.problems, console.words, console.out_terminal);
        write_summary(library, errors, console);
    }
    return errors > 0 ? ExitStatus::falls_short : ExitStatus::done;
}

}  // namespace

void add_check_command(CommandLine& line) {
    const auto options = std::make_shared<CheckOptions>();
    const auto words = [&](const char* key) { return std::string(line.words.text(key)); };
    CLI::App& command = declare_command(
        line, "check", [options](Console& console) { return check(*options, console); });
    command.add_option("SOURCE", options->source, words("cli.option.source"))->required();
    add_config_option(command, line, options->config);
    command.add_flag("--production", options->production, words("cli.check.production"));
    auto* fix = command.add_flag("--fix", options->fix, words("cli.check.fix"));
    command.add_option("--translated", options->translated, words("cli.check.translated"))
        ->needs(fix)
        ->type_name("ID");
    command.add_option("--index", options->index, words("cli.check.index"))->type_name("DIR");
    add_day_option(command, line, options->today);
    add_format_option(command, line, options->format, {"text", "json"});
}

}  // namespace okienko::editor
