/// Weights of the ranker's features, by coordinate ascent on the tuning halves of collections.
///
///     okienko_tune DATA [--sets=A,B] [--indexes=DIR] [--candidates=100]
///                  [--own=DIR --golden=FILE,FILE [--golden=FILE]]
///
/// DIR is what `okienko index content --out DIR` made, FILE a file of golden questions; each
/// --golden is a set. Their halves are parted by the article that answers, not by the question:
/// whoever wrote two questions to one article chose like words.
///
/// Prints the figures of the weights that are shipped, of those tuned on one half and on the other,
/// and of the mean of both; each on both halves, clean and with a slip in every long word.
#include <array>
#include <iomanip>
#include <iostream>
#include <thread>

#include "index/search/corrector.h"
#include "index/search/forward_index.h"
#include "index/search/postings.h"
#include "index/search/question.h"
#include "index/search/ranker.h"
#include "index/text/folding.h"
#include "tests/relevance/indexed_collection.h"
#include "tests/relevance/metrics.h"
#include "tests/relevance/options.h"
#include "tests/relevance/own_articles.h"

namespace {

using namespace okienko;
using search::feature_count;
using search::Features;

constexpr std::array<const char*, feature_count> names = {
    "stems", "trigrams", "prefixes",  "likeness",      "nearness",        "passage",   "lead30",
    "cover", "title",    "yes_or_no", "not_yes_or_no", "asked_questions", "for_agents"};

/// How questions are typed, and what each way weighs in the mean.
constexpr std::array<const char*, 2> variants = {"", "typo"};
constexpr std::array<double, 2> variant_weights = {0.6, 0.4};

enum class Half { tuning, other };

/// A question, and the features of every article that was retrieved for it.
struct Case {
    std::size_t set;
    std::size_t variant;
    Half half;
    std::vector<std::array<float, feature_count>> articles;
    std::vector<bool> is_right;
    double best_gain = 0;
};

double gain_at(std::size_t rank) {
    return 1 / std::log2(static_cast<double>(rank) + 2);
}

/// nDCG@10 of a case whose articles have these scores, equal ones in the order retrieved.
double ndcg(const Case& question, const std::vector<float>& scores) {
    double gain = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (!question.is_right[i]) continue;
        std::size_t rank = 0;
        for (std::size_t j = 0; j < scores.size() && rank < 10; ++j) {
            if (scores[j] > scores[i] || (scores[j] == scores[i] && j < i)) ++rank;
        }
        if (rank < 10) gain += gain_at(rank);
    }
    return gain / question.best_gain;
}

/// Reads the cases of one collection.
class CaseReader {
public:
    CaseReader(const std::filesystem::path& index, const text::Analyzer& analyzer)
        : analyzer_(analyzer),
          vocabulary_(index),
          articles_(index, vocabulary_),
          postings_(index, vocabulary_, articles_),
          corrector_(vocabulary_),
          ranker_(vocabulary_, articles_) {}

    Case read(const std::string& text, const std::set<std::string>& right, std::size_t candidates) {
        const search::Question question =
            search::read_question(text, analyzer_, vocabulary_, corrector_, articles_.size());
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
    const text::Analyzer& analyzer_;
    search::Vocabulary vocabulary_;
    search::ForwardIndex articles_;
    search::Postings postings_;
    search::Corrector corrector_;
    search::Ranker ranker_;
};

/// nDCG@10 by set and variant.
using Table = std::vector<std::array<double, variants.size()>>;

double mean_of(const Table& table) {
    double sum = 0;
    for (const auto& row : table) {
        for (std::size_t i = 0; i < row.size(); ++i) sum += variant_weights[i] * row[i];
    }
    return sum / static_cast<double>(table.size());
}

class Tuner {
public:
    /// The features named in `without` weigh nothing.
    Tuner(std::vector<Case> cases, std::size_t sets, const std::vector<std::string>& without)
        : cases_(std::move(cases)), sets_(sets) {
        for (std::size_t i = 0; i < feature_count; ++i) {
            is_left_out_[i] = std::find(without.begin(), without.end(), names[i]) != without.end();
            for (Case& question : cases_) {
                if (!is_left_out_[i]) continue;
                for (auto& article : question.articles) article[i] = 0;
            }
        }
    }

    Table table(const Features& weights, Half half) {
        rebase(weights);
        return table_with(half, 0, 0);
    }

