/// An index that was written before, as the next one takes over from it what did not change.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "index/search/forward_index.h"
#include "index/search/title_starts.h"
#include "index/search/vocabulary.h"
#include "index/search/written_text.h"
#include "index/text/analyzer.h"

namespace okienko::search {

class EarlierIndex {
public:
    /// `analyzer` makes the words that the index was written with.
    ///
    /// Throws: IndexError, here and below, if the index is damaged or of another format.
    EarlierIndex(const std::filesystem::path& folder, text::Analyzer analyzer);

    const Vocabulary& vocabulary() const { return vocabulary_; }

    const ForwardIndex& articles() const { return articles_; }

    /// The words that `article` comes up for; they live as long as the index.
    TitleStarts::Words title_words(const StoredArticle& article);

    /// Whether this is a stop word.
    bool is_stop(WordId word);

private:
    Vocabulary vocabulary_;
    ForwardIndex articles_;
    text::Analyzer analyzer_;
    std::vector<signed char> stops_;  ///< 1: it is one; 0: it is none; below: not known yet
};

/// Calls `take` with every word of `article`, and how it is written where that is not as the
/// vocabulary has it, capitals apart; empty where it is.
template <class Take>
void for_each_word(const StoredArticle& article, Take take) {
    ByteReader words(article.words);
    NoteReader notes(article.notes);
    for (auto left = words.number(); left > 0; --left) {
        take(static_cast<WordId>(words.number_up_to(UINT32_MAX)), notes.next());
    }
}

/// The notes of `article` for words that are usually written as `usual`, by the numbers in
/// `numbers`, instead of as `vocabulary` has them.
std::string noted_anew(const StoredArticle& article, const Vocabulary& vocabulary,
                       const std::vector<WordId>& numbers,
                       const std::vector<std::string_view>& usual);

}  // namespace okienko::search
