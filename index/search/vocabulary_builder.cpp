#include "index/search/vocabulary_builder.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

#include "index/search/error.h"
#include "index/search/table_file.h"
#include "index/search/varint.h"
#include "index/text/folding.h"

namespace okienko::search {

namespace {

/// Texts one after the other, and where each ends.
class TextTable {
public:
    void add(std::string_view text) {
        if (text_.size() + text.size() > std::numeric_limits<std::uint32_t>::max()) {
            throw IndexError("too_many_words", "more different words than an index can hold");
        }
        text_ += text;
        ends_.push_back(static_cast<std::uint32_t>(text_.size()));
    }

    void write(TableFileWriter& file) const {
        file.append_table(ends_);
        file.begin_table();
        file.append(text_);
    }

private:
    std::vector<std::uint32_t> ends_;
    std::string text_;
};

/// The numbers of `texts`, by text; equal ones in the order of their numbers.
std::vector<std::uint32_t> numbers_by_text(const std::vector<std::string>& texts) {
    std::vector<std::uint32_t> numbers(texts.size());
    std::iota(numbers.begin(), numbers.end(), 0U);
    std::stable_sort(numbers.begin(), numbers.end(),
                     [&texts](std::uint32_t a, std::uint32_t b) { return texts[a] < texts[b]; });
    return numbers;
}

/// How many bytes two words begin with alike.
std::uint8_t shared_start(std::string_view one, std::string_view other) {
    const std::size_t most = std::min({one.size(), other.size(), longest_shared_start});
    std::size_t shared = 0;
    while (shared < most && one[shared] == other[shared]) ++shared;
    return static_cast<std::uint8_t>(shared);
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
    std::string key = token.word + '\n' + token.term;
    const auto [entry, is_new] = word_ids_.emplace(std::move(key), words_.size());
    if (!is_new) return entry->second;
    if (earlier_ != nullptr) {
        if (const auto known = earlier_->find_word(token.word, token.term)) {
            return entry->second = *known;
        }
    }
    return append_word(token.word, find_or_add_stem(token.term));
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
    write_words(file);
    write_order(file);
    write_stems(file);
    write_stem_words(file);
    write_trigrams(file);
    write_prefixes(file);
    file.finish();
}

void VocabularyBuilder::write_words(TableFileWriter& file) const {
    TextTable words;
    TextTable written;
    std::vector<StemId> stems;
    std::vector<std::uint32_t> counts;
    for (const Word& word : words_) {
        words.add(word.text);
        written.add(word.usual);
        stems.push_back(word.stem);
        counts.push_back(word.count);
    }
    words.write(file);
    written.write(file);
    file.append_table(stems);
    file.append_table(counts);
    file.append_table(highest_counts());
}

std::vector<std::uint32_t> VocabularyBuilder::highest_counts() const {
    std::vector<std::uint32_t> highest(longest_counted + 1);
    for (const Word& word : words_) {
        std::uint32_t& count = highest[std::min(word.text.size(), longest_counted)];
        count = std::max(count, word.count);
    }
    for (std::size_t bytes = longest_counted; bytes > 0; --bytes) {
        highest[bytes - 1] = std::max(highest[bytes - 1], highest[bytes]);
    }
    return highest;
}

void VocabularyBuilder::write_order(TableFileWriter& file) const {
    std::vector<WordId> sorted(words_.size());
    std::iota(sorted.begin(), sorted.end(), 0U);
    std::stable_sort(sorted.begin(), sorted.end(), [this](WordId one, WordId other) {
        return words_[one].text < words_[other].text;
    });
    std::vector<std::uint8_t> shared;
    std::string_view before;
    for (const WordId word : sorted) {
        const std::string_view text = words_[word].text;
        shared.push_back(shared_start(before, text));
        before = text;
    }
    file.append_table(sorted);
    file.append_table(shared);
    std::stable_sort(sorted.begin(), sorted.end(), [this](WordId one, WordId other) {
        const std::string_view a = words_[one].text;
        const std::string_view b = words_[other].text;
        return std::lexicographical_compare(a.rbegin(), a.rend(), b.rbegin(), b.rend(),
                                            std::char_traits<char>::lt);
    });
    file.append_table(sorted);
}

void VocabularyBuilder::write_stems(TableFileWriter& file) const {
    TextTable table;
    std::vector<std::string> texts;
    std::vector<std::uint32_t> articles;
    for (const Stem& stem : stems_) {
        table.add(stem.text);
        texts.push_back(stem.text);
        articles.push_back(stem.articles);
    }
    table.write(file);
    file.append_table(articles);
    file.append_table(numbers_by_text(texts));
}

void VocabularyBuilder::write_stem_words(TableFileWriter& file) const {
    std::vector<std::vector<WordId>> words_of(stems_.size());
    for (WordId word = 0; word < words_.size(); ++word) {
        words_of[words_[word].stem].push_back(word);
    }
    std::vector<std::uint32_t> ends;
    std::vector<WordId> words;
    for (const auto& of_stem : words_of) {
        words.insert(words.end(), of_stem.begin(), of_stem.end());
        ends.push_back(static_cast<std::uint32_t>(words.size()));
    }
    file.append_table(ends);
    file.append_table(words);
}

void VocabularyBuilder::write_trigrams(TableFileWriter& file) const {
    struct Words {
        std::string differences;
        WordId last = 0;
        bool is_empty = true;
    };

    std::map<Trigram, Words> words_with;
    for (WordId word = 0; word < words_.size(); ++word) {
        for_each_trigram(words_[word].text, [&](Trigram trigram) {
            Words& words = words_with[trigram];
            if (!words.is_empty && words.last == word) return;
            append_number(words.differences, word - words.last);
            words.last = word;
            words.is_empty = false;
        });
    }
    std::vector<Trigram> trigrams;
    std::vector<std::uint32_t> articles;
    TextTable table;
    for (const auto& [trigram, words] : words_with) {
        trigrams.push_back(trigram);
        articles.push_back(trigrams_[trigram].articles);
        table.add(words.differences);
    }
    file.append_table(trigrams);
    file.append_table(articles);
    table.write(file);
}

void VocabularyBuilder::write_prefixes(TableFileWriter& file) const {
    const std::map<std::uint64_t, std::uint32_t> sorted(prefix_places_.begin(),
                                                        prefix_places_.end());
    std::vector<std::uint64_t> prefixes;
    std::vector<std::uint32_t> articles;
    for (const auto& [prefix, place] : sorted) {
        if (prefixes_[place].articles == 0) continue;
        prefixes.push_back(prefix);
        articles.push_back(prefixes_[place].articles);
    }
    file.append_table(prefixes);
    file.append_table(articles);
}

}  // namespace okienko::search