    /// Changes one weight at a time, as long as that helps `half`.
    Features tune(Features weights, Half half) {
        constexpr double least_gain = 2e-4;
        constexpr int most_rounds = 12;
        rebase(weights);
        double best = mean_of(table_with(half, 0, 0));
        double step = 1;
        for (int round = 0; round < most_rounds; ++round) {
            const double before = best;
            for (std::size_t i = 0; i < feature_count; ++i) {
                if (!is_left_out_[i]) improve(weights, i, half, step, best);
            }
            if (best - before >= least_gain) continue;
            if (step < 1) break;
            step /= 2;
        }
        return weights;
    }

private:
    /// Scores of all cases with `weights`, to which a change of one weight adds.
    void rebase(const Features& weights) {
        scores_.resize(cases_.size());
        for (std::size_t i = 0; i < cases_.size(); ++i) {
            scores_[i].clear();
            for (const auto& article : cases_[i].articles) {
                double score = 0;
                for (std::size_t f = 0; f < feature_count; ++f) score += weights[f] * article[f];
                scores_[i].push_back(static_cast<float>(score));
            }
        }
    }

    Table table_with(Half half, std::size_t feature, double change) const {
        Table sums(sets_);
        Table counts(sets_);
        std::vector<float> scores;
        for (std::size_t i = 0; i < cases_.size(); ++i) {
            const Case& question = cases_[i];
            if (question.half != half) continue;
            scores = scores_[i];
            for (std::size_t j = 0; j < scores.size(); ++j) {
                scores[j] += static_cast<float>(change) * question.articles[j][feature];
            }
            sums[question.set][question.variant] += ndcg(question, scores);
            ++counts[question.set][question.variant];
        }
        for (std::size_t set = 0; set < sets_; ++set) {
            for (std::size_t i = 0; i < variants.size(); ++i) {
                sums[set][i] /= std::max(1.0, counts[set][i]);
            }
        }
        return sums;
    }

    void improve(Features& weights, std::size_t feature, Half half, double step, double& best) {
        constexpr double noise = 2e-5;
        const double scale = std::max(0.04, std::abs(weights[feature])) * step;
        std::vector<double> changes = {-weights[feature]};
        for (const double part : {0.5, 0.25, 0.12}) {
            changes.push_back(part * scale);
            changes.push_back(-part * scale);
        }
        std::vector<double> means(changes.size());
        const auto measure = [&](std::size_t first) {
            for (std::size_t i = first; i < changes.size(); i += 2) {
                means[i] = mean_of(table_with(half, feature, changes[i]));
            }
        };
        std::jthread other(measure, 1);
        measure(0);
        other.join();
        const auto most = std::max_element(means.begin(), means.end());
        if (*most <= best + noise) return;
        best = *most;
        weights[feature] += changes[static_cast<std::size_t>(most - means.begin())];
        rebase(weights);
    }

    std::vector<Case> cases_;
    std::size_t sets_;
    std::array<bool, feature_count> is_left_out_ = {};
    std::vector<std::vector<float>> scores_;
};

void print_row(const char* what, const char* half, const Table& table) {
    std::cout << std::left << std::setw(14) << what << std::setw(7) << half << std::fixed
              << std::setprecision(4);
    for (const auto& row : table) std::cout << " | " << row[0] << ' ' << row[1];
    std::cout << " || " << mean_of(table) << '\n';
}

void print(const char* what, Tuner& tuner, const Features& weights) {
    print_row(what, "tuning", tuner.table(weights, Half::tuning));
    print_row(what, "other", tuner.table(weights, Half::other));
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
        CaseReader reader(indexes / options.sets[set], analyzer);
        const auto answers = measuring::read_answers(folder);
        for (std::size_t variant = 0; variant < variants.size(); ++variant) {
            for (const auto& question : measuring::read_questions(folder, variants[variant])) {
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

/// The cases of `files`, golden questions joined by commas, to the Polish articles in `own`.
void add_own_cases(std::vector<Case>& cases, const measuring::Options& options,
                   const std::string& files, std::size_t set) {
    const text::Analyzer analyzer = measuring::shipped_analyzer();
    CaseReader customer(measuring::index_of(options.own, "customer"), analyzer);
    CaseReader agent(measuring::index_of(options.own, "agent"), analyzer);
    for (const search::GoldenQuestion& golden : measuring::read_own_questions(files)) {
        if (golden.ids.empty()) continue;
        const std::set<std::string> right(golden.ids.begin(), golden.ids.end());
        for (std::size_t variant = 0; variant < variants.size(); ++variant) {
            const std::string typed =
                variant == 0 ? golden.question
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
        add_own_cases(cases, options, options.golden[i], options.sets.size() + i);
    }
    Tuner tuner(std::move(cases), options.sets.size() + options.golden.size(), options.without);
    std::cout << "nDCG@10, clean and misspelt, of";
    for (const std::string& set : options.sets) std::cout << ' ' << set;
    for (const std::string& files : options.golden) std::cout << ' ' << files;
    std::cout << "; mean\n";
    print("shipped", tuner, search::feature_weights);
    const Features one = tuner.tune(search::feature_weights, Half::tuning);
    print("tuned", tuner, one);
    const Features other = tuner.tune(search::feature_weights, Half::other);
    print("tuned on other", tuner, other);
    Features mean{};
    for (std::size_t i = 0; i < feature_count; ++i) mean[i] = (one[i] + other[i]) / 2;
    print("mean of both", tuner, mean);
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
