/// Weights of the ranker's features, learnt from the tuning halves of collections.
///
///     okienko_tune DATA [--sets=A,B] [--indexes=DIR] [--candidates=100]
///                  [--own=DIR --golden=FILE,FILE [--golden=FILE]] [--half]
///
/// DIR is what `okienko index content --out DIR` made, FILE a file of golden questions; each
/// --golden is a set. Their halves are parted by the article that answers, not by the question:
/// whoever wrote two questions to one article chose like words.
///
/// With --half the weights are those for questions that are being typed, of which half and 70 %
/// stand there, in place of clean and misspelt ones.
///
/// Prints the figures of the weights that are shipped, of those learnt from one half and from the
/// other, and of the mean of both; each on both halves, clean and with a slip in every long word.
#include <array>
#include <iomanip>
#include <iostream>

#include "index/search/corrector.h"
#include "index/search/forward_index.h"
#include "index/search/postings.h"
#include "index/search/question.h"
#include "index/search/ranker.h"
#include "index/text/folding.h"
#include "tests/relevance/half_typed.h"
#include "tests/relevance/indexed_collection.h"
#include "tests/relevance/learner.h"
#include "tests/relevance/metrics.h"
#include "tests/relevance/options.h"
#include "tests/relevance/own_articles.h"

namespace {

using namespace okienko;
using namespace okienko::measuring::learning;
using search::feature_count;
using search::Features;

constexpr std::array<const char*, feature_count> names = {
    "stems",     "trigrams",      "all_trigrams", "prefixes",      "likeness",        "exact",
    "order",     "passage",       "lead30",       "lead_trigrams", "early",           "cover",
    "title",     "brevity",       "yes_or_no",    "not_yes_or_no", "asked_questions", "defines",
    "instructs", "not_instructs", "for_agents",   "fragment_next", "fragment_early"};

/// How questions are typed.
constexpr std::array<const char*, ways> variants = {"", "typo"};
/// With --half: how much of a question is typed.
constexpr std::array<double, ways> typed_shares = {0.5, 0.7};

/// Reads the cases of one collection.
class CaseReader {
public:
    CaseReader(const std::filesystem::path& index, const text::Analyzer& analyzer, bool is_half)
        : is_half_(is_half),
          analyzer_(analyzer),
          vocabulary_(index),
          articles_(index, vocabulary_),
          postings_(index, vocabulary_, articles_),
          corrector_(vocabulary_),
          ranker_(vocabulary_, articles_) {}

