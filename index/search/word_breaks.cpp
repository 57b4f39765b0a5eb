#include "index/search/word_breaks.h"

#include <algorithm>
#include <string>

namespace okienko::search {

namespace {

/// Shorter words stand in others by chance.
constexpr std::size_t shortest_part = 4;

/// Longer ones were not typed by a person.
constexpr std::size_t longest_joined = 32;

/// These turn a sentence round, and so are no stop words.
bool is_negation(std::string_view word) {
    return word == "nie" || word == "bez";
}

/// More words than this are not told apart.
constexpr std::size_t most_parts = 4;

/// Takes a word apart.
class Breaker {
public:
    Breaker(std::string_view word, const Vocabulary& vocabulary, const text::Analyzer& analyzer)
        : word_(word), vocabulary_(vocabulary), analyzer_(analyzer), places_(word.size()) {}

    std::vector<Part> parts() {
        for (std::size_t count = 2; count <= most_parts; ++count) {
            const Breaks best = best_after(0, count);
            if (best.articles > 0) return best.parts;
        }
        return {};
    }

private:
    struct Breaks {
        std::uint32_t articles = 0;  ///< that hold the rarest; 0: there are none
        std::vector<Part> parts = {};
    };

    /// The best `count` words that the rest from `begin` on is made of; the last is no stop word.
    Breaks best_after(std::size_t begin, std::size_t count) {
        Breaks best;
        if (count == 1) {
            const Place& rest = place(begin, word_.size());
            if (rest.part && !rest.part->is_stop) return {rest.articles, {*rest.part}};
            return best;
        }
        const std::size_t last = word_.size() - std::min(word_.size(), shortest_part);
        for (std::size_t at = begin + 1; at <= last; ++at) {
            const Place first = place(begin, at);
            if (!first.part || first.articles <= best.articles) continue;
            Breaks rest = best_after(at, count - 1);
            const std::uint32_t articles = std::min(first.articles, rest.articles);
            if (articles <= best.articles) continue;
            best = {articles, std::move(rest.parts)};
            best.parts.insert(best.parts.begin(), *first.part);
        }
        return best;
    }

    struct Place {
        bool is_read = false;
        std::optional<Part> part = {};
        std::uint32_t articles = 0;
    };

    /// What stands from `begin` to `end`, if that may be a word of several.
    const Place& place(std::size_t begin, std::size_t end) {
        if (places_[begin].empty()) places_[begin].resize(word_.size() + 1);
        Place& place = places_[begin][end];
        if (place.is_read) return place;
        place.is_read = true;
        const std::string_view text = word_.substr(begin, end - begin);
        const bool is_short = text.size() < shortest_part;
        // Hardly any of all the substrings begin as a word does: the rest need no analysis.
        if (vocabulary_.words_starting_with(text.substr(0, shortest_part)).empty()) return place;
        const text::Tokens tokens = analyzer_.analyze(text);
        const bool may_be_short = tokens.size() == 1 && (tokens[0].is_stop || is_negation(text));
        if (tokens.size() != 1 || (is_short && !may_be_short)) return place;
        const std::optional<StemId> stem = vocabulary_.find_stem(tokens[0].term);
        if (!stem) return place;
        place.articles = vocabulary_.articles_with_stem(*stem);
        if (place.articles > 0) place.part = Part{tokens[0].word, *stem, tokens[0].is_stop};
        return place;
    }

    std::string_view word_;
    const Vocabulary& vocabulary_;
    const text::Analyzer& analyzer_;
    std::vector<std::vector<Place>> places_;  ///< by begin and end
};

}  // namespace

std::optional<WordId> typed_apart(std::string_view one, std::string_view other,
                                  const Vocabulary& vocabulary) {
    const std::size_t size = one.size() + other.size();
    if (size < shortest_part || size > longest_joined) return std::nullopt;
    return vocabulary.find_word(std::string(one).append(other));
}

std::vector<Part> typed_together(std::string_view word, const Vocabulary& vocabulary,
                                 const text::Analyzer& analyzer) {
    if (word.size() <= shortest_part || word.size() > longest_joined) return {};
    return Breaker(word, vocabulary, analyzer).parts();
}

}  // namespace okienko::search
