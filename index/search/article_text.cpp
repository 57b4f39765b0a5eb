#include "index/search/article_text.h"

#include <algorithm>

namespace okienko::search {

ArticleText::ArticleText(const Vocabulary& vocabulary, ByteReader parts)
    : vocabulary_(&vocabulary) {
    const ByteReader lines(parts.text());
    ByteReader words(parts.text());
    const ByteReader sentences(parts.text());
    const std::uint64_t count = words.number();
    make_room(std::min<std::uint64_t>(count, ranked_words));
    builders_.emplace_back(parts.text());
    read_sentences(lines, sentences, count);
    words_.resize(sentences_.empty() ? 0 : sentences_.back().end_word);
    words.numbers(words_);
    const auto highest = std::max_element(words_.begin(), words_.end());
    if (highest != words_.end()) vocabulary.word(*highest);  // throws
    is_cut_ = words_.size() < count;
    if (is_cut_) forget_rest();
}

/// For an article of `words` words. Of a short one nearly all is put together, of a long one
/// little.
void ArticleText::make_room(std::size_t words) {
    constexpr std::size_t sentence = 10;  // words
    constexpr std::size_t letters = 9;    // of a word, and a space
    constexpr std::size_t most = 400;     // words that are put together
    sentences_.reserve(words / sentence + 4);
    sources_.reserve(words / sentence + 4);
    lines_.reserve(words / (2 * sentence) + 4);
    builders_.reserve(words / (2 * sentence) + 4);
    word_ranges_.reserve(std::min(words, most));
    text_.reserve(std::min(words, most) * letters);
}

/// Of `words` words. A sentence begins where the one before ends, or a byte later on a new line.
void ArticleText::read_sentences(ByteReader lines, ByteReader sentences, std::size_t words) {
    std::size_t word = 0;
    std::size_t in_gap = 0;
    for (auto line = lines.number(); line > 0 && word < ranked_words; --line) {
        const auto field = static_cast<Field>(lines.number_up_to(field_count - 1));
        lines.number();  // its words
        const std::size_t first = sentences_.size();
        for (auto sentence = sentences.number(); sentence > 0; --sentence) {
            const std::size_t count = sentences.number_up_to(words - word);
            const std::size_t tail = sentences.number_up_to(UINT32_MAX);
            const std::size_t characters =
                field == Field::body ? sentences.number_up_to(UINT32_MAX) : 0;
            sentences_.push_back({word, word + count, characters});
            sources_.push_back({.begin_in_gap = in_gap, .tail = tail});
            word += count;
            in_gap = count > 0 ? tail : in_gap + tail;
        }
        lines_.push_back({field, first, sentences_.size()});
        ++in_gap;
    }
}

/// What follows the last word that was read is not put together.
void ArticleText::forget_rest() {
    for (auto at = sentences_.rbegin(); at != sentences_.rend(); ++at) {
        if (at->first_word < words_.size()) break;
        at->characters = 0;
    }
}

/// Notes are read one after the other, as far as a sentence is wanted.
TextBuilder ArticleText::builder_of(std::size_t sentence) {
    while (builders_.size() <= sentence) {
        const Sentence& last = sentences_[builders_.size() - 1];
        TextBuilder next = builders_.back();
        next.skip(last.end_word - last.first_word);
        builders_.push_back(next);
    }
    return builders_[sentence];
}

void ArticleText::put_together(std::size_t sentence) {
    Source& source = sources_[sentence];
    const Sentence& at = sentences_[sentence];
    TextBuilder builder = builder_of(sentence);
    std::size_t foreign = source.begin_in_gap;  // bytes before the sentence that come with it
    const std::size_t begin = text_.size();
    source.first_range = word_ranges_.size();
    const auto take_off = [&](std::size_t gap_end) {
        foreign = std::min(foreign, gap_end - begin);
        text_.erase(begin, foreign);
    };
    for (std::size_t i = at.first_word; i < at.end_word; ++i) {
        const std::string_view usual = vocabulary_->written(words_[i]);
        const std::size_t from = builder.append(text_, usual);
        if (i == at.first_word) take_off(from);
        const std::size_t moved = i == at.first_word ? foreign : 0;
        word_ranges_.push_back({from - moved, text_.size()});
    }
    const std::size_t words_end = text_.size();
    std::size_t gap_end = words_end;
    if (at.end_word < words_.size()) {
        gap_end = builder.append(text_, {});
    } else if (!is_cut_) {
        builder.finish(text_);
        gap_end = text_.size();
    }
    text_.resize(gap_end);
    if (at.first_word == at.end_word) take_off(gap_end);
    text_.resize(std::min(text_.size(), words_end + source.tail));
    source.range = {begin, text_.size()};
    source.is_there = true;
}

ByteRange ArticleText::range_of(std::size_t sentence) {
    if (!sources_[sentence].is_there) put_together(sentence);
    return sources_[sentence].range;
}

ByteRange ArticleText::range_of(std::size_t sentence, std::size_t word) const {
    const std::size_t in_sentence = word - sentences_[sentence].first_word;
    return word_ranges_[sources_[sentence].first_range + in_sentence];
}

std::string ArticleText::text_of(const Line& line) {
    std::string text;
    for (std::size_t sentence = line.first_sentence; sentence < line.end_sentence; ++sentence) {
        const ByteRange range = range_of(sentence);
        text += text_.substr(range.begin, range.end - range.begin);
    }
    return text;
}

}  // namespace okienko::search
