#include "index/search/word_breaks.h"

#include <algorithm>
#include <string>

namespace okienko::search {

namespace {

/// Shorter words stand in others by chance.
constexpr std::size_t shortest_part = 4;

/// Longer ones were not typed by a person.
constexpr std::size_t longest_joined = 32;

/// `text` as a word that articles hold.
std::optional<Part> part_of(std::string_view text, const Vocabulary& vocabulary,
                            const text::Analyzer& analyzer) {
    const text::Tokens tokens = analyzer.analyze(text);
    if (tokens.size() != 1) return std::nullopt;
    const std::optional<StemId> stem = vocabulary.find_stem(tokens[0].term);
    if (!stem || vocabulary.articles_with_stem(*stem) == 0) return std::nullopt;
    return Part{tokens[0].word, *stem, tokens[0].is_stop};
}

}  // namespace

std::optional<WordId> typed_apart(std::string_view one, std::string_view other,
                                  const Vocabulary& vocabulary) {
    const std::size_t size = one.size() + other.size();
    if (size < shortest_part || size > longest_joined) return std::nullopt;
    return vocabulary.find_word(std::string(one).append(other));
}

std::optional<std::pair<Part, Part>> typed_together(std::string_view word,
                                                    const Vocabulary& vocabulary,
                                                    const text::Analyzer& analyzer) {
    std::optional<std::pair<Part, Part>> best;
    std::uint32_t highest = 0;
    if (word.size() > longest_joined) return best;
    for (std::size_t at = 1; at + shortest_part <= word.size(); ++at) {
        auto first = part_of(word.substr(0, at), vocabulary, analyzer);
        if (!first || (at < shortest_part && !first->is_stop)) continue;
        auto second = part_of(word.substr(at), vocabulary, analyzer);
        if (!second || second->is_stop) continue;
        const std::uint32_t articles = std::min(vocabulary.articles_with_stem(first->stem),
                                                vocabulary.articles_with_stem(second->stem));
        if (articles <= highest) continue;
        highest = articles;
        best = {std::move(*first), std::move(*second)};
    }
    return best;
}

}  // namespace okienko::search
