#include <libstemmer.h>

#include <algorithm>
#include <memory>
#include <new>
#include <utility>

#include "index/text/folding.h"
#include "index/text/lexicon.h"
#include "index/text/patch.h"
#include "index/text/stemmer.h"

namespace okienko::text {
namespace {

struct DeleteStemmer {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

/// This thread's: Snowball's keeps the word it works on.
sb_stemmer* snowball() {
    thread_local const std::unique_ptr<sb_stemmer, DeleteStemmer> stemmer(
        sb_stemmer_new("english", "UTF_8"));
    if (!stemmer) throw std::bad_alloc();
    return stemmer.get();
}

/// No English word is longer; Snowball counts bytes in 32 bits.
constexpr std::size_t longest_word = 200;

bool is_stemmable(std::string_view word) {
    return word.size() > shortest_stem && word.size() <= longest_word &&
           std::none_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class EnglishStemmer : public Stemmer {
public:
    explicit EnglishStemmer(std::shared_ptr<const Lexicon> polish) : polish_(std::move(polish)) {}

    std::string fold(std::string_view word) const override {
        std::string folded = fold_diacritics(word);
        // A word of nothing but apostrophes stays one.
        if (folded.find_first_not_of('\'') != std::string::npos) std::erase(folded, '\'');
        return folded;
    }

    std::string folded_stem(std::string_view word) const override {
        std::string stem = fold(exact_stem(word));
        return letters_in(stem) < shortest_stem ? fold(word) : stem;  // "a'" of "a'ed"
    }

    std::string exact_stem(std::string_view word) const override {
        if (!is_stemmable(word)) return std::string(word);
        sb_stemmer* const stemmer = snowball();
        const auto* const stem =
            sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(word.data()),
                            static_cast<int>(word.size()));
        if (stem == nullptr) throw std::bad_alloc();
        std::string made(reinterpret_cast<const char*>(stem),
                         static_cast<std::size_t>(sb_stemmer_length(stemmer)));
        return letters_in(made) < shortest_stem ? std::string(word) : made;
    }

    bool knows(std::string_view word) const override { return polish_ && polish_->knows(word); }

    bool has_dictionary() const override { return false; }

private:
    std::shared_ptr<const Lexicon> polish_;
};

}  // namespace

std::shared_ptr<const Stemmer> english_stemmer(std::shared_ptr<const Lexicon> polish) {
    return std::make_shared<EnglishStemmer>(std::move(polish));
}

}  // namespace okienko::text
