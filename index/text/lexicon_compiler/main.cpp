/// okienko-lexicon: compiles the dictionary of Polish word forms into the lexicon's file.
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>

#include "index/text/lexicon_compiler/automaton.h"
#include "index/text/lexicon_compiler/lexicon_writer.h"

namespace {

namespace text = okienko::text;

constexpr const char* help =
    R"(usage: okienko-lexicon --dictionary FILE --unigrams FILE --prose FOLDER --out FILE

Compiles the lexicon: the stems of all forms of the dictionary, and rules for other words.

  --dictionary  polish.dict of Morfologik, a CFSA2 automaton
  --unigrams    a language model whose unigrams are counted
  --prose       a folder of Polish text, counted as well
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

text::Dictionary read_dictionary(const std::string& file) {
    std::ifstream in = open(file);
    text::Dictionary dictionary;
    text::Automaton(std::string{std::istreambuf_iterator<char>(in), {}})
        .for_each([&](std::string_view row) { dictionary.add(text::decode_row(row)); });
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

/// The options by name; empty if they are not all there, or others are.
Options parse(int argc, char** argv) {
    Options options{{"--dictionary", ""}, {"--unigrams", ""}, {"--prose", ""}, {"--out", ""}};
    if (argc != 1 + 2 * static_cast<int>(options.size())) return {};
    for (int i = 1; i + 1 < argc; i += 2) {
        const auto option = options.find(argv[i]);
        if (option == options.end()) return {};
        option->second = argv[i + 1];
    }
    return options;
}

void compile(const Options& options) {
    const auto counts = count(options.at("--unigrams"), options.at("--prose"));
    const text::Dictionary dictionary = read_dictionary(options.at("--dictionary"));
    const text::Usage usage(dictionary, counts);
    const auto stems = make_stem_table(dictionary, usage, text::Families(dictionary, usage));
    const auto contents = condense(stems);
    const std::string lexicon = text::build_lexicon(contents);
    text::write_file(options.at("--out"), lexicon);
    std::cout << dictionary.forms().size() << " forms, " << stems.size() << " spellings, "
              << contents.stems.size() << " stems: " << contents.rules.size() << " rules, "
              << contents.exceptions.size() << " and " << contents.marked.size() << " exceptions, "
              << contents.patches.size() << " patches; " << lexicon.size() << " bytes\n";
}

}  // namespace

int main(int argc, char** argv) {
    const Options options = parse(argc, argv);
    if (options.empty()) {
        std::cerr << help;
        return 2;
    }
    try {
        compile(options);
    } catch (const std::exception& error) {
        std::cerr << "okienko-lexicon: " << error.what() << '\n';
        return 3;
    }
    return 0;
}
