#include "app/proofreading/rules.h"
#include "app/proofreading/words.h"

namespace okienko::proofreading {
namespace {

constexpr std::size_t most_words = 25;
constexpr std::size_t quoted_bytes = 40;

}  // namespace

void check_sentences(const article::Manuscript& manuscript, Notes& notes) {
    for (const article::Passage& passage : manuscript.parsed.passages) {
        if (!is_ours(passage)) continue;
        for (const Sentence& bounds : sentences_of(passage.text)) {
            const auto sentence =
                std::string_view(passage.text).substr(bounds.begin, bounds.end - bounds.begin);
            const auto count = words_of(sentence).size();
            if (count <= most_words) continue;
            notes.advise("zdanie", passage.line_at(bounds.begin), "sentence",
                         {{"words", static_cast<std::int64_t>(count)},
                          {"most", static_cast<std::int64_t>(most_words)},
                          {"begin", quoted_words(sentence, quoted_bytes)}});
        }
    }
}

}  // namespace okienko::proofreading
