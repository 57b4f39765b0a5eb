#include "index/article/importer/guesses.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "index/article/importer/line_marks.h"

namespace okienko::importer {
namespace {

/// The first letters of every word of four letters and more, folded.
std::vector<std::string> word_beginnings(std::string_view text) {
    constexpr std::size_t most_letters = 6;
    constexpr std::size_t least_letters = 4;
    std::vector<std::string> words;
    std::string word;
    std::size_t length = 0;
    const auto give = [&] {
        if (length >= least_letters) words.push_back(word);
        word.clear();
        length = 0;
    };
    for (const char letter : folded(text)) {
        const bool is_letter =
            (letter >= 'a' && letter <= 'z') || static_cast<unsigned char>(letter) >= 0x80;
        if (!is_letter) {
            give();
        } else if (++length <= most_letters) {
            word += letter;
        }
    }
    give();
    return words;
}

/// How often any of `words` stands in `text`, which begins and ends with a blank.
template <std::size_t count>
int occurrences(std::string_view text, const std::string_view (&words)[count]) {
    int found = 0;
    for (const std::string_view word : words) {
        for (auto at = text.find(word); at != std::string_view::npos;
             at = text.find(word, at + word.size() - 1)) {
            ++found;
        }
    }
    return found;
}

std::size_t cyrillic_letters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return byte == 0xD0 || byte == 0xD1 || byte == 0xD2;
    }));
}

}  // namespace

std::string guess_language(std::string_view text, std::string_view declared) {
    constexpr std::string_view polish[] = {" w ",  " z ",   " na ",   " i ",   " nie ",
                                           " do ", " sie ", " jest ", " lub ", " to ",
                                           " o ",  " czy ", " jak "};
    constexpr std::string_view english[] = {" the ", " of ",   " and ", " you ", " is ", " your ",
                                            " for ", " with ", " are ", " can ", " in ", " we "};
    constexpr std::string_view letters[] = {"ą", "ę", "ł", "ś", "ż", "ź", "ć", "ń"};
    if (cyrillic_letters(text) * 4 > text.size()) return "uk";
    std::string plain = " " + folded(text.substr(0, 20'000)) + " ";
    std::replace(plain.begin(), plain.end(), '\n', ' ');
    const int polish_signs = occurrences(plain, polish) + occurrences(text, letters);
    const int english_signs = 2 * occurrences(plain, english);
    if (polish_signs == english_signs) return declared.starts_with("en") ? "en" : "pl";
    return polish_signs > english_signs ? "pl" : "en";
}

article::Kind guess_kind(std::string_view title) {
    return is_question(title) ? article::Kind::faq : article::Kind::guide;
}

void CategoryGuess::learn(const std::string& category, std::string_view words) {
    Learnt& learnt = learnt_[category];
    for (std::string& word : word_beginnings(words)) {
        ++known_[word];
        ++learnt.words[std::move(word)];
        ++learnt.all;
    }
}

std::string CategoryGuess::category_of(std::string_view title, std::string_view words) const {
    constexpr int title_weight = 3;
    std::map<std::string, int> counts;
    for (std::string& word : word_beginnings(words)) counts[std::move(word)] += 1;
    for (std::string& word : word_beginnings(title)) counts[std::move(word)] += title_weight;
    std::erase_if(counts, [&](const auto& count) { return !known_.contains(count.first); });
    if (counts.empty()) return {};
    const auto vocabulary = static_cast<double>(known_.size());
    std::string best;
    double best_score = -std::numeric_limits<double>::infinity();
    for (const auto& [category, learnt] : learnt_) {
        double score = 0;
        for (const auto& [word, count] : counts) {
            const auto found = learnt.words.find(word);
            const double seen = found == learnt.words.end() ? 0 : found->second;
            score += std::log1p(count) * std::log((seen + 1) / (learnt.all + vocabulary));
        }
        if (score <= best_score) continue;
        best_score = score;
        best = category;
    }
    return best;
}

}  // namespace okienko::importer
