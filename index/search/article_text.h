/// An article's text, put together sentence by sentence as somebody wants to see it: most of a long
/// article is never shown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/search/schema.h"
#include "index/search/varint.h"
#include "index/search/vocabulary.h"
#include "index/search/written_text.h"

namespace okienko::search {

/// Bytes of a text, `end` one past the last.
struct ByteRange {
    std::size_t begin;
    std::size_t end;
};

/// The text of an article and the words in it, for snippets; about the first `ranked_words` of
/// them.
class ArticleText {
public:
    struct Line {
        Field field;
        std::size_t first_sentence;  ///< in sentences()
        std::size_t end_sentence;
    };

    struct Sentence {
        std::size_t first_word;  ///< in words()
        std::size_t end_word;
        /// Of the body: its length but for spaces at the end.
        std::size_t characters = 0;
    };

    /// `lines` and what follows them of a record; the vocabulary and the record outlive this.
    ///
    /// Throws: IndexError, here and below, if the record is damaged.
    ArticleText(const Vocabulary& vocabulary, ByteReader parts);

    const std::vector<Line>& lines() const { return lines_; }

    const std::vector<Sentence>& sentences() const { return sentences_; }

    const std::vector<WordId>& words() const { return words_; }

    /// Where a sentence stands in text(); one that nobody asked for before is appended to it.
    ByteRange range_of(std::size_t sentence);

    /// Where a word of a sentence stands in text(), which has the sentence.
    ByteRange range_of(std::size_t sentence, std::size_t word) const;

    /// A line's sentences.
    std::string text_of(const Line& line);

    /// The sentences asked for so far.
    std::string_view text() const { return text_; }

private:
    /// How to put a sentence together, and where it stands once it is.
    struct Source {
        std::size_t begin_in_gap;  ///< bytes after the word before that are not its own
        std::size_t tail;          ///< bytes of its own behind its last word
        ByteRange range = {0, 0};
        std::size_t first_range = 0;  ///< of its words, in word_ranges_
        bool is_there = false;
    };

    void make_room(std::size_t words);
    void read_sentences(ByteReader lines, ByteReader sentences, std::size_t words);
    void forget_rest();
    TextBuilder builder_of(std::size_t sentence);
    void put_together(std::size_t sentence);

    const Vocabulary* vocabulary_;
    bool is_cut_ = false;  ///< has more words than were read
    std::vector<Line> lines_;
    std::vector<Sentence> sentences_;
    std::vector<Source> sources_;        ///< by sentence
    std::vector<TextBuilder> builders_;  ///< before the first word of each, as far as asked for
    std::vector<WordId> words_;
    std::string text_;
    std::vector<ByteRange> word_ranges_;
};

}  // namespace okienko::search
