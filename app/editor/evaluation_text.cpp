#include "app/editor/evaluation_text.h"

#include <utility>

#include "app/editor/decimal.h"
#include "app/editor/table.h"
#include "app/editor/typesetting.h"

namespace okienko::editor {
namespace {

std::string count_text(std::size_t count) {
    return std::to_string(count);
}

std::string expected_by(const search::GoldenQuestion& question) {
    std::string expected = question.intent.empty() ? "" : "!" + question.intent;
    for (const std::string& id : question.ids) expected += (expected.empty() ? "" : ",") + id;
    return expected;
}

/// A report, from top to bottom.
class Report {
public:
    Report(const language::Language& words, const Terminal& terminal)
        : words_(words), terminal_(terminal) {}

    void misses(const std::vector<search::Miss>& misses, std::string_view title) {
        if (misses.empty()) return;
        heading(title);
        for (const search::Miss& miss : misses) {
            const search::GoldenQuestion& golden = miss.question;
            put({{.text = golden.file + ":" + std::to_string(golden.line) + ": "},
                 {.text = golden.question, .style = Style::strong}});
            put({{.text = "    " + words_.text("cli.eval.miss", {{"expected", expected_by(golden)},
                                                                 {"got", miss.got}})}});
        }
        text_ += '\n';
    }

    void metrics(const search::Evaluation& evaluation) {
        Table table;
        for (const char* name : {"group", "questions"}) {
            table.header.push_back(
                {.text = std::string(words_.text("cli.eval.column." + std::string(name)))});
        }
        for (const char* metric : {"success@1", "success@3", "MRR@10", "nDCG@10"}) {
            table.header.push_back({.text = metric});
        }
        table.rows.push_back(row(std::string(words_.text("cli.eval.all")), evaluation.all));
        for (const auto& [audience, metrics] : evaluation.by_audience) {
            table.rows.push_back(row(audience, metrics));
        }
        for (const auto& [language, metrics] : evaluation.by_language) {
            table.rows.push_back(row(language, metrics));
        }
        put(table);
    }

    void intents(const std::map<std::string, search::IntentMetrics>& intents) {
        if (intents.empty()) return;
        Table table;
        for (const char* name : {"intent", "expected", "given", "right", "precision", "recall"}) {
            table.header.push_back(
                {.text = std::string(words_.text("cli.eval.column." + std::string(name)))});
        }
        for (const auto& [name, metrics] : intents) {
            table.rows.push_back({{{.text = name}},
                                  {{.text = count_text(metrics.expected)}},
                                  {{.text = count_text(metrics.given)}},
                                  {{.text = count_text(metrics.right)}},
                                  {{.text = share(metrics.right, metrics.given)}},
                                  {{.text = share(metrics.right, metrics.expected)}}});
        }
        text_ += '\n';
        put(table);
    }

    void gates(const std::vector<GateResult>& gates) {
        for (const GateResult& result : gates) {
            const std::string group = result.gate.audience.empty()
                                          ? std::string(words_.text("cli.eval.all"))
                                          : result.gate.audience;
            const std::string reached = decimal(result.reached, 3, words_);
            const std::string minimum = decimal(result.gate.minimum, 3, words_);
            put({{.text =
                      words_.text(result.passed ? "cli.eval.passed" : "cli.eval.missed",
                                  {{"group", group}, {"reached", reached}, {"minimum", minimum}}),
                  .style = result.passed ? Style::good : Style::alarm}});
        }
    }

    void gap() { text_ += '\n'; }

    std::string text() && { return std::move(text_); }

private:
    Lines row(const std::string& group, const search::Metrics& metrics) const {
        Lines cells{{{.text = group}}, {{.text = count_text(metrics.questions)}}};
        for (const double value :
             {metrics.success1, metrics.success3, metrics.mrr10, metrics.ndcg10}) {
            cells.push_back({{.text = decimal(value, 3, words_)}});
        }
        return cells;
    }

    std::string share(std::size_t part, std::size_t of) const {
        if (of == 0) return "–";
        return decimal(static_cast<double>(part) / static_cast<double>(of), 3, words_);
    }

    void heading(std::string_view key) {
        put({{.text = std::string(words_.text(key)), .style = Style::heading}});
    }

    void put(const Table& table) {
        for (const Line& line : set_table(table, terminal_.width)) put(line);
    }

    void put(const Line& line) { text_ += rendered(line, terminal_) + '\n'; }

    const language::Language& words_;
    const Terminal& terminal_;
    std::string text_;
};

}  // namespace

std::string set_evaluation(const search::Evaluation& evaluation,
                           const std::vector<GateResult>& gates, const language::Language& words,
                           const Terminal& terminal) {
    Report report(words, terminal);
    report.misses(evaluation.misses, "cli.eval.misses");
    report.metrics(evaluation);
    report.intents(evaluation.intents);
    if (!gates.empty()) report.gap();
    report.gates(gates);
    return std::move(report).text();
}

std::string set_misses(const std::vector<search::Miss>& misses, std::string_view heading,
                       const language::Language& words, const Terminal& terminal) {
    Report report(words, terminal);
    report.misses(misses, heading);
    return std::move(report).text();
}

std::string set_gates(const std::vector<GateResult>& gates, const language::Language& words,
                      const Terminal& terminal) {
    Report report(words, terminal);
    report.gates(gates);
    return std::move(report).text();
}

}  // namespace okienko::editor
