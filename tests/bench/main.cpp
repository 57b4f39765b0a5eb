/// Times what people wait for: a question, a keystroke, a full index, an index of what did not
/// change.
///
///     okienko_bench FOLDER [--documents=3000] [--check] [--benchmark_...]
///
/// FOLDER holds docs.jsonl or docs.jsonl.xz. With --check the exit status is 1 where a figure of
/// the goals is missed.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <random>

#include "index/article/library.h"
#include "index/publish/generation.h"
#include "tests/relevance/collection.h"

namespace {

using namespace okienko;

struct Options {
    std::filesystem::path folder;
    std::size_t documents = 3000;
    bool is_checked = false;
};

/// What a figure may be.
struct Goal {
    const char* what;
    double most;
    const char* unit;
    double measured = 0;
};

Goal question_goal = {"question, p99", 1, "ms"};
Goal keystroke_goal = {"keystroke, p99", 1, "ms"};
Goal index_goal = {"full index", 20, "s"};
Goal unchanged_goal = {"index of what did not change", 1, "s"};

/// The documents that were drawn, and a published generation of them.
struct Shop {
    explicit Shop(const Options& options)
        : file(scratch.path() / "docs.jsonl"), data(scratch.path() / "data") {
        std::ofstream(file) << measuring::drawn_lines(measuring::read_documents(options.folder),
                                                      options.documents);
        library = article::read_library(file);
        library.word_lists = std::filesystem::path(OKIENKO_SOURCE_DIR) / "content/lexicon";
    }

    void publish(bool rebuild) const {
        publish::publish(library, {.data = data, .lexicon = OKIENKO_LEXICON, .rebuild = rebuild});
    }

