#include <unistd.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <ctime>
#include <fstream>
#include <map>
#include <memory>
#include <vector>

#include "app/editor/commands.h"
#include "app/editor/json_output.h"
#include "index/text/folding.h"
#include "index/text/stemmer.h"
#include "index/text/word_lists.h"

namespace okienko::editor {
namespace {

using Clock = std::chrono::steady_clock;

/// Processor time of this thread: what other programs on the machine do does not count.
std::chrono::nanoseconds own_time() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

struct StemOptions {
    StemmerChoice stemmer;
    std::filesystem::path overrides;
    bool exact = false;
    bool timing = false;
};

/// Bytes of memory this process has in use; 0 where the system does not tell.
std::int64_t resident_bytes() {
    std::ifstream pages("/proc/self/statm");
    std::int64_t total = 0;
    std::int64_t resident = 0;
    pages >> total >> resident;
    return resident * sysconf(_SC_PAGESIZE);
}

/// Stems one word after another.
class WordStemmer {
public:
    explicit WordStemmer(const StemOptions& options)
        : stemmer_(text::stemmer_for(options.stemmer.language, lexicon_of(options.stemmer))),
          is_exact_(options.exact) {
        if (!options.overrides.empty()) take_overrides(text::read_overrides(options.overrides));
    }

    std::string stem(std::string_view word) const {
        const std::string folded = text::fold_case(word);
        if (!overrides_.empty()) {
            const auto own = overrides_.find(folded);
            if (own != overrides_.end()) return own->second;
        }
        return is_exact_ ? stemmer_->exact_stem(folded) : stemmer_->folded_stem(folded);
    }

private:
    // A word typed without Polish letters takes its override too, unless it has one of its own.
    void take_overrides(const std::map<std::string, std::string>& written) {
        for (const auto& [word, stem] : written) {
            overrides_.emplace(word, is_exact_ ? stem : stemmer_->fold(stem));
        }
        for (const auto& [word, stem] : written) {
            overrides_.emplace(stemmer_->fold(word), is_exact_ ? stem : stemmer_->fold(stem));
        }
    }

    std::shared_ptr<const text::Stemmer> stemmer_;
    std::map<std::string, std::string> overrides_;
    bool is_exact_;
};

/// Reads lines, writes stems, in chunks, so that memory stays small and the clock sees only stems.
class StemFilter {
public:
    StemFilter(const WordStemmer& stemmer, Console& console)
        : stemmer_(stemmer), console_(console) {}

    void run() {
        constexpr std::size_t chunk_bytes = 1 << 16;
        std::vector<char> chunk(chunk_bytes);
        while (console_.in.read(chunk.data(), chunk_bytes), console_.in.gcount() > 0) {
            const auto length = static_cast<std::size_t>(console_.in.gcount());
            pending_.append(chunk.data(), length);
            if (std::string_view(chunk.data(), length).find('\n') != std::string_view::npos) {
                stem_pending();
            }
        }
        if (pending_.empty()) return;
        pending_ += '\n';
        stem_pending();
    }

    double words_per_second() const {
        const double seconds = std::chrono::duration<double>(spent_).count();
        return seconds > 0 ? static_cast<double>(words_) / seconds : 0;
    }

private:
    void stem_pending() {
        const auto begin = own_time();
        std::string stems;
        stems.reserve(pending_.size());
        std::string_view rest = pending_;
        for (std::size_t end = rest.find('\n'); end != std::string_view::npos;
             end = rest.find('\n')) {
            std::string_view word = rest.substr(0, end);
            if (word.ends_with('\r')) word.remove_suffix(1);
            stems += stemmer_.stem(word);
            stems += '\n';
            ++words_;
            rest.remove_prefix(end + 1);
        }
        pending_.erase(0, pending_.size() - rest.size());
        spent_ += own_time() - begin;
        console_.out << stems;
    }

    const WordStemmer& stemmer_;
    Console& console_;
    std::string pending_;  ///< what was read and does not end in a newline
    std::size_t words_ = 0;
    std::chrono::nanoseconds spent_{};
};

ExitStatus stem(const StemOptions& options, Console& console) {
    const std::int64_t resident_before = resident_bytes();
    const auto begin = Clock::now();
    const WordStemmer stemmer(options);
    const std::chrono::duration<double, std::micro> load = Clock::now() - begin;

    StemFilter filter(stemmer, console);
    filter.run();
    if (options.timing) {
        const std::filesystem::path lexicon = lexicon_of(options.stemmer);
        const StemmingCosts costs{
            .words_per_second = filter.words_per_second(),
            .load_us = load.count(),
            .rss_delta_bytes = resident_bytes() - resident_before,
            .lexicon_bytes = lexicon.empty() ? 0 : std::filesystem::file_size(lexicon)};
        console.err << stemming_json(costs) << '\n';
    }
    return ExitStatus::done;
}

}  // namespace

void add_stem_command(CommandLine& line) {
    const auto options = std::make_shared<StemOptions>();
    const auto words = [&](const char* key) { return std::string(line.words.text(key)); };
    CLI::App& command = declare_command(
        line, "stem", [options](Console& console) { return stem(*options, console); });
    command.add_flag("--exact", options->exact, words("cli.stem.exact"));
    add_stemmer_options(command, line, options->stemmer);
    command.add_option("--overrides", options->overrides, words("cli.stem.overrides"))
        ->type_name("FILE");
    command.add_flag("--timing", options->timing, words("cli.stem.timing"));
}

}  // namespace okienko::editor
