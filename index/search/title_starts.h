/// Which articles come up for one or two letters: those whose titles have a word that begins so.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "index/search/document.h"
#include "index/text/token.h"

namespace okienko::search {

/// The first one or two bytes of a folded word, and how many.
using Start = std::uint32_t;

/// The start that `typed` is, which has one or two bytes.
constexpr Start title_start(std::string_view typed) {
    Start start = static_cast<Start>(typed.size()) << 16;
    for (std::size_t i = 0; i < typed.size() && i < 2; ++i) {
        start |= Start{static_cast<unsigned char>(typed[i])} << (8 * i);
    }
    return start;
}

/// Collects the articles for every start while they are written.
class TitleStarts {
public:
    /// Articles kept for a start.
    static constexpr std::size_t most = 12;

    /// The words an article comes up for.
    struct Words {
        struct Word {
            std::string_view text;
            bool is_stop;
        };

        std::vector<Word> first;  ///< no more than `first_words` of them are looked at
        std::size_t count = 0;    ///< of the title, or of the whole article without one
        bool are_title = false;
    };

    static constexpr std::size_t first_words = 12;

    /// The words of a title; an article without one goes by its first words.
    static Words words_of(const Document& document, const text::Tokens& tokens);

    void add(std::uint32_t article, const Words& words, bool is_popular);

    struct Row {
        Start start;
        std::uint32_t article;
    };

    /// By start; the articles of each, best first: those that people ask for, then those whose
    /// title begins with such a word, then short titles, then by number.
    std::vector<Row> rows() const;

private:
    struct Entry {
        std::uint32_t article;
        double worth;
    };

    std::map<Start, std::vector<Entry>> entries_;
};

}  // namespace okienko::search
