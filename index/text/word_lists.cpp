#include "index/text/word_lists.h"

#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <functional>
#include <sstream>
#include <string_view>
#include <utility>

#include "index/sentence/failure.h"
#include "index/text/folding.h"
#include "index/text/lexicon.h"

namespace okienko::text {
namespace {

namespace fs = std::filesystem;

LexiconError cannot_read(const fs::path& file, const sentence::Sentence& cause) {
    return LexiconError("word_list_unreadable", "{file}: cannot read this word list: {why}",
                        {{"file", file.string()}, {"why", cause}});
}

std::string_view trim(std::string_view text) {
    constexpr const char* blanks = " \t\r";
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// Calls `use` with every line of `file` that says something.
void for_each_line(const fs::path& file, const std::function<void(std::string_view)>& use) {
    std::error_code error;
    const bool exists = fs::exists(file, error);
    if (error) throw cannot_read(file, sentence::cause_of(error.value()));
    if (!exists) return;
    if (!fs::is_regular_file(file, error))
        throw cannot_read(file, sentence::say("not_a_file", "it is not a file"));
    std::ifstream lines(file);
    if (!lines) throw cannot_read(file, sentence::cause_of(errno));

    for (std::string line; std::getline(lines, line);) {
        std::string_view text = line;
        if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
        text = trim(text);
        if (!text.empty() && text.front() != '#') use(text);
    }
    if (lines.bad()) throw cannot_read(file, sentence::cause_of(errno));
}

/// Takes a line of overrides.tsv: a word, a tab, and its stem.
auto add_override_to(std::map<std::string, std::string>& overrides) {
    return [&overrides](std::string_view line) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos) return;
        const std::string word = fold_case(trim(line.substr(0, tab)));
        const std::string stem = fold_case(trim(line.substr(tab + 1)));
        if (!word.empty() && !stem.empty()) overrides[word] = stem;
    };
}

void add_words_of(std::string_view line, std::vector<std::string>& words) {
    std::istringstream stream{std::string(line)};
    for (std::string word; stream >> word;) words.push_back(std::move(word));
}

/// Takes a line of leanings.txt: "-1.5 kto gra".
auto add_leanings_to(std::map<std::string, double>& leanings) {
    return [&leanings](std::string_view line) {
        double leaning = 0;
        const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), leaning);
        if (error != std::errc()) return;
        std::vector<std::string> words;
        add_words_of(line.substr(static_cast<std::size_t>(end - line.data())), words);
        for (std::string& word : words) leanings[std::move(word)] = leaning;
    };
}

}  // namespace

WordLists read_word_lists(const fs::path& folder, std::string_view language) {
    std::string suffix;
    if (language != "pl") suffix.append(".").append(language);
    WordLists lists;
    for_each_line(folder / ("stop-words" + suffix + ".txt"), [&](std::string_view word) {
        lists.stop_words.insert(fold_diacritics(fold_case(word)));
    });
    for_each_line(folder / ("overrides" + suffix + ".tsv"), add_override_to(lists.overrides));
    lists.synonyms = read_synonyms(folder / ("synonyms" + suffix + ".txt")).lines;
    for_each_line(folder / ("other-subjects" + suffix + ".txt"),
                  [&](std::string_view line) { add_words_of(line, lists.other_subjects); });
    for_each_line(folder / ("leanings" + suffix + ".txt"), add_leanings_to(lists.leanings));
    return lists;
}

std::map<std::string, std::string> read_overrides(const fs::path& file) {
    std::error_code error;
    if (!fs::exists(file, error)) throw cannot_read(file, sentence::cause_of(ENOENT));
    std::map<std::string, std::string> overrides;
    for_each_line(file, add_override_to(overrides));
    return overrides;
}

}  // namespace okienko::text
