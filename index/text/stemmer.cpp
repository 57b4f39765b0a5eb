#include "index/text/stemmer.h"

#include <stdexcept>

#include "index/text/lexicon.h"

namespace okienko::text {

std::string lexicon_file_of(std::string_view language) {
    if (language == "pl") return "polish.lexicon";
    return language == "uk" ? "ukrainian.lexicon" : "";
}

std::shared_ptr<const Stemmer> stemmer_for(std::string_view language,
                                           const std::filesystem::path& lexicon) {
    if (language == "pl") return Lexicon::open(lexicon);
    const auto polish_file = lexicon.parent_path() / lexicon_file_of("pl");
    const auto polish = std::filesystem::exists(polish_file) ? Lexicon::open(polish_file) : nullptr;
    if (language == "uk") return ukrainian_stemmer(Lexicon::open(lexicon), polish);
    if (language == "en") return english_stemmer(polish);
    throw LexiconError("no_stemmer", "there is no stemmer for {language}",
                       {{"language", language}});
}

}  // namespace okienko::text
