#include "index/text/lexicon_compiler/lexicon_contents.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "index/text/folding.h"
#include "index/text/lexicon_compiler/proposal_rules.h"
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

/// The key of a whole word.
std::string key_of(std::string_view letters) {
    std::string key(letters.rbegin(), letters.rend());
    key += word_start;
    return key;
}

/// The stems of real words, each once; negations only where the rest is no stem itself.
std::vector<std::string> stems_of(const StemTable& table) {
    std::unordered_set<std::string> stems;
    for (const FoldedForm& entry : table) {
        if (!entry.is_obscure) stems.insert(fold_diacritics(entry.stem));
    }
    std::vector<std::string> kept;
    for (const std::string& stem : stems) {
        const bool is_negation = has_prefix(stem, negative_prefix) &&
                                 stems.contains(stem.substr(negative_prefix.size()));
        if (!is_negation) kept.push_back(stem);
    }
    std::sort(kept.begin(), kept.end());
    return kept;
}

/// The sections of a lexicon as far as it is made.
struct Draft {
    std::string patches;
    std::string exceptions;
    std::string rules;
    std::string proposals;
    std::string stems;

    StemRules read() const {
        return StemRules({.patches = patches,
                          .exceptions = exceptions,
                          .rules = rules,
                          .proposals = proposals,
                          .stems = stems});
    }
};

/// Folded spellings with their patches.
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
            words_.push_back({.letters = table[i].spelling, .value = values.value(patches[i])});
        }
        for (std::size_t i = 0; i < table.size(); ++i) {
            if (is_kept(i) && !follows_from_shorter(words_[i])) learned_.push_back(i);
        }
    }

    ProposalRules learn(const Draft& draft) const {
        std::vector<ValuedWord> words;
        for (const std::size_t i : learned_) words.push_back(words_[i]);
        return learn_rules(words, PatchTable(draft.patches), StemSet(draft.stems));
    }

    /// The keys of words that the rules of `draft`, which has no exceptions yet, get wrong.
    Endings exceptions(Draft& draft) const {
        Endings keys = first_exceptions(draft.read());
        for (;;) {
            draft.exceptions = PackedTrie::serialize(keys);
            const Endings missing = wrong_words(draft.read());
            if (missing.empty()) return keys;
            for (const auto& [key, value] : missing) keys.insert_or_assign(key, value);
        }
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

    /// Whether the lexicon answers for the word.
    bool is_kept(std::size_t i) const {
        return !table_[i].is_obscure && PackedTrie::can_hold(table_[i].spelling);
    }

    /// Whether an exception of the word behind "naj" or "nie" would serve.
    bool follows_from_shorter(const ValuedWord& word) const {
        const bool is_superlative = has_prefix(word.letters, superlative_prefix);
        if (!is_superlative && !has_prefix(word.letters, negative_prefix)) return false;
        const auto shorter = places_.find(rest_of(word.letters));
        return shorter != places_.end() && words_[shorter->second].value == word.value &&
               values_[word.value].is_compared == is_superlative;
    }

    bool is_right(std::size_t i, std::uint32_t value) const {
        if (value == words_[i].value) return true;
        return serves_all(value == 0 ? Patch{} : values_[value], table_[i]);
    }

    Endings first_exceptions(const StemRules& rules) const {
        std::vector<ValuedWord> words;
        for (const std::size_t i : learned_) {
            ValuedWord word = words_[i];
            word.may_be_undecided = is_right(i, rules.proposal_for(word.letters));
            words.push_back(word);
        }
        return fewest_endings(words, values_.cuts());
    }

    Endings wrong_words(const StemRules& rules) const {
        Endings wrong;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const ValuedWord& word = words_[i];
            if (!is_kept(i) || is_right(i, rules.patch_of(word.letters))) continue;
            wrong.emplace(key_of(word.letters), word.value);
        }
        return wrong;
    }

    const StemTable& table_;
    PatchValues& values_;
    std::unordered_map<std::string_view, std::size_t> places_;
    std::vector<ValuedWord> words_;
    std::vector<std::size_t> learned_;
};

/// Forms with Polish letters, and the patches for their exact stems.
class MarkedWords {
public:
    MarkedWords(const StemTable& table, PatchValues& values, const StemRules& rules)
        : values_(values), rules_(rules) {
        for (const FoldedForm& entry : table) {
            if (!entry.is_obscure) add(entry);
        }
        std::string_view letters = letters_;
        for (Word& word : words_) {
            word.valued.letters = letters.substr(0, word.letters);
            letters.remove_prefix(word.letters);
        }
    }

