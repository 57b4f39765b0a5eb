#include <array>
#include <cmath>

#include "app/proofreading/rules.h"
#include "app/proofreading/words.h"

namespace okienko::proofreading {
namespace {

// FOG counts years of school: primary school takes eight.
constexpr double most = 9;

constexpr std::size_t least_words = 50;
constexpr int hard_syllables = 4;

/// The vowel that `text` begins with; empty if it begins with something else.
std::string_view vowel_at(std::string_view text) {
    constexpr std::string_view vowels[] = {"a", "ą", "e", "ę", "i", "o", "ó", "u", "y"};
    for (const std::string_view vowel : vowels) {
        if (text.starts_with(vowel)) return vowel;
    }
    return {};
}

bool is_prose(const article::Passage& passage) {
    using Kind = article::Passage::Kind;
    return passage.kind == Kind::paragraph || passage.kind == Kind::entry;
}

}  // namespace

int syllables(std::string_view word) {
    int count = 0;
    while (!word.empty()) {
        const auto vowel = vowel_at(word);
        word.remove_prefix(vowel.empty() ? 1 : vowel.size());
        const bool only_softens = vowel == "i" && !vowel_at(word).empty();
        if (!vowel.empty() && !only_softens) ++count;
    }
    return count;
}

double fog_index(const article::Passages& passages) {
    std::size_t sentences = 0;
    std::size_t words = 0;
    std::size_t hard = 0;
    for (const article::Passage& passage : passages) {
        if (!is_prose(passage)) continue;
        sentences += sentences_of(passage.text).size();
        for (const Word& word : words_of(passage.text)) {
            ++words;
            hard += syllables(word.small) >= hard_syllables;
        }
    }
    if (words < least_words) return 0;
    const auto count = static_cast<double>(words);
    return 0.4 * (count / static_cast<double>(sentences) + 100 * static_cast<double>(hard) / count);
}

void check_readability(const article::Manuscript& manuscript, Notes& notes) {
    const double fog = fog_index(manuscript.parsed.passages);
    if (fog <= most) return;
    notes.advise("czytelnosc", manuscript.parsed.line_of("title"), "readability",
                 {{"fog", static_cast<std::int64_t>(std::lround(fog))},
                  {"most", static_cast<std::int64_t>(most)}});
}

}  // namespace okienko::proofreading
