#include "index/text/lexicon_compiler/lexicon_contents.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "index/text/folding.h"
#include "index/text/stem_lookup.h"

namespace okienko::text {
namespace {

/// Patches by number, each once.
class PatchNumbers {
public:
    std::uint32_t number(const Patch& patch) {
        const auto [entry, is_new] =
            numbers_.emplace(patch, static_cast<std::uint32_t>(patches_.size()));
        if (is_new) patches_.push_back(patch);
        return entry->second;
    }

    const std::vector<Patch>& patches() const { return patches_; }

private:
    std::map<Patch, std::uint32_t> numbers_;
    std::vector<Patch> patches_;
};

/// What has been kept so far, to look words up in as the lexicon will.
class Kept : public PatchSource {
public:
    Kept(const std::vector<Patch>& patches, const SuffixRules& rules)
        : patches_(patches), rules_(rules) {
        for (const auto& [suffix, patch] : rules) longest_ = std::max(longest_, suffix.size());
    }

    void keep(std::string_view word, std::uint32_t patch) { words_.emplace(word, patch); }

    const Patch* of_word(std::string_view word) const override {
        const auto found = words_.find(word);
        return found == words_.end() ? nullptr : &patches_[found->second];
    }

    const Patch* of_suffix(std::string_view word) const override {
        std::string reversed(word.rbegin(), word.rend());
        for (std::size_t n = std::min(longest_, word.size()); n > 0; --n) {
            const auto rule = rules_.find(std::string_view(reversed).substr(0, n));
            if (rule == rules_.end()) continue;
            const Patch& patch = patches_[rule->second];
            if (patch.cut + shortest_stem <= word.size()) return &patch;
        }
        return nullptr;
    }

    const std::unordered_map<std::string_view, std::uint32_t>& words() const { return words_; }

private:
    const std::vector<Patch>& patches_;
    const SuffixRules& rules_;
    std::unordered_map<std::string_view, std::uint32_t> words_;
    std::size_t longest_ = 0;
};

/// The exact stem of `form` by `patch`; the form itself where it does not apply.
std::string stem_by(const std::optional<Patch>& patch, const std::string& form) {
    return patch ? patched(form, *patch).value_or(form) : form;
}

bool serves_all(const std::optional<Patch>& patch, const FoldedForm& entry) {
    return std::all_of(entry.forms.begin(), entry.forms.end(),
                       [&](const std::string& form) { return stem_by(patch, form) == entry.stem; });
}

/// The patch for "bateria" must serve "baterią" too: it cuts the most any of the forms needs.
Patch common_patch(const FoldedForm& entry) {
    Patch deepest;
    for (const std::string& form : entry.forms) {
        Patch patch = patch_between(form, entry.stem);
        if (patch.cut >= deepest.cut) deepest = std::move(patch);
    }
    return serves_all(deepest, entry) ? deepest : patch_between(entry.forms.front(), entry.stem);
}

std::vector<PatchedWord> patch_spellings(const std::vector<FoldedForm>& folded,
                                         PatchNumbers& numbers) {
    std::vector<PatchedWord> words;
    words.reserve(folded.size());
    for (const FoldedForm& entry : folded) {
        words.push_back({entry.spelling, numbers.number(common_patch(entry))});
    }
    return words;
}

/// Short words first: a longer one may be read through the shorter behind its prefix.
std::vector<std::size_t> by_length(const std::vector<FoldedForm>& folded) {
    std::vector<std::size_t> order(folded.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return folded[a].spelling.size() < folded[b].spelling.size();
    });
    return order;
}

void keep_exceptions(const std::vector<FoldedForm>& folded,
                     const std::vector<PatchedWord>& spellings, Kept& kept) {
    for (const std::size_t i : by_length(folded)) {
        const FoldedForm& entry = folded[i];
        if (!serves_all(find_patch(kept, entry.spelling), entry)) {
            kept.keep(entry.spelling, spellings[i].patch);
        }
    }
}

std::vector<PatchedWord> exact_exceptions(const std::vector<StemmedForm>& exact, const Kept& kept,
                                          PatchNumbers& numbers) {
    std::vector<PatchedWord> exceptions;
    for (const StemmedForm& entry : exact) {
        const auto patch = find_patch(kept, fold_diacritics(entry.form));
        if (stem_by(patch, entry.form) == entry.stem) continue;
        exceptions.push_back({entry.form, numbers.number(patch_between(entry.form, entry.stem))});
    }
    return exceptions;
}

std::vector<PatchedWord> sorted_words(const Kept& kept) {
    std::vector<PatchedWord> words;
    for (const auto& [word, patch] : kept.words()) words.push_back({std::string(word), patch});
    std::sort(words.begin(), words.end(),
              [](const PatchedWord& a, const PatchedWord& b) { return a.word < b.word; });
    return words;
}

/// Numbers the patches in use anew, the most used first: small numbers take less room.
void renumber(LexiconContents& contents) {
    std::vector<std::size_t> uses(contents.patches.size());
    const auto each = [&](const auto& visit) {
        for (PatchedWord& word : contents.words) visit(word.patch);
        for (auto& [suffix, patch] : contents.suffixes) visit(patch);
        for (PatchedWord& word : contents.exact_words) visit(word.patch);
    };
    each([&](std::uint32_t& patch) { ++uses[patch]; });

    std::vector<std::uint32_t> order(uses.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return uses[a] > uses[b]; });
    std::vector<std::uint32_t> renumbered(uses.size());
    std::vector<Patch> patches;
    for (const std::uint32_t old : order) {
        if (uses[old] == 0) break;
        renumbered[old] = static_cast<std::uint32_t>(patches.size());
        patches.push_back(contents.patches[old]);
    }
    each([&](std::uint32_t& patch) { patch = renumbered[patch]; });
    contents.patches = std::move(patches);
}

}  // namespace

LexiconContents condense(const StemTable& table, const RuleLimits& limits) {
    PatchNumbers numbers;
    const std::vector<PatchedWord> spellings = patch_spellings(table.folded, numbers);
    const SuffixRules rules = learn_suffix_rules(spellings, numbers.patches(), limits);
    Kept kept(numbers.patches(), rules);
    keep_exceptions(table.folded, spellings, kept);
    auto exact_words = exact_exceptions(table.exact, kept, numbers);

    LexiconContents contents{.patches = numbers.patches(),
                             .words = sorted_words(kept),
                             .suffixes = rules,
                             .exact_words = std::move(exact_words)};
    renumber(contents);
    return contents;
}

}  // namespace okienko::text
