#include "index/text/lexicon_compiler/proposal_rules.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

namespace okienko::text {
namespace {

/// Enough words to judge a patch by.
constexpr std::size_t sample = 2000;

class Learner {
public:
    Learner(std::span<const ValuedWord> words, const PatchTable& patches, const StemSet& stems,
            const RuleLimits& limits)
        : patches_(patches), stems_(stems), limits_(limits), sorter_(words.size()) {
        std::vector<const ValuedWord*> pointers;
        pointers.reserve(words.size());
        for (const ValuedWord& word : words) pointers.push_back(&word);
        learn(pointers, {});
    }

    ProposalRules take() { return std::move(rules_); }

private:
    /// Learns from words that share `ending_`, and have `inherited` for a rule so far.
    void learn(ValuedWords words, const Proposals& inherited) {
        if (words.size() < limits_.least_words) return;
        const Proposals rule = ending_.empty() ? inherited : settle(words, inherited);
        if (ending_.size() == limits_.longest_ending) return;
        sorter_.for_each_letter(words, ending_.size(), [&](char letter, ValuedWords those) {
            ending_.push_back(letter);
            learn(those, rule);
            ending_.pop_back();
        });
    }

    /// Makes a rule for these words where it pays; the rule that is now in force.
    Proposals settle(ValuedWords words, const Proposals& inherited) {
        const Proposals own = propose(words);
        if (own == inherited) return inherited;
        const bool pays =
            guessed(words, own) >= guessed(words, inherited) + limits_.least_guess_gain ||
            right(words, own) >= right(words, inherited) + limits_.least_gain;
        if (!pays) return inherited;
        const auto next = static_cast<std::uint32_t>(rules_.proposals.size() + 1);
        const auto [entry, is_new] = numbers_.emplace(own, next);
        if (is_new) rules_.proposals.push_back(own);
        rules_.endings.emplace(ending_, entry->second);
        return own;
    }

    /// How many of `words` the commonest patch is right for: what an unknown word gets.
    static std::size_t guessed(ValuedWords words, const Proposals& proposals) {
        return static_cast<std::size_t>(std::count_if(
            words.begin(), words.end(),
            [&](const ValuedWord* word) { return word->value == proposals.front(); }));
    }

    std::size_t right(ValuedWords words, const Proposals& proposals) const {
        return static_cast<std::size_t>(
            std::count_if(words.begin(), words.end(), [&](const ValuedWord* word) {
                return first_known(proposals, word->letters, patches_, stems_) == word->value;
            }));
    }

    /// The commonest patches, in the order of how far a known stem of theirs can be trusted.
    Proposals propose(ValuedWords words) const {
        std::unordered_map<std::uint32_t, std::size_t> uses;
        for (const ValuedWord* word : words) ++uses[word->value];
        std::vector<std::pair<std::size_t, std::uint32_t>> common;
        for (const auto& [value, count] : uses) {
            if (patches_[value - 1].cut <= ending_.size() && count * 200 >= words.size()) {
                common.emplace_back(count, value);
            }
        }
        std::sort(common.begin(), common.end(), [](const auto& a, const auto& b) {
            return std::pair(b.first, a.second) < std::pair(a.first, b.second);
        });
        if (common.empty()) return {};
        common.resize(std::min(common.size(), Proposals().size() - 1));

        std::vector<std::pair<double, std::uint32_t>> trusted;
        for (const auto& [count, value] : common) trusted.emplace_back(trust(words, value), value);
        std::stable_sort(trusted.begin(), trusted.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        Proposals proposals{static_cast<std::uint16_t>(common.front().second)};
        for (std::size_t i = 0; i < trusted.size(); ++i) {
            proposals[i + 1] = static_cast<std::uint16_t>(trusted[i].second);
        }
        return proposals;
    }

    /// How often a patch is right where its stem is known.
    double trust(ValuedWords words, std::uint32_t value) const {
        const std::size_t step = std::max<std::size_t>(1, words.size() / sample);
        double known = 1;
        double right = 0.1;
        for (std::size_t i = 0; i < words.size(); i += step) {
            if (!makes_known(value, words[i]->letters, patches_, stems_)) continue;
            ++known;
            if (words[i]->value == value) ++right;
        }
        return right / known;
    }

    const PatchTable& patches_;
    const StemSet& stems_;
    const RuleLimits& limits_;
    LetterSorter sorter_;
    std::string ending_;
    ProposalRules rules_;
    std::map<Proposals, std::uint32_t> numbers_;
};

}  // namespace

ProposalRules learn_rules(std::span<const ValuedWord> words, const PatchTable& patches,
                          const StemSet& stems, const RuleLimits& limits) {
    return Learner(words, patches, stems, limits).take();
}

}  // namespace okienko::text