    measuring::ScratchFolder scratch;
    std::filesystem::path file;
    std::filesystem::path data;
    article::Library library;
};

std::vector<std::string> words_of(const article::Article& article) {
    std::istringstream text(article::plain_text(article.blocks));
    std::vector<std::string> words;
    for (std::string word; text >> word;) words.push_back(std::move(word));
    return words;
}

/// Where the characters of `word` begin, and its end.
std::vector<std::size_t> characters_of(const std::string& word) {
    std::vector<std::size_t> begins;
    for (std::size_t at = 0; at < word.size(); ++at) {
        if ((static_cast<unsigned char>(word[at]) & 0xC0) != 0x80) begins.push_back(at);
    }
    begins.push_back(word.size());
    return begins;
}

/// A slip of the finger: two letters in the middle of a long word change places.
void misspell(std::string& word, std::mt19937& chance) {
    const std::vector<std::size_t> begins = characters_of(word);
    if (begins.size() < 6) return;
    const auto letter = static_cast<std::ptrdiff_t>(1 + chance() % (begins.size() - 4));
    const auto place = [&](std::ptrdiff_t i) {
        return word.begin() + static_cast<std::ptrdiff_t>(begins[static_cast<std::size_t>(i)]);
    };
    std::rotate(place(letter), place(letter + 1), place(letter + 2));
}

/// Whether somebody might type this title: nobody types more than a dozen words.
bool is_question(const std::string& title) {
    const auto spaces = std::count(title.begin(), title.end(), ' ');
    return !title.empty() && spaces < 12;
}

/// Titles, runs of three to nine words out of the documents, and the same with a slip in every
/// long word; alike at every run.
std::vector<std::string> questions_about(const article::Library& library) {
    std::mt19937 chance(4);
    std::vector<std::string> questions;
    for (const article::Article& article : library.articles) {
        if (questions.size() >= 3000) break;
        if (is_question(article.title)) questions.push_back(article.title);
        std::vector<std::string> words = words_of(article);
        const std::size_t count = 3 + chance() % 7;
        if (words.size() < count) continue;
        const std::size_t first = chance() % (words.size() - count + 1);
        for (const bool is_misspelt : {false, true}) {
            std::string question;
            for (std::size_t i = first; i < first + count; ++i) {
                if (is_misspelt) misspell(words[i], chance);
                question += words[i] + ' ';
            }
            questions.push_back(question);
        }
    }
    return questions;
}

/// Processor time of this thread: other programs on the machine do not count.
double milliseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double percentile(std::vector<double>& times, double share) {
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

void ask(benchmark::State& state, const Shop& shop) {
    shop.publish(false);
    const auto generation = publish::Generation::open(shop.data, article::Audience::customer);
    const std::vector<std::string> questions = questions_about(shop.library);
    for (const auto& question : questions) generation.searcher().find({.question = question});
    std::vector<double> times;
    std::size_t next = 0;
    for ([[maybe_unused]] auto _ : state) {
        const double begin = milliseconds();
        benchmark::DoNotOptimize(generation.searcher().find({.question = questions[next]}));
        times.push_back(milliseconds() - begin);
        next = (next + 1) % questions.size();
    }
    state.counters["p50_ms"] = percentile(times, 0.5);
    state.counters["p99_ms"] = percentile(times, 0.99);
    state.counters["max_ms"] = times.back();
    question_goal.measured = percentile(times, 0.99);
}

/// Types questions letter by letter.
void type(benchmark::State& state, const Shop& shop) {
    shop.publish(false);
    const auto generation = publish::Generation::open(shop.data, article::Audience::customer);
    const std::vector<std::string> questions = questions_about(shop.library);
    std::vector<double> times;
    std::size_t question = 0;
    std::size_t end = 0;
    std::vector<std::string> before;
    for ([[maybe_unused]] auto _ : state) {
        if (++end > questions[question].size()) {
            question = (question + 1) % questions.size();
            end = 1;
            before.clear();
        }
        const std::string typed = questions[question].substr(0, end);
        const double begin = milliseconds();
        const auto found = generation.searcher().suggest({.text = typed, .before = before});
        times.push_back(milliseconds() - begin);
        before.clear();
        for (const auto& hit : found.hits) before.push_back(hit.article.id);
    }
    state.counters["p50_ms"] = percentile(times, 0.5);
    state.counters["p99_ms"] = percentile(times, 0.99);
    state.counters["max_ms"] = times.back();
    keystroke_goal.measured = percentile(times, 0.99);
}

void index(benchmark::State& state, const Shop& shop, bool is_rebuilt, Goal& goal) {
    using Clock = std::chrono::steady_clock;
    for ([[maybe_unused]] auto _ : state) {
        const auto begin = Clock::now();
        const article::Library library = article::read_library(shop.file);
        benchmark::DoNotOptimize(library.articles.size());
        shop.publish(is_rebuilt);
        goal.measured = std::chrono::duration<double>(Clock::now() - begin).count();
    }
}

Options options_of(int count, char** arguments) {
    Options options;
    for (int i = 1; i < count; ++i) {
        const std::string argument = arguments[i];
        if (argument == "--check") {
            options.is_checked = true;
        } else if (argument.starts_with("--documents=")) {
            options.documents = std::stoul(argument.substr(argument.find('=') + 1));
        } else {
            options.folder = argument;
        }
    }
    return options;
}

bool tell(const Goal& goal) {
    const bool is_met = goal.measured <= goal.most;
    std::cout << (is_met ? "met     " : "MISSED  ") << goal.what << ": " << goal.measured << ' '
              << goal.unit << ", goal " << goal.most << ' ' << goal.unit << '\n';
    return is_met;
}

void register_all(const Shop& shop) {
    const auto once = [](auto* bench) { bench->Iterations(1)->UseRealTime(); };
    once(benchmark::RegisterBenchmark("index/full", index, std::cref(shop), true,
                                      std::ref(index_goal))
             ->Unit(benchmark::kMillisecond));
    once(benchmark::RegisterBenchmark("index/unchanged", index, std::cref(shop), false,
                                      std::ref(unchanged_goal))
             ->Unit(benchmark::kMillisecond));
    benchmark::RegisterBenchmark("question", ask, std::cref(shop))
        ->Iterations(9000)
        ->Unit(benchmark::kMicrosecond);
    benchmark::RegisterBenchmark("keystroke", type, std::cref(shop))
        ->Iterations(20'000)
        ->Unit(benchmark::kMicrosecond);
}

}  // namespace

int main(int count, char** arguments) {
    benchmark::Initialize(&count, arguments);
    const Options options = options_of(count, arguments);
    if (options.folder.empty()) {
        std::cerr << "okienko_bench FOLDER [--documents=3000] [--check] [--benchmark_...]\n";
        return 2;
    }
    try {
        const Shop shop(options);
        register_all(shop);
        benchmark::RunSpecifiedBenchmarks();
    } catch (const std::exception& error) {
        std::cerr << "okienko_bench: " << error.what() << '\n';
        return 3;
    }
    bool are_met = true;
    for (const Goal& goal : {index_goal, unchanged_goal, question_goal, keystroke_goal}) {
        are_met &= tell(goal);
    }
    return options.is_checked && !are_met ? 1 : 0;
}
