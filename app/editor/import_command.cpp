#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <set>
#include <stdexcept>

#include "app/editor/commands.h"
#include "app/editor/content.h"
#include "app/editor/import_files.h"
#include "app/editor/import_report.h"
#include "app/editor/typesetting.h"
#include "index/article/fields.h"
#include "index/article/importer/importer.h"
#include "index/sentence/failure.h"

namespace okienko::editor {
namespace {

namespace fs = std::filesystem;

struct FilesToImport {
    std::vector<std::string> files;
    fs::path out;
    fs::path content;
    std::string columns;
    std::string from;
    std::string format;
    std::string today;
    bool force = false;
    bool split = false;
};

const char* key_of(importer::Refusal refusal) {
    using enum importer::Refusal;
    switch (refusal) {
        case too_large:
            return "too_large";
        case not_text:
            return "not_text";
        case empty:
            return "empty";
        case no_columns:
            return "no_columns";
        case damaged:
            return "damaged";
        default:
            return "no_article";
    }
}

/// "title=Pytanie,body=Treść"
importer::ImportOptions::Columns columns_in(const std::string& text) {
    importer::ImportOptions::Columns columns;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find(',', begin), text.size());
        const auto equals = text.find('=', begin);
        if (equals < end) {
            columns[text.substr(begin, equals - begin)] = text.substr(equals + 1, end - equals - 1);
        }
        begin = end + 1;
    }
    return columns;
}

class Import {
public:
    Import(const FilesToImport& options, Console& console)
        : options_(options), console_(console), known_(read_known()), folder_(open_folder()) {}

    ExitStatus run() {
        for (const std::string& named : options_.files) {
            if (named == "-") {
                take("wklejony-tekst.txt", {std::istreambuf_iterator<char>(console_.in), {}});
                continue;
            }
            if (!fs::exists(named)) throw sentence::Failure(sentence::cannot_read(named, ENOENT));
            for (const fs::path& file : import_sources(named)) take_file(file);
        }
        write_end();
        return report_.refused.empty() && report_.existing.empty() ? ExitStatus::done
                                                                   : ExitStatus::falls_short;
    }

private:
    /// The articles there are: their categories teach, their ids are taken.
    article::Library read_known() const {
        const fs::path content = !options_.content.empty()                      ? options_.content
                                 : fs::exists(options_.out / "categories.yaml") ? options_.out
                                 : fs::exists("content/categories.yaml")        ? "content"
                                                                                : fs::path();
        return content.empty() ? article::Library() : read_content(content, read_site({}));
    }

    DraftFolder open_folder() {
        for (const article::Category& category : known_.shelves.categories) {
            guess_.learn(category.id, category.name + " " + category.summary);
        }
        std::set<std::string> ids;
        for (const article::Article& article : known_.articles) {
            ids.insert(article.id);
            std::string words = article.title;
            for (const std::string& question : article.questions) words += " " + question;
            guess_.learn(article.category, words + " " + article::plain_text(article.blocks));
            (article.audience == article::Audience::agent ? for_agents_ : for_customers_)
                .insert(article.category);
        }
        return {options_.out, std::move(ids), options_.force};
    }

