/// Any bytes are analysed in every language: tokens lie in their source, terms fit an index, and no
/// long word has a stem of one letter.
#include <cstdlib>
#include <string_view>

#include "index/text/analyzer.h"
#include "index/text/folding.h"
#include "index/text/patch.h"
#include "index/text/stemmer.h"

namespace {

using namespace okienko::text;

struct Tongue {
    explicit Tongue(const char* language, const char* lexicon = "")
        : stemmer(stemmer_for(language, lexicon)), analyzer(stemming_analyzer(stemmer, {})) {}

    std::shared_ptr<const Stemmer> stemmer;
    Analyzer analyzer;
};

void require(bool holds) {
    if (!holds) std::abort();
}

void check_stem(std::string_view folded, const std::string& stem) {
    require(stem.empty() == folded.empty());
    if (letters_in(folded) >= 3) require(letters_in(stem) >= 2);
}

void check(const Tongue& tongue, std::string_view text) {
    std::size_t end = 0;
    for (const Token& token : tongue.analyzer.analyze(text)) {
        require(token.begin >= end && token.begin < token.end && token.end <= text.size());
        end = token.end;
        require(token.term.size() <= 120 && token.word.size() <= 120 && !token.term.empty());
    }
    const std::string word = fold_case(text);
    const std::string folded = tongue.stemmer->fold(word);
    check_stem(folded, tongue.stemmer->exact_stem(word));
    check_stem(folded, tongue.stemmer->folded_stem(word));
    tongue.stemmer->knows(word);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const Tongue tongues[] = {Tongue("pl", OKIENKO_LEXICON), Tongue("en"),
                                     Tongue("uk", OKIENKO_UKRAINIAN_LEXICON)};
    for (const Tongue& tongue : tongues) {
        check(tongue, {reinterpret_cast<const char*>(data), size});
    }
    return 0;
}
