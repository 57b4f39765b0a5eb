/// A text as words of a vocabulary, and notes about the rest: what stands between them, and which
/// of them are written otherwise.
///
/// Most words stand after a space and are written as their vocabulary has them; only others are
/// noted, so that a text takes little more than the numbers of its words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "index/search/varint.h"

namespace okienko::search {

/// Takes notes of a text, word by word.
class TextNotes {
public:
    /// The next word: what stands before it since the last one, how it is written here, and how it
    /// is written in the vocabulary.
    void add(std::string_view before, std::string_view here, std::string_view usual);

    /// The notes. `after` follows the last word.
    std::string finish(std::string_view after);

private:
    std::string bytes_;
    std::uint64_t plain_words_ = 0;  ///< since the last word that had something to note
};

/// Puts a text together again.
class TextBuilder {
public:
    /// Throws: IndexError, here and below, if `notes` are damaged.
    explicit TextBuilder(std::string_view notes) : notes_(notes), plain_words_(notes_.number()) {}

    /// Appends the next word, and before it what stands there, to `text`. Gives back where the word
    /// begins.
    std::size_t append(std::string& text, std::string_view usual) {
        if (plain_words_ == 0) return append_noted(text, usual);
        --plain_words_;
        text += ' ';
        text += usual;
        return text.size() - usual.size();
    }

    /// Passes over the next `words` words.
    void skip(std::uint64_t words) {
        while (words > plain_words_) {
            words -= plain_words_ + 1;
            skip_noted();
        }
        plain_words_ -= words;
    }

    /// Appends what follows the last word.
    void finish(std::string& text);

private:
    std::size_t append_noted(std::string& text, std::string_view usual);
    void skip_noted();

    ByteReader notes_;
    std::uint64_t plain_words_;  ///< to come before the next note
};

/// Goes through notes without putting the text together.
class NoteReader {
public:
    /// Throws: IndexError, here and below, if `notes` are damaged.
    explicit NoteReader(std::string_view notes) : notes_(notes), plain_words_(notes_.number()) {}

    /// How the next word is written, where it is noted in full; empty where it is as usual, but
    /// for capitals.
    std::string_view next() {
        if (plain_words_ == 0) return noted();
        --plain_words_;
        return {};
    }

private:
    std::string_view noted();

    ByteReader notes_;
    std::uint64_t plain_words_;
};

}  // namespace okienko::search
