#include "index/search/evaluation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>

namespace okienko::search {

namespace {

constexpr std::size_t counted_hits = 10;
constexpr std::array intents = {Intent::answered,  Intent::unsure, Intent::none,
                                Intent::emergency, Intent::notice, Intent::person};

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        std::string_view part = text.substr(0, end);
        part.remove_prefix(std::min(part.find_first_not_of(" \r"), part.size()));
        part = part.substr(0, part.find_last_not_of(" \r") + 1);
        parts.emplace_back(part);
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

/// What is expected of an everyday question: any answer that is no emergency.
constexpr const char* everyday = "everyday";

bool is_expectation(const std::string& name) {
    return name == everyday || std::any_of(intents.begin(), intents.end(), [&name](Intent intent) {
               return name == to_string(intent);
           });
}

/// Reads one golden file, line by line.
class GoldenReader {
public:
    explicit GoldenReader(std::string file) : file_(std::move(file)) {}

    GoldenFile read(std::string_view text) {
        for (const std::string& line : split(text, '\n')) {
            ++line_;
            if (!line.empty() && !line.starts_with('#')) read_line(line);
        }
        if (is_about_emergencies()) none_is_everyday();
        return std::move(golden_);
    }

private:
    /// Is nothing asked but who needs help at once, and who does not?
    bool is_about_emergencies() const {
        const auto expects = [this](const char* intent) {
            return std::count_if(golden_.questions.begin(), golden_.questions.end(),
                                 [&](const auto& it) { return it.intent == intent; });
        };
        const auto others = static_cast<std::ptrdiff_t>(golden_.questions.size()) -
                            expects("emergency") - expects("none") - expects(everyday);
        return expects("emergency") > 0 && others == 0;
    }

    void none_is_everyday() {
        for (GoldenQuestion& question : golden_.questions) {
            if (question.intent == "none") question.intent = everyday;
        }
    }

    void read_line(const std::string& line) {
        std::vector<std::string> columns = split(line, '\t');
        if (columns.size() < 2 || columns.size() > 4) {
            return problem("golden_columns",
                           "expected 2 to 4 columns: question, ids, audience, language");
        }
        if (columns[0].empty())
            return problem("golden_question_empty", "the question is empty; write one");
        GoldenQuestion question;
        question.question = columns[0];
        question.file = file_;
        question.line = line_;
        if (!read_expected(columns[1], question)) return;
        if (columns.size() > 2 && !columns[2].empty()) question.audience = columns[2];
        if (columns.size() > 3 && !columns[3].empty()) question.language = columns[3];
        if (question.audience != "customer" && question.audience != "agent") {
            return problem("golden_audience",
                           "unknown audience \"{said}\"; write customer or agent",
                           question.audience);
        }
        golden_.questions.push_back(std::move(question));
    }

    bool read_expected(const std::string& column, GoldenQuestion& question) {
        for (std::string& part : split(column, ',')) {
            if (part.starts_with('!') && question.intent.empty()) {
                question.intent = part.substr(1);
                if (!is_expectation(question.intent)) return unknown_intent(part);
            } else if (!part.empty()) {
                question.ids.push_back(std::move(part));
            }
        }
        if (!question.ids.empty() || !question.intent.empty()) return true;
        problem("golden_no_article",
                "no article is named; write the id of one that answers, or an intent as !none");
        return false;
    }

    bool unknown_intent(const std::string& said) {
        problem("golden_intent",
                "unknown intent \"{said}\"; write !none, !everyday, !unsure, !emergency, "
                "!notice or !person",
                said);
        return false;
    }

    void problem(std::string_view code, std::string_view pattern, const std::string& said = {}) {
        golden_.problems.push_back(article::problem(article::Problem::Severity::error, file_, line_,
                                                    article::say(code, pattern, {{"said", said}})));
    }

