#include "index/text/ending_trie.h"

#include <unicode/bytestrie.h>

#include <optional>

namespace okienko::text {
namespace {

/// The value for the whole word that ends where `trie` stands.
std::optional<std::uint32_t> value_of_word(icu::BytesTrie trie) {
    const auto result = trie.next(static_cast<unsigned char>(word_start));
    if (!USTRINGTRIE_HAS_VALUE(result)) return std::nullopt;
    return static_cast<std::uint32_t>(trie.getValue());
}

/// Both prefixes have three letters, so one place in the word has to be watched.
constexpr std::size_t prefix_letters = superlative_prefix.size();
static_assert(negative_prefix.size() == prefix_letters);

}  // namespace

bool EndingTrie::is_known(std::uint32_t value) const {
    return value <= patches_->size();
}

bool EndingTrie::leaves_enough(std::uint32_t value, std::size_t letters) const {
    if (value == undecided) return true;
    return is_known(value) && (*patches_)[value - 1].cut + shortest_stem <= letters;
}

bool EndingTrie::fits_behind(std::string_view prefix, std::uint32_t value) const {
    if (value == undecided) return prefix == negative_prefix;
    return is_known(value) &&
           (*patches_)[value - 1].is_compared == (prefix == superlative_prefix);
}

std::uint32_t EndingTrie::find(std::string_view letters) const {
    if (bytes_.empty()) return undecided;
    icu::BytesTrie trie(bytes_.data());
    const std::string_view front = letters.substr(0, prefix_letters);
    const bool has_front =
        has_prefix(letters, superlative_prefix) || has_prefix(letters, negative_prefix);
    std::uint32_t longest = undecided;
    for (std::size_t i = letters.size(); i-- > 0;) {
        if (has_front && i + 1 == prefix_letters) {
            const auto value = value_of_word(trie);
            if (value && fits_behind(front, *value)) longest = *value;
        }
        const auto result = trie.next(static_cast<unsigned char>(letters[i]));
        if (USTRINGTRIE_HAS_VALUE(result)) {
            const auto value = static_cast<std::uint32_t>(trie.getValue());
            if (leaves_enough(value, letters.size())) longest = value;
        }
        if (!USTRINGTRIE_HAS_NEXT(result)) return longest;
    }
    const auto value = value_of_word(trie);
    return value && is_known(*value) ? *value : longest;
}

}  // namespace okienko::text
