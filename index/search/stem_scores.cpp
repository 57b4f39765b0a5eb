#include "index/search/stem_scores.h"

#include <algorithm>
#include <functional>

#include "index/search/schema.h"

namespace okienko::search {

namespace {

/// To look an article up in a list costs as much as to read this many of its entries.
constexpr std::size_t look_up_cost = 16;

/// Fewer postings are read before anything is found out to save them.
constexpr std::size_t few_postings = 1000;

/// Of what the stems to come could add at most, the share that they add at most in earnest: an
/// article that has each of them many times over is none of the best without those before.
constexpr double likely_share = 0.7;

/// Needed stems before optional ones, telling ones before others.
bool is_before(const SoughtStem& one, const SoughtStem& other) {
    if (one.is_optional != other.is_optional) return other.is_optional;
    return one.scale > other.scale;
}

/// What the stems from each on can add to a score, and what all of them have in postings.
struct Rest {
    double worth = 0;
    std::size_t postings = 0;
};

std::vector<Rest> rests_of(const std::vector<SoughtStem>& stems) {
    std::vector<Rest> rests(stems.size() + 1);
    for (std::size_t i = stems.size(); i-- > 0;) {
        rests[i] = {rests[i + 1].worth + stems[i].scale, rests[i + 1].postings + stems[i].articles};
    }
    return rests;
}

}  // namespace

StemScores::StemScores(const std::vector<double>& lengths) : scores_(lengths.size()) {
    saturations_.reserve(lengths.size());
    for (const double length : lengths) {
        saturations_.push_back(static_cast<float>(bm25_k1 * (1 - bm25_b + bm25_b * length)));
    }
}

std::vector<Candidate> StemScores::find(std::vector<SoughtStem> stems, std::size_t limit) {
    forget();
    std::stable_sort(stems.begin(), stems.end(), is_before);
    const std::vector<Rest> rests = rests_of(stems);
    const bool has_needed = !stems.empty() && !stems.front().is_optional;
    for (std::size_t i = 0; i < stems.size(); ++i) {
        // Finding out takes time as well: about what reading a posting for each article would.
        const auto known = is_closed_ ? alive_.size() : taken_.size();
        if (i > 0 && rests[i].postings > few_postings + known) {
            const auto rest = static_cast<float>(likely_share * rests[i].worth);
            raise_least(limit);
            if (is_closed_ || rest < least_) close(least_ - rest);
        }
        if (has_needed && stems[i].is_optional && !is_closed_) close(0);
        if (!is_closed_) {
            take_up(stems[i]);
        } else if (stems[i].articles > look_up_cost * alive_.size() && stems[i].lists.size() == 1) {
            look_into(stems[i]);
        } else {
            add(stems[i]);
        }
    }
    return best(limit);
}

float StemScores::part(ArticleNumber article, std::uint32_t count, float scale) const {
    const auto times = static_cast<float>(count);
    return scale * times / (times + saturations_[article]);
}

/// Calls `take` with every article that holds `stem`, and how often it does.
template <class Take>
void StemScores::read(SoughtStem& stem, Take take) {
    if (stem.lists.size() > 1) {
        count_any(stem);
        for (const ArticleNumber article : counted_) take(article, counts_[article]);
        return;
    }
    for (PostingList& list : stem.lists) {
        for (auto some = list.next(); !some.empty(); some = list.next()) {
            for (const Posting& posting : some) take(posting.article, posting.count);
        }
    }
}

/// Scores every article that holds `stem`.
void StemScores::take_up(SoughtStem& stem) {
    const auto scale = static_cast<float>(stem.scale);
    read(stem, [&](ArticleNumber article, std::uint32_t count) {
        float& score = scores_[article];
        if (score == 0) taken_.push_back(article);
        score += part(article, count, scale);
    });
}

/// Scores those that have a score. Reads the whole list.
void StemScores::add(SoughtStem& stem) {
    const auto scale = static_cast<float>(stem.scale);
    read(stem, [&](ArticleNumber article, std::uint32_t count) {
        if (scores_[article] != 0) scores_[article] += part(article, count, scale);
    });
}

/// Scores those that are alive, looking each up in the list.
void StemScores::look_into(SoughtStem& stem) {
    const auto scale = static_cast<float>(stem.scale);
    std::sort(alive_.begin(), alive_.end());
    for (const ArticleNumber article : alive_) {
        const std::uint32_t count = stem.lists.front().count_in(article);
        if (count > 0) scores_[article] += part(article, count, scale);
    }
}

/// Counts how often each article holds any of several stems.
void StemScores::count_any(SoughtStem& stem) {
    counts_.resize(scores_.size());
    for (const ArticleNumber article : counted_) counts_[article] = 0;
    counted_.clear();
    for (PostingList& list : stem.lists) {
        for (auto some = list.next(); !some.empty(); some = list.next()) {
            for (const Posting& posting : some) {
                std::uint32_t& count = counts_[posting.article];
                if (count == 0) counted_.push_back(posting.article);
                count += posting.count;
            }
        }
    }
}

/// Finds out what score an article has to reach, at the least, to be one of the candidates.
void StemScores::raise_least(std::size_t limit) {
    // What was enough before is the least that can be enough.
    sorted_.clear();
    float highest = 0;
    for (const ArticleNumber article : is_closed_ ? alive_ : taken_) {
        const float score = scores_[article];
        if (score >= least_) sorted_.push_back(score);
        highest = std::max(highest, score);
    }
    least_ = std::max(least_, static_cast<float>(least_candidate_share) * highest);
    if (sorted_.size() < limit) return;
    const auto last = sorted_.begin() + static_cast<std::ptrdiff_t>(limit - 1);
    std::nth_element(sorted_.begin(), last, sorted_.end(), std::greater<>());
    least_ = std::max(least_, *last);
}

/// From now on no more articles are taken up, and those that score less than `least` are dropped:
/// what is still to come cannot help them.
void StemScores::close(float least) {
    if (!is_closed_) alive_ = taken_;
    is_closed_ = true;
    std::erase_if(alive_, [&](ArticleNumber article) { return scores_[article] < least; });
}

std::vector<Candidate> StemScores::best(std::size_t limit) {
    std::vector<ArticleNumber>& best = is_closed_ ? alive_ : taken_;
    float highest = 0;
    for (const ArticleNumber article : best) highest = std::max(highest, scores_[article]);
    const double least = std::max<double>(least_candidate_share * highest, least_);
    std::vector<Candidate> candidates;
    for (const ArticleNumber article : best) {
        if (scores_[article] >= least) candidates.push_back({article, scores_[article]});
    }
    const auto is_better = [](const Candidate& one, const Candidate& other) {
        return one.score != other.score ? one.score > other.score : one.article < other.article;
    };
    if (candidates.size() > limit) {
        const auto end = candidates.begin() + static_cast<std::ptrdiff_t>(limit);
        std::nth_element(candidates.begin(), end, candidates.end(), is_better);
        candidates.erase(end, candidates.end());
    }
    std::sort(candidates.begin(), candidates.end(), is_better);
    return candidates;
}

void StemScores::forget() {
    for (const ArticleNumber article : taken_) scores_[article] = 0;
    taken_.clear();
    alive_.clear();
    is_closed_ = false;
    least_ = 0;
}

}  // namespace okienko::search
