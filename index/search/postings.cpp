#include "index/search/postings.h"

#include <cmath>

#include "index/search/error.h"
#include "index/search/posting_lists.h"
#include "index/search/schema.h"
#include "index/search/stem_scores.h"

namespace okienko::search {

namespace {

std::vector<double> lengths_of(const ForwardIndex& articles) {
    std::vector<double> lengths;
    lengths.reserve(articles.size());
    for (ArticleNumber i = 0; i < articles.size(); ++i) {
        lengths.push_back(articles.relative_length(i));
    }
    return lengths;
}

/// The share of `articles` that hold one of several stems, if each stands where it does by chance.
double union_of(const WeightedStem& sought, const Vocabulary& vocabulary, double articles) {
    double none = 1;
    for (const StemId stem : sought.stems) {
        none *= 1 - vocabulary.articles_with_stem(stem) / articles;
    }
    return articles * (1 - none);
}

}  // namespace

struct Postings::Impl {
    Impl(const std::filesystem::path& folder, const Vocabulary& words, const ForwardIndex& articles)
        : lists(folder), vocabulary(&words), scores(lengths_of(articles)) {}

    SoughtStem sought(const WeightedStem& stem) const {
        SoughtStem sought;
        for (const StemId one : stem.stems) {
            sought.lists.push_back(lists.of(vocabulary->stem(one)));
        }
        const auto articles = static_cast<double>(lists.articles());
        const double frequency = stem.stems.size() == 1
                                     ? vocabulary->articles_with_stem(stem.stems.front())
                                     : std::round(union_of(stem, *vocabulary, articles));
        sought.articles = static_cast<std::size_t>(frequency);
        sought.scale = stem.weight * inverse_frequency(articles, frequency) * (bm25_k1 + 1);
        sought.is_optional = stem.is_optional;
        return sought;
    }

    PostingLists lists;
    const Vocabulary* vocabulary;
    StemScores scores;
};

Postings::Postings(const std::filesystem::path& folder, const Vocabulary& vocabulary,
                   const ForwardIndex& articles)
    : impl_(std::make_unique<Impl>(folder, vocabulary, articles)) {
    if (size() != articles.size()) {
        throw IndexError("postings_of_another",
                         "{file}: postings and articles do not belong together",
                         {{"file", folder.string()}});
    }
}

Postings::~Postings() = default;
Postings::Postings(Postings&&) noexcept = default;
Postings& Postings::operator=(Postings&&) noexcept = default;

std::size_t Postings::size() const {
    return impl_->lists.articles();
}

std::vector<Candidate> Postings::find(const std::vector<WeightedStem>& stems,
                                      std::size_t limit) const {
    if (limit == 0) return {};
    std::vector<SoughtStem> sought;
    sought.reserve(stems.size());
    for (const WeightedStem& stem : stems) sought.push_back(impl_->sought(stem));
    return impl_->scores.find(std::move(sought), limit);
}

}  // namespace okienko::search
