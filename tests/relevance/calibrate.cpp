/// How sure an answer is: weights of the signs, by logistic regression on golden questions.
///
///     okienko_calibrate --own=DIR --golden=FILE,FILE [--golden=FILE] [DATA --sets=allegro]
///
/// DIR is what `okienko index content --out DIR` made. Of the first --golden, questions that an
/// article answers are good ones, those that expect !none are off the point; both as typed and,
/// good ones, with a slip in every long word. Prints the weights learnt on one half, on the other,
/// and on both, and what they tell apart: of the half they did not see, and of each further
/// --golden. With DATA, a folder of collections, also what they tell apart on the first of --sets.
#include <array>
#include <cmath>
#include <iomanip>
#include <iostream>

#include "index/search/confidence.h"
#include "index/search/corrector.h"
#include "index/search/forward_index.h"
#include "index/search/postings.h"
#include "index/search/schema.h"
#include "index/text/folding.h"
#include "tests/relevance/indexed_collection.h"
#include "tests/relevance/leanings.h"
#include "tests/relevance/metrics.h"
#include "tests/relevance/options.h"
#include "tests/relevance/own_articles.h"

namespace {

using namespace okienko;
using search::sign_count;
using search::Signs;

constexpr std::array<const char*, sign_count> names = {
    "score",      "exact",        "cover",      "title",  "unknown",   "real",
    "corrected",  "words",        "meets",      "asked",  "met_words", "other_head",
    "other_text", "other_missed", "real_verbs", "leaning"};

struct Case {
    Signs signs;
    bool is_good;
    bool is_misspelt;
    bool is_tuning;
    measuring::Stems stems = {};
    measuring::Stems own = {};  ///< of the question as it is well written
};

using Cases = std::vector<Case>;

class SignReader {
public:
    SignReader(const std::filesystem::path& index, const text::Analyzer& analyzer)
        : analyzer_(analyzer),
          vocabulary_(index),
          articles_(index, vocabulary_),
          postings_(index, vocabulary_, articles_),
          corrector_(vocabulary_),
          ranker_(vocabulary_, articles_) {}

    Signs read(const std::string& text, measuring::Stems& stems) {
        const search::Question question =
            search::read_question(text, analyzer_, vocabulary_, corrector_, articles_.size());
        stems.clear();
        for (const search::Term& term : question.terms) {
            if (!term.is_synonym) stems.insert(term.stem);
        }
        const auto found = postings_.find(search::stems_of(question), search::candidate_count);
        return search::signs_of(question, ranker_.rank(question, found, true));
    }

private:
    const text::Analyzer& analyzer_;
    search::Vocabulary vocabulary_;
    search::ForwardIndex articles_;
    search::Postings postings_;
    search::Corrector corrector_;
    search::Ranker ranker_;
};

/// Good questions, and those off the point, of one --golden.
class CaseReader {
public:
    explicit CaseReader(const measuring::Options& options)
        : without_(options.without),
          customer_(measuring::index_of(options.own, "customer"), analyzer_),
          agent_(measuring::index_of(options.own, "agent"), analyzer_) {}

    Cases read(const std::string& files) {
        Cases cases;
        for (const search::GoldenQuestion& golden : measuring::read_own_questions(files)) {
            if (golden.ids.empty() && golden.intent != "none") continue;
            forms_.add(golden.question);
            SignReader& reader = golden.audience == "agent" ? agent_ : customer_;
            Case made{.signs = {},
                      .is_good = !golden.ids.empty(),
                      .is_misspelt = false,
                      .is_tuning = measuring::is_for_tuning("sure", golden.question)};
            made.signs = reader.read(golden.question, made.stems);
            made.own = made.stems;
            add(cases, made);
            const auto misspelt = measuring::misspelt(text::fold_diacritics(golden.question));
            made.signs = reader.read(misspelt, made.stems);
            made.is_misspelt = true;
            add(cases, made);
        }
        return cases;
    }

    /// The same of a collection and of what is off the point in `files`.
    Cases read_collection(const measuring::Options& options, const std::string& set,
                          const std::string& files) {
        const std::filesystem::path folder = options.data / set;
        measuring::index_documents(folder, options.indexes / set, analyzer_);
        SignReader reader(options.indexes / set, analyzer_);
        const auto answers = measuring::read_answers(folder);
        Cases cases;
        for (const std::string variant : {"", "typo"}) {
            for (const auto& question : measuring::read_questions(folder, variant)) {
                if (!answers.contains(question.id)) continue;
                measuring::Stems stems;
                add(cases, {.signs = reader.read(question.text, stems),
                            .is_good = true,
                            .is_misspelt = !variant.empty(),
                            .is_tuning = measuring::is_for_tuning(set, question.id)});
            }
        }
        for (const search::GoldenQuestion& golden : measuring::read_own_questions(files)) {
            if (golden.intent != "none") continue;
            measuring::Stems stems;
            add(cases, {.signs = reader.read(golden.question, stems),
                        .is_good = false,
                        .is_misspelt = false,
                        .is_tuning = measuring::is_for_tuning("sure", golden.question)});
        }
        return cases;
    }

