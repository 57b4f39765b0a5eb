/// From a question to its answer.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/article/article.h"
#include "index/article/promotion.h"
#include "index/search/hit.h"
#include "index/text/analyzer.h"

namespace okienko::search {

struct Query {
    std::string_view question;
    std::size_t limit = 10;  ///< hits wanted, at most
    bool explain = false;    ///< fill Hit::why
    /// The shop's day: articles that do not hold on it are not found. Empty: dates are not looked
    /// at.
    std::optional<article::Date> today = {};
};

/// Reads one index. One Searcher serves one thread at a time.
class Searcher {
public:
    /// Opens the index in `folder`; `analyzer` is the one it was written with.
    ///
    /// Throws: IndexError, if it is missing, damaged, or of another version.
    Searcher(const std::filesystem::path& folder, text::Analyzer analyzer);
    ~Searcher();
    Searcher(Searcher&&) noexcept;
    Searcher& operator=(Searcher&&) noexcept;

    /// From now on the articles of `promotions` stand first for the questions they name, on the
    /// days they name: where a query or beginning says no day, none does.
    void promote(const std::vector<article::Promotion>& promotions);

    /// From now on the articles of `wanted` stand first for questions after things that no article
    /// speaks of; such an answer is unsure.
    void lead(const std::vector<article::Wanted>& wanted);

    /// The articles that answer `query.question`, one hit an article.
    ///
    /// Any text is a question: capitals, quotes, operators, ill-formed UTF-8 and megabytes change
    /// neither that it answers nor how long it may take; only the first hundred words count.
    /// Throws: IndexError, if the index cannot be read.
    Answer find(const Query& query) const;

    /// What comes up while a question is being typed.
    ///
    /// Of the first three articles at most one is not among the first three of `beginning.before`,
    /// as long as those still match.
    /// Throws: IndexError, if the index cannot be read.
    Suggestions suggest(const Beginning& beginning) const;

    /// The article with this id, whole; empty if the index has none.
    std::optional<article::Article> article(std::string_view id) const;

    /// Summaries of the articles of a category, by title in Polish order; of all of them where
    /// `category` is empty; only those that hold on `today`, if given.
    std::vector<Summary> list(std::string_view category,
                              const std::optional<article::Date>& today = {}) const;

    /// Summaries of the articles with these ids, in this order; left out are unknown ids and,
    /// where `today` is given, those of articles that do not hold on it.
    std::vector<Summary> summaries(const std::vector<std::string>& ids,
                                   const std::optional<article::Date>& today = {}) const;

    std::size_t size() const;  ///< articles in the index

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace okienko::search