    Case read(const std::string& text, const std::set<std::string>& right, std::size_t candidates) {
        const auto read = is_half_ ? search::read_beginning : search::read_question;
        const search::Question question =
            read(text, analyzer_, vocabulary_, corrector_, articles_.size());
        const auto found = postings_.find(search::stems_of(question), candidates);
        Case made{};
        for (const Features& features : ranker_.features(question, found)) {
            auto& row = made.articles.emplace_back();
            std::copy(features.begin(), features.end(), row.begin());
        }
        for (const search::Candidate& candidate : found) {
            made.is_right.push_back(right.contains(articles_.summary(candidate.article).id));
        }
        for (std::size_t i = 0; i < std::min<std::size_t>(10, right.size()); ++i) {
            made.best_gain += gain_at(i);
        }
        return made;
    }

private:
    bool is_half_;
    const text::Analyzer& analyzer_;
    search::Vocabulary vocabulary_;
    search::ForwardIndex articles_;
    search::Postings postings_;
    search::Corrector corrector_;
    search::Ranker ranker_;
};

void print_row(const char* what, const char* half, const Table& table) {
    std::cout << std::left << std::setw(14) << what << std::setw(7) << half << std::fixed
              << std::setprecision(4);
    for (const auto& row : table) std::cout << " | " << row[0] << ' ' << row[1];
    std::cout << " || " << mean_of(table) << '\n';
}

void print(const char* what, const Learner& learner, const Features& weights) {
    print_row(what, "tuning", learner.table(weights, Half::tuning));
    print_row(what, "other", learner.table(weights, Half::other));
    for (std::size_t i = 0; i < feature_count; ++i) {
        std::cout << "  " << names[i] << ' ' << std::setprecision(3) << weights[i];
    }
    std::cout << std::endl;
}

std::vector<Case> read_cases(const measuring::Options& options) {
    const text::Analyzer analyzer = measuring::shipped_analyzer();
    const measuring::ScratchFolder scratch;
    const auto indexes = options.indexes.empty() ? scratch.path() : options.indexes;
    std::vector<Case> cases;
    for (std::size_t set = 0; set < options.sets.size(); ++set) {
        const std::filesystem::path folder = options.data / options.sets[set];
        measuring::index_documents(folder, indexes / options.sets[set], analyzer);
        CaseReader reader(indexes / options.sets[set], analyzer, options.is_half_typed);
        const auto answers = measuring::read_answers(folder);
        for (std::size_t variant = 0; variant < variants.size(); ++variant) {
            const char* const file = options.is_half_typed ? "" : variants[variant];
            for (auto& question : measuring::read_questions(folder, file)) {
                if (options.is_half_typed) {
                    question.text = measuring::typed_part(question.text, typed_shares[variant]);
                }
                const auto right = answers.find(question.id);
                if (right == answers.end()) continue;
                Case& made = cases.emplace_back(
                    reader.read(question.text, right->second, options.candidates));
                made.set = set;
                made.variant = variant;
                made.half = measuring::is_for_tuning(options.sets[set], question.id) ? Half::tuning
                                                                                     : Half::other;
            }
        }
    }
    return cases;
}

/// The cases of `files`, golden questions joined by commas, to the articles in `own`.
void add_own_cases(std::vector<Case>& cases, const measuring::Options& options,
                   const std::string& files, const std::string& language, std::size_t set) {
    const auto questions = measuring::read_own_questions(files, language);
    if (questions.empty()) return;
    const text::Analyzer analyzer = measuring::analyzer_of(options.own, language);
    const bool is_half = options.is_half_typed;
    const auto index = [&](const char* audience) {
        return measuring::index_of(options.own, audience, language);
    };
    CaseReader customer(index("customer"), analyzer, is_half);
    CaseReader agent(index("agent"), analyzer, is_half);
    for (const search::GoldenQuestion& golden : questions) {
        if (golden.ids.empty()) continue;
        const std::set<std::string> right(golden.ids.begin(), golden.ids.end());
        for (std::size_t variant = 0; variant < variants.size(); ++variant) {
            const std::string typed =
                is_half        ? measuring::typed_part(golden.question, typed_shares[variant])
                : variant == 0 ? golden.question
                               : measuring::misspelt(text::fold_diacritics(golden.question));
            CaseReader& reader = golden.audience == "agent" ? agent : customer;
            Case& made = cases.emplace_back(reader.read(typed, right, options.candidates));
            made.set = set;
            made.variant = variant;
            made.half =
                measuring::is_for_tuning("own", golden.ids.front()) ? Half::tuning : Half::other;
        }
    }
}

void tune(const measuring::Options& options) {
    std::vector<Case> cases = read_cases(options);
    for (std::size_t i = 0; i < options.golden.size(); ++i) {
        for (const char* language : {"pl", "en", "uk"}) {
            add_own_cases(cases, options, options.golden[i], language, options.sets.size() + i);
        }
    }
    std::array<bool, feature_count> is_out = {};
    for (std::size_t i = 0; i < feature_count; ++i) {
        const auto& without = options.without;
        is_out[i] = std::find(without.begin(), without.end(), names[i]) != without.end();
    }
    Learner learner(std::move(cases), options.sets.size() + options.golden.size(), is_out);
    std::cout << "nDCG@10, clean and misspelt, of";
    for (const std::string& set : options.sets) std::cout << ' ' << set;
    for (const std::string& files : options.golden) std::cout << ' ' << files;
    std::cout << "; mean\n";
    const Features& shipped =
        options.is_half_typed ? search::beginning_weights : search::feature_weights;
    print("shipped", learner, shipped);
    const Features one = learner.learn(shipped, Half::tuning);
    print("learnt", learner, one);
    const Features other = learner.learn(shipped, Half::other);
    print("learnt on other", learner, other);
    Features mean{};
    for (std::size_t i = 0; i < feature_count; ++i) mean[i] = (one[i] + other[i]) / 2;
    print("mean of both", learner, mean);
}

}  // namespace

int main(int count, char** arguments) {
    const measuring::Options options = measuring::options_of(count, arguments);
    if (options.data.empty()) {
        std::cerr << "okienko_tune DATA [--sets=A,B] [--indexes=DIR] [--candidates=100]\n";
        return 2;
    }
    try {
        tune(options);
    } catch (const std::exception& error) {
        std::cerr << "okienko_tune: " << error.what() << '\n';
        return 3;
    }
    return 0;
}
