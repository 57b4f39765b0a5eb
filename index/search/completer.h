/// How a question that is being typed may go on, in good Polish: as others asked before, or as its
/// words follow one another in the articles that come up.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "index/search/forward_index.h"
#include "index/search/ranker.h"
#include "index/text/analyzer.h"

namespace okienko::search {

class Completer {
public:
    /// All outlive the completer.
    Completer(const text::Analyzer& analyzer, const Vocabulary& vocabulary,
              const ForwardIndex& articles)
        : analyzer_(analyzer), vocabulary_(vocabulary), articles_(articles) {}

    /// What `typed`, which reads as `tokens`, may become: a word or two for its last one, then
    /// whole questions; at most `most`, none of them twice, none that stands there already.
    /// `found` are the articles that come up, best first.
    ///
    /// A word that follows another is one that follows it in an article, in that form: "bez parag"
    /// is "bez paragonu". A word that stands alone is one that a title or a question begins with,
    /// or its first form.
    std::vector<std::string> complete(std::string_view typed, const text::Tokens& tokens,
                                      const std::vector<Ranked>& found, std::size_t most) const;

private:
    struct Typed;
    struct Place;
    struct Finds;

    void take_article(const Typed& typed, ArticleNumber article, Finds& finds) const;
    void take_word(const Typed& typed, Field field, const ArticleWords& read, std::size_t begin,
                   std::size_t at, Finds& finds) const;
    void take_place(const Typed& typed, ArticleText& text, const Place& place, Finds& finds) const;
    bool begins(const Typed& typed, const ArticleWords& read, std::size_t begin,
                std::size_t end) const;
    std::string phrase(const Typed& typed, ArticleText& text, std::size_t line) const;
    static std::vector<std::string> following(const Finds& finds);
    std::vector<std::string> alone(const Finds& finds) const;
    bool is_stop(WordId word) const;
    bool is_well_written(std::string_view word) const;

    const text::Analyzer& analyzer_;
    const Vocabulary& vocabulary_;
    const ForwardIndex& articles_;
};

}  // namespace okienko::search
