/// Our search beside those that others could take: quality, speed, size and memory in one run.
///
///     okienko_peers COLLECTION [--engine=NAME...]
///
/// COLLECTION is a folder as tests/relevance/collection.h has it. Each engine is a process of its
/// own that indexes the documents, and another that answers the questions.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <iostream>
#include <nlohmann/json.hpp>

#include "tests/bench/peers/peers.h"
#include "tests/bench/process.h"
#include "tests/relevance/collection.h"
#include "tests/relevance/metrics.h"

namespace {

namespace fs = std::filesystem;
using namespace okienko::measuring;

constexpr const char* variants[] = {"", "nodia", "typo"};

// The engines' side: documents, questions and runs are tables of columns between tabs.

std::vector<PeerDocument> read_table(const fs::path& file) {
    std::ifstream rows(file);
    std::vector<PeerDocument> documents;
    for (std::string row; std::getline(rows, row);) {
        const std::size_t title = row.find('\t') + 1;
        const std::size_t text = row.find('\t', title) + 1;
        documents.push_back(
            {row.substr(0, title - 1), row.substr(title, text - title - 1), row.substr(text)});
    }
    return documents;
}

/// Processor time of this thread, so that other programs do not count.
double microseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

/// Asks everything twice, and times the second round.
void ask(PeerEngine& engine, const fs::path& questions, const fs::path& run) {
    const auto asked = read_questions_file(questions);
    std::ofstream out(run);
    for (const auto& question : asked) engine.find(question.text);
    for (const auto& question : asked) {
        const double begin = microseconds();
        const std::vector<std::string> ids = engine.find(question.text);
        out << question.id << '\t' << microseconds() - begin;
        for (const std::string& id : ids) out << '\t' << id;
        out << '\n';
    }
}

/// What a process of an engine does: "NAME index DOCUMENTS FOLDER", "NAME ask FOLDER QUESTIONS
/// RUN".
int run_engine(const std::vector<std::string>& words) {
    const auto engine = peer_engine(words.at(0));
    if (!engine) throw std::runtime_error("no engine is called " + words.at(0));
    if (words.at(1) == "index") {
        const fs::path table = words.at(2);
        engine->index(read_table(table), table.parent_path() / "docs.jsonl", words.at(3));
    } else {
        engine->open(words.at(2));
        ask(*engine, words.at(3), words.at(4));
    }
    return 0;
}

// The measuring side.

struct Engine {
    std::string name;
    std::string command;   ///< begins both commands
    std::string ask_with;  ///< ends the one that asks
};

struct Measured {
    Cost index, asking;
    double index_megabytes = 0;
    std::vector<Figures> figures;  ///< by variant
    std::vector<double> times;     ///< of clean questions, in microseconds
    std::vector<double> typo_times;
};

std::string quoted(const std::string& text) {
    return "'" + text + "'";
}

std::string without_breaks(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return text;
}

/// The documents of a collection, as a table and as they were.
double write_documents(const fs::path& collection, const fs::path& folder) {
    const std::string lines = read_documents(collection);
    std::ofstream(folder / "docs.jsonl") << lines;
    std::ofstream table(folder / "documents");
    std::istringstream rows(lines);
    double bytes = 0;
    for (std::string row; std::getline(rows, row);) {
        const auto document = nlohmann::json::parse(row);
        const auto title = without_breaks(document.value("title", ""));
        const auto text = without_breaks(document.value("text", ""));
        table << without_breaks(document.value("id", "")) << '\t' << title << '\t' << text << '\n';
        bytes += static_cast<double>(title.size() + text.size());
    }
    return bytes / 1e6;
}

double megabytes_in(const fs::path& folder) {
    double bytes = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) bytes += static_cast<double>(entry.file_size());
    }
    return bytes / 1e6;
}

/// Adds the rows of a run to `figures`; their times to `times`.
void read_run(const fs::path& run, const std::map<std::string, std::set<std::string>>& answers,
              Figures& figures, std::vector<double>& times) {
    std::ifstream rows(run);
    for (std::string row; std::getline(rows, row);) {
        std::istringstream columns(row);
        std::string question;
        std::string time;
        std::getline(columns, question, '\t');
        std::getline(columns, time, '\t');
        std::vector<std::string> ids;
        for (std::string id; std::getline(columns, id, '\t');) ids.push_back(id);
        times.push_back(std::stod(time));
        if (answers.contains(question)) figures.add(ids, answers.at(question));
    }
}

Measured measure(const Engine& engine, const fs::path& collection, const fs::path& scratch) {
    Measured measured;
    const fs::path index = scratch / engine.name;
    fs::create_directories(index);
    measured.index = cost_of(engine.command + " index " + quoted(scratch / "documents") + ' ' +
                             quoted(index) + " > /dev/null");
    measured.index_megabytes = megabytes_in(index);
    const auto answers = read_answers(collection);
    for (const std::string variant : variants) {
        const fs::path questions =
            collection / ("questions" + (variant.empty() ? "" : "." + variant) + ".tsv");
        if (!fs::exists(questions)) continue;
        const fs::path run = scratch / "run";
        const Cost cost = cost_of(engine.command + " ask " + quoted(index) + ' ' +
                                  quoted(questions) + ' ' + quoted(run) + ' ' + engine.ask_with);
        if (variant.empty()) measured.asking = cost;
        std::vector<double> none;
        measured.figures.emplace_back();
        auto& times = variant.empty() ? measured.times : measured.typo_times;
        times.clear();
        read_run(run, answers, measured.figures.back(), times);
    }
    fs::remove_all(index);
    return measured;
}