    const measuring::WordForms& forms() const { return forms_; }

private:
    /// Adds a case without the signs that are left out.
    void add(Cases& cases, Case made) const {
        for (std::size_t i = 0; i < sign_count; ++i) {
            const bool is_out =
                std::find(without_.begin(), without_.end(), names[i]) != without_.end();
            if (is_out) made.signs[i] = 0;
        }
        cases.push_back(made);
    }

    std::vector<std::string> without_;
    text::Analyzer analyzer_ = measuring::shipped_analyzer();
    measuring::WordForms forms_{analyzer_};
    SignReader customer_;
    SignReader agent_;
};

/// How words lean in the well written cases that `is_used` takes.
template <class IsUsed>
measuring::Leanings leanings_of(const Cases& cases, IsUsed is_used) {
    measuring::Leanings leanings;
    for (const Case& one : cases) {
        if (!one.is_misspelt && is_used(one)) leanings.add(one.own, one.is_good);
    }
    return leanings;
}

/// `cases` that lean as `leanings` tell, which were learnt from those that `is_used` takes.
template <class IsUsed>
Cases leaning(Cases cases, const measuring::Leanings& leanings, IsUsed is_used) {
    for (Case& one : cases) {
        const double sum = is_used(one) ? leanings.without(one.stems, one.own, one.is_good)
                                        : leanings.of(one.stems);
        one.signs[static_cast<std::size_t>(search::Sign::leaning)] = search::leaning_sign(sum);
    }
    return cases;
}

struct Logistic {
    Signs weights{};
    double bias = 0;

    double operator()(const Signs& signs) const {
        double sum = bias;
        for (std::size_t i = 0; i < sign_count; ++i) sum += weights[i] * signs[i];
        return 1 / (1 + std::exp(-sum));
    }
};

/// Learns from the cases that `is_used` takes; good and bad ones weigh alike in all. A good
/// question is to be answered however it is typed, so a misspelt one weighs as much as a clean one;
/// whoever asks for something else and mistypes every long word is hardly worth losing one of
/// those. Source: gradient descent on the log loss with a small ridge.
template <class IsUsed>
Logistic learn(const Cases& cases, IsUsed is_used) {
    constexpr double ridge = 3e-4;
    constexpr double rate = 1.5;
    constexpr int rounds = 6000;
    constexpr double misspelt_and_off_the_point = 0.15;
    const auto weight_of = [&](const Case& one) {
        if (!is_used(one)) return 0.0;
        return one.is_misspelt && !one.is_good ? misspelt_and_off_the_point : 1.0;
    };
    std::array<double, 2> sums = {0, 0};
    for (const Case& one : cases) sums[one.is_good] += weight_of(one);
    Logistic logistic;
    for (int round = 0; round < rounds; ++round) {
        Signs slope{};
        double bias_slope = 0;
        for (const Case& one : cases) {
            const double weight = weight_of(one);
            if (weight == 0) continue;
            const double miss = (one.is_good ? 1 : 0) - logistic(one.signs);
            const double step = miss * weight / (2 * sums[one.is_good]);
            for (std::size_t i = 0; i < sign_count; ++i) slope[i] += step * one.signs[i];
            bias_slope += step;
        }
        for (std::size_t i = 0; i < sign_count; ++i) {
            logistic.weights[i] += rate * (slope[i] - ridge * logistic.weights[i]);
        }
        logistic.bias += rate * bias_slope;
    }
    return logistic;
}

/// The sureness below which a `share` of the good, clean cases lies that `is_used` takes.
template <class IsUsed>
double threshold(const Logistic& logistic, const Cases& cases, double share, IsUsed is_used) {
    std::vector<double> values;
    for (const Case& one : cases) {
        if (one.is_good && !one.is_misspelt && is_used(one)) values.push_back(logistic(one.signs));
    }
    std::sort(values.begin(), values.end());
    if (values.empty()) return 0;
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size()))];
}

