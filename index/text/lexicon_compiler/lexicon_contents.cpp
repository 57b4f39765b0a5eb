#include "index/text/lexicon_compiler/lexicon_contents.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "index/text/ending_trie.h"
#include "index/text/lexicon_compiler/trie_builder.h"
#include "index/text/patch_table.h"
#include "index/text/spelling.h"

namespace okienko::text {
namespace {

/// Patches by value: by number, from 1, each once.
class PatchValues {
public:
    std::uint32_t value(const Patch& patch) {
        std::string key = {static_cast<char>(patch.is_compared), static_cast<char>(patch.cut)};
        key += patch.ending;
        const auto next = static_cast<std::uint32_t>(patches_.size() + 1);
        const auto [entry, is_new] = values_.try_emplace(std::move(key), next);
        if (is_new) patches_.push_back(patch);
        return entry->second;
    }

    const Patch& operator[](std::uint32_t value) const { return patches_[value - 1]; }

    const std::vector<Patch>& patches() const { return patches_; }

    CutLetters cuts() const {
        CutLetters cuts = {0};
        for (const Patch& patch : patches_) cuts.push_back(static_cast<std::uint8_t>(patch.cut));
        return cuts;
    }

private:
    std::unordered_map<std::string, std::uint32_t> values_;
    std::vector<Patch> patches_;
};

bool gives(const Patch& patch, std::string_view form, std::string_view stem) {
    const auto made = patched(form, patch);
    return made ? *made == stem : form == stem;
}

bool serves_all(const Patch& patch, const FoldedForm& entry) {
    return std::all_of(entry.forms.begin(), entry.forms.end(), [&](const StemmedForm& form) {
        return !form.is_meant || gives(patch, form.form, entry.stem);
    });
}

/// The patch for "bateria" must serve "baterią" too: it cuts the most any of the forms needs.
Patch common_patch(const FoldedForm& entry) {
    std::optional<Patch> first;
    Patch deepest;
    for (const StemmedForm& form : entry.forms) {
        if (!form.is_meant) continue;
        Patch patch = patch_between(form.form, entry.stem);
        if (!first) first = patch;
        if (patch.cut >= deepest.cut) deepest = std::move(patch);
    }
    return serves_all(deepest, entry) ? deepest : *first;
}

bool changes_nothing(const Patch& patch) {
    return patch.cut == 0 && patch.ending.empty();
}

/// Finds keys until the trie has the right value for every word.
class Condenser {
public:
    Condenser(const PatchValues& values) : values_(values), cuts_(values.cuts()) {}

    /// `learned` is where endings are looked for; all `words` are looked up in the end, and
    /// `is_right(i, value)` says whether the value found for the i-th serves.
    template <class IsRight>
    Endings condense(std::span<const ValuedWord> learned, std::span<const ValuedWord> words,
                     IsRight is_right) const {
        Endings endings = fewest_endings(learned, cuts_);
        while (add_missing(words, is_right, endings)) continue;
        return endings;
    }

    /// Calls `use(trie)` with the trie of `endings`.
    template <class Use>
    void with_trie(const Endings& endings, Use use) const {
        const std::string patches = serialize_patches(values_.patches());
        const std::string bytes = build_trie(endings);
        const PatchTable table(patches);
        use(EndingTrie(bytes, table));
    }

private:
    template <class IsRight>
    bool add_missing(std::span<const ValuedWord> words, IsRight is_right, Endings& endings) const {
        Endings missing;
        with_trie(endings, [&](const EndingTrie& trie) {
            for (std::size_t i = 0; i < words.size(); ++i) {
                const ValuedWord& word = words[i];
                const std::uint32_t found = trie.find(word.letters);
                if (found == word.value || is_right(i, found)) continue;
                std::string key(word.letters.rbegin(), word.letters.rend());
                missing.emplace(std::move(key) + word_start, word.value);
            }
        });
        for (const auto& [key, value] : missing) endings.insert_or_assign(key, value);
        return !missing.empty();
    }

    const PatchValues& values_;
    CutLetters cuts_;
};

/// Folded spellings with their patches, for the trie of folded endings.
class FoldedWords {
public:
    FoldedWords(const StemTable& table, PatchValues& values) : table_(table), values_(values) {
        std::vector<Patch> patches;
        patches.reserve(table.size());
        places_.reserve(table.size());
        for (const FoldedForm& entry : table) {
            places_.emplace(entry.spelling, patches.size());
            patches.push_back(common_patch(entry));
        }
        mark_comparatives(patches);
        for (std::size_t i = 0; i < table.size(); ++i) {
            words_.push_back({.letters = table[i].spelling,
                              .value = values.value(patches[i]),
                              .may_be_undecided = changes_nothing(patches[i])});
        }
        for (const ValuedWord& word : words_) {
            if (!follows_from_shorter(word)) learned_.push_back(word);
        }
    }

