#include "index/text/stem_lookup.h"

namespace okienko::text {
namespace {

constexpr std::string_view superlative = "naj";
constexpr std::string_view negation = "nie";

/// What stands behind a prefix must be long enough to be a word of its own.
constexpr std::size_t shortest_behind_prefix = 5;

bool has_prefix(std::string_view word, std::string_view prefix) {
    return word.starts_with(prefix) && word.size() >= prefix.size() + shortest_behind_prefix;
}

Patch behind_superlative(Patch patch) {
    patch.prefix += static_cast<unsigned>(superlative.size());
    return patch;
}

std::optional<Patch> find_in_words(const PatchSource& source, std::string_view folded) {
    if (const Patch* patch = source.of_word(folded)) return *patch;
    if (has_prefix(folded, superlative)) {
        const Patch* patch = source.of_word(folded.substr(superlative.size()));
        if (patch != nullptr) return behind_superlative(*patch);
    }
    if (has_prefix(folded, negation)) {
        const Patch* patch = source.of_word(folded.substr(negation.size()));
        if (patch != nullptr && patch->prefix == 0) return *patch;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Patch> find_patch(const PatchSource& source, std::string_view folded) {
    if (auto patch = find_in_words(source, folded)) return patch;
    const bool is_superlative = has_prefix(folded, superlative);
    const std::string_view word = is_superlative ? folded.substr(superlative.size()) : folded;
    const Patch* patch = source.of_suffix(word);
    if (patch == nullptr) return std::nullopt;
    return is_superlative ? behind_superlative(*patch) : *patch;
}

}  // namespace okienko::text
