#include "index/text/lexicon_compiler/lexicon_writer.h"

#include <unicode/bytestriebuilder.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <vector>

namespace okienko::text {
namespace {

/// Patches by number: the most used come first, for small numbers take less room in a trie.
class PatchNumbers {
public:
    explicit PatchNumbers(const LexiconContents& contents) {
        std::map<Patch, std::size_t> uses;
        for (const auto* entries : {&contents.words, &contents.suffixes, &contents.exact_words,
                                    &contents.exact_suffixes}) {
            for (const auto& [key, patch] : *entries) ++uses[patch];
        }
        for (const auto& [patch, count] : uses) patches_.push_back(patch);
        std::stable_sort(patches_.begin(), patches_.end(),
                         [&](const Patch& a, const Patch& b) { return uses.at(a) > uses.at(b); });
        for (const Patch& patch : patches_) {
            numbers_.emplace(patch, static_cast<std::int32_t>(numbers_.size()));
        }
    }

    const std::vector<Patch>& patches() const { return patches_; }

    std::int32_t number(const Patch& patch) const { return numbers_.at(patch); }

private:
    std::vector<Patch> patches_;
    std::map<Patch, std::int32_t> numbers_;
};

void require(UErrorCode status) {
    if (U_FAILURE(status)) {
        throw std::runtime_error(std::string("ICU: building a trie: ") + u_errorName(status));
    }
}

std::string build_trie(const std::map<std::string, Patch>& entries, const PatchNumbers& numbers) {
    if (entries.empty()) return {};
    UErrorCode status = U_ZERO_ERROR;
    icu::BytesTrieBuilder builder(status);
    for (const auto& [key, patch] : entries) builder.add(key, numbers.number(patch), status);
    const icu::StringPiece bytes = builder.buildStringPiece(USTRINGTRIE_BUILD_SMALL, status);
    require(status);
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

}  // namespace

std::string build_lexicon(const LexiconContents& contents) {
    const PatchNumbers numbers(contents);
    const std::string patches = serialize_patches(numbers.patches());
    const std::string words = build_trie(contents.words, numbers);
    const std::string suffixes = build_trie(contents.suffixes, numbers);
    const std::string exact_words = build_trie(contents.exact_words, numbers);
    const std::string exact_suffixes = build_trie(contents.exact_suffixes, numbers);
    return serialize_lexicon({patches, words, suffixes, exact_words, exact_suffixes});
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
