#include "index/search/vocabulary.h"

#include <algorithm>

namespace okienko::search {

namespace {

constexpr auto table_count = static_cast<std::size_t>(VocabularyTable::count);

/// What `keys`, ascending, has beside `key` in `values`; 0 where it is missing.
template <class Key>
std::uint32_t value_of(Key key, std::span<const Key> keys, std::span<const std::uint32_t> values) {
    const auto at = std::lower_bound(keys.begin(), keys.end(), key);
    if (at == keys.end() || *at != key) return 0;
    return values[static_cast<std::size_t>(at - keys.begin())];
}

}  // namespace

template <class Row>
std::span<const Row> Vocabulary::rows(VocabularyTable table) const {
    return file_.rows<Row>(static_cast<std::size_t>(table));
}

Vocabulary::Texts Vocabulary::texts(VocabularyTable ends, VocabularyTable text) const {
    return {rows<std::uint32_t>(ends), file_.bytes(static_cast<std::size_t>(text))};
}

Vocabulary::Vocabulary(const std::filesystem::path& folder)
    : file_(folder / vocabulary_file, vocabulary_kind, table_count),
      words_(texts(VocabularyTable::word_ends, VocabularyTable::word_text)),
      written_(texts(VocabularyTable::written_ends, VocabularyTable::written_text)),
      word_stems_(rows<StemId>(VocabularyTable::word_stems)),
      word_counts_(rows<std::uint32_t>(VocabularyTable::word_counts)),
      highest_counts_(rows<std::uint32_t>(VocabularyTable::highest_counts)),
      words_sorted_(rows<WordId>(VocabularyTable::words_sorted)),
      shared_starts_(rows<std::uint8_t>(VocabularyTable::shared_starts)),
      words_by_ending_(rows<WordId>(VocabularyTable::words_by_ending)),
      stems_(texts(VocabularyTable::stem_ends, VocabularyTable::stem_text)),
      stem_articles_(rows<std::uint32_t>(VocabularyTable::stem_articles)),
      stems_sorted_(rows<StemId>(VocabularyTable::stems_sorted)),
      stem_word_ends_(rows<std::uint32_t>(VocabularyTable::stem_word_ends)),
      stem_words_(rows<WordId>(VocabularyTable::stem_words)),
      trigrams_(rows<Trigram>(VocabularyTable::trigrams)),
      trigram_articles_(rows<std::uint32_t>(VocabularyTable::trigram_articles)),
      trigram_words_(texts(VocabularyTable::trigram_word_ends, VocabularyTable::trigram_words)),
      prefixes_(rows<std::uint64_t>(VocabularyTable::prefixes)),
      prefix_articles_(rows<std::uint32_t>(VocabularyTable::prefix_articles)) {
    check_sizes();
}

void Vocabulary::check_sizes() const {
    const std::size_t words = word_stems_.size();
    const std::size_t stems = stem_articles_.size();
    const bool fits = words_.ends.size() == words && written_.ends.size() == words &&
                      word_counts_.size() == words && words_sorted_.size() == words &&
                      shared_starts_.size() == words && words_by_ending_.size() == words &&
                      highest_counts_.size() == longest_counted + 1 &&
                      stems_.ends.size() == stems && stems_sorted_.size() == stems &&
                      stem_word_ends_.size() == stems &&
                      trigrams_.size() == trigram_articles_.size() &&
                      trigrams_.size() == trigram_words_.ends.size() &&
                      prefixes_.size() == prefix_articles_.size();
    if (!fits) file_.damaged("tables_apart", "its tables do not belong together");
}

std::optional<StemId> Vocabulary::find_stem(std::string_view stem) const {
    const auto before = [this](StemId id, std::string_view text) { return this->stem(id) < text; };
    const auto at = std::lower_bound(stems_sorted_.begin(), stems_sorted_.end(), stem, before);
    if (at == stems_sorted_.end() || this->stem(*at) != stem) return std::nullopt;
    return *at;
}

std::uint32_t Vocabulary::articles_with_stem(StemId stem) const {
    if (stem >= stem_articles_.size())
        file_.damaged("stem_range", "a stem's number is out of range");
    return stem_articles_[stem];
}

std::span<const WordId> Vocabulary::words_of(StemId stem) const {
    if (stem >= stem_word_ends_.size())
        file_.damaged("stem_range", "a stem's number is out of range");
    const std::uint32_t begin = stem == 0 ? 0 : stem_word_ends_[stem - 1];
    const std::uint32_t end = stem_word_ends_[stem];
    if (begin > end || end > stem_words_.size())
        file_.damaged("stem_words", "a stem's words lie elsewhere");
    return stem_words_.subspan(begin, end - begin);
}

std::optional<WordId> Vocabulary::find_word(std::string_view text) const {
    const auto before = [this](WordId id, std::string_view other) { return word(id) < other; };
    auto at = std::lower_bound(words_sorted_.begin(), words_sorted_.end(), text, before);
    std::optional<WordId> commonest;
    for (; at != words_sorted_.end() && word(*at) == text; ++at) {
        if (!commonest || count_of(*at) > count_of(*commonest)) commonest = *at;
    }
    return commonest;
}

std::optional<WordId> Vocabulary::find_word(std::string_view text, std::string_view stem) const {
    const auto before = [this](WordId id, std::string_view other) { return word(id) < other; };
    auto at = std::lower_bound(words_sorted_.begin(), words_sorted_.end(), text, before);
    for (; at != words_sorted_.end() && word(*at) == text; ++at) {
        if (this->stem(stem_of(*at)) == stem) return *at;
    }
    return std::nullopt;
}

std::span<const WordId> Vocabulary::words_starting_with(std::string_view start) const {
    const auto start_of = [&](WordId word) { return this->word(word).substr(0, start.size()); };
    const auto first =
        std::lower_bound(words_sorted_.begin(), words_sorted_.end(), start,
                         [&](WordId word, std::string_view text) { return start_of(word) < text; });
    const auto end =
        std::upper_bound(first, words_sorted_.end(), start,
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
    const auto first = std::partition_point(words_by_ending_.begin(), words_by_ending_.end(),
                                            [&](WordId id) { return place_of(id) < 0; });
    const auto end = std::partition_point(first, words_by_ending_.end(),
                                          [&](WordId id) { return place_of(id) == 0; });
    return {first, end};
}

std::string_view Vocabulary::words_with(Trigram trigram) const {
    const auto at = std::lower_bound(trigrams_.begin(), trigrams_.end(), trigram);
    if (at == trigrams_.end() || *at != trigram) return {};
    return text_of(static_cast<std::uint32_t>(at - trigrams_.begin()), trigram_words_);
}

std::uint32_t Vocabulary::articles_with(Trigram trigram) const {
    return value_of(trigram, trigrams_, trigram_articles_);
}

std::uint32_t Vocabulary::articles_with_prefix(std::uint64_t prefix) const {
    return value_of(prefix, prefixes_, prefix_articles_);
}

}  // namespace okienko::search
