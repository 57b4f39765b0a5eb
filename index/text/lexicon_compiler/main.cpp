/// okienko-lexicon: compiles the dictionary of Polish word forms into the lexicon's file.
#include <algorithm>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <unordered_set>

#include "index/text/folding.h"
#include "index/text/lexicon_compiler/automaton.h"
#include "index/text/lexicon_compiler/hunspell_words.h"
#include "index/text/lexicon_compiler/lexicon_writer.h"

namespace {

namespace text = okienko::text;

constexpr const char* help =
    R"(usage: okienko-lexicon --dictionary FILE --unigrams FILE --prose FOLDER [--without FILE] --out FILE
       okienko-lexicon --ukrainian FILE --out FILE

Compiles the lexicon of a language: the stems of all forms of the dictionary, and rules for other
words.

  --dictionary  polish.dict of Morfologik, a CFSA2 automaton
  --unigrams    a language model whose unigrams are counted
  --prose       a folder of Polish text, counted as well
  --without     lemmas to leave out, one a line: how are words stemmed that the dictionary lacks?
  --ukrainian   uk_UA.dic of Hunspell, with uk_UA.aff beside it
  --out         the lexicon to write
)";

/// Jokes and talk are few beside the encyclopaedia that the unigrams come from, and nearer to how
/// shoppers write.
constexpr double weight_of_prose = 60;

std::ifstream open(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error(file + ": cannot read");
    return in;
}

std::unordered_set<std::string> read_lemmas(const std::string& file) {
    std::unordered_set<std::string> lemmas;
    if (file.empty()) return lemmas;
    std::ifstream in = open(file);
    for (std::string lemma; std::getline(in, lemma);) lemmas.insert(text::fold_case(lemma));
    return lemmas;
}

text::Dictionary read_dictionary(const std::string& file,
                                 const std::unordered_set<std::string>& left_out) {
    std::ifstream in = open(file);
    text::Dictionary dictionary;
    text::Automaton(std::string{std::istreambuf_iterator<char>(in), {}})
        .for_each([&](std::string_view sequence) {
            const text::DictionaryRow row = text::decode_row(sequence);
            if (left_out.empty() || !left_out.contains(text::fold_case(row.lemma))) {
                dictionary.add(row);
            }
        });
    dictionary.finish();
    return dictionary;
}

text::WordCounts count(const std::string& unigrams, const std::string& prose) {
    text::WordCounts counts;
    std::ifstream model = open(unigrams);
    text::count_unigrams(model, 1, counts);
    text::count_words_below(prose, weight_of_prose, counts);
    return counts;
}

using Options = std::map<std::string, std::string>;

/// The options by name; empty if there are others than one of the two sets.
Options parse(int argc, char** argv) {
    Options options;
    for (int i = 1; i + 1 < argc; i += 2) options[argv[i]] = argv[i + 1];
    if (argc != 1 + 2 * static_cast<int>(options.size())) return {};
    const auto are = [&](const std::set<std::string>& names) {
        return std::equal(
            names.begin(), names.end(), options.begin(), options.end(),
            [](const std::string& name, const auto& option) { return name == option.first; });
    };
    if (are({"--ukrainian", "--out"})) return options;
    options.try_emplace("--without", "");
    const bool are_all = are({"--dictionary", "--unigrams", "--prose", "--without", "--out"});
    return are_all ? options : Options();
}

void write(const text::StemTable& stems, std::size_t words, const std::string& file) {
    const auto contents = condense(stems);
    const std::string lexicon = text::build_lexicon(contents);
    text::write_file(file, lexicon);
    std::cout << words << " forms, " << stems.size() << " spellings, " << contents.stems.size()
              << " stems: " << contents.rules.size() << " rules, " << contents.exceptions.size()
              << " and " << contents.marked.size() << " exceptions, " << contents.patches.size()
              << " patches; " << lexicon.size() << " bytes\n";
}

void compile_polish(const Options& options) {
    const auto counts = count(options.at("--unigrams"), options.at("--prose"));
    const text::Dictionary dictionary =
        read_dictionary(options.at("--dictionary"), read_lemmas(options.at("--without")));
    const text::Usage usage(dictionary, counts);
    const auto stems = make_stem_table(dictionary, usage, text::Families(dictionary, usage));
    write(stems, dictionary.forms().size(), options.at("--out"));
}

void compile_ukrainian(const Options& options) {
    const std::string& file = options.at("--ukrainian");
    std::ifstream affixes = open(std::filesystem::path(file).replace_extension(".aff"));
    std::ifstream dictionary = open(file);
    try {
        const text::HunspellWords words(affixes, dictionary);
        write(words.stem_table(), words.size(), options.at("--out"));
    } catch (const std::runtime_error& error) {
        throw std::runtime_error(file + ": " + error.what());
    }
}

}  // namespace

int main(int argc, char** argv) {
    const Options options = parse(argc, argv);
    if (options.empty()) {
        std::cerr << help;
        return 2;
    }
    try {
        if (options.contains("--ukrainian")) {
            compile_ukrainian(options);
        } else {
            compile_polish(options);
        }
    } catch (const std::exception& error) {
        std::cerr << "okienko-lexicon: " << error.what() << '\n';
        return 3;
    }
    return 0;
}
