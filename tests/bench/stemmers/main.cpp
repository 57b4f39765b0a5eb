/// Our stemmer and its peers, each a process of its own that reads words and writes stems.
///
///     okienko_stemmers [DATA]
///
/// Prints a table: words a second, time to start, memory, data; and what DATA/score_stemmer.py
/// says of the stems, where DATA is given.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/bench/process.h"
#include "tests/bench/stemmers/peers.h"

namespace {

namespace fs = std::filesystem;

struct Peer {
    std::string name;
    std::string command;
    std::uintmax_t data_bytes = 0;
    std::size_t words = 0;  ///< enough to be measured by
};

std::string quoted(const std::string& text) {
    return "'" + text + "'";
}

/// What a command prints; empty where it fails.
std::string output_of(const std::string& command) {
    std::string output;
    FILE* const pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return output;
    std::array<char, 4096> piece;
    while (const std::size_t size = std::fread(piece.data(), 1, piece.size(), pipe)) {
        output.append(piece.data(), size);
    }
    return pclose(pipe) == 0 ? output : "";
}

/// Every word of our Polish articles, each once, in an order by chance that is always the same.
std::vector<std::string> words_of_articles() {
    std::set<std::string> words;
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(OKIENKO_SOURCE_DIR) / "content/articles")) {
        const std::string name = entry.path().filename().string();
        if (!name.ends_with(".md") || name.ends_with(".en.md") || name.ends_with(".uk.md"))
            continue;
        std::ifstream article(entry.path());
        for (std::string word; article >> word;) {
            const auto is_mark = [](char c) {
                return static_cast<unsigned char>(c) < 0x80 && (c < 'a' || c > 'z');
            };
            std::erase_if(word, is_mark);
            if (word.size() > 2) words.insert(word);
        }
    }
    std::vector<std::string> shuffled(words.begin(), words.end());
    std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(5));
    return shuffled;
}

Cost cost_of(const std::string& command, const fs::path& file) {
    return ::cost_of(command + " < " + quoted(file) + " > /dev/null");
}

Cost least_cost_of(const std::string& command, const fs::path& file) {
    Cost least = cost_of(command, file);
    for (int i = 0; i < 2; ++i) {
        const Cost again = cost_of(command, file);
        if (again.seconds < least.seconds) least = again;
    }
    return least;
}

/// Our folded stems and exact stems, and those of others, as far as they can be run here.
std::vector<Peer> peers(const std::string& self, const fs::path& scratch) {
    constexpr std::size_t many = 2'000'000;
    constexpr std::size_t few = 200'000;
    const std::string dictionary = hunspell_dictionary;
    const std::string ours = std::string(OKIENKO_BIN_DIR) + "/okienko stem";
    std::vector<Peer> peers = {
        {"okienko", ours, fs::file_size(OKIENKO_LEXICON), many},
        {"okienko, exact", ours + " --exact", fs::file_size(OKIENKO_LEXICON), many},
        {"first five letters", self + " --peer truncation", 0, many}};
    if (fs::exists(dictionary + ".dic")) {
        peers.push_back({"Hunspell", self + " --peer hunspell",
                         fs::file_size(dictionary + ".dic") + fs::file_size(dictionary + ".aff"),
                         few});
    }
    const std::string jars =
        "$(ls /usr/share/java/lucene-core-8*.jar /usr/share/java/lucene-analyzers-common-8*.jar "
        "/usr/share/java/lucene-analyzers-stempel-8*.jar | tr '\\n' ':')"
        "/usr/share/java/morfologik-stemming.jar:/usr/share/java/morfologik-fsa.jar:"
        "/usr/share/java/morfologik-polish.jar:/usr/share/java/hppc.jar";
    const std::string compile =
        "javac -cp " + jars + " -d " + quoted(scratch) + " " +
        quoted(std::string(OKIENKO_SOURCE_DIR) + "/tests/bench/stemmers/Stemmers.java") +
        " 2>&1 && echo compiled";
    if (output_of(compile).find("compiled") == std::string::npos) {
        std::cerr << "Stempel and Morfologik are left out: they need default-jdk-headless, "
                     "liblucene8-java and libmorfologik-stemming2-java\n";
        return peers;
    }
    for (const char* name : {"stempel", "morfologik"}) {
        const std::string java = "java -cp " + jars + ":" + quoted(scratch) + " Stemmers " + name;
        peers.push_back({name == std::string("stempel") ? "Lucene Stempel" : "Morfologik", java,
                         std::strtoull(output_of(java + " --data").c_str(), nullptr, 10), few});
    }
    return peers;
}

void write_words(const fs::path& file, const std::vector<std::string>& words, std::size_t count) {
    std::ofstream out(file);
    for (std::size_t i = 0; i < count; ++i) out << words[i % words.size()] << '\n';
}

/// The scorer's columns F1, F0.5 and, of questions without Polish letters, F1; by set.
std::string quality_of(const Peer& peer, const fs::path& data) {
    std::istringstream lines(output_of("python3 " + quoted(data / "score_stemmer.py") +
                                       " --name peer --dir " + quoted(data) + " -- sh -c " + '"' +
                                       peer.command + '"'));
    std::string columns;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);
        std::vector<std::string> values;
        for (std::string value; fields >> value;) values.push_back(value);
        if (values.size() < 14) continue;
        columns += " " + values[5] + "; " + values[6] + "; " + values[13] + " |";
    }
    return columns.empty() ? " - |" : columns;
}

void measure(const std::string& self, const fs::path& data) {
    std::string folder = (fs::temp_directory_path() / "okienko-stemmers-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) throw std::runtime_error("no folder for scratch files");
    const fs::path scratch = folder;
    const std::vector<std::string> words = words_of_articles();
    std::cout << "| stemmer | words/s | start, ms | memory, MB | data, MB |"
              << (data.empty() ? "" : " F1; F0.5; F1 without Polish letters, a set each |") << '\n'
              << "| --- | --- | --- | --- | --- |" << (data.empty() ? "" : " --- |") << '\n';
    for (const Peer& peer : peers(self, scratch)) {
        write_words(scratch / "one", words, 1);
        write_words(scratch / "many", words, peer.words);
        const Cost start = least_cost_of(peer.command, scratch / "one");
        const Cost all = least_cost_of(peer.command, scratch / "many");
        std::array<char, 200> row;
        std::snprintf(
            row.data(), row.size(), "| %s | %.0f k | %.0f | %.1f | %.2f |", peer.name.c_str(),
            static_cast<double>(peer.words) / (all.seconds - start.seconds) / 1e3,
            start.seconds * 1e3, all.megabytes, static_cast<double>(peer.data_bytes) / 1e6);
        std::cout << row.data() << (data.empty() ? "" : quality_of(peer, data)) << std::endl;
    }
    fs::remove_all(scratch);
}

}  // namespace

int main(int count, char** arguments) {
    std::ios::sync_with_stdio(false);
    try {
        if (count == 3 && std::string(arguments[1]) == "--peer") {
            return run_peer(arguments[2], std::cin, std::cout) ? 0 : 2;
        }
        measure(fs::canonical("/proc/self/exe"), count > 1 ? arguments[1] : "");
    } catch (const std::exception& error) {
        std::cerr << "okienko_stemmers: " << error.what() << '\n';
        return 3;
    }
    return 0;
}
