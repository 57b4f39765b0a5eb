#include "app/proofreading/duplicates.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <unordered_map>
#include <utility>

#include "app/proofreading/words.h"

namespace okienko::proofreading {
namespace {

constexpr std::size_t words_in_phrase = 4;
constexpr std::size_t usual = 6;  // a phrase of more articles is the shop's way of speaking
constexpr std::size_t least_phrases = 20;
constexpr double least_share = 0.5;

bool is_prose(const article::Passage& passage) {
    using Kind = article::Passage::Kind;
    return passage.kind == Kind::paragraph || passage.kind == Kind::entry ||
           passage.kind == Kind::cell;
}

/// Hashes of a manuscript's phrases, sorted, without doubles.
std::vector<std::size_t> phrases_of(const article::Manuscript& manuscript) {
    std::vector<std::size_t> phrases;
    for (const article::Passage& passage : manuscript.parsed.passages) {
        if (!is_prose(passage)) continue;
        const auto words = words_of(passage.text);
        for (std::size_t i = 0; i + words_in_phrase <= words.size(); ++i) {
            std::string phrase;
            for (std::size_t j = 0; j < words_in_phrase; ++j) phrase += words[i + j].small + ' ';
            phrases.push_back(std::hash<std::string>()(phrase));
        }
    }
    std::sort(phrases.begin(), phrases.end());
    phrases.erase(std::unique(phrases.begin(), phrases.end()), phrases.end());
    return phrases;
}

/// Of each article the twin it shares most with: of twenty copies nineteen are told, once each.
std::vector<Twins> nearest_alone(std::vector<Twins> twins) {
    std::stable_sort(twins.begin(), twins.end(), [](const Twins& a, const Twins& b) {
        return std::pair(a.other, -a.share) < std::pair(b.other, -b.share);
    });
    const auto same = [](const Twins& a, const Twins& b) { return a.other == b.other; };
    twins.erase(std::unique(twins.begin(), twins.end(), same), twins.end());
    return twins;
}

}  // namespace

std::vector<Twins> near_duplicates(const article::Manuscripts& manuscripts) {
    std::vector<std::size_t> counted(manuscripts.size());
    std::unordered_map<std::size_t, std::vector<std::size_t>> articles_with;
    for (std::size_t i = 0; i < manuscripts.size(); ++i) {
        for (const std::size_t phrase : phrases_of(manuscripts[i])) {
            articles_with[phrase].push_back(i);
        }
    }
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> shared;
    for (const auto& [phrase, articles] : articles_with) {
        if (articles.size() > usual) continue;
        for (std::size_t a = 0; a < articles.size(); ++a) {
            ++counted[articles[a]];
            for (std::size_t b = a + 1; b < articles.size(); ++b) {
                ++shared[{articles[a], articles[b]}];
            }
        }
    }
    std::vector<Twins> twins;
    for (const auto& [pair, count] : shared) {
        const auto& one = manuscripts[pair.first].parsed.article;
        const auto& other = manuscripts[pair.second].parsed.article;
        const auto fewer = std::min(counted[pair.first], counted[pair.second]);
        if (one.language != other.language || one.audience != other.audience) continue;
        if (fewer < least_phrases) continue;
        const double share = static_cast<double>(count) / static_cast<double>(fewer);
        if (share >= least_share) twins.push_back({pair.first, pair.second, share});
    }
    return nearest_alone(std::move(twins));
}

}  // namespace okienko::proofreading
