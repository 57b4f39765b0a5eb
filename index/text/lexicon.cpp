#include "index/text/lexicon.h"

#include <unicode/bytestrie.h>

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "index/text/folding.h"
#include "index/text/lexicon_format.h"
#include "index/text/mapped_file.h"

namespace okienko::text {
namespace {

/// A stem has at least two letters: one letter would bring unrelated words together.
constexpr std::size_t shortest_stem = 2;

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

/// `word` with `patch` applied; nothing where too little of the word would be left.
std::optional<std::string> apply(const Patch& patch, std::string_view word) {
    std::size_t begin = 0;
    std::size_t end = word.size();
    for (unsigned dropped = 0; dropped < patch.prefix && begin < end; ++dropped) {
        do ++begin;
        while (begin < end && is_continuation(word[begin]));
    }
    for (unsigned dropped = 0; dropped < patch.cut && end > begin; ++dropped) {
        do --end;
        while (end > begin && is_continuation(word[end]));
    }
    if (end == begin) return std::nullopt;
    std::string stem(word.substr(begin, end - begin));
    stem += patch.ending;
    if (letters_in(stem) < shortest_stem) return std::nullopt;
    return stem;
}

bool is_stemmable(std::string_view word) {
    return letters_in(word) >= shortest_stem &&
           std::none_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

struct Lexicon::Data {
    explicit Data(const std::filesystem::path& path)
        : file(path),
          sections(parse_lexicon(file.bytes())),
          patches(parse_patches(sections[static_cast<std::size_t>(Section::patches)])) {}

    icu::BytesTrie trie(Section section) const {
        return icu::BytesTrie(sections[static_cast<std::size_t>(section)].data());
    }

    bool has(Section section) const { return !sections[static_cast<std::size_t>(section)].empty(); }

    const Patch* patch(const icu::BytesTrie& trie) const {
        const auto number = static_cast<std::size_t>(trie.getValue());
        return number < patches.size() ? &patches[number] : nullptr;
    }

    /// The patch the dictionary has for `word`; null where it has none.
    const Patch* of_word(Section words, std::string_view word) const {
        if (!has(words)) return nullptr;
        icu::BytesTrie trie = this->trie(words);
        const auto result = trie.next(word.data(), static_cast<std::int32_t>(word.size()));
        return USTRINGTRIE_HAS_VALUE(result) ? patch(trie) : nullptr;
    }

    /// The stem by the longest suffix of `word` that has a rule which leaves enough of it.
    std::optional<std::string> by_suffix(Section suffixes, std::string_view word) const {
        std::optional<std::string> stem;
        if (!has(suffixes)) return stem;
        icu::BytesTrie trie = this->trie(suffixes);
        for (std::size_t i = word.size(); i-- > 0;) {
            const auto result = trie.next(static_cast<unsigned char>(word[i]));
            if (USTRINGTRIE_HAS_VALUE(result)) {
                if (const Patch* rule = patch(trie)) {
                    if (auto found = apply(*rule, word)) stem = std::move(found);
                }
            }
            if (!USTRINGTRIE_HAS_NEXT(result)) break;
        }
        return stem;
    }

    std::string stem(Section words, Section suffixes, std::string_view word) const {
        std::optional<std::string> stem;
        if (!is_stemmable(word)) return std::string(word);
        if (const Patch* known = of_word(words, word)) {
            stem = apply(*known, word);
        } else {
            stem = by_suffix(suffixes, word);
        }
        return stem.value_or(std::string(word));
    }

    MappedFile file;
    SectionBytes sections;
    std::vector<Patch> patches;
};

Lexicon::Lexicon(std::unique_ptr<Data> data) : data_(std::move(data)) {}

Lexicon::~Lexicon() = default;

std::shared_ptr<const Lexicon> Lexicon::open(const std::filesystem::path& file) {
    try {
        return std::shared_ptr<const Lexicon>(new Lexicon(std::make_unique<Data>(file)));
    } catch (const std::system_error& error) {
        throw LexiconError(file.string() + ": cannot open this lexicon: " + error.code().message());
    } catch (const std::invalid_argument& error) {
        throw LexiconError(file.string() + ": cannot use this lexicon: " + error.what());
    }
}

std::string Lexicon::folded_stem(std::string_view word) const {
    return data_->stem(Section::words, Section::suffixes, fold_diacritics(word));
}

std::string Lexicon::exact_stem(std::string_view word) const {
    return data_->stem(Section::exact_words, Section::exact_suffixes, word);
}

std::size_t Lexicon::size_bytes() const {
    return data_->file.bytes().size();
}

}  // namespace okienko::text