    Endings condense() const {
        std::vector<ValuedWord> valued;
        for (const Word& word : words_) valued.push_back(word.valued);
        Endings keys = fewest_endings(valued, values_.cuts());
        for (;;) {
            const Endings missing = wrong_words(PackedTrie::serialize(keys));
            if (missing.empty()) return keys;
            for (const auto& [key, value] : missing) keys.insert_or_assign(key, value);
        }
    }

private:
    struct Word {
        const StemmedForm* form;
        std::size_t letters;
        ValuedWord valued;
    };

    void add(const FoldedForm& entry) {
        const std::uint32_t folded = rules_.patch_of(entry.spelling);
        const Patch patch = folded == 0 ? Patch{} : values_[folded];
        for (const StemmedForm& form : entry.forms) {
            const Spelling spelling(form.form);
            if (!spelling.has_marks() || !PackedTrie::can_hold(spelling.marked())) continue;
            const bool is_right = gives(patch, form.form, form.stem);
            const Patch own = is_right && folded != 0 ? patch : patch_between(form.form, form.stem);
            letters_ += spelling.marked();
            words_.push_back(
                {&form,
                 spelling.marked().size(),
                 {.letters = {}, .value = values_.value(own), .may_be_undecided = is_right}});
        }
    }

    Endings wrong_words(const std::string& bytes) const {
        const EndingTrie trie(bytes);
        Endings wrong;
        for (const Word& word : words_) {
            const std::string_view letters = word.valued.letters;
            const std::uint32_t found = trie.find(letters, [&](std::uint32_t value, KeyKind kind) {
                return fits_key(patch_cut(value), is_compared(value), value, kind, letters);
            });
            if (found == word.valued.value) continue;
            const bool is_right = found == EndingTrie::undecided
                                      ? word.valued.may_be_undecided
                                      : gives(values_[found], word.form->form, word.form->stem);
            if (!is_right) wrong.emplace(key_of(letters), word.valued.value);
        }
        return wrong;
    }

    unsigned patch_cut(std::uint32_t value) const { return value == 0 ? 0 : values_[value].cut; }

    bool is_compared(std::uint32_t value) const { return value != 0 && values_[value].is_compared; }

    PatchValues& values_;
    const StemRules& rules_;
    std::string letters_;
    std::vector<Word> words_;
};

/// Keeps the patches in use, and numbers them anew.
void drop_unused(LexiconContents& contents) {
    std::vector<std::uint32_t> numbers(contents.patches.size() + 1);
    const auto each = [&](const auto& visit) {
        for (auto& [key, patch] : contents.exceptions) visit(patch);
        for (auto& [key, patch] : contents.marked) visit(patch);
        for (Proposals& proposals : contents.proposals) {
            for (auto& patch : proposals) visit(patch);
        }
    };
    each([&](auto& patch) { numbers[patch] = 1; });
    numbers[0] = 0;
    std::vector<Patch> patches;
    for (std::size_t old = 1; old < numbers.size(); ++old) {
        if (numbers[old] == 0) continue;
        patches.push_back(contents.patches[old - 1]);
        numbers[old] = static_cast<std::uint32_t>(patches.size());
    }
    each([&](auto& patch) {
        patch = static_cast<std::remove_reference_t<decltype(patch)>>(numbers[patch]);
    });
    contents.patches = std::move(patches);
}

}  // namespace

LexiconContents condense(const StemTable& table) {
    LexiconContents contents;
    PatchValues values;
    const FoldedWords words(table, values);
    contents.stems = stems_of(table);
    Draft draft{.patches = serialize_patches(values.patches()),
                .stems = StemSet::serialize(contents.stems)};
    ProposalRules rules = words.learn(draft);
    contents.rules = std::move(rules.endings);
    contents.proposals = std::move(rules.proposals);
    draft.rules = PackedTrie::serialize(contents.rules);
    draft.proposals = serialize_proposals(contents.proposals);
    contents.exceptions = words.exceptions(draft);
    const StemRules folded = draft.read();
    contents.marked = MarkedWords(table, values, folded).condense();
    contents.patches = values.patches();
    drop_unused(contents);
    return contents;
}

}  // namespace okienko::text