    void take_file(const fs::path& file) {
        std::ifstream stream(file, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
        if (!stream) throw sentence::Failure(sentence::cannot_read(file, errno));
        take(file.filename().string(), bytes);
    }

    void take(const std::string& name, const std::string& bytes) {
        importer::Imported imported = importer::import_file(
            name, bytes,
            {.date = article::date_text(day_of(options_.today)),
             .from = options_.from,
             .columns = columns_in(options_.columns),
             .splits = options_.split,
             .categories = known_.shelves.categories.empty() ? nullptr : &guess_});
        if (imported.refusal != importer::Refusal::none) return refuse(name, imported.refusal);
        for (importer::Draft& draft : imported.drafts) write(draft);
        tell_about(name, imported);
        if (!name.ends_with(".md")) folder_.keep_original(name, bytes);
    }

    void refuse(const std::string& name, importer::Refusal refusal) {
        const std::string key = key_of(refusal);
        report_.refused.emplace_back(name, key);
        tell("cli.import." + key, {{"file", name}});
    }

    void write(importer::Draft& draft) {
        // What stands on a shelf that customers never see is for agents as well.
        const bool is_for_agents =
            for_agents_.contains(draft.category) && !for_customers_.contains(draft.category);
        if (is_for_agents) draft.audience = article::Audience::agent;
        const fs::path file =
            folder_.write(draft, std::string(console_.words.text("cli.import.note")));
        if (file.empty()) {
            report_.existing.push_back(folder_.place_of(draft).string());
            tell("cli.import.exists", {{"file", report_.existing.back()}});
            return;
        }
        report_.written.push_back({file.string(), draft});
        if (options_.format == "json") return;
        console_.out << rendered({{.text = file.string(), .style = Style::strong}},
                                 console_.out_terminal)
                     << "\n  " << rendered({{.text = draft.title}}, console_.out_terminal) << '\n';
        if (draft.category.empty()) tell("cli.import.no_category", {});
        if (draft.pictures > 0) {
            tell("cli.import.pictures", {{"count", static_cast<std::int64_t>(draft.pictures)}});
        }
        if (!draft.is_whole) tell("cli.import.not_whole", {});
    }

    void tell_about(const std::string& name, const importer::Imported& imported) {
        constexpr int worth_splitting = 3;
        const auto count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
        if (imported.odd_bytes > 0) {
            tell("cli.import.odd_bytes", {{"file", name},
                                          {"charset", imported.charset},
                                          {"count", count(imported.odd_bytes)}});
        }
        if (imported.left_out > 0) {
            tell("cli.import.left_out", {{"file", name}, {"count", count(imported.left_out)}});
        }
        if (imported.pairs >= worth_splitting) {
            tell("cli.import.pairs",
                 {{"file", name}, {"count", static_cast<std::int64_t>(imported.pairs)}});
        }
    }

    void tell(const std::string& key, std::initializer_list<language::Argument> values) {
        const std::string words = console_.words.text(key, values);
        console_.err << "  " << rendered({{.text = words}}, console_.err_terminal) << '\n';
    }

    void write_end() {
        if (options_.format == "json") {
            console_.out << imported_json(report_) << '\n';
            return;
        }
        const auto count = static_cast<std::int64_t>(report_.written.size());
        if (count == 0) {
            console_.out << console_.words.text("cli.import.none") << '\n';
            return;
        }
        console_.out << console_.words.text("cli.import.done",
                                            {{"count", count}, {"folder", options_.out.string()}})
                     << '\n';
    }

    const FilesToImport& options_;
    Console& console_;
    importer::CategoryGuess guess_;
    std::set<std::string> for_agents_;  // categories with articles for them
    std::set<std::string> for_customers_;
    article::Library known_;
    DraftFolder folder_;
    ImportReport report_;
};

ExitStatus import(const FilesToImport& options, Console& console) {
    return Import(options, console).run();
}

}  // namespace

void add_import_command(CommandLine& line) {
    const auto options = std::make_shared<FilesToImport>();
    const auto words = [&](const char* key) { return std::string(line.words.text(key)); };
    CLI::App& command = declare_command(
        line, "import", [options](Console& console) { return import(*options, console); });
    command.add_option("FILE", options->files, words("cli.import.files"))->required();
    command.add_option("--out", options->out, words("cli.import.out"))
        ->required()
        ->type_name("DIR");
    command.add_option("--content", options->content, words("cli.import.content"))
        ->type_name("DIR");
    command.add_option("--columns", options->columns, words("cli.import.columns"))
        ->type_name("FIELD=COLUMN,...");
    command.add_option("--from", options->from, words("cli.import.from"))->type_name("TEXT");
    command.add_flag("--split", options->split, words("cli.import.split"));
    command.add_flag("--force", options->force, words("cli.import.force"));
    add_day_option(command, line, options->today);
    add_format_option(command, line, options->format, {"text", "json"});
}

}  // namespace okienko::editor
