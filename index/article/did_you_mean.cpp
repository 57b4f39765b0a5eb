#include "index/article/did_you_mean.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace okienko::article {
namespace {

// Longer words are no slips of the finger, and comparing them would take long.
constexpr std::size_t longest_word = 100;

char small(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool same(char a, char b) {
    return small(a) == small(b);
}

std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t mistaken = same(a[i - 1], b[j - 1]) ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + mistaken});
            const bool swapped =
                i > 1 && j > 1 && same(a[i - 1], b[j - 2]) && same(a[i - 2], b[j - 1]);
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

}  // namespace

std::string nearest(std::string_view word, std::span<const std::string> known) {
    if (word.size() > longest_word) return {};
    std::string best;
    std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string& candidate : known) {
        const auto longer = std::max(word.size(), candidate.size());
        const auto shorter = std::min(word.size(), candidate.size());
        if (longer - shorter >= best_distance) continue;
        const auto apart = distance(word, candidate);
        if (apart >= best_distance || apart >= longer) continue;
        best_distance = apart;
        best = candidate;
    }
    return best;
}

std::string listed(std::span<const std::string> words) {
    std::string list;
    for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
    return list;
}

Sentence unknown(std::string_view code, std::string_view what, std::string_view word,
                 std::span<const std::string> known, std::string_view otherwise) {
    const std::string begin = "unknown " + std::string(what) + " \"{said}\"; ";
    const auto meant = nearest(word, known);
    if (meant.empty()) {
        return say(code, begin + std::string(otherwise),
                   {{"said", word}, {"known", listed(known)}});
    }
    return say(std::string(code) + "_meant", begin + "did you mean \"{meant}\"?",
               {{"said", word}, {"meant", meant}});
}

Sentence unknown_value(std::string_view key, std::string_view word,
                       std::span<const std::string> known) {
    Sentence sentence = unknown("unknown_value", key, word, known, "it may be {known}");
    sentence.values.emplace_back("key", key);
    return sentence;
}

}  // namespace okienko::article