    std::string file_;
    int line_ = 0;
    GoldenFile golden_;
};

/// How well one question was answered.
struct Score {
    double success1 = 0;
    double success3 = 0;
    double mrr10 = 0;
    double ndcg10 = 0;
};

double discount(std::size_t rank) {
    return 1 / std::log2(static_cast<double>(rank) + 1);
}

Score score_of(const GoldenQuestion& question, const std::vector<Hit>& hits) {
    const std::set<std::string> wanted(question.ids.begin(), question.ids.end());
    Score score;
    double ideal = 0;
    for (std::size_t rank = 1; rank <= std::min(wanted.size(), counted_hits); ++rank) {
        ideal += discount(rank);
    }
    for (std::size_t rank = 1; rank <= std::min(hits.size(), counted_hits); ++rank) {
        if (!wanted.contains(hits[rank - 1].article.id)) continue;
        if (rank == 1) score.success1 = 1;
        if (rank <= 3) score.success3 = 1;
        if (score.mrr10 == 0) score.mrr10 = 1 / static_cast<double>(rank);
        score.ndcg10 += discount(rank) / ideal;
    }
    return score;
}

/// Adds up scores, then divides them by their number.
void add(Metrics& sum, const Score& score) {
    ++sum.questions;
    sum.success1 += score.success1;
    sum.success3 += score.success3;
    sum.mrr10 += score.mrr10;
    sum.ndcg10 += score.ndcg10;
}

void divide(Metrics& sum) {
    if (sum.questions == 0) return;
    const auto count = static_cast<double>(sum.questions);
    sum.success1 /= count;
    sum.success3 /= count;
    sum.mrr10 /= count;
    sum.ndcg10 /= count;
}

std::string first_ids(const std::vector<Hit>& hits) {
    std::string ids;
    for (std::size_t i = 0; i < std::min<std::size_t>(hits.size(), 3); ++i) {
        if (i > 0) ids += ", ";
        ids += hits[i].article.id;
    }
    return ids;
}

class Evaluator {
public:
    void take(const GoldenQuestion& question, const Answer& answer) {
        const std::string given = to_string(answer.intent);
        if (question.intent == everyday) return take_everyday(question, given);
        const std::string expected = question.intent.empty() ? "answered" : question.intent;
        ++evaluation_.intents[given].given;
        ++evaluation_.intents[expected].expected;
        if (given == expected) ++evaluation_.intents[given].right;

        const bool has_intent = question.intent.empty() || given == expected;
        if (!has_intent) evaluation_.misses.push_back({question, given});
        if (question.ids.empty()) return;
        const Score score = score_of(question, answer.hits);
        add(evaluation_.all, score);
        add(evaluation_.by_audience[question.audience], score);
        add(evaluation_.by_language[question.language], score);
        if (score.success3 == 0 && has_intent) {
            evaluation_.misses.push_back({question, first_ids(answer.hits)});
        }
    }

    Evaluation finish() {
        divide(evaluation_.all);
        for (auto& [audience, metrics] : evaluation_.by_audience) divide(metrics);
        for (auto& [language, metrics] : evaluation_.by_language) divide(metrics);
        return std::move(evaluation_);
    }

private:
    /// What it is answered with belongs to no other intent's figures, unless it is an alarm.
    void take_everyday(const GoldenQuestion& question, const std::string& given) {
        IntentMetrics& metrics = evaluation_.intents[everyday];
        ++metrics.expected;
        if (given == to_string(Intent::emergency)) {
            ++evaluation_.intents[given].given;
            evaluation_.misses.push_back({question, given});
        } else {
            ++metrics.given;
            ++metrics.right;
        }
    }

    Evaluation evaluation_;
};

}  // namespace

GoldenFile parse_golden(std::string_view text, const std::string& file) {
    return GoldenReader(file).read(text);
}

Evaluation evaluate(const std::vector<GoldenQuestion>& questions, const AnswerGolden& answer) {
    Evaluator evaluator;
    for (const GoldenQuestion& question : questions) evaluator.take(question, answer(question));
    return evaluator.finish();
}

}  // namespace okienko::search
