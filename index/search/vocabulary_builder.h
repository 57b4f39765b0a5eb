/// Collects the words of an index while its articles are written.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/search/vocabulary.h"
#include "index/search/word_table.h"
#include "index/text/token.h"

namespace okienko::search {

inline constexpr WordId no_word = UINT32_MAX;

/// Takes the words of all articles in turn, then writes them as a Vocabulary reads them.
class VocabularyBuilder {
public:
    /// Where there is an `earlier` vocabulary, its words and stems keep their numbers until all are
    /// renumbered; those that do not occur any more are then left out. It outlives this.
    explicit VocabularyBuilder(const Vocabulary* earlier = nullptr);

    /// Counts an occurrence of `token`, which its article writes as `written`.
    WordId add(const text::Token& token, std::string_view written);

    /// Counts an occurrence of a word of the earlier vocabulary, which its article writes as that
    /// has it, capitals apart.
    void add_known(WordId word) {
        ++words_[word].as_before;
        count(word);
    }

    /// Counts one that its article writes as `written`.
    void add_known(WordId word, std::string_view written) {
        count_writing(words_[word], written);
        count(word);
    }

    /// Ends an article: what came since the last call is in one article.
    void end_article();

    StemId stem_of(WordId word) const { return words_[word].stem; }

    const std::string& stem(StemId stem) const { return stems_[stem].text; }

    /// Gives words and stems their numbers for good, the commonest word the smallest: common words
    /// take fewer bytes, and what is known of them stays near the processor. All words have come.
    /// Gives back the new numbers by the old ones; `no_word` for words that do not occur.
    std::vector<WordId> renumber();

    /// As articles mostly write each word, case-folded: "żarówki" for "zarowki".
    std::vector<std::string_view> usual() const;

    /// Throws: IndexError, if the file cannot be written.
    void write(const std::filesystem::path& folder) const;

private:
    /// One way a word was written, and how often.
    struct Writing {
        std::string text;
        std::uint32_t count = 0;
    };

    struct Word {
        std::string text;
        StemId stem = 0;
        std::uint32_t prefix = 0;  ///< in prefixes_
        std::uint32_t count = 0;
        std::uint32_t as_before = 0;  ///< of those, written as the earlier vocabulary has it
        std::uint32_t last_article = 0;
        std::vector<Writing> writings;  ///< of the others
        std::string usual;  ///< as most often written, here or earlier; empty for `text`
    };

    struct Stem {
        std::string text;
        std::uint32_t articles = 0;
        std::uint32_t last_article = 0;
    };

    /// How many articles hold something, and the last that did.
    struct Presence {
        std::uint32_t articles = 0;
        std::uint32_t last_article = 0;
    };

    void take_over(const Vocabulary& earlier);
    WordId find_or_add(const text::Token& token);
    StemId find_or_add_stem(const std::string& text);
    WordId append_word(std::string_view text, StemId stem);
    static void count_writing(Word& word, std::string_view written);
    static std::string most_written(const Word& word);

    void count(WordId id) {
        Word& word = words_[id];
        ++word.count;
        if (word.last_article == article_) return;
        word.last_article = article_;
        article_words_.push_back(id);
    }

    std::vector<WordId> words_by_count() const;
    void renumber_stems();
    std::vector<WordId> words_by_text() const;
    std::string stem_articles() const;
    std::string trigram_articles() const;
    std::string prefix_articles() const;

    const Vocabulary* earlier_;
    std::vector<Word> words_;
    std::vector<Stem> stems_;
    WordTable word_ids_;  ///< by word and stem
    std::unordered_map<std::string, StemId> stem_ids_;
    std::vector<Presence> trigrams_;
    std::vector<Presence> prefixes_;
    std::unordered_map<std::uint64_t, std::uint32_t> prefix_places_;  ///< in prefixes_
    std::vector<WordId> article_words_;  ///< different words of the article at hand
    std::uint32_t article_ = 1;
};

}  // namespace okienko::search
