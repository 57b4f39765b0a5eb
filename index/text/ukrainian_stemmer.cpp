#include <optional>
#include <utility>

#include "index/text/folding.h"
#include "index/text/lexicon.h"
#include "index/text/stemmer.h"
#include "index/text/ukrainian_letters.h"

namespace okienko::text {
namespace {

/// Whether `word` may be Polish: it begins with a letter of the first Latin blocks.
bool is_latin(std::string_view word) {
    if (word.empty()) return false;
    const auto first = static_cast<unsigned char>(word.front());
    return (first >= 'a' && first <= 'z') || (first >= 0xC3 && first <= 0xC5);
}

class UkrainianStemmer : public Stemmer {
public:
    UkrainianStemmer(std::shared_ptr<const Lexicon> lexicon, std::shared_ptr<const Lexicon> polish)
        : lexicon_(std::move(lexicon)), polish_(std::move(polish)) {}

    std::string fold(std::string_view word) const override {
        std::string folded = fold_ukrainian(fold_diacritics(word));
        return folded.empty() ? std::string(word) : folded;
    }

    std::string folded_stem(std::string_view word) const override {
        if (polish_ && is_latin(word)) return polish_->folded_stem(word);
        std::string folded = fold(word);
        const auto bytes = ukrainian_bytes(folded);
        return bytes ? ukrainian_letters(lexicon_->folded_stem(*bytes)) : folded;
    }

    std::string exact_stem(std::string_view word) const override {
        return polish_ && is_latin(word) ? polish_->exact_stem(word) : folded_stem(word);
    }

    bool knows(std::string_view word) const override {
        if (polish_ && is_latin(word)) return polish_->knows(word);
        const auto bytes = ukrainian_bytes(fold(word));
        return bytes && lexicon_->knows(*bytes);
    }

    bool has_dictionary() const override { return true; }

private:
    std::shared_ptr<const Lexicon> lexicon_;
    std::shared_ptr<const Lexicon> polish_;
};

}  // namespace

std::shared_ptr<const Stemmer> ukrainian_stemmer(std::shared_ptr<const Lexicon> lexicon,
                                                 std::shared_ptr<const Lexicon> polish) {
    return std::make_shared<UkrainianStemmer>(std::move(lexicon), std::move(polish));
}

}  // namespace okienko::text
