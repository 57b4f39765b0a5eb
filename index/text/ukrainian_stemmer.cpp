#include <optional>
#include <utility>

#include "index/text/folding.h"
#include "index/text/lexicon.h"
#include "index/text/stemmer.h"
#include "index/text/ukrainian_letters.h"

namespace okienko::text {
namespace {

class UkrainianStemmer : public Stemmer {
public:
    explicit UkrainianStemmer(std::shared_ptr<const Lexicon> lexicon)
        : lexicon_(std::move(lexicon)) {}

    std::string fold(std::string_view word) const override {
        std::string folded = fold_ukrainian(fold_diacritics(word));
        return folded.empty() ? std::string(word) : folded;
    }

    std::string folded_stem(std::string_view word) const override {
        std::string folded = fold(word);
        const auto bytes = ukrainian_bytes(folded);
        return bytes ? ukrainian_letters(lexicon_->folded_stem(*bytes)) : folded;
    }

    std::string exact_stem(std::string_view word) const override { return folded_stem(word); }

    bool knows(std::string_view word) const override {
        const auto bytes = ukrainian_bytes(fold(word));
        return bytes && lexicon_->knows(*bytes);
    }

private:
    std::shared_ptr<const Lexicon> lexicon_;
};

}  // namespace

std::shared_ptr<const Stemmer> ukrainian_stemmer(std::shared_ptr<const Lexicon> lexicon) {
    return std::make_shared<UkrainianStemmer>(std::move(lexicon));
}

}  // namespace okienko::text
