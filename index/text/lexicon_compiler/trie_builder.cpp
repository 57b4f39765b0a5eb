#include "index/text/lexicon_compiler/trie_builder.h"

#include <unicode/bytestriebuilder.h>

#include <cstdint>
#include <stdexcept>

namespace okienko::text {
namespace {

void require(UErrorCode status) {
    if (U_FAILURE(status)) {
        throw std::runtime_error(std::string("ICU: building a trie: ") + u_errorName(status));
    }
}

}  // namespace

std::string build_trie(const Endings& endings) {
    if (endings.empty()) return {};
    UErrorCode status = U_ZERO_ERROR;
    icu::BytesTrieBuilder builder(status);
    require(status);
    for (const auto& [ending, value] : endings) {
        builder.add({ending.data(), static_cast<std::int32_t>(ending.size())},
                    static_cast<std::int32_t>(value), status);
        require(status);
    }
    const icu::StringPiece bytes = builder.buildStringPiece(USTRINGTRIE_BUILD_SMALL, status);
    require(status);
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

}  // namespace okienko::text
