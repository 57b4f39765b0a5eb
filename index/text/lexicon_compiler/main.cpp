/// okienko-lexicon: compiles the lexicon.
#include <cstring>
#include <exception>
#include <iostream>

#include "index/text/lexicon_compiler/lexicon_writer.h"

namespace {

using okienko::text::LexiconContents;
using okienko::text::Patch;

/// The endings of the commonest declensions; longest match wins.
LexiconContents common_endings() {
    struct Ending {
        const char* exact;
        const char* folded;
        unsigned letters;
    };

    const Ending endings[] = {
        {"ami", "ami", 3}, {"ach", "ach", 3}, {"owi", "owi", 3}, {"ów", "ow", 2}, {"om", "om", 2},
        {"em", "em", 2},   {"ą", "a", 1},     {"ę", "e", 1},     {"a", "a", 1},   {"e", "e", 1},
        {"y", "y", 1},     {"i", "i", 1},     {"u", "u", 1},     {"o", "o", 1}};
    LexiconContents contents;
    for (const Ending& ending : endings) {
        const std::string exact(ending.exact);
        const std::string folded(ending.folded);
        const Patch patch{.prefix = 0, .cut = ending.letters, .ending = ""};
        contents.suffixes[{folded.rbegin(), folded.rend()}] = patch;
        contents.exact_suffixes[{exact.rbegin(), exact.rend()}] = patch;
    }
    return contents;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3 || std::strcmp(argv[1], "--out") != 0) {
        std::cerr << "usage: okienko-lexicon --out FILE\n";
        return 2;
    }
    try {
        okienko::text::write_file(argv[2], okienko::text::build_lexicon(common_endings()));
    } catch (const std::exception& error) {
        std::cerr << "okienko-lexicon: " << error.what() << '\n';
        return 3;
    }
    return 0;
}