/// The share of each kind of case below `threshold`.
template <class IsUsed>
void print_shares(const std::string& what, const Logistic& logistic, const Cases& cases,
                  double least, IsUsed is_used) {
    std::array<double, 4> below{};
    std::array<double, 4> all{};
    for (const Case& one : cases) {
        if (!is_used(one)) continue;
        const std::size_t kind = (one.is_good ? 0U : 2U) + (one.is_misspelt ? 1U : 0U);
        ++all[kind];
        if (logistic(one.signs) < least) ++below[kind];
    }
    std::cout << "  " << std::left << std::setw(22) << what << std::fixed << std::setprecision(1);
    const char* kinds[] = {"good", "misspelt", "off the point", "misspelt"};
    for (std::size_t kind = 0; kind < 4; ++kind) {
        if (all[kind] > 0) {
            std::cout << kinds[kind] << ' ' << 100 * below[kind] / all[kind] << " % of "
                      << std::setprecision(0) << all[kind] << std::setprecision(1) << "   ";
        }
    }
    std::cout << '\n';
}

void print_weights(const Logistic& logistic) {
    std::cout << std::setprecision(2) << "  weights";
    for (const double weight : logistic.weights) std::cout << ' ' << weight << ',';
    std::cout << " bias " << logistic.bias << '\n';
}

/// What the same weights tell apart on a collection, with a threshold of its own and at `sure`.
void show_collection(CaseReader& reader, const measuring::Options& options,
                     const Logistic& logistic, double sure) {
    constexpr double lost = 0.028;
    const std::string& set = options.sets.front();
    const Cases cases = reader.read_collection(options, set, options.golden.front());
    for (const bool half : {true, false}) {
        const double least = threshold(logistic, cases, lost,
                                       [half](const Case& one) { return one.is_tuning == half; });
        std::cout << "  " << set << ", threshold " << least << '\n';
        print_shares("not seen", logistic, cases, least,
                     [half](const Case& one) { return one.is_tuning != half; });
    }
    print_shares("below sure", logistic, cases, sure, [](const Case&) { return true; });
}

void calibrate(const measuring::Options& options) {
    constexpr double lost = 0.028;
    constexpr double surely_lost = 0.004;
    CaseReader reader(options);
    const Cases read = reader.read(options.golden.front());
    for (const bool half : {true, false}) {
        const auto is_seen = [half](const Case& one) { return one.is_tuning == half; };
        const Cases cases = leaning(read, leanings_of(read, is_seen), is_seen);
        const auto is_unseen = [half](const Case& one) { return one.is_tuning != half; };
        const Logistic logistic = learn(cases, is_seen);
        const double least = threshold(logistic, cases, lost, is_seen);
        std::cout << (half ? "one half" : "the other half") << '\n';
        print_weights(logistic);
        print_shares("seen", logistic, cases, least, is_seen);
        print_shares("not seen", logistic, cases, least, is_unseen);
    }
    const auto is_any = [](const Case&) { return true; };
    const measuring::Leanings leanings = leanings_of(read, is_any);
    if (!options.leanings.empty()) write_leanings(options.leanings, leanings, reader.forms());
    const Cases cases = leaning(read, leanings, is_any);
    const Logistic logistic = learn(cases, is_any);
    const double sure = threshold(logistic, cases, lost, is_any);
    const double doubtful = threshold(logistic, cases, surely_lost, is_any);
    std::cout << "both\n";
    print_weights(logistic);
    std::cout << "  sure " << sure << ", doubtful " << doubtful << '\n';
    print_shares("below sure", logistic, cases, sure, is_any);
    print_shares("below doubtful", logistic, cases, doubtful, is_any);
    for (std::size_t i = 1; i < options.golden.size(); ++i) {
        const Cases others = reader.read(options.golden[i]);
        print_shares("further, below sure", logistic, others, sure, is_any);
        for (const int hundredths : {20, 30, 36, 40, 42, 45, 50})
            print_shares("  at ." + std::to_string(hundredths), logistic, others,
                         hundredths / 100.0, is_any);
    }
    if (!options.data.empty()) show_collection(reader, options, logistic, sure);
    const auto shipped = [](const Signs& signs) { return search::sureness(signs); };
    double differ = 0;
    for (const Case& one : cases) differ += std::abs(shipped(one.signs) - logistic(one.signs));
    std::cout << "  shipped weights differ by " << std::setprecision(3)
              << differ / static_cast<double>(cases.size()) << " on average\n";
}

}  // namespace

int main(int count, char** arguments) {
    const measuring::Options options = measuring::options_of(count, arguments);
    if (options.own.empty() || options.golden.empty()) {
        std::cerr << "okienko_calibrate --own=DIR --golden=FILE,FILE [--golden=FILE]\n";
        return 2;
    }
    try {
        calibrate(options);
    } catch (const std::exception& error) {
        std::cerr << "okienko_calibrate: " << error.what() << '\n';
        return 3;
    }
    return 0;
}