double percentile(std::vector<double> times, double share) {
    if (times.empty()) return 0;
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

/// "12.3 (x 4.5)": a figure, and how many times ours it is.
std::string beside(double figure, double ours, const char* format) {
    std::array<char, 80> text;
    std::snprintf(text.data(), text.size(), format, figure);
    std::string cell = text.data();
    if (figure != ours && ours > 0) {
        std::snprintf(text.data(), text.size(), " (x %.2g)", figure / ours);
        cell += text.data();
    }
    return cell;
}

void print(const std::string& name, const Measured& it, const Measured& ours, double megabytes) {
    std::cout << "| " << name << " |";
    for (std::size_t i = 0; i < it.figures.size(); ++i) {
        std::array<char, 40> text;
        std::snprintf(text.data(), text.size(), "%s%.3f", i == 0 ? " " : " / ",
                      it.figures[i].mean().ndcg10);
        std::cout << text.data();
    }
    const double p50 = percentile(it.times, 0.5);
    const double p99 = percentile(it.times, 0.99);
    std::cout << " | " << beside(p50 / 1e3, percentile(ours.times, 0.5) / 1e3, "%.2f") << " | "
              << beside(p99 / 1e3, percentile(ours.times, 0.99) / 1e3, "%.2f") << " | "
              << beside(percentile(it.typo_times, 0.99) / 1e3,
                        percentile(ours.typo_times, 0.99) / 1e3, "%.2f")
              << " | "
              << beside(megabytes / it.index.seconds, megabytes / ours.index.seconds, "%.2f")
              << " | "
              << beside(it.index_megabytes / megabytes, ours.index_megabytes / megabytes, "%.2f")
              << " | " << beside(it.index.megabytes, ours.index.megabytes, "%.0f") << " | "
              << beside(it.asking.megabytes, ours.asking.megabytes, "%.0f") << " |" << std::endl;
}

std::string jars() {
    std::string paths;
    for (const auto& entry : fs::directory_iterator("/usr/share/java")) {
        const std::string name = entry.path().filename().string();
        for (const char* start :
             {"lucene-core-8", "lucene-analyzers-common-8", "lucene-analyzers-stempel-8"}) {
            if (name.starts_with(start)) paths += entry.path().string() + ':';
        }
    }
    return paths;
}

/// Ours first. Lucene where there is a JDK and its jars.
std::vector<Engine> engines(const fs::path& scratch) {
    std::vector<Engine> engines;
    const std::string self = quoted(fs::canonical("/proc/self/exe"));
    for (const char* name :
         {"okienko", "xapian", "xapian-okienko-stems", "xapian-spelling", "fts5", "fts5-trigram"}) {
        engines.push_back({name, self + " --engine-process " + name, ""});
    }
    const std::string source = std::string(OKIENKO_SOURCE_DIR) + "/tests/bench/peers/Lucene.java";
    const std::string path = quoted(jars() + scratch.string());
    try {
        cost_of("javac -cp " + path + " -d " + quoted(scratch) + ' ' + quoted(source));
        engines.push_back({"lucene", "java -cp " + path + " Lucene", ""});
        engines.push_back({"lucene-fuzzy", "java -cp " + path + " Lucene", "fuzzy"});
    } catch (const std::runtime_error&) {
        std::cerr << "Lucene is left out: it needs default-jdk-headless and liblucene8-java\n";
    }
    return engines;
}

void compare(const fs::path& collection, const std::set<std::string>& wanted) {
    const ScratchFolder scratch;
    const double megabytes = write_documents(collection, scratch.path());
    std::cout << "| engine | nDCG@10, clean / without Polish letters / slips | p50, ms | p99, ms | "
                 "p99 with slips, ms | indexing, MB/s | index over text | memory, indexing, MB | "
                 "memory, asking, MB |\n"
                 "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"
              << std::endl;
    Measured ours;
    for (const Engine& engine : engines(scratch.path())) {
        const bool is_ours = engine.name == "okienko";
        if (!is_ours && !wanted.empty() && !wanted.contains(engine.name)) continue;
        const Measured measured = measure(engine, collection, scratch.path());
        if (is_ours) ours = measured;
        print(engine.name, measured, ours, megabytes);
    }
}

}  // namespace

int main(int count, char** arguments) {
    const std::vector<std::string> words(arguments + 1, arguments + count);
    try {
        if (words.size() > 3 && words[0] == "--engine-process") {
            return run_engine({words.begin() + 1, words.end()});
        }
        std::set<std::string> wanted;
        fs::path collection;
        for (const std::string& word : words) {
            if (word.starts_with("--engine=")) {
                wanted.insert(word.substr(word.find('=') + 1));
            } else {
                collection = word;
            }
        }
        if (collection.empty())
            throw std::runtime_error("okienko_peers COLLECTION [--engine=NAME...]");
        compare(collection, wanted);
    } catch (const std::exception& error) {
        std::cerr << "okienko_peers: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
