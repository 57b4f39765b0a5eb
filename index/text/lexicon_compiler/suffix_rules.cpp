#include "index/text/lexicon_compiler/suffix_rules.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace okienko::text {
namespace {

constexpr std::uint32_t no_patch = std::numeric_limits<std::uint32_t>::max();

/// Words in the order of their endings: those that share a suffix stand together.
class EndingOrder {
public:
    explicit EndingOrder(std::span<const PatchedWord> words) {
        entries_.reserve(words.size());
        for (const PatchedWord& word : words) {
            entries_.push_back({{word.word.rbegin(), word.word.rend()}, word.patch});
        }
        std::sort(entries_.begin(), entries_.end(),
                  [](const Entry& a, const Entry& b) { return a.reversed < b.reversed; });
    }

    struct Entry {
        std::string reversed;
        std::uint32_t patch;
    };

    std::span<const Entry> entries() const { return entries_; }

private:
    std::vector<Entry> entries_;
};

class Learner {
public:
    Learner(const std::vector<Patch>& patches, const RuleLimits& limits)
        : patches_(patches), limits_(limits) {}

    /// Learns from `words`, which all end in the same `length` bytes and have `inherited` for a
    /// rule so far.
    void learn(std::span<const EndingOrder::Entry> words, std::size_t length,
               std::uint32_t inherited) {
        if (words.size() < limits_.least_words) return;
        if (length > 0) inherited = settle(words, length, inherited);
        if (length == limits_.longest_suffix) return;
        for (std::size_t begin = 0; begin < words.size();) {
            if (words[begin].reversed.size() <= length) {
                ++begin;
                continue;
            }
            const char next = words[begin].reversed[length];
            std::size_t end = begin;
            while (end < words.size() && words[end].reversed[length] == next) ++end;
            learn(words.subspan(begin, end - begin), length + 1, inherited);
            begin = end;
        }
    }

    SuffixRules take() { return std::move(rules_); }

private:
    /// Makes a rule for these words where it pays; the rule that is now in force.
    std::uint32_t settle(std::span<const EndingOrder::Entry> words, std::size_t length,
                         std::uint32_t inherited) {
        const std::string suffix = words.front().reversed.substr(0, length);
        std::unordered_map<std::uint32_t, std::size_t> uses;
        for (const auto& word : words) ++uses[word.patch];
        std::uint32_t best = no_patch;
        std::size_t most = 0;
        for (const auto& [patch, count] : uses) {
            if (patches_[patch].cut > letters_in_reversed(suffix)) continue;
            if (count > most || (count == most && patch < best)) {
                best = patch;
                most = count;
            }
        }
        const auto inherited_uses = uses.find(inherited);
        const std::size_t without = inherited_uses == uses.end() ? 0 : inherited_uses->second;
        const bool pays =
            best != no_patch && best != inherited && most >= limits_.least_words &&
            most >= without + limits_.least_gain &&
            static_cast<double>(most) >= limits_.least_share * static_cast<double>(words.size());
        if (!pays) return inherited;
        rules_.emplace(suffix, best);
        return best;
    }

    /// As letters_in: reversing bytes moves the lead byte behind, and changes no count.
    static std::size_t letters_in_reversed(std::string_view suffix) { return letters_in(suffix); }

    const std::vector<Patch>& patches_;
    const RuleLimits& limits_;
    SuffixRules rules_;
};

}  // namespace

SuffixRules learn_suffix_rules(std::span<const PatchedWord> words,
                               const std::vector<Patch>& patches, const RuleLimits& limits) {
    const EndingOrder order(words);
    Learner learner(patches, limits);
    learner.learn(order.entries(), 0, no_patch);
    return learner.take();
}

}  // namespace okienko::text
