/// Times what people wait for: a question, a keystroke, a full index, an index of what did not
/// change; and weighs the index.
///
///     okienko_bench FOLDER [--documents=3000] [--check] [--benchmark_...]
///
/// FOLDER holds docs.jsonl or docs.jsonl.xz. With --check the exit status is 1 where a figure of
/// the goals for that many documents is missed.
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <optional>
#include <random>

#include "index/article/library.h"
#include "index/publish/generation.h"
#include "index/publish/generation_folders.h"
#include "index/search/corrector.h"
#include "index/search/vocabulary.h"
#include "index/text/folding.h"
#include "tests/bench/documents.h"
#include "tests/relevance/collection.h"

namespace {

using namespace okienko;

struct Options {
    std::filesystem::path folder;
    std::size_t documents = 3000;
    bool is_checked = false;
};

/// What a figure may be; empty where there is no goal for so many documents.
struct Goal {
    const char* what;
    const char* unit;
    std::optional<double> most;
    double measured = 0;
};

struct Goals {
    Goal index = {"full index", "s", {}};
    Goal index_size = {"index over text", "", {}};
    Goal unchanged = {"index of what did not change", "s", {}};
    Goal question = {"question, p99", "ms", {}};
    Goal keystroke = {"keystroke, p99", "ms", {}};
    Goal letter = {"one letter, p99", "ms", {}};
    Goal correction = {"correction of a word, p99", "ms", {}};
};

Goals goals_for(std::size_t documents) {
    Goals goals;
    goals.correction.most = 0.5;
    goals.letter.most = 1;
    goals.index_size.most = 1.2;
    if (documents <= 3000) {
        goals.index.most = 20;
        goals.unchanged.most = 1;
        goals.question.most = 0.5;
        goals.keystroke.most = 1;
    } else if (documents <= 100'000) {
        goals.question.most = 5;
        goals.keystroke.most = 8;
    } else {
        goals.question.most = 30;
        goals.keystroke.most = 50;
    }
    return goals;
}

/// The documents that were drawn, and a published generation of them.
struct Shop {
    explicit Shop(const Options& options)
        : file(scratch.path() / "docs.jsonl"), data(scratch.path() / "data") {
        std::ofstream out(file);
        bench::write_documents(out, options.folder, options.documents);
        out.close();
        library = article::read_library(file);
        library.word_lists = std::filesystem::path(OKIENKO_SOURCE_DIR) / "content/lexicon";
    }

