#include "index/search/vocabulary_tables.h"

#include <algorithm>
#include <compare>
#include <functional>
#include <limits>
#include <numeric>

#include "index/search/varint.h"
#include "index/search/vocabulary_file.h"
#include "index/search/word_list.h"
#include "index/search/word_table.h"

namespace okienko::search {

namespace {

/// What the list says, word by word in its order.
struct ReadList {
    TextTable texts;
    TextTable written;
    TextTable stems;
    std::vector<std::uint32_t> counts;
    std::vector<std::uint8_t> shared_starts;
};

ReadList read_list(const TableFile& file) {
    WordListReader reader(file);
    ReadList list;
    list.counts.reserve(reader.size());
    list.shared_starts.reserve(reader.size());
    std::uint64_t bytes = 0;
    for (std::size_t left = reader.size(); left > 0; --left) {
        const ListedWord word = reader.next();
        bytes += word.text.size() + word.written.size() + word.stem.size();
        if (bytes > std::numeric_limits<std::uint32_t>::max()) {
            file.damaged("tables_apart", "its tables do not belong together");
        }
        list.texts.add(word.text);
        list.written.add(word.written);
        list.stems.add(word.stem);
        list.counts.push_back(word.count);
        list.shared_starts.push_back(word.shared_start);
    }
    if (!reader.at_end()) file.damaged("tables_apart", "its tables do not belong together");
    return list;
}

/// Places in the list by the numbers of their words: the commonest first, those of equal count by
/// text.
std::vector<std::uint32_t> places_by_count(const std::vector<std::uint32_t>& counts) {
    std::vector<std::uint32_t> places(counts.size());
    std::iota(places.begin(), places.end(), 0U);
    std::stable_sort(
        places.begin(), places.end(),
        [&counts](std::uint32_t one, std::uint32_t other) { return counts[one] > counts[other]; });
    return places;
}

/// A stem has the number of its commonest word among such words.
class StemNumbers {
public:
    StemId number_of(std::string_view stem, TextTable& stems) {
        const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>()(stem));
        const auto found =
            numbers_.find(hash, [&](std::uint32_t number) { return stems[number] == stem; });
        if (found != WordTable::none) return found;
        const auto number = static_cast<StemId>(stems.size());
        stems.add(stem);
        numbers_.add(hash, number);
        return number;
    }

private:
    WordTable numbers_;
};

void number_words(const ReadList& list, VocabularyTables& tables) {
    const std::vector<std::uint32_t> places = places_by_count(list.counts);
    StemNumbers stems;
    tables.words_sorted.resize(places.size());
    for (WordId word = 0; word < places.size(); ++word) {
        const std::uint32_t place = places[word];
        tables.words.add(list.texts[place]);
        tables.written.add(list.written[place]);
        tables.word_counts.push_back(list.counts[place]);
        tables.word_stems.push_back(stems.number_of(list.stems[place], tables.stems));
        tables.words_sorted[place] = word;
    }
}

std::vector<std::uint32_t> highest_counts(const VocabularyTables& tables) {
    std::vector<std::uint32_t> highest(longest_counted + 1);
    for (WordId word = 0; word < tables.words.size(); ++word) {
        std::uint32_t& count = highest[std::min(tables.words[word].size(), longest_counted)];
        count = std::max(count, tables.word_counts[word]);
    }
    for (std::size_t bytes = longest_counted; bytes > 0; --bytes) {
        highest[bytes - 1] = std::max(highest[bytes - 1], highest[bytes]);
    }
    return highest;
}

/// A number, and the eight letters that mostly say where its text goes.
struct Keyed {
    std::uint64_t key;
    std::uint32_t number;
};

/// The first eight letters between `letter` and `end` as a number of the same order.
template <class Letter>
std::uint64_t key_of(Letter letter, Letter end) {
    constexpr std::size_t letters = 8;
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < letters; ++i) {
        key = key << 8 | (letter == end ? 0 : static_cast<unsigned char>(*letter++));
    }
    return key;
}

/// The order of `keyed`; `is_before` compares the numbers of equal keys.
template <class IsBefore>
std::vector<std::uint32_t> sorted(std::vector<Keyed> keyed, IsBefore is_before) {
    std::sort(keyed.begin(), keyed.end(), [&](const Keyed& one, const Keyed& other) {
        return one.key != other.key ? one.key < other.key : is_before(one.number, other.number);
    });
    std::vector<std::uint32_t> numbers;
    numbers.reserve(keyed.size());
    for (const Keyed& one : keyed) numbers.push_back(one.number);
    return numbers;
}

