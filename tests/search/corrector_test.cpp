/// The corrector against the plain way to do the same: compare what was typed with every word.
#include "index/search/corrector.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "index/text/typing_cost.h"
#include "tests/search/small_shop.h"

using namespace okienko;
using namespace okienko::search;

namespace {

/// Words that look alike, as the forms of inflected words do.
std::vector<std::string> words_like_forms(std::mt19937& random) {
    const char* const starts[] = {"zwr", "od", "prze", "pod", "wy", "reklam", "gwar", "nie", "sk"};
    const char* const middles[] = {"ot", "aca", "staw", "epow", "acj", "dzial", "lep", "um"};
    const char* const ends[] = {"", "y", "ow", "ami", "ach", "anie", "aniem", "ny", "nego", "em"};
    const auto any = [&](const auto& parts) { return parts[random() % std::size(parts)]; };
    std::vector<std::string> words;
    for (int i = 0; i < 1500; ++i) {
        words.push_back(std::string(any(starts)) + any(middles) + any(middles) + any(ends));
    }
    return words;
}

/// `word` with a letter changed, added, taken away or swapped with the next.
std::string with_a_slip(std::string word, std::mt19937& random) {
    const std::size_t at = random() % (word.size() - 1);
    const char letter = static_cast<char>('a' + random() % 26);
    switch (random() % 4) {
        case 0:
            word[at] = letter;
            break;
        case 1:
            word.insert(at, 1, letter);
            break;
        case 2:
            word.erase(at, 1);
            break;
        default:
            std::swap(word[at], word[at + 1]);
    }
    return word;
}

/// What slips in a word of this length may cost; the figures of the corrector.
int most_for(std::size_t length) {
    return length <= 4 ? 11 : length < 7 ? 16 : 22;
}

/// The least that any word of `vocabulary` costs for somebody who typed `typed`: slips, less for
/// common words. Infinite where all are too far.
double least_cost(const Vocabulary& vocabulary, std::string_view typed) {
    double least = std::numeric_limits<double>::infinity();
    for (WordId word = 0; word < vocabulary.words(); ++word) {
        const int most = most_for(typed.size());
        const int slips = text::typing_cost(typed, vocabulary.word(word), most);
        if (slips > most) continue;
        least = std::min(least, slips - 0.6 * std::log1p(vocabulary.count_of(word)));
    }
    return least;
}

double cost_of(const Vocabulary& vocabulary, std::string_view typed, WordId word) {
    return text::typing_cost(typed, vocabulary.word(word), text::highest_typing_cost) -
           0.6 * std::log1p(vocabulary.count_of(word));
}

}  // namespace

TEST_CASE("no word of the vocabulary is nearer than the one a slip is corrected to") {
    std::mt19937 random(7);
    const std::vector<std::string> words = words_like_forms(random);
    std::string text;
    for (const std::string& word : words) text += word + ' ';
    const SmallShop shop({article_of("formy", "Formy", text)});
    const Vocabulary vocabulary(shop.folder());
    const Corrector corrector(vocabulary);

    int corrected = 0;
    for (int slips = 1; slips <= 3; ++slips) {
        for (int i = 0; i < 700; ++i) {
            std::string typed = words[random() % words.size()];
            for (int slip = 0; slip < slips; ++slip) typed = with_a_slip(typed, random);
            if (typed.size() < 4) continue;
            CAPTURE(typed);
            const double least = least_cost(vocabulary, typed);
            const std::optional<Correction> found = corrector.correct(typed);
            REQUIRE(found.has_value() == std::isfinite(least));
            if (!found) continue;
            CHECK(cost_of(vocabulary, typed, found->word) == doctest::Approx(least));
            ++corrected;
        }
    }
    CHECK(corrected > 1500);
}

TEST_CASE("words are found by how they begin and by how they end, and no others") {
    const SmallShop shop({article_of("slowa", "Zwrot", "zwroty zwrotu wrot otwarty otwrotu")});
    const Vocabulary vocabulary(shop.folder());

    const auto texts = [&](std::span<const WordId> words) {
        std::vector<std::string> found;
        for (const WordId word : words) found.emplace_back(vocabulary.word(word));
        return found;
    };
    using Words = std::vector<std::string>;
    CHECK(texts(vocabulary.words_starting_with("zwr")) == Words{"zwrot", "zwrotu", "zwroty"});
    CHECK(texts(vocabulary.words_ending_with("wrotu")) == Words{"otwrotu", "zwrotu"});
    CHECK(texts(vocabulary.words_ending_with("wrot")) == Words{"wrot", "zwrot"});
    CHECK(texts(vocabulary.words_ending_with("awrot")).empty());
    CHECK(texts(vocabulary.words_ending_with("zzz")).empty());
}