    publish::Published publish(bool rebuild) const {
        return publish::publish(library,
                                {.data = data, .lexicon = OKIENKO_LEXICON, .rebuild = rebuild});
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

/// Of all threads of this process.
double process_seconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// The most that this process took so far, the documents it read included, in MB.
double most_memory() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

double percentile(std::vector<double>& times, double share) {
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

void tell_times(benchmark::State& state, std::vector<double>& times, Goal& goal) {
    state.counters["p50_ms"] = percentile(times, 0.5);
    state.counters["p99_ms"] = percentile(times, 0.99);
    state.counters["max_ms"] = times.back();
    goal.measured = percentile(times, 0.99);
}

void ask(benchmark::State& state, const Shop& shop, Goals& goals) {
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
    tell_times(state, times, goals.question);
}

/// Types questions letter by letter.
void type(benchmark::State& state, const Shop& shop, Goals& goals) {
    shop.publish(false);
    const auto generation = publish::Generation::open(shop.data, article::Audience::customer);
    const std::vector<std::string> questions = questions_about(shop.library);
    std::vector<double> times;
    std::vector<double> first_letters;
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
        if (end == 1) first_letters.push_back(times.back());
        before.clear();
        for (const auto& hit : found.hits) before.push_back(hit.article.id);
    }
    tell_times(state, times, goals.keystroke);
    goals.letter.measured = percentile(first_letters, 0.99);
}

/// Corrects the misspelt words of questions, one by one.
void correct(benchmark::State& state, const Shop& shop, Goals& goals) {
    const auto number = shop.publish(false).generation;
    const search::Vocabulary vocabulary(publish::folder_of(shop.data, number) / "customer" /
                                        publish::index_folder);
    const search::Corrector corrector(vocabulary);
    std::vector<std::string> words;
    for (const std::string& question : questions_about(shop.library)) {
        std::istringstream text(question);
        for (std::string word; text >> word;) {
            word = text::fold_diacritics(text::fold_case(word));
            if (!vocabulary.find_word(word)) words.push_back(word);
        }
    }
    std::vector<double> times;
    std::size_t next = 0;
    for ([[maybe_unused]] auto _ : state) {
        const double begin = milliseconds();
        benchmark::DoNotOptimize(corrector.correct(words[next]));
        times.push_back(milliseconds() - begin);
        next = (next + 1) % words.size();
    }
    tell_times(state, times, goals.correction);
}

void index(benchmark::State& state, const Shop& shop, bool is_rebuilt, Goals& goals) {
    using Clock = std::chrono::steady_clock;
    for ([[maybe_unused]] auto _ : state) {
        const auto begin = Clock::now();
        const article::Library library = article::read_library(shop.file);
        benchmark::DoNotOptimize(library.articles.size());
        const double cpu = process_seconds();
        const auto published = shop.publish(is_rebuilt);
        Goal& goal = is_rebuilt ? goals.index : goals.unchanged;
        goal.measured = std::chrono::duration<double>(Clock::now() - begin).count();
        const auto text = static_cast<double>(published.text_bytes);
        goals.index_size.measured = static_cast<double>(published.index_bytes) / text;
        state.counters["text_MB_per_cpu_s"] = text / 1e6 / (process_seconds() - cpu);
        state.counters["memory_MB"] = most_memory();
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
    const bool is_met = !goal.most || goal.measured <= *goal.most;
    std::cout << (!goal.most ? "        "
                  : is_met   ? "met     "
                             : "MISSED  ")
              << goal.what << ": " << goal.measured << ' ' << goal.unit;
    if (goal.most) std::cout << ", goal " << *goal.most << ' ' << goal.unit;
    std::cout << '\n';
    return is_met;
}

void register_all(const Shop& shop, Goals& goals) {
    const auto once = [](auto* bench) { bench->Iterations(1)->UseRealTime(); };
    const auto add = [&](const char* name, auto measure) {
        return benchmark::RegisterBenchmark(name, measure, std::cref(shop), std::ref(goals));
    };
    for (const bool is_rebuilt : {true, false}) {
        const char* name = is_rebuilt ? "index/full" : "index/unchanged";
        once(benchmark::RegisterBenchmark(name, index, std::cref(shop), is_rebuilt, std::ref(goals))
                 ->Unit(benchmark::kMillisecond));
    }
    add("question", ask)->Iterations(9000)->Unit(benchmark::kMicrosecond);
    add("keystroke", type)->Iterations(20'000)->Unit(benchmark::kMicrosecond);
    add("correction", correct)->Iterations(5000)->Unit(benchmark::kMicrosecond);
}

}  // namespace

int main(int count, char** arguments) {
    benchmark::Initialize(&count, arguments);
    const Options options = options_of(count, arguments);
    if (options.folder.empty()) {
        std::cerr << "okienko_bench FOLDER [--documents=3000] [--check] [--benchmark_...]\n";
        return 2;
    }
    Goals goals = goals_for(options.documents);
    try {
        const Shop shop(options);
        register_all(shop, goals);
        benchmark::RunSpecifiedBenchmarks();
    } catch (const std::exception& error) {
        std::cerr << "okienko_bench: " << error.what() << '\n';
        return 3;
    }
    bool are_met = true;
    for (const Goal& goal : {goals.index, goals.index_size, goals.unchanged, goals.question,
                             goals.keystroke, goals.letter, goals.correction}) {
        are_met &= tell(goal);
    }
    return options.is_checked && !are_met ? 1 : 0;
}
