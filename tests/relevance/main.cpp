/// Quality on measuring collections, as a table.
///
///     okienko_relevance DATA [--sets=allegro,lohelp] [--indexes=DIR] [--misses=FILE]
///
/// DATA holds a folder a set (collection.h). With --indexes the indexes are kept there and used
/// again; otherwise they are built anew and thrown away.
#include <iomanip>
#include <iostream>

#include "index/search/searcher.h"
#include "tests/relevance/half_typed.h"
#include "tests/relevance/indexed_collection.h"
#include "tests/relevance/metrics.h"
#include "tests/relevance/options.h"

namespace {

using namespace okienko;
using measuring::Figures;
using measuring::Options;

constexpr const char* variants[] = {"", "nodia", "typo", "typo1", "typonodia", "half"};

std::vector<measuring::CollectedQuestion> questions_of(const std::filesystem::path& folder,
                                                       const std::string& variant) {
    if (variant != "half") return measuring::read_questions(folder, variant);
    auto questions = measuring::read_questions(folder, "");
    for (auto& question : questions) question.text = measuring::typed_part(question.text);
    return questions;
}

std::vector<std::string> ids_of(const std::vector<search::Hit>& hits) {
    std::vector<std::string> ids;
    for (const search::Hit& hit : hits) ids.push_back(hit.article.id);
    return ids;
}

/// The figures of the tuning half, of the other one, and of all.
struct Halves {
    Figures tuned, shown, all;

    void add(bool is_tuned, const std::vector<std::string>& found,
             const std::set<std::string>& answers) {
        (is_tuned ? tuned : shown).add(found, answers);
        all.add(found, answers);
    }
};

void print(const std::string& set, const std::string& variant, const Halves& halves) {
    std::cout << std::left << std::setw(9) << set << std::setw(10)
              << (variant.empty() ? "clean" : variant) << std::right << std::fixed
              << std::setprecision(4);
    for (const Figures& sums : {halves.tuned, halves.shown, halves.all}) {
        std::cout << "  " << sums.mean().ndcg10;
    }
    const Figures all = halves.all.mean();
    std::cout << std::setprecision(3) << "  " << all.success1 << "  " << all.recall3 << "  "
              << all.empty << '\n';
}

class Measurement {
public:
    explicit Measurement(const Options& options) : options_(options) {
        if (!options.misses.empty()) misses_.open(options.misses);
    }

    void run() {
        std::cout << "                      nDCG@10: tuning half, other half, all; "
                     "success@1, recall@3, empty\n";
        for (const std::string& set : options_.sets) measure(set);
    }

private:
    void measure(const std::string& set) {
        const std::filesystem::path folder = options_.data / set;
        const auto indexes = options_.indexes.empty() ? scratch_.path() : options_.indexes;
        measuring::index_documents(folder, indexes / set, analyzer_);
        const search::Searcher searcher(indexes / set, analyzer_);
        const auto answers = measuring::read_answers(folder);
        for (const std::string variant : variants) {
            Halves halves;
            for (const auto& question : questions_of(folder, variant)) {
                const auto right = answers.find(question.id);
                if (right == answers.end()) continue;
                const bool is_tuned = measuring::is_for_tuning(set, question.id);
                if (variant == "half") {
                    const auto found = searcher.suggest({.text = question.text, .limit = 10});
                    halves.add(is_tuned, ids_of(found.hits), right->second);
                    continue;
                }
                const auto answer = searcher.find({.question = question.text, .limit = 10});
                halves.add(is_tuned, ids_of(answer.hits), right->second);
                if (variant.empty()) note_miss(set, question, answer, right->second);
            }
            print(set, variant, halves);
        }
    }

    void note_miss(const std::string& set, const measuring::CollectedQuestion& question,
                   const search::Answer& answer, const std::set<std::string>& right) {
        if (!misses_.is_open()) return;
        const auto found = ids_of(answer.hits);
        if (!found.empty() && right.contains(found.front())) return;
        misses_ << set << '\t' << question.id << '\t' << question.text << '\t' << *right.begin();
        for (const std::string& id : found) misses_ << '\t' << id;
        misses_ << '\n';
    }

    const Options& options_;
    measuring::ScratchFolder scratch_;
    text::Analyzer analyzer_ = measuring::shipped_analyzer();
    std::ofstream misses_;
};

}  // namespace

int main(int count, char** arguments) {
    const Options options = measuring::options_of(count, arguments);
    if (options.data.empty()) {
        std::cerr << "okienko_relevance DATA [--sets=A,B] [--indexes=DIR] [--misses=FILE]\n";
        return 2;
    }
    try {
        Measurement(options).run();
    } catch (const std::exception& error) {
        std::cerr << "okienko_relevance: " << error.what() << '\n';
        return 3;
    }
    return 0;
}
