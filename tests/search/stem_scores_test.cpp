#include "index/search/stem_scores.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <random>

#include "index/search/postings_writer.h"
#include "index/search/schema.h"
#include "tests/search/small_shop.h"

using namespace okienko;
using namespace okienko::search;

namespace {

/// Articles drawn by lot, of which every second holds "sklep", every fourth "zakup" and so on.
class DrawnArticles {
public:
    explicit DrawnArticles(std::size_t articles) : lengths_(articles) {
        std::filesystem::create_directories(folder_.path());
        PostingsWriter writer(folder_.path(), nullptr);
        writer.begin_segment("all");
        std::mt19937 chance(7);
        for (std::size_t article = 0; article < articles; ++article) {
            std::vector<StemCount> stems;
            std::uint32_t one_in = 2;
            for (const std::string stem :
                 {"sklep", "zakup", "zwrot", "towar", "paragon", "rower"}) {
                if (chance() % one_in == 0)
                    stems.push_back({stem, 1 + static_cast<std::uint32_t>(chance() % 4)});
                one_in *= 2;
            }
            for (const StemCount& stem : stems) counts_[stem.stem][article] = stem.count;
            lengths_[article] = 0.5 + static_cast<double>(chance() % 100) / 100;
            writer.add(stems);
        }
        writer.finish();
        lists_.emplace(folder_.path());
    }

    double scale_of(const std::string& stem) const {
        return inverse_frequency(static_cast<double>(lengths_.size()),
                                 static_cast<double>(counts_.at(stem).size()));
    }

    SoughtStem sought(const std::string& stem, bool is_optional) const {
        SoughtStem sought;
        sought.lists.push_back(lists_->of(stem));
        sought.articles = counts_.at(stem).size();
        sought.scale = scale_of(stem);
        sought.is_optional = is_optional;
        return sought;
    }

    /// The `limit` best articles for `stems`, by adding up what every article scores.
    std::vector<ArticleNumber> best(const std::vector<std::string>& stems,
                                    std::size_t limit) const {
        std::vector<std::pair<double, ArticleNumber>> scored;
        for (ArticleNumber article = 0; article < lengths_.size(); ++article) {
            double score = 0;
            for (const std::string& stem : stems) {
                const auto at = counts_.at(stem).find(article);
                if (at == counts_.at(stem).end()) continue;
                score += scale_of(stem) * saturated(at->second, lengths_[article]);
            }
            scored.emplace_back(-score, article);
        }
        std::sort(scored.begin(), scored.end());
        std::vector<ArticleNumber> best;
        for (std::size_t i = 0; i < limit; ++i) best.push_back(scored[i].second);
        return best;
    }

    const std::vector<double>& lengths() const { return lengths_; }

private:
    Folder folder_;
    std::optional<PostingLists> lists_;
    std::vector<double> lengths_;
    std::map<std::string, std::map<std::size_t, std::uint32_t>> counts_;
};

std::vector<ArticleNumber> numbers_of(const std::vector<Candidate>& candidates) {
    std::vector<ArticleNumber> numbers;
    for (const Candidate& candidate : candidates) numbers.push_back(candidate.article);
    return numbers;
}

}  // namespace

TEST_CASE("articles that hold rare stems are found without reading all that hold common ones") {
    const DrawnArticles drawn(12'000);
    StemScores scores(drawn.lengths());
    for (const std::vector<std::string>& stems : std::vector<std::vector<std::string>>{
             {"rower"},
             {"rower", "sklep"},
             {"sklep", "zakup", "zwrot"},
             {"rower", "paragon", "towar", "zwrot", "zakup", "sklep"},
         }) {
        CAPTURE(stems.size());
        std::vector<SoughtStem> sought;
        for (const std::string& stem : stems) sought.push_back(drawn.sought(stem, false));
        CHECK(numbers_of(scores.find(std::move(sought), 20)) == drawn.best(stems, 20));
    }
}

TEST_CASE("an optional stem adds to what is found and finds nothing itself") {
    const DrawnArticles drawn(500);
    StemScores scores(drawn.lengths());
    const auto find = [&](std::vector<std::string> needed, std::vector<std::string> optional) {
        std::vector<SoughtStem> sought;
        for (const auto& stem : needed) sought.push_back(drawn.sought(stem, false));
        for (const auto& stem : optional) sought.push_back(drawn.sought(stem, true));
        return scores.find(std::move(sought), 500);
    };
    const auto alone = find({"paragon"}, {});
    const auto with_other = find({"paragon"}, {"sklep"});
    CHECK(with_other.front().score > alone.front().score);
    for (const Candidate& candidate : with_other) {
        const auto is_it = [&](const Candidate& one) { return one.article == candidate.article; };
        CHECK(std::any_of(alone.begin(), alone.end(), is_it));
    }
    CHECK_FALSE(find({}, {"sklep"}).empty());
}
