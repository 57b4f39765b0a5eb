#include "index/search/vocabulary_builder.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <numeric>
#include <optional>

#include "index/search/error.h"
#include "index/search/table_file.h"
#include "index/search/varint.h"
#include "index/search/vocabulary_file.h"
#include "index/search/word_list.h"
#include "index/text/folding.h"

namespace okienko::search {

namespace {

/// Of a word and its stem.
std::uint32_t hash_of(const text::Token& token) {
    const std::hash<std::string> hash;
    return static_cast<std::uint32_t>(hash(token.word) + 31 * hash(token.term));
}

/// Counts `article` for `presence`, once.
template <class Present>
void note(Present& presence, std::uint32_t article) {
    if (presence.last_article == article) return;
    presence.last_article = article;
    ++presence.articles;
}

}  // namespace

VocabularyBuilder::VocabularyBuilder(const Vocabulary* earlier)
    : earlier_(earlier), trigrams_(trigram_codes) {
    if (earlier_ != nullptr) take_over(*earlier_);
}

void VocabularyBuilder::take_over(const Vocabulary& earlier) {
    words_.reserve(earlier.words());
    stems_.reserve(earlier.stems());
    for (StemId stem = 0; stem < earlier.stems(); ++stem) {
        stems_.push_back({std::string(earlier.stem(stem))});
    }
    for (WordId word = 0; word < earlier.words(); ++word) {
        append_word(earlier.word(word), earlier.stem_of(word));
        if (earlier.written(word) != words_.back().text)
            words_.back().usual = earlier.written(word);
    }
}

WordId VocabularyBuilder::add(const text::Token& token, std::string_view written) {
    const WordId id = find_or_add(token);
    count_writing(words_[id], written);
    count(id);
    return id;
}

void VocabularyBuilder::count_writing(Word& word, std::string_view written) {
    const auto writing = std::find_if(word.writings.begin(), word.writings.end(),
                                      [&](const Writing& known) { return known.text == written; });
    if (writing != word.writings.end()) {
        ++writing->count;
    } else {
        word.writings.push_back({std::string(written), 1});
    }
}

WordId VocabularyBuilder::find_or_add(const text::Token& token) {
    const std::uint32_t hash = hash_of(token);
    const WordId found = word_ids_.find(hash, [&](WordId id) {
        const Word& word = words_[id];
        return word.text == token.word && stems_[word.stem].text == token.term;
    });
    if (found != WordTable::none) return found;
    std::optional<WordId> id;
    if (earlier_ != nullptr) id = earlier_->find_word(token.word, token.term);
    if (!id) id = append_word(token.word, find_or_add_stem(token.term));
    word_ids_.add(hash, *id);
    return *id;
}

WordId VocabularyBuilder::append_word(std::string_view text, StemId stem) {
    const auto [place, is_new] = prefix_places_.emplace(prefix_of(text), prefixes_.size());
    if (is_new) prefixes_.emplace_back();
    Word word;
    word.text = text;
    word.stem = stem;
    word.prefix = place->second;
    words_.push_back(std::move(word));
    return static_cast<WordId>(words_.size() - 1);
}

StemId VocabularyBuilder::find_or_add_stem(const std::string& text) {
    const auto [entry, is_new] = stem_ids_.emplace(text, stems_.size());
    if (!is_new) return entry->second;
    if (earlier_ != nullptr) {
        if (const auto known = earlier_->find_stem(text)) return entry->second = *known;
    }
    stems_.push_back({text});
    return entry->second;
}

void VocabularyBuilder::end_article() {
    for (const WordId id : article_words_) {
        const Word& word = words_[id];
        note(stems_[word.stem], article_);
        note(prefixes_[word.prefix], article_);
        for_each_trigram(word.text, [this](Trigram code) { note(trigrams_[code], article_); });
    }
    article_words_.clear();
    ++article_;
}

std::string VocabularyBuilder::most_written(const Word& word) {
    std::map<std::string, std::uint32_t> counts;
    if (word.as_before > 0) counts[word.usual.empty() ? word.text : word.usual] = word.as_before;
    for (const Writing& writing : word.writings) {
        counts[text::fold_case(writing.text)] += writing.count;
    }
    const auto most = std::max_element(
        counts.begin(), counts.end(),
        [](const auto& one, const auto& other) { return one.second < other.second; });
    return most == counts.end() || most->first == word.text ? "" : most->first;
}

std::vector<WordId> VocabularyBuilder::words_by_count() const {
    std::vector<WordId> order;
    order.reserve(words_.size());
    for (WordId word = 0; word < words_.size(); ++word) {
        if (words_[word].count > 0) order.push_back(word);
    }
    std::sort(order.begin(), order.end(), [this](WordId a, WordId b) {
        const Word& one = words_[a];
        const Word& other = words_[b];
        if (one.count != other.count) return one.count > other.count;
        if (one.text != other.text) return one.text < other.text;
        return stems_[one.stem].text < stems_[other.stem].text;
    });
    return order;
}

std::vector<WordId> VocabularyBuilder::renumber() {
    std::vector<WordId> numbers(words_.size(), no_word);
    std::vector<Word> words;
    words.reserve(words_.size());
    for (const WordId old : words_by_count()) {
        numbers[old] = static_cast<WordId>(words.size());
        words.push_back(std::move(words_[old]));
        words.back().usual = most_written(words.back());
        words.back().writings = {};
    }
    words_ = std::move(words);
    word_ids_ = {};
    renumber_stems();
    return numbers;
}

/// In the order of the commonest word of each.
void VocabularyBuilder::renumber_stems() {
    constexpr auto none = std::numeric_limits<StemId>::max();
    std::vector<StemId> numbers(stems_.size(), none);
    std::vector<Stem> stems;
    stems.reserve(stems_.size());
    for (Word& word : words_) {
        StemId& number = numbers[word.stem];
        if (number == none) {
            number = static_cast<StemId>(stems.size());
            stems.push_back(std::move(stems_[word.stem]));
        }
        word.stem = number;
    }
    stems_ = std::move(stems);
    stem_ids_ = {};
}

std::vector<std::string_view> VocabularyBuilder::usual() const {
    std::vector<std::string_view> usual;
    usual.reserve(words_.size());
    for (const Word& word : words_) {
        usual.push_back(word.usual.empty() ? std::string_view(word.text) : word.usual);
    }
    return usual;
}

void VocabularyBuilder::write(const std::filesystem::path& folder) const {
    TableFileWriter file(folder / vocabulary_file, vocabulary_kind,
                         static_cast<std::size_t>(VocabularyTable::count));
    WordListWriter list;
    for (const WordId id : words_by_text()) {
        const Word& word = words_[id];
        list.add({.text = word.text,
                  .written = word.usual,
                  .stem = stems_[word.stem].text,
                  .count = word.count});
    }
    list.write(file);
    file.append_packed_table(stem_articles());
    file.append_packed_table(trigram_articles());
    file.append_packed_table(prefix_articles());
    file.finish();
}

/// Those of equal texts by number.
std::vector<WordId> VocabularyBuilder::words_by_text() const {
    std::vector<WordId> order(words_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [this](WordId one, WordId other) {
        return words_[one].text < words_[other].text;
    });
    return order;
}

std::string VocabularyBuilder::stem_articles() const {
    std::string articles;
    for (const Stem& stem : stems_) append_number(articles, stem.articles);
    return articles;
}

std::string VocabularyBuilder::trigram_articles() const {
    std::string articles;
    for (const Presence& trigram : trigrams_) {
        if (trigram.articles > 0) append_number(articles, trigram.articles);
    }
    return articles;
}

std::string VocabularyBuilder::prefix_articles() const {
    const std::map<std::uint64_t, std::uint32_t> sorted(prefix_places_.begin(),
                                                        prefix_places_.end());
    std::string articles;
    for (const auto& [prefix, place] : sorted) {
        if (prefixes_[place].articles > 0) append_number(articles, prefixes_[place].articles);
    }
    return articles;
}

}  // namespace okienko::search
