#include "index/search/vocabulary.h"

#include <algorithm>

namespace okienko::search {

namespace {

constexpr auto table_count = static_cast<std::size_t>(VocabularyTable::count);

/// What `keys`, ascending, has beside `key` in `values`; 0 where it is missing.
template <class Key>
std::uint32_t value_of(Key key, const std::vector<Key>& keys,
                       const std::vector<std::uint32_t>& values) {
    const auto at = std::lower_bound(keys.begin(), keys.end(), key);
    if (at == keys.end() || *at != key) return 0;
    return values[static_cast<std::size_t>(at - keys.begin())];
}

}  // namespace

Vocabulary::Vocabulary(const std::filesystem::path& folder)
    : file_(folder / vocabulary_file, vocabulary_kind, table_count), tables_(read_tables(file_)) {}

std::optional<StemId> Vocabulary::find_stem(std::string_view stem) const {
    const auto before = [this](StemId id, std::string_view text) { return this->stem(id) < text; };
    const auto at =
        std::lower_bound(tables_.stems_sorted.begin(), tables_.stems_sorted.end(), stem, before);
    if (at == tables_.stems_sorted.end() || this->stem(*at) != stem) return std::nullopt;
    return *at;
}

std::uint32_t Vocabulary::articles_with_stem(StemId stem) const {
    return tables_.stem_articles[checked_stem(stem)];
}

std::optional<WordId> Vocabulary::find_word(std::string_view text) const {
    const auto before = [this](WordId id, std::string_view other) { return word(id) < other; };
    auto at =
        std::lower_bound(tables_.words_sorted.begin(), tables_.words_sorted.end(), text, before);
    std::optional<WordId> commonest;
    for (; at != tables_.words_sorted.end() && word(*at) == text; ++at) {
        if (!commonest || count_of(*at) > count_of(*commonest)) commonest = *at;
    }
    return commonest;
}

std::optional<WordId> Vocabulary::find_word(std::string_view text, std::string_view stem) const {
    const auto before = [this](WordId id, std::string_view other) { return word(id) < other; };
    auto at =
        std::lower_bound(tables_.words_sorted.begin(), tables_.words_sorted.end(), text, before);
    for (; at != tables_.words_sorted.end() && word(*at) == text; ++at) {
        if (this->stem(stem_of(*at)) == stem) return *at;
    }
    return std::nullopt;
}

std::span<const WordId> Vocabulary::words_starting_with(std::string_view start) const {
    const auto start_of = [&](WordId word) { return this->word(word).substr(0, start.size()); };
    const auto first =
        std::lower_bound(tables_.words_sorted.begin(), tables_.words_sorted.end(), start,
                         [&](WordId word, std::string_view text) { return start_of(word) < text; });
    const auto end =
        std::upper_bound(first, tables_.words_sorted.end(), start,
                         [&](std::string_view text, WordId word) { return text < start_of(word); });
    return {first, end};
}

std::span<const WordId> Vocabulary::words_ending_with(std::string_view ending) const {
    // Below, at or above the words sought: -1, 0, 1.
    const auto place_of = [&](WordId id) {
        const std::string_view word = this->word(id);
        const std::size_t compared = std::min(word.size(), ending.size());
        const auto [letter, sought] = std::mismatch(
            word.rbegin(), word.rbegin() + static_cast<std::ptrdiff_t>(compared), ending.rbegin());
        if (sought == ending.rend()) return 0;
        if (letter == word.rend()) return -1;
        return std::char_traits<char>::lt(*letter, *sought) ? -1 : 1;
    };
    const auto first =
        std::partition_point(tables_.words_by_ending.begin(), tables_.words_by_ending.end(),
                             [&](WordId id) { return place_of(id) < 0; });
    const auto end = std::partition_point(first, tables_.words_by_ending.end(),
                                          [&](WordId id) { return place_of(id) == 0; });
    return {first, end};
}

std::span<const WordId> Vocabulary::words_with(Trigram trigram) const {
    const auto at = std::lower_bound(tables_.trigrams.begin(), tables_.trigrams.end(), trigram);
    if (at == tables_.trigrams.end() || *at != trigram) return {};
    return tables_.trigram_words[static_cast<std::size_t>(at - tables_.trigrams.begin())];
}

std::uint32_t Vocabulary::articles_with(Trigram trigram) const {
    return value_of(trigram, tables_.trigrams, tables_.trigram_articles);
}

std::uint32_t Vocabulary::articles_with_prefix(std::uint64_t prefix) const {
    return value_of(prefix, tables_.prefixes, tables_.prefix_articles);
}

}  // namespace okienko::search
