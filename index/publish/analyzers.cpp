#include "index/publish/analyzers.h"

#include "index/text/stemmer.h"

namespace okienko::publish {

text::Analyzer analyzer_for(const std::filesystem::path& folder, const std::string& language) {
    const bool knows_others = std::filesystem::exists(folder / text::lexicon_file_of("uk"));
    const std::string known = knows_others ? language : "pl";
    return text::stemming_analyzer(text::stemmer_for(known, folder / text::lexicon_file_of(known)),
                                   text::read_word_lists(folder, known));
}

}  // namespace okienko::publish