    Endings condense() const {
        return Condenser(values_).condense(learned_, words_, [&](std::size_t i, std::uint32_t value) {
            return serves_all(patch_of(value), table_[i]);
        });
    }

    Patch patch_of(std::uint32_t value) const {
        return value == EndingTrie::undecided ? Patch{} : values_[value];
    }

private:
    /// The patch of "najładniejszy" is that of "ładniejszy" too, so that one key serves both.
    void mark_comparatives(std::vector<Patch>& patches) const {
        for (std::size_t i = 0; i < table_.size(); ++i) {
            if (!patches[i].is_compared) continue;
            const auto shorter = places_.find(rest_of(table_[i].spelling));
            if (shorter == places_.end()) continue;
            Patch& patch = patches[shorter->second];
            if (patch.cut == patches[i].cut && patch.ending == patches[i].ending) {
                patch.is_compared = true;
            }
        }
    }

    static std::string_view rest_of(std::string_view word) {
        return word.substr(superlative_prefix.size());
    }

    /// Whether the trie finds the word by way of the one behind its "naj" or "nie".
    bool follows_from_shorter(const ValuedWord& word) const {
        const bool is_superlative = has_prefix(word.letters, superlative_prefix);
        if (!is_superlative && !has_prefix(word.letters, negative_prefix)) return false;
        const auto shorter = places_.find(rest_of(word.letters));
        return shorter != places_.end() && words_[shorter->second].value == word.value &&
               values_[word.value].is_compared == is_superlative;
    }

    const StemTable& table_;
    PatchValues& values_;
    std::unordered_map<std::string_view, std::size_t> places_;
    std::vector<ValuedWord> words_;
    std::vector<ValuedWord> learned_;
};

/// Forms with Polish letters, for the trie of marked endings.
class MarkedWords {
public:
    MarkedWords(const StemTable& table, PatchValues& values) : table_(table), values_(values) {}

    Endings condense(const EndingTrie& folded) {
        for (const FoldedForm& entry : table_) add(entry, folded.find(entry.spelling));
        std::vector<ValuedWord> words;
        std::string_view letters = letters_;
        for (const Word& word : words_) {
            words.push_back({.letters = letters.substr(0, word.letters),
                             .value = word.value,
                             .may_be_undecided = word.is_undecided_right});
            letters.remove_prefix(word.letters);
        }
        return Condenser(values_).condense(words, words, [&](std::size_t i, std::uint32_t value) {
            if (value == EndingTrie::undecided) return words[i].may_be_undecided;
            return gives(values_[value], words_[i].form->form, words_[i].form->stem);
        });
    }

private:
    struct Word {
        const StemmedForm* form;
        std::size_t letters;
        std::uint32_t value;
        bool is_undecided_right;
    };

    void add(const FoldedForm& entry, std::uint32_t folded_value) {
        const Patch folded =
            folded_value == EndingTrie::undecided ? Patch{} : values_[folded_value];
        for (const StemmedForm& form : entry.forms) {
            const Spelling spelling(form.form);
            if (!spelling.has_marks()) continue;
            const bool is_right = gives(folded, form.form, form.stem);
            const Patch patch = is_right && folded_value != EndingTrie::undecided
                                    ? folded
                                    : patch_between(form.form, form.stem);
            letters_ += spelling.marked();
            words_.push_back({&form, spelling.marked().size(), values_.value(patch), is_right});
        }
    }

    const StemTable& table_;
    PatchValues& values_;
    std::string letters_;
    std::vector<Word> words_;
};

/// Numbers the patches in use anew, the most used first: small numbers take less room.
void renumber(LexiconContents& contents) {
    std::vector<std::size_t> uses(contents.patches.size() + 1);
    const auto each = [&](const auto& visit) {
        for (Endings* endings : {&contents.endings, &contents.marked_endings}) {
            for (auto& [ending, value] : *endings) {
                if (value != EndingTrie::undecided) visit(value);
            }
        }
    };
    each([&](std::uint32_t& value) { ++uses[value]; });

    std::vector<std::uint32_t> order(contents.patches.size());
    std::iota(order.begin(), order.end(), 1U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return uses[a] > uses[b]; });
    std::vector<std::uint32_t> renumbered(uses.size());
    std::vector<Patch> patches;
    for (const std::uint32_t old : order) {
        if (uses[old] == 0) break;
        patches.push_back(contents.patches[old - 1]);
        renumbered[old] = static_cast<std::uint32_t>(patches.size());
    }
    each([&](std::uint32_t& value) { value = renumbered[value]; });
    contents.patches = std::move(patches);
}

}  // namespace

LexiconContents condense(const StemTable& table) {
    PatchValues values;
    LexiconContents contents;
    contents.endings = FoldedWords(table, values).condense();
    Condenser(values).with_trie(contents.endings, [&](const EndingTrie& folded) {
        contents.marked_endings = MarkedWords(table, values).condense(folded);
    });
    contents.patches = values.patches();
    renumber(contents);
    return contents;
}

}  // namespace okienko::text
