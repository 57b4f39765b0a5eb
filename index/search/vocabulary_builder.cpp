#include "index/search/vocabulary_builder.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

#include "index/search/error.h"
#include "index/search/table_file.h"
#include "index/text/folding.h"

namespace okienko::search {

namespace {

/// Texts one after the other, and where each ends.
class TextTable {
public:
    void add(std::string_view text) {
        if (text_.size() + text.size() > std::numeric_limits<std::uint32_t>::max()) {
            throw IndexError("more different words than an index can hold");
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

/// The numbers of `items`, by their text; equal texts in the order of their numbers.
template <class Item>
std::vector<std::uint32_t> numbers_by_text(const std::vector<Item>& items) {
    std::vector<std::uint32_t> numbers(items.size());
    std::iota(numbers.begin(), numbers.end(), 0U);
    std::stable_sort(numbers.begin(), numbers.end(), [&items](std::uint32_t a, std::uint32_t b) {
        return items[a].text < items[b].text;
    });
    return numbers;
}

std::uint8_t shared_start(std::string_view a, std::string_view b) {
    const std::size_t most = std::min({a.size(), b.size(), std::size_t{255}});
    const auto differ =
        std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(most), b.begin());
    return static_cast<std::uint8_t>(differ.first - a.begin());
}

/// Counts `article` for `presence`, once.
template <class Present>
void note(Present& presence, std::uint32_t article) {
    if (presence.last_article == article) return;
    presence.last_article = article;
    ++presence.articles;
}

}  // namespace

VocabularyBuilder::VocabularyBuilder() : trigrams_(trigram_codes) {}

WordId VocabularyBuilder::add(const text::Token& token, std::string_view written) {
    const WordId id = find_or_add(token);
    Word& word = words_[id];
    ++word.count;
    if (word.last_article != article_) {
        word.last_article = article_;
        article_words_.push_back(id);
    }
    const auto writing = std::find_if(word.writings.begin(), word.writings.end(),
                                      [&](const Writing& known) { return known.text == written; });
    if (writing != word.writings.end()) {
        ++writing->count;
    } else {
        word.writings.push_back({std::string(written), 1});
    }
    return id;
}

WordId VocabularyBuilder::find_or_add(const text::Token& token) {
    std::string key = token.word + '\n' + token.term;
    const auto [entry, is_new] = word_ids_.emplace(std::move(key), words_.size());
    if (is_new) {
        Word word;
        word.text = token.word;
        word.stem = find_or_add_stem(token.term);
        words_.push_back(std::move(word));
    }
    return entry->second;
}

StemId VocabularyBuilder::find_or_add_stem(const std::string& text) {
    const auto [entry, is_new] = stem_ids_.emplace(text, stems_.size());
    if (is_new) stems_.push_back({text});
    return entry->second;
}

void VocabularyBuilder::end_article() {
    for (const WordId id : article_words_) {
        const Word& word = words_[id];
        note(stems_[word.stem], article_);
        note(prefixes_[prefix_of(word.text)], article_);
        for_each_trigram(word.text, [this](Trigram code) { note(trigrams_[code], article_); });
    }
    article_words_.clear();
    ++article_;
}

std::string VocabularyBuilder::most_written(const Word& word) {
    std::map<std::string, std::uint32_t> counts;
    for (const Writing& writing : word.writings) {
        counts[text::fold_case(writing.text)] += writing.count;
    }
    const auto most = std::max_element(
        counts.begin(), counts.end(),
        [](const auto& one, const auto& other) { return one.second < other.second; });
    return most == counts.end() || most->first == word.text ? "" : most->first;
}

void VocabularyBuilder::write(const std::filesystem::path& folder) const {
    TableFileWriter file(folder / vocabulary_file, vocabulary_kind,
                         static_cast<std::size_t>(VocabularyTable::count));
    write_words(file);
    write_sorted_words(file);
    write_stems(file);
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
        written.add(most_written(word));
        stems.push_back(word.stem);
        counts.push_back(word.count);
    }
    words.write(file);
    written.write(file);
    file.append_table(stems);
    file.append_table(counts);
}

void VocabularyBuilder::write_sorted_words(TableFileWriter& file) const {
    const std::vector<WordId> sorted = numbers_by_text(words_);
    std::vector<std::uint8_t> shared;
    shared.reserve(sorted.size());
    std::string_view previous;
    for (const WordId id : sorted) {
        shared.push_back(shared_start(previous, words_[id].text));
        previous = words_[id].text;
    }
    file.append_table(sorted);
    file.append_table(shared);
}

void VocabularyBuilder::write_stems(TableFileWriter& file) const {
    TextTable texts;
    std::vector<std::uint32_t> articles;
    for (const Stem& stem : stems_) {
        texts.add(stem.text);
        articles.push_back(stem.articles);
    }
    texts.write(file);
    file.append_table(articles);
    file.append_table(numbers_by_text(stems_));
}

void VocabularyBuilder::write_trigrams(TableFileWriter& file) const {
    std::vector<Trigram> codes;
    std::vector<std::uint32_t> articles;
    for (Trigram code = 0; code < trigram_codes; ++code) {
        if (trigrams_[code].articles == 0) continue;
        codes.push_back(code);
        articles.push_back(trigrams_[code].articles);
    }
    file.append_table(codes);
    file.append_table(articles);
}

void VocabularyBuilder::write_prefixes(TableFileWriter& file) const {
    const std::map<std::uint64_t, Presence> sorted(prefixes_.begin(), prefixes_.end());
    std::vector<std::uint64_t> prefixes;
    std::vector<std::uint32_t> articles;
    for (const auto& [prefix, presence] : sorted) {
        prefixes.push_back(prefix);
        articles.push_back(presence.articles);
    }
    file.append_table(prefixes);
    file.append_table(articles);
}

}  // namespace okienko::search