std::vector<WordId> words_by_ending(const TextTable& words) {
    std::vector<Keyed> keyed;
    keyed.reserve(words.size());
    for (WordId word = 0; word < words.size(); ++word) {
        keyed.push_back({key_of(words[word].rbegin(), words[word].rend()), word});
    }
    return sorted(std::move(keyed), [&words](WordId one, WordId other) {
        const std::string_view a = words[one];
        const std::string_view b = words[other];
        const auto order = std::lexicographical_compare_three_way(
            a.rbegin(), a.rend(), b.rbegin(), b.rend(), [](char c, char d) {
                return static_cast<unsigned char>(c) <=> static_cast<unsigned char>(d);
            });
        return std::is_eq(order) ? one < other : std::is_lt(order);
    });
}

std::vector<StemId> stems_by_text(const TextTable& stems) {
    std::vector<Keyed> keyed;
    keyed.reserve(stems.size());
    for (StemId stem = 0; stem < stems.size(); ++stem) {
        keyed.push_back({key_of(stems[stem].begin(), stems[stem].end()), stem});
    }
    return sorted(std::move(keyed),
                  [&stems](StemId one, StemId other) { return stems[one] < stems[other]; });
}

NumberLists words_of_stems(const VocabularyTables& tables) {
    std::vector<std::uint32_t> sizes(tables.stems.size());
    for (const StemId stem : tables.word_stems) ++sizes[stem];
    NumberLists lists(sizes);
    for (WordId word = 0; word < tables.word_stems.size(); ++word) {
        lists.append(tables.word_stems[word], word);
    }
    return lists;
}

/// Calls `take` with every trigram of every word, once a word.
template <class Take>
void for_each_trigram_of(const TextTable& words, Take take) {
    constexpr auto none = std::numeric_limits<WordId>::max();
    std::vector<WordId> last(trigram_codes, none);
    for (WordId word = 0; word < words.size(); ++word) {
        for_each_trigram(words[word], [&](Trigram trigram) {
            if (last[trigram] == word) return;
            last[trigram] = word;
            take(trigram, word);
        });
    }
}

void find_trigrams(VocabularyTables& tables) {
    std::vector<std::uint32_t> counts(trigram_codes);
    for_each_trigram_of(tables.words, [&](Trigram trigram, WordId) { ++counts[trigram]; });
    std::vector<std::uint32_t> places(trigram_codes);
    std::vector<std::uint32_t> sizes;
    for (Trigram trigram = 0; trigram < trigram_codes; ++trigram) {
        if (counts[trigram] == 0) continue;
        places[trigram] = static_cast<std::uint32_t>(sizes.size());
        sizes.push_back(counts[trigram]);
        tables.trigrams.push_back(trigram);
    }
    tables.trigram_words = NumberLists(sizes);
    for_each_trigram_of(tables.words, [&](Trigram trigram, WordId word) {
        tables.trigram_words.append(places[trigram], word);
    });
}

/// Words that begin alike stand together in `list`.
std::vector<std::uint64_t> prefixes_of(const TextTable& list) {
    std::vector<std::uint64_t> prefixes;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::uint64_t prefix = prefix_of(list[i]);
        if (prefixes.empty() || prefixes.back() != prefix) prefixes.push_back(prefix);
    }
    std::sort(prefixes.begin(), prefixes.end());
    prefixes.erase(std::unique(prefixes.begin(), prefixes.end()), prefixes.end());
    return prefixes;
}

/// As many numbers as a table of `file` is said to hold.
std::vector<std::uint32_t> numbers_in(const TableFile& file, VocabularyTable table,
                                      std::size_t count) {
    const std::string bytes = file.unpacked(static_cast<std::size_t>(table));
    std::vector<std::uint32_t> numbers(count);
    ByteReader reader(bytes);
    reader.numbers(numbers);
    if (!reader.at_end()) file.damaged("tables_apart", "its tables do not belong together");
    return numbers;
}

}  // namespace

void TextTable::add(std::string_view text) {
    text_ += text;
    begins_.push_back(static_cast<std::uint32_t>(text_.size()));
}

NumberLists::NumberLists(std::span<const std::uint32_t> sizes) {
    begins_.reserve(sizes.size() + 1);
    for (const std::uint32_t size : sizes) begins_.push_back(begins_.back() + size);
    next_.assign(begins_.begin(), begins_.end() - 1);
    numbers_.resize(begins_.back());
}

VocabularyTables read_tables(const TableFile& file) {
    VocabularyTables tables;
    {
        ReadList list = read_list(file);
        number_words(list, tables);
        tables.prefixes = prefixes_of(list.texts);
        tables.shared_starts = std::move(list.shared_starts);
    }
    tables.highest_counts = highest_counts(tables);
    tables.words_by_ending = words_by_ending(tables.words);
    tables.stems_sorted = stems_by_text(tables.stems);
    tables.stem_words = words_of_stems(tables);
    find_trigrams(tables);
    tables.stem_articles = numbers_in(file, VocabularyTable::stem_articles, tables.stems.size());
    tables.trigram_articles =
        numbers_in(file, VocabularyTable::trigram_articles, tables.trigrams.size());
    tables.prefix_articles =
        numbers_in(file, VocabularyTable::prefix_articles, tables.prefixes.size());
    return tables;
}

}  // namespace okienko::search
