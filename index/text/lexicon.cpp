#include "index/text/lexicon.h"

#include <unicode/bytestrie.h>

#include <algorithm>
#include <system_error>
#include <utility>
#include <vector>

#include "index/text/folding.h"
#include "index/text/lexicon_format.h"
#include "index/text/mapped_file.h"
#include "index/text/stem_lookup.h"

namespace okienko::text {
namespace {

bool is_stemmable(std::string_view word) {
    return letters_in(word) >= shortest_stem &&
           std::none_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A trie within the file; looking up never fails, and an empty section has nothing.
class Trie {
public:
    explicit Trie(std::string_view bytes) : bytes_(bytes) {}

    const Patch* find(std::string_view key, const std::vector<Patch>& patches) const {
        if (bytes_.empty()) return nullptr;
        icu::BytesTrie trie(bytes_.data());
        UStringTrieResult result = USTRINGTRIE_NO_MATCH;
        // Byte by byte: given a string, ICU takes bytes of 0x80 and more for negative numbers.
        for (const char byte : key) {
            result = trie.next(static_cast<unsigned char>(byte));
            if (result == USTRINGTRIE_NO_MATCH) return nullptr;
        }
        return USTRINGTRIE_HAS_VALUE(result) ? value(trie, patches) : nullptr;
    }

    /// The patch of the longest suffix of `word` that leaves enough of it.
    const Patch* find_suffix(std::string_view word, const std::vector<Patch>& patches) const {
        if (bytes_.empty()) return nullptr;
        icu::BytesTrie trie(bytes_.data());
        const Patch* longest = nullptr;
        for (std::size_t i = word.size(); i-- > 0;) {
            const auto result = trie.next(static_cast<unsigned char>(word[i]));
            if (USTRINGTRIE_HAS_VALUE(result)) {
                const Patch* patch = value(trie, patches);
                if (patch != nullptr && patch->cut + shortest_stem <= word.size()) longest = patch;
            }
            if (!USTRINGTRIE_HAS_NEXT(result)) break;
        }
        return longest;
    }

private:
    static const Patch* value(const icu::BytesTrie& trie, const std::vector<Patch>& patches) {
        const auto number = static_cast<std::size_t>(trie.getValue());
        return number < patches.size() ? &patches[number] : nullptr;
    }

    std::string_view bytes_;
};

}  // namespace

struct Lexicon::Data : PatchSource {
    explicit Data(const std::filesystem::path& path)
        : file(path),
          sections(parse_lexicon(file.bytes())),
          patches(parse_patches(section(Section::patches))),
          words(section(Section::words)),
          suffixes(section(Section::suffixes)),
          exact_words(section(Section::exact_words)) {}

    std::string_view section(Section section) const {
        return sections[static_cast<std::size_t>(section)];
    }

    const Patch* of_word(std::string_view word) const override { return words.find(word, patches); }

    const Patch* of_suffix(std::string_view word) const override {
        return suffixes.find_suffix(word, patches);
    }

    MappedFile file;
    SectionBytes sections;
    std::vector<Patch> patches;
    Trie words;
    Trie suffixes;
    Trie exact_words;
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
    const std::string folded = fold_diacritics(word);
    if (folded != word) return fold_diacritics(exact_stem(word));
    if (!is_stemmable(folded)) return folded;
    const auto patch = find_patch(*data_, folded);
    if (!patch) return folded;
    return fold_diacritics(patched(folded, *patch).value_or(folded));
}

std::string Lexicon::exact_stem(std::string_view word) const {
    const std::string exact(word);
    if (!is_stemmable(word)) return exact;
    if (const Patch* listed = data_->exact_words.find(word, data_->patches)) {
        return patched(word, *listed).value_or(exact);
    }
    const auto patch = find_patch(*data_, fold_diacritics(word));
    return patch ? patched(word, *patch).value_or(exact) : exact;
}

std::size_t Lexicon::size_bytes() const {
    return data_->file.bytes().size();
}

}  // namespace okienko::text
