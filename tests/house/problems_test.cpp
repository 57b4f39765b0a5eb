/// Problems of the content are found in English, in the code; content/interface/pl.txt says them in
/// Polish under the same codes.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
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
        if (entry.path().extension() == ".cpp") read(words_of_file(entry.path()));
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

/// The codes that stand before a sentence: "id_too_long", "the id is ...", those of unknown words,
/// which may have been meant, and those of odd bytes, which may stand in further lines.
std::set<std::string> codes_in_code() {
    std::set<std::string> codes;
    const auto read = [&](const std::string& text) {
        const auto literals = literals_in(text);
        for (std::size_t i = 0; i + 1 < literals.size(); ++i) {
            const Literal& code = literals[i];
            if (!is_code(code.words)) continue;
            const auto before = text.substr(0, code.begin);
            const auto call = before.find_last_not_of(" \n");
            if (call != std::string::npos && before.substr(0, call + 1).ends_with("unknown(")) {
                codes.insert({code.words, code.words + "_meant"});
                continue;
            }
            const Literal& next = literals[i + 1];
            const auto between = text.substr(code.end, next.begin - code.end);
            const bool is_sentence = next.words.find(' ') != std::string::npos &&
                                     between.find_first_not_of(", \n") == std::string::npos;
            if (!is_sentence) continue;
            codes.insert(code.words);
            if (before.ends_with(".tell(")) codes.insert(code.words + "_further");
        }
    };
    for (const char* folder : {"index", "app"}) each_source(folder, read);
    return codes;
}

std::set<std::string> codes_in_polish() {
    const std::string text = words_of_file(source_root / "content/interface/pl.txt");
    const auto begin = text.find("\n    problem {\n");
    REQUIRE(begin != std::string::npos);
    const std::string block = text.substr(begin, text.find("\n    }\n", begin) - begin);
    static const std::regex line(R"re(\n        ([a-z0-9_]+) \{ ")re");
    std::set<std::string> codes;
    for (std::sregex_iterator it(block.begin(), block.end(), line), end; it != end; ++it) {
        codes.insert((*it)[1]);
    }
    return codes;
}

}  // namespace

TEST_CASE("whatever is wrong with the content can be said in Polish, and nothing else is") {
    const auto code = codes_in_code();
    const auto polish = codes_in_polish();
    CHECK(code.size() > 100);
    for (const std::string& it : code) {
        CAPTURE(it);
        CHECK(polish.contains(it));
    }
    for (const std::string& it : polish) {
        CAPTURE(it);
        CHECK(code.contains(it));
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
    for (const std::string& it : codes_in_polish()) {
        CAPTURE(it);
        CHECK((tests.find("\"" + it + "\"") != std::string::npos) != not_made.contains(it));
    }
}
