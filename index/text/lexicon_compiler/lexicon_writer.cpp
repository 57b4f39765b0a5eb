#include "index/text/lexicon_compiler/lexicon_writer.h"

#include <unicode/bytestriebuilder.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "index/text/lexicon_format.h"

namespace okienko::text {
namespace {

void require(UErrorCode status) {
    if (U_FAILURE(status)) {
        throw std::runtime_error(std::string("ICU: building a trie: ") + u_errorName(status));
    }
}

/// Collects keys and values, and serialises them.
class TrieBuilder {
public:
    void add(std::string_view key, std::uint32_t value) {
        builder_.add({key.data(), static_cast<std::int32_t>(key.size())},
                     static_cast<std::int32_t>(value), status_);
        require(status_);
        is_empty_ = false;
    }

    /// Nothing, for no keys.
    std::string build() {
        if (is_empty_) return {};
        const icu::StringPiece bytes = builder_.buildStringPiece(USTRINGTRIE_BUILD_SMALL, status_);
        require(status_);
        return {bytes.data(), static_cast<std::size_t>(bytes.size())};
    }

private:
    UErrorCode status_ = U_ZERO_ERROR;
    icu::BytesTrieBuilder builder_{status_};
    bool is_empty_ = true;
};

std::string build_trie(const std::vector<PatchedWord>& words) {
    TrieBuilder trie;
    for (const PatchedWord& word : words) trie.add(word.word, word.patch);
    return trie.build();
}

std::string build_trie(const SuffixRules& rules) {
    TrieBuilder trie;
    for (const auto& [suffix, patch] : rules) trie.add(suffix, patch);
    return trie.build();
}

}  // namespace

std::string build_lexicon(const LexiconContents& contents) {
    const std::string patches = serialize_patches(contents.patches);
    const std::string words = build_trie(contents.words);
    const std::string suffixes = build_trie(contents.suffixes);
    const std::string exact_words = build_trie(contents.exact_words);
    return serialize_lexicon({patches, words, suffixes, exact_words});
}

void write_file(const std::filesystem::path& file, const std::string& bytes) {
    const std::filesystem::path beside = file.string() + ".new";
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) throw std::runtime_error(beside.string() + ": cannot write: " + std::strerror(errno));
    std::error_code error;
    std::filesystem::rename(beside, file, error);
    if (error) throw std::runtime_error(file.string() + ": cannot write: " + error.message());
}

}  // namespace okienko::text
