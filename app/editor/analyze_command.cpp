#include <CLI/CLI.hpp>
#include <iterator>
#include <memory>

#include "app/editor/commands.h"
#include "app/editor/json_output.h"
#include "app/editor/opened_index.h"
#include "app/editor/table.h"
#include "index/publish/generation.h"
#include "index/text/analyzer.h"
#include "index/text/folding.h"
#include "index/text/stemmer.h"

namespace okienko::editor {
namespace {

struct AnalyzeOptions {
    std::vector<std::string> text;
    std::filesystem::path index;
    StemmerChoice stemmer;
    std::string format;
};

std::string text_of(const AnalyzeOptions& options, Console& console) {
    if (options.text.empty()) return {std::istreambuf_iterator<char>(console.in), {}};
    std::string text;
    for (const std::string& word : options.text) text += (text.empty() ? "" : " ") + word;
    return text;
}

/// The analyzer of the published index, with its editors' word lists; without an index, the
/// stemmer alone.
text::Analyzer analyzer_for(const AnalyzeOptions& options,
                            const std::shared_ptr<const text::Stemmer>& stemmer, Console& console) {
    if (!publish::live_generation(options.index)) return text::stemming_analyzer(stemmer, {});
    return open_index(options.index, article::Audience::customer, console)
        .analyzer(options.stemmer.language);
}

std::vector<AnalyzedWord> analyzed_words(std::string_view text, const text::Analyzer& analyzer,
                                         const text::Stemmer& stemmer) {
    std::vector<AnalyzedWord> words;
    for (const text::Token& token : analyzer.analyze(text)) {
        const std::string word(text.substr(token.begin, token.end - token.begin));
        words.push_back({.begin = token.begin,
                         .end = token.end,
                         .word = word,
                         .folded = token.word,
                         .stem = token.term,
                         .exact_stem = stemmer.exact_stem(text::fold_case(word)),
                         .is_stop = token.is_stop});
    }
    return words;
}

void write_table(const std::vector<AnalyzedWord>& words, Console& console) {
    Table table;
    for (const char* key : {"bytes", "word", "folded", "stem", "exact_stem", "stop"}) {
        table.header.push_back(
            {.text = std::string(console.words.text("cli.analyze.column." + std::string(key)))});
    }
    const std::string yes(console.words.text("cli.analyze.is_stop"));
    for (const AnalyzedWord& word : words) {
        const std::string bytes = std::to_string(word.begin) + "–" + std::to_string(word.end);
        table.rows.push_back({{{.text = bytes, .style = Style::faint}},
                              {{.text = word.word}},
                              {{.text = word.folded}},
                              {{.text = word.stem, .style = Style::strong}},
                              {{.text = word.exact_stem}},
                              {{.text = word.is_stop ? yes : ""}}});
    }
    for (const Line& line : set_table(table, console.out_terminal.width)) {
        console.out << rendered(line, console.out_terminal) << '\n';
    }
}

ExitStatus analyze(const AnalyzeOptions& options, Console& console) {
    const auto stemmer = text::stemmer_for(options.stemmer.language, lexicon_of(options.stemmer));
    const std::string text = text_of(options, console);
    const auto words = analyzed_words(text, analyzer_for(options, stemmer, console), *stemmer);
    if (options.format == "json") {
        console.out << words_json(text, words) << '\n';
    } else {
        write_table(words, console);
    }
    return ExitStatus::done;
}

}  // namespace

void add_analyze_command(CommandLine& line) {
    const auto options = std::make_shared<AnalyzeOptions>();
    CLI::App& command = declare_command(
        line, "analyze", [options](Console& console) { return analyze(*options, console); });
    command.add_option("TEXT", options->text, std::string(line.words.text("cli.analyze.text")));
    add_format_option(command, line, options->format, {"text", "json"});
    add_index_option(command, line, options->index);
    add_stemmer_options(command, line, options->stemmer);
}

}  // namespace okienko::editor
