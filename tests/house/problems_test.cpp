/// Problems of the content, and whatever fails, are told in English in the code;
/// content/interface/pl.txt says them in Polish under the same codes.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const fs::path source_root = OKIENKO_SOURCE_DIR;

std::string words_of_file(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

template <typename Read>
void each_source(const fs::path& folder, Read read) {
    for (const auto& entry : fs::recursive_directory_iterator(source_root / folder)) {
        const auto extension = entry.path().extension();
        if (extension == ".cpp" || extension == ".h") read(words_of_file(entry.path()));
    }
}

struct Literal {
    std::string words;
    std::size_t begin = 0;
    std::size_t end = 0;  ///< behind its closing quotation mark
};

std::vector<Literal> literals_in(const std::string& text) {
    std::vector<Literal> all;
    for (auto at = text.find('"'); at != std::string::npos; at = text.find('"', at)) {
        Literal literal{.begin = at};
        for (++at; at < text.size() && text[at] != '"' && text[at] != '\n'; ++at) {
            literal.words += text[at];
            if (text[at] == '\\') literal.words += text[++at];
        }
        literal.end = ++at;
        all.push_back(std::move(literal));
    }
    return all;
}

bool is_code(const std::string& words) {
    return words.size() > 3 && words.find('_') != std::string::npos &&
           words.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
}

/// The names in braces: {"file", "why"} of "{file}: cannot be read: {why}".
std::set<std::string> names_in(const std::string& sentence) {
    static const std::regex name(R"re(\{([a-z_]+)[,}])re");
    std::set<std::string> names;
    for (std::sregex_iterator it(sentence.begin(), sentence.end(), name), end; it != end; ++it)
        names.insert((*it)[1]);
    return names;
}

/// A sentence that goes on in the literals behind its first.
std::string whole(const std::vector<Literal>& literals, std::size_t first,
                  const std::string& text) {
    std::string words = literals[first].words;
    for (std::size_t i = first + 1; i < literals.size(); ++i) {
        const auto end = literals[i - 1].end;
        const auto between = text.substr(end, literals[i].begin - end);
        if (between.find_first_not_of(" \n") != std::string::npos) break;
        words += literals[i].words;
    }
    return words;
}

using Sentences = std::map<std::string, std::string>;

/// The sentences that a code stands before: "id_too_long", "the id is ..."; those of unknown words,
/// which may have been meant, and those of odd bytes, which may stand in further lines.
Sentences sentences_in_code() {
    Sentences sentences;
    const auto read = [&](const std::string& text) {
        const auto literals = literals_in(text);
        for (std::size_t i = 0; i + 1 < literals.size(); ++i) {
            const Literal& code = literals[i];
            if (!is_code(code.words)) continue;
            const auto before = text.substr(0, code.begin);
            const auto call = before.find_last_not_of(" \n");
            if (call != std::string::npos && before.substr(0, call + 1).ends_with("unknown(")) {
                sentences.insert({{code.words, ""}, {code.words + "_meant", ""}});
                continue;
            }
            const Literal& next = literals[i + 1];
            const auto between = text.substr(code.end, next.begin - code.end);
            const bool is_sentence = next.words.find(' ') != std::string::npos &&
                                     between.find_first_not_of(", \n") == std::string::npos;
            if (!is_sentence) continue;
            sentences[code.words] = whole(literals, i + 1, text);
            if (before.ends_with(".tell(")) sentences[code.words + "_further"] = "";
        }
    };
    for (const char* folder : {"index", "app"}) each_source(folder, read);
    return sentences;
}

/// The sentences of a table of content/interface/pl.txt, "problem" or "failure".
Sentences sentences_in_polish(const std::string& table) {
    const std::string text = words_of_file(source_root / "content/interface/pl.txt");
    const auto begin = text.find("\n    " + table + " {\n");
    REQUIRE(begin != std::string::npos);
    const std::string block = text.substr(begin, text.find("\n    }\n", begin) - begin);
    static const std::regex line(R"re(\n        ([a-z0-9_]+) \{ (".*") \})re");
    Sentences sentences;
    for (std::sregex_iterator it(block.begin(), block.end(), line), end; it != end; ++it) {
        sentences[(*it)[1]] = (*it)[2];
    }
    return sentences;
}

}  // namespace

TEST_CASE(
    "whatever is wrong with the content, or fails, can be said in Polish, and nothing else is") {
    const auto code = sentences_in_code();
    const auto problems = sentences_in_polish("problem");
    const auto failures = sentences_in_polish("failure");
    CHECK(problems.size() > 100);
    CHECK(failures.size() > 100);
    for (const auto& [it, english] : code) {
        CAPTURE(it);
        CHECK(problems.contains(it) != failures.contains(it));
    }
    for (const auto& table : {problems, failures}) {
        for (const auto& [it, polish] : table) {
            CAPTURE(it);
            CHECK(code.contains(it));
        }
    }
}

TEST_CASE("what fails names the same in both languages") {
    const auto code = sentences_in_code();
    for (const auto& [it, polish] : sentences_in_polish("failure")) {
        CAPTURE(it);
        REQUIRE(code.contains(it));
        CHECK(names_in(polish) == names_in(code.at(it)));
    }
}

TEST_CASE("nothing is thrown that could be told in English alone") {
    // Programs of the build, and the one behind the printer, whose words no customer or editor
    // reads.
    const std::regex elsewhere("lexicon_compiler|printing/press");
    const std::regex english(R"re(throw (std::(runtime_error|logic_error|invalid_argument))\b)re");
    for (const char* folder : {"index", "app"}) {
        for (const auto& entry : fs::recursive_directory_iterator(source_root / folder)) {
            const std::string file = entry.path().string();
            if (!entry.is_regular_file() || std::regex_search(file, elsewhere)) continue;
            CAPTURE(file);
            const std::string text = words_of_file(entry.path());
            CHECK_FALSE(std::regex_search(text, english));
        }
    }
}

TEST_CASE("every problem is made by a test") {
    // What needs a disk that fails, a file of a megabyte, or a program half installed.
    const std::set<std::string> not_made{"channel_in_two_files",
                                         "emergencies_unreadable",
                                         "file_cut_off",
                                         "file_missing",
                                         "file_no_text",
                                         "file_unreadable",
                                         "folder_unreadable",
                                         "folders_too_deep",
                                         "json_keys_too_long",
                                         "json_text_too_long",
                                         "lexicon_unreadable",
                                         "link_outside",
                                         "list_empty",
                                         "no_pattern",
                                         "not_one_word",
                                         "picture_kind",
                                         "picture_too_large",
                                         "unknown_list",
                                         "until_before_from",
                                         "unknown_picture_meant",
                                         "unknown_placeholder_meant",
                                         "wishes_unreadable",
                                         "yaml_ampersand",
                                         "yaml_entries",
                                         "yaml_entry_line",
                                         "yaml_exclamation",
                                         "yaml_keys",
                                         "yaml_other",
                                         "yaml_second_document"};
    std::string tests;
    each_source("tests/editor", [&](const std::string& text) { tests += text; });
    for (const auto& [it, polish] : sentences_in_polish("problem")) {
        CAPTURE(it);
        CHECK((tests.find("\"" + it + "\"") != std::string::npos) != not_made.contains(it));
    }
}
